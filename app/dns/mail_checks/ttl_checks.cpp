#include "dns/mail_checks/ttl_checks.h"

#include "dns/mail_checks/history_tools.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using Reason = Finding::Reason;
using std::chrono::seconds;

/// For the long time between moves: as the documents of the services ask.
constexpr seconds LongTtl = std::chrono::hours(1);
constexpr int DaysToStayShort = 14;
constexpr seconds ShortNegative {900};
constexpr seconds LongNegative {10800};

QString secondsText(seconds time)
{
    return QString::number(time.count());
}

std::optional<seconds> longestServed(const RecordHistory &history)
{
    std::optional<seconds> longest;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        if (state && state->ttl && !isSilent(authority))
            longest = std::max(longest.value_or(seconds(0)), *state->ttl);
    }
    return longest;
}

QStringList observedTtls(const RecordHistory &history)
{
    return observedAt(history, [](const ServedState &state) {
        return state.ttl ? secondsText(*state.ttl) : QStringLiteral("?");
    });
}

/// When a server that still has the old TTL is beyond all excuses; invalid: not yet to be said.
QDateTime lowerDeadline(const RecordHistory &history, const TtlLowering &lowering)
{
    const QDateTime seen = firstMet(history, loweredTtl(lowering));
    if (seen.isValid())
        return transferredBy(history, seen);
    return lowering.loweredAt ? transferredBy(history, publishedBy(*lowering.loweredAt, lowering.publish)) : QDateTime();
}

} // namespace

RecordExpectation loweredTtl(const TtlLowering &lowering)
{
    RecordExpectation expected;
    expected.ttlAtMost = lowering.wanted;
    return expected;
}

Finding ttlLowered(const RecordHistory &history, const TtlLowering &lowering, const QDateTime &now)
{
    Finding finding = findingAbout(history, QLatin1String("L1"));
    finding.observed = observedTtls(history);
    finding.expected = QStringList(secondsText(lowering.wanted));
    const ServerSplit split = splitServers(history, loweredTtl(lowering));
    const QDateTime deadline = lowerDeadline(history, lowering);
    const bool overdue = deadline.isValid() && now > deadline;
    if (split.isUnheard() || (split.late.isEmpty() && !split.silent.isEmpty() && !overdue)) {
        finding.facts = split.silent;
        return finding;
    }
    if (split.late.isEmpty())
        return judged(finding, CheckState::Green, Reason::TtlLowered, {secondsText(longestServed(history).value_or(lowering.wanted))});
    const QStringList longest {secondsText(longestServed(history).value_or(seconds(0)))};
    if (lowering.fixedByProvider)
        return judged(finding, CheckState::Amber, Reason::TtlFixedByProvider, longest);
    if (overdue)
        return judged(finding, CheckState::Red, Reason::TtlNotLowered, split.late);
    return split.reached.isEmpty() ? judged(finding, CheckState::Amber, Reason::TtlNotLoweredYet, longest)
                                   : judged(finding, CheckState::Amber, Reason::TtlLoweredPartly, split.late);
}

Finding ttlSafe(const RecordHistory &history, const TtlLowering &lowering, const QDateTime &now)
{
    Finding finding = findingAbout(history, QLatin1String("L2"));
    const SafeFrom safe = safeFrom(history, loweredTtl(lowering), now);
    switch (safe.state) {
    case SafeFrom::State::Unknown:
        finding.facts = splitServers(history, loweredTtl(lowering)).silent;
        return finding;
    case SafeFrom::State::StillServed:
        return judged(finding, CheckState::Amber, Reason::SafeFrom, {});
    case SafeFrom::State::Running:
        finding.until = safe.at;
        return judged(finding, CheckState::Amber, Reason::SafeFrom, {});
    case SafeFrom::State::Passed:
        finding.until = safe.at;
        return judged(finding, CheckState::Green, Reason::SafeSince, {});
    }
    Q_UNREACHABLE();
}

Finding negativeTtlFinding(const RecordHistory &history)
{
    Finding finding = findingAbout(history, QLatin1String("L3"));
    finding.subject = history.name + QStringLiteral(" SOA");
    finding.expected = QStringList(QStringLiteral("≤ %1").arg(ShortNegative.count()));
    if (!history.negativeTtl)
        return finding;
    const seconds ttl = *history.negativeTtl;
    finding.observed = QStringList(secondsText(ttl));
    if (ttl <= ShortNegative)
        return judged(finding, CheckState::Green, Reason::NegativeTtlShort, finding.observed);
    return ttl <= LongNegative ? judged(finding, CheckState::Amber, Reason::NegativeTtlMedium, finding.observed)
                               : judged(finding, CheckState::Red, Reason::NegativeTtlLong, finding.observed);
}

std::optional<Finding> ttlRaised(const RecordHistory &history, const QDateTime &switchedAt, const QDateTime &now)
{
    Finding finding = findingAbout(history, QLatin1String("L4"));
    finding.observed = observedTtls(history);
    finding.expected = QStringList(secondsText(LongTtl));
    std::optional<seconds> shortest;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        if (state && state->ttl && !isSilent(authority))
            shortest = std::min(shortest.value_or(*state->ttl), *state->ttl);
    }
    if (!shortest)
        return finding;
    if (*shortest >= LongTtl)
        return judged(finding, CheckState::Green, Reason::TtlRaised, {secondsText(*shortest)});
    if (now < switchedAt.addDays(DaysToStayShort))
        return std::nullopt;
    return judged(finding, CheckState::Amber, Reason::TtlStillShort, {secondsText(*shortest)});
}

} // namespace hikkoshi
