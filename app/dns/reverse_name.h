#pragma once

#include "domain/domain_name.h"

#include <QByteArray>
#include <QHostAddress>

namespace hikkoshi {

/// The labels of \a address from left to right: "192.0.2.1", or the 32 hexadecimal digits of IPv6 with dots between.
[[nodiscard]] QByteArray dottedAddress(const QHostAddress &address);

/// Where the PTR of \a address stands: "1.2.0.192.in-addr.arpa" (RFC 1035 §3.5), "….ip6.arpa" (RFC 3596 §2.5).
[[nodiscard]] DomainName reverseName(const QHostAddress &address);

/// An IPv6 address that carries an IPv4 one ("::ffff:192.0.2.1") as that; any other as it is.
[[nodiscard]] QHostAddress withoutMapping(const QHostAddress &address);

} // namespace hikkoshi
