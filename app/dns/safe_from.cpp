#include "dns/safe_from.h"

#include "dns/record_history.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using std::chrono::seconds;

/// Counted with where nobody saw the TTL of before: what panels offer ends at a day, and "two days ahead" is the rule.
constexpr seconds AssumedTtl = std::chrono::hours(48);

QDateTime laterTime(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || (other.isValid() && other > one) ? other : one;
}

QDateTime after(const QDateTime &time, seconds wait)
{
    return time.isValid() ? time.addSecs(wait.count()) : time;
}

bool meetsState(const RecordExpectation &expected, const ServedState &state)
{
    return meets(expected, state.values, state.ttl);
}

bool meetsNow(const AuthorityHistory &authority, const RecordExpectation &expected)
{
    const ServedState *latest = latestState(authority);
    return latest && meetsState(expected, *latest);
}

/// Since when the server has been seen with what is expected, without anything else between.
QDateTime metSince(const AuthorityHistory &authority, const RecordExpectation &expected)
{
    QDateTime since;
    for (auto state = authority.states.rbegin(); state != authority.states.rend() && meetsState(expected, *state); ++state)
        since = state->firstSeen;
    return since;
}

/// The longest TTL of what is to go, over all servers; nothing when the old was never seen anywhere.
std::optional<seconds> longestOldTtl(const RecordHistory &history, const RecordExpectation &expected)
{
    std::optional<seconds> longest;
    for (const AuthorityHistory &authority : history.authorities) {
        for (const ServedState &state : authority.states) {
            if (!meetsState(expected, state))
                longest = std::max(longest.value_or(seconds(0)), state.ttl.value_or(AssumedTtl));
        }
    }
    return longest;
}

/// Until when caches may know what this server itself was seen with; invalid when the old was never seen here.
QDateTime rememberedUntil(const AuthorityHistory &authority, const RecordExpectation &expected)
{
    QDateTime until = authority.forgottenUntil.value_or(QDateTime());
    for (const ServedState &state : authority.states) {
        if (state.goneBy && !meetsState(expected, state))
            until = laterTime(until, after(*state.goneBy, state.ttl.value_or(AssumedTtl)));
    }
    return until;
}

/// The server was seen with the old when it should have taken the change over: then no bound holds for it.
bool keptOldPast(const AuthorityHistory &authority, const QDateTime &taken)
{
    const ServedState *latest = latestState(authority);
    return latest && taken.isValid() && latest->lastSeen >= taken;
}

bool sawOld(const AuthorityHistory &authority, const RecordExpectation &expected)
{
    return std::any_of(authority.states.begin(), authority.states.end(),
                       [&](const ServedState &state) { return !meetsState(expected, state); });
}

} // namespace

const ServedState *latestState(const AuthorityHistory &authority)
{
    return authority.states.isEmpty() ? nullptr : &authority.states.last();
}

bool isSilent(const AuthorityHistory &authority)
{
    return authority.failures >= SilentAfter || (authority.failures > 0 && authority.states.isEmpty());
}

QDateTime firstMet(const RecordHistory &history, const RecordExpectation &expected)
{
    QDateTime first;
    for (const AuthorityHistory &authority : history.authorities) {
        const QDateTime since = meetsNow(authority, expected) ? metSince(authority, expected) : QDateTime();
        if (since.isValid() && (!first.isValid() || since < first))
            first = since;
    }
    return first;
}

QDateTime transferredBy(const RecordHistory &history, const QDateTime &firstSeen)
{
    return history.refresh && history.retry ? after(firstSeen, *history.refresh + *history.retry) : QDateTime();
}

bool authoritiesAgree(const RecordHistory &history, const RecordExpectation &expected)
{
    const auto &servers = history.authorities;
    return std::any_of(servers.begin(), servers.end(), [&](const auto &server) { return meetsNow(server, expected); })
        && std::all_of(servers.begin(), servers.end(),
                       [&](const auto &server) { return meetsNow(server, expected) || isSilent(server); });
}

SafeFrom safeFrom(const RecordHistory &history, const RecordExpectation &expected, const QDateTime &now)
{
    SafeFrom result;
    const auto seenTtl = longestOldTtl(history, expected);
    result.assumed = !seenTtl;
    result.longestTtl = seenTtl.value_or(AssumedTtl);
    const QDateTime taken = transferredBy(history, firstMet(history, expected));
    bool unknown = history.authorities.isEmpty();
    QDateTime until;
    for (const AuthorityHistory &authority : history.authorities) {
        if (meetsNow(authority, expected)) {
            // A server that was never seen with the old may have served it until it was first asked.
            const QDateTime own = sawOld(authority, expected) ? QDateTime()
                                                              : after(metSince(authority, expected), result.longestTtl);
            until = laterTime(until, laterTime(own, rememberedUntil(authority, expected)));
        } else if (isSilent(authority) && !keptOldPast(authority, taken)) {
            result.notAsked.append(authority.server);
            unknown = unknown || !taken.isValid();
            until = laterTime(until, laterTime(after(taken, result.longestTtl), rememberedUntil(authority, expected)));
        } else if (authority.states.isEmpty()) {
            unknown = true;
        } else {
            result.stillServing.append(authority.server);
        }
    }
    if (!result.stillServing.isEmpty()) {
        result.state = SafeFrom::State::StillServed;
        result.at = after(laterTime(until, after(now, result.longestTtl)), SafetyMargin);
    } else if (!unknown) {
        result.at = after(until, SafetyMargin);
        result.state = now < result.at ? SafeFrom::State::Running : SafeFrom::State::Passed;
    }
    return result;
}

SafeFrom laterOf(const SafeFrom &one, const SafeFrom &other)
{
    const auto weight = [](const SafeFrom &safe) {
        switch (safe.state) {
        case SafeFrom::State::Unknown:
            return 2;
        case SafeFrom::State::StillServed:
            return 1;
        case SafeFrom::State::Running:
        case SafeFrom::State::Passed:
            return 0;
        }
        Q_UNREACHABLE();
    };
    if (weight(one) != weight(other))
        return weight(one) > weight(other) ? one : other;
    return other.at > one.at ? other : one;
}

QDateTime cacheEnds(const ResolverHistory &resolver)
{
    return resolver.ttlLeft ? after(resolver.seenAt, *resolver.ttlLeft + SafetyMargin) : QDateTime();
}

QDateTime publishedBy(const QDateTime &edited, const PublishRule &rule)
{
    const qint64 every = std::max<qint64>(rule.every.count(), 1);
    if (!rule.onTheClock)
        return edited.addSecs(every);
    const qint64 second = edited.toSecsSinceEpoch();
    return edited.addSecs(every - second % every);
}

} // namespace hikkoshi
