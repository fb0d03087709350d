#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// The checks of the clock (L1-L4, M2, M3) on what one survey sees, and on what an earlier one saw: what the watch
/// judges from its history, this judges from two looks. Only once the plan gives them something to go by.
[[nodiscard]] QList<Finding> loweredCheck(Inquiry &inquiry, const CheckContext &context);         ///< L1
[[nodiscard]] QList<Finding> safeFromCheck(Inquiry &inquiry, const CheckContext &context);        ///< L2
[[nodiscard]] QList<Finding> negativeTtlCheck(Inquiry &inquiry, const CheckContext &context);     ///< L3
[[nodiscard]] QList<Finding> raisedCheck(Inquiry &inquiry, const CheckContext &context);          ///< L4
[[nodiscard]] QList<Finding> switchCheck(Inquiry &inquiry, const CheckContext &context);          ///< M2
[[nodiscard]] QList<Finding> resolverCheck(Inquiry &inquiry, const CheckContext &context);        ///< M3

} // namespace hikkoshi
