#pragma once

#include "dns/dns_reply.h"

#include <QByteArray>
#include <QList>

namespace hikkoshi {

/// The resolvers that this computer is set up to ask, in its order; none when it has no network. Reads its settings
/// anew at each call, as a change of network changes them. Does not block for more than a small file. What differs from
/// system to system is behind this function.
[[nodiscard]] QList<DnsServer> systemResolvers();

/// The "nameserver" lines of resolv.conf(5): the first three count, as in the C library. IPv6 addresses may name their
/// interface ("fe80::1%eth0").
[[nodiscard]] QList<DnsServer> readResolvConf(const QByteArray &text);

} // namespace hikkoshi
