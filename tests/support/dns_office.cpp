#include "support/dns_office.h"

#include <algorithm>

namespace hikkoshi::support {

namespace {

const QHostAddress ResolverAddress(QStringLiteral("127.0.53.100"));
constexpr int Attempts = 3;     // a free port may be taken before our servers bind it

/// Which servers are authoritative for what.
[[nodiscard]] QList<UnboundOptions::Zone> whoServes(const QList<DnsOffice::Zones> &servers, quint16 port)
{
    QList<UnboundOptions::Zone> known;
    for (int number = 0; number < servers.size(); ++number) {
        for (const NsdOptions::ZoneContent &zone : servers.at(number)) {
            const LoopbackServer server {DnsOffice::addressOf(number), port};
            const auto entry = std::find_if(known.begin(), known.end(),
                                            [&](const auto &one) { return one.origin == zone.origin; });
            if (entry == known.end())
                known << UnboundOptions::Zone {zone.origin, {server}};
            else
                entry->servers << server;
        }
    }
    return known;
}

} // namespace

QHostAddress DnsOffice::addressOf(int number)
{
    return QHostAddress(QStringLiteral("127.0.53.%1").arg(number + 1));
}

Result<std::unique_ptr<DnsOffice>> DnsOffice::start(const QList<Zones> &servers, const Elsewhere &elsewhere)
{
    QList<QHostAddress> addresses {ResolverAddress};
    for (int number = 0; number < servers.size(); ++number)
        addresses << addressOf(number);
    Error last;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        std::unique_ptr<DnsOffice> office(new DnsOffice);
        const quint16 port = freePort(addresses);
        bool allRun = true;
        for (int number = 0; allRun && number < servers.size(); ++number) {
            NsdOptions options;
            options.addresses = {addressOf(number)};
            options.port = port;
            options.zones = servers.at(number);
            auto server = NsdServer::start(options, office->m_directory.filePath(QStringLiteral("ns%1").arg(number)));
            allRun = server.has_value();
            if (allRun)
                office->m_nameServers.push_back(std::move(*server));
            else
                last = server.error();
        }
        UnboundOptions options;
        options.address = ResolverAddress;
        options.port = port;
        options.zones = whoServes(servers, port) + elsewhere;
        auto resolver = allRun ? UnboundServer::start(options, office->m_directory.filePath(QStringLiteral("resolver")))
                               : Result<std::unique_ptr<UnboundServer>>(fail(last));
        if (resolver) {
            office->m_resolver = std::move(*resolver);
            return office;
        }
        last = resolver.error();
        if (last.kind == ErrorKind::BadInput || last.kind == ErrorKind::ToolMissing)
            break;
    }
    return fail(last);
}

Result<std::unique_ptr<DnsOffice>> DnsOffice::startSame(const Zone &zone, int count, const Elsewhere &elsewhere)
{
    const auto text = zoneText(zone);
    if (!text)
        return fail(text.error());
    const Zones zones {{zone.origin, *text}};
    return start(QList<Zones>(count, zones), elsewhere);
}

QList<DnsServer> DnsOffice::authoritatives() const
{
    QList<DnsServer> all;
    for (const auto &server : m_nameServers)
        all << authoritative(server->server());
    return all;
}

} // namespace hikkoshi::support
