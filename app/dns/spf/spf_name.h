#pragma once

#include "domain/domain_name.h"

#include <QByteArray>

#include <optional>

namespace hikkoshi {

/// A name as SPF made it, from bytes: a final dot is dropped, labels are cut off on the left until 253 octets are left
/// (RFC 7208 §7.3). Nothing when no question can carry it: an empty label, or one above 63 octets.
[[nodiscard]] std::optional<DomainName> spfName(QByteArray bytes);

} // namespace hikkoshi
