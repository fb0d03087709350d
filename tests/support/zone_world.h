#pragma once

#include "dns/inquiry.h"
#include "support/zone_text.h"

#include <QDateTime>
#include <QHash>

namespace hikkoshi {

/// A world of DNS in memory: what each server holds, as lines of zone text (see parseZone()). A server is known by its
/// address and port. A server that was added as recursive knows exactly what was given to it, follows aliases and says
/// NXDOMAIN for all else. One that was not recursive has AA, refuses names outside the zones whose SOA it holds,
/// refers where it holds an NS below a zone's top, and follows aliases only within its own zones. Wildcards as RFC 4592.
/// A server that was never added times out.
class ZoneWorld final
{
public:
    /// Adds \a zone to what \a server holds.
    void add(const DnsServer &server, QStringView zone);
    void add(const QList<DnsServer> &servers, QStringView zone);
    /// Adds records that no zone text can say.
    void add(const DnsServer &server, const ZoneLine &line);
    /// Forgets everything that \a server holds.
    void clear(const DnsServer &server);
    /// \a server answers every question with this; nothing: as usual again.
    void fail(const DnsServer &server, std::optional<ReplyStatus> status);
    /// Something on the way answers in the place of \a server: without AA, with RA.
    void intercept(const DnsServer &server);
    void add(const PolicyReply &policy);
    /// The time stamp of the answers to come.
    void setNow(const QDateTime &now) { m_now = now; }

    [[nodiscard]] DnsReply answer(const DnsQuery &query) const;
    /// Unreachable unless it was added.
    [[nodiscard]] PolicyReply policy(const DomainName &domain) const;

private:
    struct Server {
        QList<ZoneLine> lines;
        bool recursive = false;
        bool intercepted = false;
        std::optional<ReplyStatus> failure;
    };
    [[nodiscard]] Server &server(const DnsServer &server);

    QHash<QString, Server> m_servers;
    QHash<DomainName, PolicyReply> m_policies;
    QDateTime m_now {QDate(2026, 11, 21), QTime(0, 0), Qt::UTC};
};

/// An authoritative server or (\a recursive) a resolver at \a address.
[[nodiscard]] DnsServer serverAt(QStringView address, bool recursive = false);

/// Runs \a function over Inquiry to its end and adds to \a known what it asked for. \a resolver answers for the world.
/// Ends the test program when \a function is never content.
template<typename Function>
auto settle(const ZoneWorld &world, Observations &known, const DnsServer &resolver, Function function)
{
    constexpr int MostRounds = 200;
    for (int round = 0; round < MostRounds; ++round) {
        Inquiry inquiry(known, resolver);
        auto result = function(inquiry);
        if (!inquiry.isOpen())
            return result;
        for (const DnsQuery &query : inquiry.wanted())
            known.add(world.answer(query));
        for (const DomainName &domain : inquiry.wantedPolicies())
            known.add(world.policy(domain));
    }
    qFatal("Still asking after %d rounds", MostRounds);
}

} // namespace hikkoshi
