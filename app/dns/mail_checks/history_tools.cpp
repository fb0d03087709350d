#include "dns/mail_checks/history_tools.h"

#include "dns/record_history.h"

#include <algorithm>

namespace hikkoshi {

ServerSplit splitServers(const RecordHistory &history, const RecordExpectation &expected)
{
    ServerSplit split;
    for (const AuthorityHistory &authority : history.authorities) {
        const QString label = serverLabel(authority.name, authority.server);
        const ServedState *state = latestState(authority);
        if (state && meets(expected, state->values, state->ttl))
            split.reached.append(label);
        else if (!state || isSilent(authority))
            split.silent.append(label);
        else
            split.late.append(label);
    }
    return split;
}

QStringList observedAt(const RecordHistory &history, const std::function<QString(const ServedState &)> &text)
{
    QStringList lines;
    QStringList texts;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        const bool heard = state && !isSilent(authority);
        texts.append(heard ? text(*state) : authority.lastStatus);
        lines.append(QStringLiteral("%1: %2").arg(serverLabel(authority.name, authority.server), texts.last()));
    }
    const bool same = std::all_of(texts.begin(), texts.end(), [&](const QString &one) { return one == texts.first(); });
    return same && !texts.isEmpty() ? QStringList(texts.first()) : lines;
}

Finding findingAbout(const RecordHistory &history, QLatin1String id)
{
    Finding finding;
    finding.id = id;
    finding.subject = history.name + u' ' + history.type;
    return finding;
}

Finding judged(Finding finding, CheckState state, Finding::Reason reason, const QStringList &facts)
{
    finding.state = state;
    finding.reason = reason;
    finding.facts = facts;
    return finding;
}

} // namespace hikkoshi
