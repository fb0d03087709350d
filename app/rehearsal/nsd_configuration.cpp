#include "rehearsal/nsd_configuration.h"

namespace hikkoshi {

namespace {

// No limit of answers a second: NSD's own would drop what a survey of many questions asks. The control socket is a
// local one, which NSD serves without TLS.
constexpr QLatin1String Common(R"(  server-count: 1
  zonesdir: "%1"
  chroot: ""
  username: ""
  pidfile: ""
  database: ""
  xfrdfile: ""
  xfrdir: "%1"
  zonelistfile: "%1/zone.list"
  verbosity: 1
  rrl-ratelimit: 0
  rrl-whitelist-ratelimit: 0
  rrl-size: 1000
  hide-version: yes
)");

constexpr QLatin1String Control(R"(remote-control:
  control-enable: yes
  control-interface: "%1/control"
)");

} // namespace

QByteArray nsdConfiguration(const NsdOptions &options, const QString &directory, quint16 port)
{
    QString text = QStringLiteral("server:\n");
    for (const QHostAddress &address : options.addresses)
        text += QStringLiteral("  ip-address: %1@%2\n").arg(address.toString(), QString::number(port));
    text += QString(Common).arg(directory) + options.moreConfiguration + QLatin1Char('\n');
    text += QString(Control).arg(directory);
    for (const NsdOptions::ZoneContent &zone : options.zones) {
        text += QStringLiteral("zone:\n  name: \"%1.\"\n  zonefile: \"%2\"\n")
                    .arg(zone.origin.ascii(), zoneFileName(zone.origin));
    }
    return text.toUtf8();
}

QString zoneFileName(const DomainName &origin)
{
    return (origin.isRoot() ? QStringLiteral("root") : origin.ascii()) + QStringLiteral(".zone");
}

} // namespace hikkoshi
