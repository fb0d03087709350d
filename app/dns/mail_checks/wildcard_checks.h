#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S11: does a wildcard answer for names that nobody made (RFC 4592)? A finding per type. Facts: the name that was
/// asked for, and the values. Expected of WildcardAddress: the record that keeps autodiscover out of it.
[[nodiscard]] QList<Finding> wildcardCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
