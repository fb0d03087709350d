#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// A1: does the record let the old and the new side send? Facts: the terms that are missing, or that cover the old side
/// by the MX only; the old addresses that do not pass; a count. Expected: the whole record to paste.
[[nodiscard]] QList<Finding> mergedSpfCheck(Inquiry &inquiry, const CheckContext &context);

/// X1: is the old side out of the record? From the last old mail on. Facts: the addresses that still pass (observed:
/// the record, then the terms that let them); OldSpfDead: the include that leads nowhere. Expected: the whole record to
/// paste.
[[nodiscard]] QList<Finding> oldSpfCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
