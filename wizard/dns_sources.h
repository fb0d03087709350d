#pragma once

#include "dns/dns_reply.h"
#include "dns/dns_watch.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// Whom the window asks about the domain. Without resolvers and fallbacks it asks nobody.
struct DnsSources {
    QList<DnsServer> nameServers;       ///< given ones replace those that the delegation names: the rehearsal's
    QList<DnsServer> resolvers;         ///< the first that answers is the world's; all are watched at the switch
    QList<DnsServer> fallbacks;         ///< over HTTPS, where port 53 is closed or intercepted
    std::optional<DnsServer> inside;    ///< the office's own
    WatchPace pace {};                  ///< how often a visible page asks; the rehearsal's clock runs faster
    [[nodiscard]] bool canAsk() const { return !resolvers.isEmpty() || !fallbacks.isEmpty(); }
};

/// The resolvers of this computer and the public ones that come with the program.
[[nodiscard]] DnsSources systemSources();

} // namespace hikkoshi
