#include "transfer/message_flags.h"

#include "imap/commands.h"

#include <algorithm>
#include <array>

namespace hikkoshi {

namespace {

constexpr std::array SystemFlags {"\\answered", "\\deleted", "\\draft", "\\flagged", "\\seen"};

bool containsFolded(const QList<QByteArray> &flags, const QByteArray &flag)
{
    return std::any_of(flags.begin(), flags.end(),
                       [&](const QByteArray &other) { return other.compare(flag, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray joinFlags(const QList<QByteArray> &flags)
{
    return flags.join(' ');
}

QList<QByteArray> splitFlags(const QByteArray &joined)
{
    return joined.isEmpty() ? QList<QByteArray>() : joined.split(' ');
}

QList<QByteArray> keptFlags(const QList<QByteArray> &flags, const OpenedFolder &folder, QList<QByteArray> &dropped)
{
    QList<QByteArray> kept;
    for (const QByteArray &flag : flags) {
        const bool system = std::find(SystemFlags.begin(), SystemFlags.end(), flag.toLower()) != SystemFlags.end();
        // A server that lists no permanent flags at all means "all of them" (RFC 3501 6.3.1).
        const bool allowed = folder.takesNewKeywords || folder.permanentFlags.isEmpty()
            || containsFolded(folder.permanentFlags, flag);
        if (system || (isFlag(flag) && allowed && !flag.startsWith('\\')))
            kept.append(flag);
        else
            dropped.append(flag);
    }
    return kept;
}

} // namespace hikkoshi
