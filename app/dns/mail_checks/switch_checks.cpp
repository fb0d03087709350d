#include "dns/mail_checks/switch_checks.h"

#include "dns/mail_checks/history_tools.h"
#include "dns/record_history.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using Reason = Finding::Reason;

QString hostOf(const QString &mx)
{
    return mx.section(u' ', 1);
}

/// Old hosts that a server lists beside all the new ones.
QStringList hostsBeside(const RecordHistory &history, const MxSwitch &change)
{
    QStringList beside;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        if (!state || isSilent(authority))
            continue;
        QStringList others;
        qsizetype found = 0;
        for (const QString &value : state->values) {
            if (change.newHosts.contains(hostOf(value)))
                ++found;
            else
                others.append(hostOf(value));
        }
        if (found >= change.newHosts.size())
            beside += others;
    }
    beside.removeDuplicates();
    return beside;
}

QString listText(const QStringList &values)
{
    return values.isEmpty() ? QStringLiteral("-") : values.join(QStringLiteral(", "));
}

Finding notSwitched(Finding finding, const MxSwitch &change, const QDateTime &now)
{
    if (!change.changedAt)
        return judged(finding, CheckState::Amber, Reason::MxNotSwitchedYet, {});
    const QDateTime published = publishedBy(*change.changedAt, change.publish);
    if (now > published)
        return judged(finding, CheckState::Red, Reason::MxNotSwitched, {});
    finding.until = published;
    return judged(finding, CheckState::Amber, Reason::MxNotSwitchedYet, {});
}

Finding resolverFinding(const RecordHistory &history, const ResolverHistory &resolver, const MxSwitch &change,
                        const SafeFrom &safe, const QDateTime &now)
{
    Finding finding = findingAbout(history, QLatin1String("M3"));
    const QString label = serverLabel(resolver.name, resolver.server);
    finding.expected = change.newHosts;
    finding.facts = QStringList(label);
    const QDateTime ends = cacheEnds(resolver);
    const bool isNew = resolver.seenAt.isValid() && meets(switchedMx(change), resolver.values, resolver.ttlLeft);
    if (!resolver.seenAt.isValid() || (resolver.failures > 0 && !isNew && ends < now)) {
        finding.observed = QStringList(resolver.lastStatus);
        return finding;
    }
    finding.observed = resolver.values;
    if (isNew)
        return judged(finding, CheckState::Green, Reason::ResolverNew, {label});
    const bool overdue = safe.state == SafeFrom::State::Passed && resolver.seenAt > safe.at;
    if (overdue)
        return judged(finding, CheckState::Red, Reason::ResolverOldTooLong, {label});
    finding.until = ends.isValid() ? ends : safe.at;
    return judged(finding, CheckState::Amber, Reason::ResolverOld, {label});
}

} // namespace

RecordExpectation switchedMx(const MxSwitch &change)
{
    return {RecordExpectation::Match::Hosts, change.newHosts, {}};
}

Finding mxAtAuthorities(const RecordHistory &history, const MxSwitch &change, const QDateTime &now)
{
    Finding finding = findingAbout(history, QLatin1String("M2"));
    finding.observed = observedAt(history, [](const ServedState &state) { return listText(state.values); });
    finding.expected = change.newHosts;
    const RecordExpectation expected = switchedMx(change);
    const ServerSplit split = splitServers(history, expected);
    if (split.isUnheard()) {
        finding.facts = split.silent;
        return finding;
    }
    const QStringList beside = hostsBeside(history, change);
    if (!beside.isEmpty())
        return judged(finding, CheckState::Amber, Reason::MxSplit, beside);
    if (split.reached.isEmpty())
        return notSwitched(finding, change, now);
    if (!split.late.isEmpty())
        return judged(finding, CheckState::Amber, Reason::MxSwitchedPartly, split.late);
    const QDateTime taken = transferredBy(history, firstMet(history, expected));
    if (!split.silent.isEmpty() && (!taken.isValid() || now < taken)) {
        finding.facts = split.silent;
        return finding;
    }
    return judged(finding, CheckState::Green, Reason::MxSwitched, {});
}

QList<Finding> mxAtResolvers(const RecordHistory &history, const MxSwitch &change, const QDateTime &now)
{
    const SafeFrom safe = safeFrom(history, switchedMx(change), now);
    QList<Finding> findings;
    for (const ResolverHistory &resolver : history.resolvers) {
        if (resolver.lastAsked.isValid())
            findings.append(resolverFinding(history, resolver, change, safe, now));
    }
    return findings;
}

} // namespace hikkoshi
