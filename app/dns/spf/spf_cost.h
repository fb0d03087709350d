#pragma once

#include "dns/inquiry.h"
#include "dns/spf/spf_node.h"

#include <QByteArray>

#include <optional>

namespace hikkoshi {

/// What the record of \a domain costs a receiver at most: its whole tree, every include, redirect, a, mx, ptr and exists
/// in it, as if nothing matched before (RFC 7208 §4.6.4). Terms behind "all" and a redirect beside it are left out: no
/// receiver gets there. \a record takes the place of what is published. A name counts as void when it has neither
/// addresses of IPv4 nor of IPv6. Names that depend on the sender are not asked for (NeedsSender), but count. Nothing
/// while it is open. The root's problem is TooManyLookups or TooManyVoids when the sum is above the limit.
[[nodiscard]] std::optional<SpfNode> spfCost(const DomainName &domain, Inquiry &inquiry,
                                             const std::optional<QByteArray> &record = std::nullopt);

} // namespace hikkoshi
