#include "wizard/recent_projects.h"

#include <QFileInfo>
#include <QSettings>

namespace hikkoshi::recent {

namespace {
constexpr int Kept = 8;
constexpr auto Key = "recentProjects";
}

QStringList projects()
{
    QStringList existing;
    const QStringList stored = QSettings().value(QLatin1String(Key)).toStringList();
    for (const QString &file : stored)
        if (QFileInfo::exists(file))
            existing << file;
    return existing;
}

void remember(const QString &projectFile)
{
    QStringList all = projects();
    all.removeAll(projectFile);
    all.prepend(projectFile);
    QSettings().setValue(QLatin1String(Key), all.mid(0, Kept));
}

} // namespace hikkoshi::recent
