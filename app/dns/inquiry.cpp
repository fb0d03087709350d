#include "dns/inquiry.h"

namespace hikkoshi {

void Observations::add(DnsReply reply)
{
    const DnsQuery query = reply.query;
    m_replies.insert(query, std::move(reply));
}

void Observations::add(const PolicyReply &reply)
{
    m_policies.insert(reply.domain, reply);
}

const DnsReply *Observations::reply(const DnsQuery &query) const
{
    const auto found = m_replies.constFind(query);
    return found == m_replies.constEnd() ? nullptr : &*found;
}

const PolicyReply *Observations::policy(const DomainName &domain) const
{
    const auto found = m_policies.constFind(domain);
    return found == m_policies.constEnd() ? nullptr : &*found;
}

const DnsReply *Inquiry::ask(const DnsQuestion &question, const DnsServer &server)
{
    const DnsQuery query {question, server};
    const DnsReply *reply = m_known.reply(query);
    if (!reply)
        m_wanted.insert(query);
    return reply;
}

const DnsReply *Inquiry::lookUp(const DomainName &name, RecordType type)
{
    if (!m_zoneServers.isEmpty() && name.isWithin(m_zone)) {
        const auto place = qHash(name) % size_t(m_zoneServers.size());
        const DnsReply *reply = ask({name, type}, m_zoneServers.at(qsizetype(place)));
        if (!reply)
            return nullptr;
        if (reply->isUsable() && reply->status != ReplyStatus::Referral && reply->status != ReplyStatus::AliasOnly)
            return reply;
    }
    return ask({name, type}, m_world);
}

void Inquiry::lookWithin(const DomainName &zone, QList<DnsServer> servers)
{
    m_zone = zone;
    m_zoneServers = std::move(servers);
}

QList<const DnsReply *> Inquiry::askAll(const DnsQuestion &question, const QList<DnsServer> &servers)
{
    QList<const DnsReply *> replies;
    for (const DnsServer &server : servers) {
        if (const DnsReply *reply = ask(question, server))
            replies.append(reply);
    }
    return replies;
}

const PolicyReply *Inquiry::policy(const DomainName &domain)
{
    const PolicyReply *reply = m_known.policy(domain);
    if (!reply)
        m_wantedPolicies.insert(domain);
    return reply;
}

} // namespace hikkoshi
