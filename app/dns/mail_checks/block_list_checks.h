#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// B0: does each list answer as RFC 5782 §5 demands (127.0.0.2 listed, 127.0.0.1 not)? Facts: the list's name.
[[nodiscard]] QList<Finding> listAliveCheck(Inquiry &inquiry, const CheckContext &context);

/// B1: are the new server's own addresses listed? Only lists that are alive count. Facts: the address; when listed,
/// then the list and its page for removal. Observed: the codes, or the list.
[[nodiscard]] QList<Finding> listedCheck(Inquiry &inquiry, const CheckContext &context);

/// B2: answers that say "you may not ask me this way". Never red. Facts: the list. Observed: the codes, then its page.
[[nodiscard]] QList<Finding> refusingListCheck(Inquiry &inquiry, const CheckContext &context);

/// B3: with a shared cloud the provider owns the reputation. Facts: the provider's key.
[[nodiscard]] QList<Finding> sharedReputationCheck(Inquiry &inquiry, const CheckContext &context);

/// S15: the names of the new server's own addresses, there and back; observed also has the CAA of the domain. Facts:
/// the names, or the address without any.
[[nodiscard]] QList<Finding> reverseCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
