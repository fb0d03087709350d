#include "dns/policy_source.h"

#include <memory>

namespace hikkoshi {

namespace {

/// One policy on its way: the questions for the address, one after the other until one is answered.
struct Hunt {
    Resolver &resolver;
    PolicyFetch &fetch;
    DomainName domain;
    const QObject *context;
    PolicyFetch::Fetched fetched;
    QList<DnsQuery> questions;
};

void lookOn(const std::shared_ptr<Hunt> &hunt)
{
    if (hunt->questions.isEmpty()) {
        hunt->fetched({hunt->domain, PolicyReply::Status::Unreachable, {}, QDateTime::currentDateTimeUtc(), {}});
        return;
    }
    hunt->resolver.ask(hunt->questions.takeFirst(), hunt->context, [hunt](const DnsReply &reply) {
        for (const DnsRecord &record : reply.answers()) {
            if (const auto *data = record.as<AddressData>()) {
                hunt->fetch.fetch(hunt->domain, data->address, hunt->context, hunt->fetched);
                return;
            }
        }
        lookOn(hunt);
    });
}

} // namespace

PolicySource policySource(Resolver &resolver, PolicyFetch &fetch, const QList<DnsServer> &resolvers)
{
    return [&resolver, &fetch, resolvers](const DomainName &domain, const QObject *context, PolicyFetch::Fetched fetched) {
        const auto hunt = std::make_shared<Hunt>(Hunt {resolver, fetch, domain, context, std::move(fetched), {}});
        for (const DnsServer &server : resolvers) {
            for (const RecordType type : {RecordType::A, RecordType::AAAA})
                hunt->questions.append({{domain.child(u"mta-sts"), type}, server});
        }
        if (hunt->questions.isEmpty())      // never from within the call
            hunt->questions.append({{domain.child(u"mta-sts"), RecordType::A}, DnsServer()});
        lookOn(hunt);
    };
}

} // namespace hikkoshi
