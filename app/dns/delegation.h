#pragma once

#include "dns/inquiry.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// Who serves a domain: what the parent zone says, what the world's resolver says, and every address of them all.
struct Delegation {
    bool isKnown = false;               ///< nothing is wanted any more
    bool isGiven = false;               ///< the caller named the servers: the parent was not asked
    DomainName zone;                    ///< the domain, or the zone that holds it
    QList<DomainName> parentNames;      ///< by the parent's referral; empty: it could not be asked
    QList<DnsServer> parentServers;     ///< that were asked
    QList<DomainName> childNames;       ///< by the zone itself, through the resolver
    QList<DomainName> withoutAddress;   ///< named, but without A and AAAA
    QList<DnsServer> authorities;       ///< every address of every name server, with its name
    friend bool operator==(const Delegation &, const Delegation &) = default;
};

/// Finds the name servers of \a domain through \a inquiry (RFC 1034 §4.2). \a given replace what would be found.
/// \a world: whether a resolver can be asked at all; without one and nothing given there are no servers.
/// At most 13 names with 4 addresses each.
[[nodiscard]] Delegation findDelegation(const DomainName &domain, const QList<DnsServer> &given, bool world,
                                        Inquiry &inquiry);

/// Servers sorted by what they said about the zone's SOA: the first question to each, so that one that does not answer
/// costs one question only.
struct AuthorityView {
    bool isKnown = false;               ///< all have answered, or never will
    QList<DnsServer> serving;           ///< AA, with the zone
    QList<DnsServer> freshest;          ///< of these, those with the newest serial (RFC 1982)
    QList<DnsServer> lame;              ///< answer, but do not have the zone
    QList<DnsServer> silent;            ///< no usable answer
    QList<DnsServer> onlyTcp;           ///< of those serving: silent over UDP, so asked over TCP from here on
    QList<DnsServer> intercepted;       ///< somebody else answered: AA=0 and RA=1
};
[[nodiscard]] AuthorityView sortAuthorities(const Delegation &delegation, Inquiry &inquiry);

/// Whether \a reply to a question without RD came from a resolver on the way, not from the server that was asked.
[[nodiscard]] bool isIntercepted(const DnsReply &reply);

} // namespace hikkoshi
