#pragma once

#include "dns/dns_reply.h"
#include "domain/result.h"
#include "rehearsal/nsd_server.h"
#include "rehearsal/unbound_server.h"
#include "rehearsal/zone_file.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace hikkoshi::support {

/// The engine's word for a server of ours.
[[nodiscard]] inline DnsServer authoritative(const LoopbackServer &server, const QString &name = {})
{
    return {server.address, server.port, DnsServer::Protocol::Plain, false, name};
}
[[nodiscard]] inline DnsServer recursive(const LoopbackServer &server)
{
    return {server.address, server.port, DnsServer::Protocol::Plain, true, {}};
}

/// Real name servers and a real caching resolver that knows what they serve, on one port of 127.0.53.0/24: the n-th
/// NSD (from 0) at 127.0.53.(n+1), Unbound at 127.0.53.100.
class DnsOffice final
{
public:
    using Zones = QList<NsdOptions::ZoneContent>;
    /// What the resolver knows besides: a block list (RbldnsdServer), say.
    using Elsewhere = QList<UnboundOptions::Zone>;

    /// One NSD for each list of zones (an empty one makes a lame server). Blocks for some 0.2 s a server.
    [[nodiscard]] static Result<std::unique_ptr<DnsOffice>> start(const QList<Zones> &servers,
                                                                  const Elsewhere &elsewhere = {});
    /// The zone at all of \a count servers: 2 for "ns1 and ns2".
    [[nodiscard]] static Result<std::unique_ptr<DnsOffice>> startSame(const Zone &zone, int count = 2,
                                                                      const Elsewhere &elsewhere = {});

    [[nodiscard]] NsdServer &nameServer(int number) { return *m_nameServers.at(size_t(number)); }
    [[nodiscard]] UnboundServer &resolver() { return *m_resolver; }
    [[nodiscard]] QList<DnsServer> authoritatives() const;      ///< in order, as the engine wants them
    [[nodiscard]] DnsServer world() const { return recursive(m_resolver->server()); }
    [[nodiscard]] static QHostAddress addressOf(int number);    ///< 127.0.53.(number+1): for A records of ns1, ns2, …

private:
    DnsOffice() = default;
    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<NsdServer>> m_nameServers;
    std::unique_ptr<UnboundServer> m_resolver;
};

} // namespace hikkoshi::support
