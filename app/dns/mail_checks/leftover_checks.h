#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// X2: DKIM keys of the old side, as an earlier survey saw them. From the last old mail on. Facts: the names.
[[nodiscard]] QList<Finding> oldDkimCheck(Inquiry &inquiry, const CheckContext &context);

/// X3: what the old server left behind. From the last old mail on; aliases to hosts that do not exist any more, and the
/// "msoid" that breaks Microsoft 365, at any time. Facts: the name. Observed: what it leads to.
[[nodiscard]] QList<Finding> leftoverCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
