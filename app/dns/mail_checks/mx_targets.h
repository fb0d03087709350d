#pragma once

#include "dns/mail_checks/check_tools.h"

namespace hikkoshi {

struct MxEntry {
    int preference = 0;
    DomainName host;            ///< the root: Null MX
    friend bool operator==(const MxEntry &, const MxEntry &) = default;
};

/// The MX that \a reply shows, best first (RFC 5321 §5.1), at most twenty.
[[nodiscard]] QList<MxEntry> mxOf(const DnsReply &reply);

/// What stands in the plan as "10 host" (or the host alone), best first.
[[nodiscard]] QList<MxEntry> plannedMx(const DnsPlan &plan);

/// "mx.example" without a final dot; an address in the place of a name is kept as it stands.
[[nodiscard]] bool looksLikeAddress(const DomainName &host);

} // namespace hikkoshi
