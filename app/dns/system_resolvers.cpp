#include "dns/system_resolvers.h"

#include <QFile>

namespace hikkoshi {

namespace {

constexpr qsizetype MostServers = 3;
constexpr qint64 MostBytes = 65536;

} // namespace

QList<DnsServer> readResolvConf(const QByteArray &text)
{
    QList<DnsServer> servers;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words.first() != "nameserver" || servers.size() == MostServers)
            continue;
        const QHostAddress address(QString::fromLatin1(words.at(1)));
        if (!address.isNull())
            servers.append({address, 53, DnsServer::Protocol::Plain, true, {}});
    }
    return servers;
}

QList<DnsServer> systemResolvers()
{
    QFile file(QStringLiteral("/etc/resolv.conf"));
    return file.open(QIODevice::ReadOnly) ? readResolvConf(file.read(MostBytes)) : QList<DnsServer>();
}

} // namespace hikkoshi
