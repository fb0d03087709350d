#include "rehearsal/server_directory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace hikkoshi {

namespace {

constexpr int LongestDirectory = 60;    // bytes: a socket's whole path must fit into 108
constexpr qint64 LogEnd = 1000;         // bytes

[[nodiscard]] std::unique_ptr<QTemporaryDir> reachableDirectory(const ServiceUser &user)
{
    // Not QDir::tempPath() alone: TMPDIR may be as private or as long as the directory given.
    for (const QString &root : {QDir::tempPath(), QStringLiteral("/tmp")}) {
        if (QFile::encodeName(root).size() >= LongestDirectory - 20 || !user.mayReach(root))
            continue;
        auto directory = std::make_unique<QTemporaryDir>(root + QStringLiteral("/hikkoshi-XXXXXX"));
        if (directory->isValid())
            return directory;
    }
    return nullptr;
}

} // namespace

Result<QString> findServerProgram(const QString &wanted, const QString &name, const QString &package)
{
    if (!wanted.isEmpty() && QFileInfo(wanted).isExecutable())
        return wanted;
    QString found;
    if (wanted.isEmpty())
        found = QStandardPaths::findExecutable(name);
    if (wanted.isEmpty() && found.isEmpty())
        found = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    if (found.isEmpty())
        return fail(ErrorKind::ToolMissing, package);
    return found;
}

Result<ServerDirectory> ServerDirectory::make(const QString &wanted)
{
    auto user = ServiceUser::choose();
    if (!user)
        return fail(user.error());
    if (!QDir().mkpath(wanted))
        return fail(ErrorKind::StorageFailed, wanted);
    ServerDirectory directory;
    directory.m_user = *user;
    directory.m_given = directory.m_path = QDir(wanted).absolutePath();
    if (QFile::encodeName(directory.m_path).size() > LongestDirectory || !user->mayReach(directory.m_path)) {
        directory.m_instead = reachableDirectory(*user);
        if (!directory.m_instead)
            return fail(ErrorKind::StorageFailed, QStringLiteral("/tmp"));
        directory.m_path = directory.m_instead->path();
    }
    return directory;
}

ServerDirectory::~ServerDirectory()
{
    if (!m_given.isEmpty())     // moved from: nothing to remove, and QDir of "" would be the current directory
        QDir(m_given).removeRecursively();
}

QString ServerDirectory::file(const char *name) const
{
    return m_path + QLatin1Char('/') + QLatin1String(name);
}

Result<> ServerDirectory::write(const QString &name, const QByteArray &content) const
{
    QSaveFile output(m_path + QLatin1Char('/') + name);
    const bool opened = output.open(QIODevice::WriteOnly);
    if (opened)
        output.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened || output.write(content) != content.size() || !output.commit())
        return fail(ErrorKind::StorageFailed, output.fileName() + QLatin1String(": ") + output.errorString());
    return m_user.own(output.fileName());
}

Result<> ServerDirectory::makeFolder(const char *name) const
{
    if (!QDir().mkpath(file(name)))
        return fail(ErrorKind::StorageFailed, file(name));
    return {};
}

QString ServerDirectory::lastLines(const char *name) const
{
    QFile log(file(name));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(qMax<qint64>(0, log.size() - LogEnd));
    return QString::fromUtf8(log.readAll()).trimmed();
}

} // namespace hikkoshi
