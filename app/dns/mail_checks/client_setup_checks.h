#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S12: what mail programs find by themselves today (autodiscover, autoconfig, SRV). Observed: the records. Facts of
/// ClientSetupAtOld: what leads to the old server; only once the plan says where the mail goes.
[[nodiscard]] QList<Finding> clientSetupCheck(Inquiry &inquiry, const CheckContext &context);

/// C1: does autodiscover name the new service? Amber until the MX has been changed, red after it. Expected: the record.
[[nodiscard]] QList<Finding> newClientSetupCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
