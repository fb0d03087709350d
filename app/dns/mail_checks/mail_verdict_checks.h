#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// What a real letter or a call at port 25 has shown. Each finds nothing while the context has no such value.

/// A3: does the new service sign with the domain itself? Facts: the signing domains.
[[nodiscard]] QList<Finding> signingCheck(Inquiry &inquiry, const CheckContext &context);
/// A5: do SPF and DKIM speak for the domain in From: (RFC 9989 §4.4)? Facts: From, SPF domain, signing domains.
[[nodiscard]] QList<Finding> alignmentCheck(Inquiry &inquiry, const CheckContext &context);
/// M4: does the old server still take mail? A silent port may be our own line. Facts: the host. Observed: its words.
[[nodiscard]] QList<Finding> oldServerCheck(Inquiry &inquiry, const CheckContext &context);
/// M5: has the domain been taken off the old server's own delivery? Amber from the switch on until the person says so.
[[nodiscard]] QList<Finding> oldSideCheck(Inquiry &inquiry, const CheckContext &context);
/// M6: did a letter from outside arrive at the new side? Facts: how it bounced, or the minutes that it took.
[[nodiscard]] QList<Finding> testMailCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
