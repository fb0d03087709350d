#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S9: the DMARC policy of today, by the tree walk of RFC 9989. Facts: the policy in effect; DmarcSeveral: how many;
/// DmarcAtDomain: the name where it belongs. Observed: the domain whose record it is, when it is one above; the record.
[[nodiscard]] QList<Finding> dmarcTodayCheck(Inquiry &inquiry, const CheckContext &context);

/// A4: is the record of the domain sound, do its reports arrive, and is it not enforced before DKIM of the new side
/// works? Facts: the tags or hosts in question. Expected: the record to paste instead.
[[nodiscard]] QList<Finding> dmarcRecordCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
