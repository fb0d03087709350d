#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S7: the SPF record of today with its whole tree (RFC 7208). A finding for each thing that is odd. Facts: the terms
/// or servers; SpfSeveral, SpfTooManyLookups, SpfNearLimit, SpfTooManyVoids: the count. Observed: the records, then
/// each term with its cost, dearest first; with servers in front where these differ.
[[nodiscard]] QList<Finding> spfTodayCheck(Inquiry &inquiry, const CheckContext &context);

/// S8: whose are the senders in the record? Facts: the terms that nobody has named; SendersNamed: the providers' keys.
[[nodiscard]] QList<Finding> sendersCheck(Inquiry &inquiry, const CheckContext &context);

/// V3: still one SPF record at every server, after a TXT was added beside it. Facts: how many. Observed: the records,
/// with the servers in front.
[[nodiscard]] QList<Finding> singleSpfCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
