#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// E1: can port 53 of the name servers be reached from here? Facts of PortSilent: who did not answer; of PortOnlyTcp:
/// who answers over TCP only. Expected: the resolver that was used instead.
[[nodiscard]] QList<Finding> portCheck(Inquiry &inquiry, const CheckContext &context);

/// E2: does somebody on the way answer in the place of the name servers? Facts: for whom.
[[nodiscard]] QList<Finding> interceptionCheck(Inquiry &inquiry, const CheckContext &context);

/// E3: does this office see another DNS than the world? Facts: what differs; InsideHoldsOldMail: its MX. Observed:
/// inside; expected: outside.
[[nodiscard]] QList<Finding> insideCheck(Inquiry &inquiry, const CheckContext &context);

/// E4: is the clock of this PC right? Facts: seconds off.
[[nodiscard]] QList<Finding> clockCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
