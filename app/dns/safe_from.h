#pragma once

#include "domain/dns_history.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace hikkoshi {

/// When no cache can know the old any more. "Old" is every state that does not meet the expectation: the long TTL when it
/// is lowered, the old MX when it is switched, the "no" when a name is new (RFC 2308).
///
/// What is promised. After SafeFrom::at no cache that obeys TTLs hands out the old, if
///   - each server that is asked changed once between the last sighting of the old and the first of the new. The first
///     sighting of the new counts, not the last of the old plus a poll interval: so a night of sleep counts in full;
///   - a server that cannot be asked takes the change over within refresh + retry of the zone's SOA, counted from where
///     the change was first seen;
///   - caches get their answer within the margin (2 s), which also holds the second for which some hand out a TTL of 0.
/// Every old state counts with the TTL that it had: an MX changed a minute after its TTL was lowered is waited for as
/// long as the long TTL asks. Where a server was never seen with the old, the longest old TTL of the others counts, and
/// where no server was, a TTL of two days, and \a assumed says so. No cap of any resolver is counted on.
///
/// Not promised: resolvers that serve stale answers while all authoritative servers are down (RFC 8767), senders that
/// resolve once per process, name servers that are changed at the same time, and a clock that was set while nobody looked.
struct SafeFrom {
    enum class State {
        Unknown,        ///< nothing seen, or a server cannot be asked and no SOA is known
        StillServed,    ///< \a stillServing have the old
        Running,        ///< it is gone from all servers; caches may know it until \a at
        Passed          ///< \a at is over
    };
    State state = State::Unknown;
    QDateTime at;                               ///< UTC. StillServed: not before, even if it went now. Unknown: invalid
    QStringList stillServing;                   ///< AuthorityHistory::server of each
    QStringList notAsked;                       ///< servers for which refresh + retry counts
    std::chrono::seconds longestTtl {0};        ///< with which the old was served
    bool assumed = false;
    friend bool operator==(const SafeFrom &, const SafeFrom &) = default;
};

/// Added to every bound.
constexpr std::chrono::seconds SafetyMargin {2};
/// A server that has been silent so often in a row "cannot be asked"; before, one lost packet would move the clock.
constexpr int SilentAfter = 3;

[[nodiscard]] SafeFrom safeFrom(const RecordHistory &history, const RecordExpectation &expected, const QDateTime &now);

/// The later of two, for what waits for several record sets: unknown before still served before the later time.
[[nodiscard]] SafeFrom laterOf(const SafeFrom &one, const SafeFrom &other);

/// Whether the server said nothing that can be relied on: never answered, or not any more.
[[nodiscard]] bool isSilent(const AuthorityHistory &authority);
/// What it serves, as far as is known; nullptr: never seen.
[[nodiscard]] const ServedState *latestState(const AuthorityHistory &authority);

/// All servers that can be asked serve what is expected, and at least one does: resolvers may be asked.
[[nodiscard]] bool authoritiesAgree(const RecordHistory &history, const RecordExpectation &expected);

/// When a secondary has taken over what was first seen somewhere at \a firstSeen; invalid without a SOA.
[[nodiscard]] QDateTime transferredBy(const RecordHistory &history, const QDateTime &firstSeen);
/// When the first server was seen with what is expected (and has kept it since); invalid: none.
[[nodiscard]] QDateTime firstMet(const RecordHistory &history, const RecordExpectation &expected);

/// When this resolver lets go of what it handed out, by its own words; invalid when it said nothing.
[[nodiscard]] QDateTime cacheEnds(const ResolverHistory &resolver);

/// How a provider's panel brings what was saved to its name servers.
struct PublishRule {
    std::chrono::seconds every {std::chrono::hours(1)};
    bool onTheClock = false;                    ///< at full multiples (:00 :15 :30 :45), not after each change
    friend bool operator==(const PublishRule &, const PublishRule &) = default;
};

/// When what was saved at \a edited is at the name servers at the latest.
[[nodiscard]] QDateTime publishedBy(const QDateTime &edited, const PublishRule &rule);

} // namespace hikkoshi
