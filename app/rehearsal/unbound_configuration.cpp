#include "rehearsal/unbound_configuration.h"

#include <algorithm>

namespace hikkoshi {

namespace {

// No validator: a practice world is not signed. Private addresses and names for tests are answered like all others.
constexpr QLatin1String Common(R"(  access-control: 127.0.0.0/8 allow
  access-control: ::1/128 allow
  chroot: ""
  username: ""
  directory: "%1"
  pidfile: ""
  do-daemonize: no
  use-syslog: no
  logfile: ""
  verbosity: 1
  log-servfail: yes
  num-threads: 1
  module-config: "iterator"
  do-not-query-localhost: no
  unblock-lan-zones: yes
  insecure-lan-zones: yes
  local-zone: "test." nodefault
  local-zone: "invalid." nodefault
  local-zone: "127.in-addr.arpa." nodefault
)");

[[nodiscard]] QString stubZone(const UnboundOptions::Zone &zone)
{
    QString text = QStringLiteral("stub-zone:\n  name: \"%1.\"\n").arg(zone.origin.ascii());
    for (const LoopbackServer &server : zone.servers)
        text += QStringLiteral("  stub-addr: %1@%2\n").arg(server.address.toString(), QString::number(server.port));
    return text;
}

/// Without a root of its own Unbound would ask the real one. It asks our servers instead, which refuse.
[[nodiscard]] QString rootInstead(const UnboundOptions &options)
{
    const auto &zones = options.zones;
    if (std::any_of(zones.begin(), zones.end(), [](const auto &zone) { return zone.origin.isRoot(); }))
        return {};
    return zones.isEmpty() ? QString() : stubZone({DomainName(), zones.first().servers});
}

} // namespace

QByteArray unboundConfiguration(const UnboundOptions &options, const QString &directory, quint16 port)
{
    const QString number = QString::number(port);
    QString text = QStringLiteral("server:\n  interface: %1@%2\n  port: %2\n").arg(options.address.toString(), number);
    // What is sent from a loopback address cannot leave this PC.
    text += QStringLiteral("  outgoing-interface: 127.0.0.1\n");
    const auto usesIpv6 = [](const UnboundOptions::Zone &zone) {
        return std::any_of(zone.servers.begin(), zone.servers.end(), [](const LoopbackServer &server) {
            return server.address.protocol() == QAbstractSocket::IPv6Protocol;
        });
    };
    if (std::any_of(options.zones.begin(), options.zones.end(), usesIpv6))
        text += QStringLiteral("  outgoing-interface: ::1\n");
    else
        text += QStringLiteral("  do-ip6: %1\n").arg(options.address.protocol() == QAbstractSocket::IPv6Protocol
                                                         ? QStringLiteral("yes")
                                                         : QStringLiteral("no"));
    text += QString(Common).arg(directory);
    if (options.zones.isEmpty())
        text += QStringLiteral("  local-zone: \".\" refuse\n");
    text += options.moreConfiguration + QLatin1Char('\n');
    for (const UnboundOptions::Zone &zone : options.zones)
        text += stubZone(zone);
    return (text + rootInstead(options) + QStringLiteral("remote-control:\n  control-enable: no\n")).toUtf8();
}

} // namespace hikkoshi
