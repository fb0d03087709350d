#include "wizard/models/server_model.h"

#include "dns/record_history.h"
#include "dns/safe_from.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

namespace {

Mark markOf(const ServerRow &row)
{
    if (row.isSilent)
        return Mark::Unknown;
    if (!row.asked.isValid())
        return Mark::NotStarted;
    if (row.isReached)
        return Mark::Pass;
    return row.isAwaited ? Mark::Waiting : Mark::NotStarted;
}

} // namespace

QList<ServerRow> serverRows(const RecordHistory &history, const RecordExpectation &expected, bool awaited, const QDateTime &now)
{
    QList<ServerRow> rows;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        ServerRow row {authority.server, authority.name, false, {}, {}, false, awaited, isSilent(authority), authority.lastAsked, {}};
        if (state) {
            row.values = state->values;
            row.ttl = state->ttl;
            row.isReached = meets(expected, state->values, state->ttl);
        }
        rows << row;
    }
    for (const ResolverHistory &resolver : history.resolvers) {
        const bool heard = resolver.seenAt.isValid();
        ServerRow row {resolver.server, resolver.name, true, resolver.values, resolver.ttlLeft, false, awaited,
                       !heard && resolver.failures > 0, resolver.lastAsked, {}};
        row.isReached = heard && meets(expected, resolver.values, resolver.ttlLeft);
        const QDateTime ends = cacheEnds(resolver);
        if (heard && !row.isReached && ends > now)
            row.left = std::chrono::seconds(now.secsTo(ends));
        rows << row;
    }
    return rows;
}

QString ServerModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case Server:
        return tr("Asked");
    case Value:
        return tr("Value returned");
    case Ttl:
        return tr("TTL");
    case Left:
        return tr("Left in cache");
    default:
        return tr("Last");
    }
}

QVariant ServerModel::cell(const ServerRow &row, int column, int role) const
{
    const Mark mark = markOf(row);
    if (column == State) {
        const QString word = mark == Mark::Unknown   ? tr("No answer")
            : mark != Mark::NotStarted               ? markWord(mark)
            : row.asked.isValid()                    ? tr("As before")
                                                     : tr("Not asked yet");
        return stateCell(mark, word, role);
    }
    if (role == Qt::ToolTipRole && column == Server)
        return row.server;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Server: {
        const QString name = row.name.isEmpty() ? row.server : row.name;
        return row.isResolver ? tr("Resolver (%1)").arg(name) : tr("Authoritative (%1)").arg(name);
    }
    case Value:
        return row.values.isEmpty() ? dashText() : row.values.join(QStringLiteral(", "));
    case Ttl:
        return row.ttl ? QString::number(row.ttl->count()) : dashText();
    case Left:
        return row.left ? countdownText(*row.left) : dashText();
    default:
        return row.asked.isValid() ? untilText(row.asked) : dashText();
    }
}

} // namespace hikkoshi
