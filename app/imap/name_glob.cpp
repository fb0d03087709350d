#include "imap/name_glob.h"

namespace hikkoshi {

namespace {

/// One pass with one place to come back to: the last "*".
bool matches(QStringView text, QStringView glob)
{
    qsizetype t = 0;
    qsizetype g = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob.at(g) == u'*') {
            star = g++;
            starText = t;
        } else if (g < glob.size() && (glob.at(g) == u'?' || glob.at(g) == text.at(t))) {
            ++g;
            ++t;
        } else if (star >= 0) {
            g = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob.at(g) == u'*')
        ++g;
    return g == glob.size();
}

} // namespace

bool matchesAnyGlob(const FolderPath &path, const QStringList &globs)
{
    for (const QString &given : globs) {
        const QString glob = given.normalized(QString::NormalizationForm_C);
        for (qsizetype depth = 1; depth <= path.names.size(); ++depth) {
            if (matches(path.names.first(depth).join(u'/'), glob))
                return true;
        }
    }
    return false;
}

} // namespace hikkoshi
