#pragma once

#include "dns/dns_reply.h"
#include "dns/safe_from.h"
#include "domain/finding.h"

#include <optional>

namespace hikkoshi {

/// The lowering of the TTL two days ahead, from what was watched (checks L1 to L4). Pure functions.
struct TtlLowering {
    std::chrono::seconds wanted {300};
    std::optional<QDateTime> loweredAt;     ///< when the person did it, by his own words; UTC
    PublishRule publish;                    ///< of the provider's panel
    bool fixedByProvider = false;           ///< the panel offers no TTL as short as that
};

/// What is waited for when the TTL of a record set is lowered: the values do not matter.
[[nodiscard]] RecordExpectation loweredTtl(const TtlLowering &lowering);

/// L1: whether every server gives a short TTL. Red is only a server that gives the old one when even the slowest
/// transfer (SOA refresh + retry) must be over. Servers that cannot be asked make it grey until the same moment.
[[nodiscard]] Finding ttlLowered(const RecordHistory &history, const TtlLowering &lowering, const QDateTime &now);

/// L2: since or from when no cache holds the old TTL: see SafeFrom. With a TTL that the provider fixes it is amber for
/// good, without a moment: what counts then is the switch.
[[nodiscard]] Finding ttlSafe(const RecordHistory &history, const TtlLowering &lowering, const QDateTime &now);

/// L3: how long a "no" of this zone is remembered, min(SOA TTL, MINIMUM) (RFC 2308 §5), the longest of all servers.
[[nodiscard]] Finding negativeTtlFinding(const RecordHistory &history);

/// L4: whether the TTL has been put back. Nothing in the 14 days after \a switchedAt, when it may stay short.
[[nodiscard]] std::optional<Finding> ttlRaised(const RecordHistory &history, const QDateTime &switchedAt, const QDateTime &now);

} // namespace hikkoshi
