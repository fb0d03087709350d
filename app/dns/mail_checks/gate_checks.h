#pragma once

#include "dns/check_context.h"

namespace hikkoshi {

/// Whether M0 goes by that check.
[[nodiscard]] bool isGateId(QLatin1String id);

/// M0: may the MX be switched? By the other findings: L2, V1, A1-A3, S13 and M1. Red closes it; amber and grey close it
/// until the person goes on with a reason (CheckContext::overriddenIds). L2 and A1 that find nothing, for want of a
/// plan, are grey. Facts: the ids that close it, or were overridden.
[[nodiscard]] QList<Finding> gateCheck(const QList<Finding> &others, const CheckContext &context);

} // namespace hikkoshi
