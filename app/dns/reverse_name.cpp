#include "dns/reverse_name.h"

#include <QList>
#include <QtEndian>

#include <algorithm>

namespace hikkoshi {

QByteArray dottedAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.toString().toLatin1();
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const QByteArray digits = QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c).toHex();
    QByteArray dotted;
    for (const char digit : digits)
        dotted.append(dotted.isEmpty() ? "" : ".").append(digit);
    return dotted;
}

DomainName reverseName(const QHostAddress &address)
{
    QList<QByteArray> labels = dottedAddress(address).split('.');
    std::reverse(labels.begin(), labels.end());
    const bool isOld = address.protocol() == QAbstractSocket::IPv4Protocol;
    const QByteArray name = labels.join('.') + (isOld ? ".in-addr.arpa" : ".ip6.arpa");
    return DomainName::fromDns(QString::fromLatin1(name)).value_or(DomainName());
}

QHostAddress withoutMapping(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    constexpr int Zeros = 10;
    const bool isMapped = std::all_of(bytes.c, bytes.c + Zeros, [](quint8 byte) { return byte == 0; })
        && bytes.c[Zeros] == 0xff && bytes.c[Zeros + 1] == 0xff;
    return isMapped ? QHostAddress(qFromBigEndian<quint32>(bytes.c + Zeros + 2)) : address;
}

} // namespace hikkoshi
