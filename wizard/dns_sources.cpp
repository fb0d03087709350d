#include "wizard/dns_sources.h"

#include "dns/public_resolvers.h"
#include "dns/system_resolvers.h"

namespace hikkoshi {

DnsSources systemSources()
{
    DnsSources sources;
    sources.resolvers = systemResolvers();
    if (!sources.resolvers.isEmpty())
        sources.inside = sources.resolvers.first();
    for (const PublicResolver &resolver : publicResolvers()) {
        if (resolver.answersPlain)
            sources.resolvers.append(resolver.server());
        if (const auto https = resolver.server(DnsServer::Protocol::Https); https && !https->address.isNull())
            sources.fallbacks.append(*https);
    }
    return sources;
}

} // namespace hikkoshi
