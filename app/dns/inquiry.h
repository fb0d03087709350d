#pragma once

#include "dns/dns_reply.h"
#include "dns/policy_reply.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace hikkoshi {

/// All replies of a survey so far. A value.
class Observations final
{
public:
    void add(DnsReply reply);                           ///< a newer reply to the same query replaces the older
    void add(const PolicyReply &reply);
    [[nodiscard]] const DnsReply *reply(const DnsQuery &query) const;
    [[nodiscard]] const PolicyReply *policy(const DomainName &domain) const;
    [[nodiscard]] const QHash<DnsQuery, DnsReply> &replies() const { return m_replies; }

private:
    QHash<DnsQuery, DnsReply> m_replies;
    QHash<DomainName, PolicyReply> m_policies;
};

/// Lets a pure function think aloud: it reads what is known, and whatever it looks for and is not known yet is noted
/// as wanted. Whoever runs it asks for that and runs it again, until nothing is wanted any more. So a check needs no
/// socket, never waits, and asks only what its case needs. Pointers hold as long as the observations are not changed.
class Inquiry final
{
public:
    /// \a world is the resolver that answers for names elsewhere (MX targets, includes, other domains).
    Inquiry(const Observations &known, DnsServer world) : m_known(known), m_world(std::move(world)) {}

    /// What that server said; nullptr: not known yet, and wanted from now on.
    const DnsReply *ask(const DnsQuestion &question, const DnsServer &server);
    /// What the world's resolver said; for names of lookWithin() what their own servers said.
    const DnsReply *lookUp(const DomainName &name, RecordType type);
    /// From now on names within \a zone are looked up at one of \a servers (the load is spread), and at the world's
    /// resolver only where that one refers to others or cannot tell: the zone itself knows before any cache does.
    void lookWithin(const DomainName &zone, QList<DnsServer> servers);
    /// What each of \a servers said, those that have replied already; all are wanted.
    QList<const DnsReply *> askAll(const DnsQuestion &question, const QList<DnsServer> &servers);
    /// The MTA-STS policy of \a domain (RFC 8461 §3.3).
    const PolicyReply *policy(const DomainName &domain);

    /// Something that was looked for is not known yet: the caller's result is not final.
    [[nodiscard]] bool isOpen() const { return !m_wanted.isEmpty() || !m_wantedPolicies.isEmpty(); }
    [[nodiscard]] const QSet<DnsQuery> &wanted() const { return m_wanted; }
    [[nodiscard]] const QSet<DomainName> &wantedPolicies() const { return m_wantedPolicies; }

private:
    const Observations &m_known;
    DnsServer m_world;
    DomainName m_zone;
    QList<DnsServer> m_zoneServers;
    QSet<DnsQuery> m_wanted;
    QSet<DomainName> m_wantedPolicies;
};

} // namespace hikkoshi
