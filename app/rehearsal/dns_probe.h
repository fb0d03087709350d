#pragma once

#include "domain/domain_name.h"
#include "rehearsal/loopback.h"

#include <chrono>
#include <optional>

namespace hikkoshi {

/// What a server of ours says when asked for a zone's SOA record: just enough to know that it runs, and what it serves.
struct SerialReply {
    int code = 0;                       ///< RCODE
    std::optional<quint32> serial;      ///< nothing when the answer holds no SOA record
};

/// Asks \a server once by UDP (RFC 1035), without recursion. Blocks for at most \a patience; nothing when no usable
/// answer came. Any answer is no more than a few hundred bytes: this is no resolver.
[[nodiscard]] std::optional<SerialReply> askSerial(const LoopbackServer &server, const DomainName &zone,
                                                   std::chrono::milliseconds patience);

} // namespace hikkoshi
