#include "cli/dns_tools.h"

#include "dns/system_resolvers.h"
#include "dns/tls_trust.h"

namespace hikkoshi {

Result<std::unique_ptr<DnsTools>> DnsTools::open(const DnsRequest &request)
{
    TrustSettings trust;
    trust.caFile = request.caFile;
    if (const auto tls = tlsFor(trust); !tls)
        return fail(tls.error());
    std::unique_ptr<DnsTools> tools(new DnsTools(request));
    tools->m_resolver.setTrust(trust);
    tools->m_fetch.setTrust(trust);
    return tools;
}

SurveySettings DnsTools::settings() const
{
    SurveySettings settings;
    settings.domain = m_request.domain;
    settings.nameServers = m_request.nameServers;
    settings.resolvers = m_request.resolvers;
    if (settings.resolvers.isEmpty()) {
        settings.resolvers = defaultResolvers();
        settings.fallbacks = fallbackResolvers();
        const QList<DnsServer> system = systemResolvers();
        if (!system.isEmpty())
            settings.inside = system.first();
    }
    for (const DomainName &host : m_request.expectedMx)
        settings.plan.newMx.append({m_request.domain.ascii(), QStringLiteral("MX"), QStringLiteral("0 ") + host.ascii()});
    return settings;
}

PolicySource DnsTools::policies()
{
    return [this](const DomainName &domain, const QHostAddress &address, const QObject *context, PolicyFetch::Fetched fetched) {
        m_fetch.fetch(domain, address, context, std::move(fetched));
    };
}

} // namespace hikkoshi
