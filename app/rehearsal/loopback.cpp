#include "rehearsal/loopback.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr int PortsToTry = 50;

[[nodiscard]] bool isFree(const QHostAddress &address, quint16 port)
{
    QUdpSocket packets;
    QTcpServer connections;
    return packets.bind(address, port, QAbstractSocket::DontShareAddress) && connections.listen(address, port);
}

} // namespace

quint16 freePort(const QList<QHostAddress> &addresses)
{
    for (int i = 0; i < PortsToTry; ++i) {
        QTcpServer server;  // its ports are the scarcer ones
        if (addresses.isEmpty() || !server.listen(addresses.first()))
            return 0;
        const quint16 port = server.serverPort();
        server.close();
        if (std::all_of(addresses.begin(), addresses.end(), [port](const auto &one) { return isFree(one, port); }))
            return port;
    }
    return 0;
}

bool isLoopback(const QHostAddress &address)
{
    return address.isLoopback() && (address.protocol() == QAbstractSocket::IPv4Protocol
                                    || address == QHostAddress(QHostAddress::LocalHostIPv6));
}

} // namespace hikkoshi
