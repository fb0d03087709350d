#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S10: the DKIM keys of today, at the selectors that are usual. Facts: the names (DkimSelectorUnknown: the name below
/// which something stands). A key that is revoked or broken is red only where no other works.
[[nodiscard]] QList<Finding> dkimTodayCheck(Inquiry &inquiry, const CheckContext &context);

/// A2: the keys of the new service, as pasted (RFC 6376 §3.6.1, RFC 8301). A finding per record of the plan. Facts: the
/// name; DkimTargetMissing: then the target; DkimKeyShort, DkimKeyTooShort, DkimKeyGood: then the bits. Observed of
/// DkimKeyMissing in amber: which servers have it. Expected: the record to paste.
[[nodiscard]] QList<Finding> newKeyCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
