#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S7: the SPF record of today with its whole tree (RFC 7208). A finding for each thing that is odd. Facts: the terms or
/// servers; SpfTooManyLookups, SpfNearLimit, SpfTooManyVoids: the count, then each term with its cost, dearest first.
[[nodiscard]] QList<Finding> spfTodayCheck(Inquiry &inquiry, const CheckContext &context);

/// S8: whose are the senders in the record? Facts: the terms that nobody has named; SendersNamed: the providers' keys.
[[nodiscard]] QList<Finding> sendersCheck(Inquiry &inquiry, const CheckContext &context);

/// V3: still one SPF record at every server, after a TXT was added beside it. Facts: the servers with several.
[[nodiscard]] QList<Finding> singleSpfCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
