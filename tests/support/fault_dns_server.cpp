#include "support/fault_dns_server.h"

#include <QNetworkDatagram>
#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

FaultDnsServer::FaultDnsServer(Script script, const Options &options) : m_script(std::move(script)), m_options(options)
{
    connect(&m_udp, &QUdpSocket::readyRead, this, &FaultDnsServer::readDatagrams);
    if (m_options.tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_options.tls);
        m_streams = std::move(server);
    } else {
        m_streams = std::make_unique<QTcpServer>();
    }
    connect(m_streams.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultDnsServer::takeConnection);
    listen();
}

FaultDnsServer::~FaultDnsServer() = default;

/// The same port for both: the system may hand out one for streams that is taken for datagrams.
void FaultDnsServer::listen()
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        m_streams->close();
        m_udp.close();
        if (!m_streams->listen(m_options.address, 0))
            continue;
        m_port = m_streams->serverPort();
        if (!m_options.listensToUdp || m_udp.bind(m_options.address, m_port))
            break;
        m_port = 0;
    }
    if (!m_options.listensToStreams)
        m_streams->close();
}

void FaultDnsServer::readDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        Asked asked {dnsPackets::read(datagram.data()), Way::Udp, 0, datagram.senderAddress(), quint16(datagram.senderPort())};
        respond(std::move(asked), [this, datagram](const QByteArray &packet) {
            m_udp.writeDatagram(packet, datagram.senderAddress(), quint16(datagram.senderPort()));
        });
    }
}

void FaultDnsServer::takeConnection()
{
    while (QTcpSocket *socket = m_streams->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readStream(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        readStream(socket);
    }
}

void FaultDnsServer::readStream(QTcpSocket *socket)
{
    while (socket->bytesAvailable() >= 2) {
        const auto size = qsizetype(qFromBigEndian<quint16>(socket->peek(2).constData()));
        if (socket->bytesAvailable() < 2 + size)
            return;
        Asked asked {dnsPackets::read(socket->read(2 + size).sliced(2)), Way::Stream, 0, socket->peerAddress(), socket->peerPort()};
        const QPointer<QTcpSocket> to(socket);
        respond(std::move(asked), [this, to](const QByteArray &packet) {
            if (to)
                to->write(m_options.framesStreams ? dnsPackets::number16(uint(packet.size())) + packet : packet);
        });
    }
}

void FaultDnsServer::respond(Asked asked, const std::function<void(const QByteArray &)> &send)
{
    const Way way = asked.way;
    asked.count = 1 + int(std::count_if(m_asked.begin(), m_asked.end(), [way](const Asked &one) { return one.way == way; }));
    m_asked.append(asked);
    const QList<Step> steps = m_script(asked);
    m_mostAtOnce = qMax(m_mostAtOnce, ++m_atOnce);
    if (steps.isEmpty() || steps.last().after.count() == 0)
        --m_atOnce;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        if (step.after.count() == 0) {
            send(step.packet);
            continue;
        }
        const bool isLast = i == steps.size() - 1;
        QTimer::singleShot(step.after, Qt::PreciseTimer, this, [this, send, packet = step.packet, isLast] {
            m_atOnce -= isLast ? 1 : 0;
            send(packet);
        });
    }
}

FaultDnsServer::Script FaultDnsServer::authoritativeFor(const QList<dnsPackets::Record> &zone, std::chrono::milliseconds delay)
{
    return [zone, delay](const Asked &asked) {
        dnsPackets::Content content = dnsPackets::lookUp(zone, asked.question);
        QByteArray packet = dnsPackets::answer(asked.question, content);
        if (asked.way == Way::Udp && packet.size() > 1232) {
            content = {dnsPackets::Authoritative | dnsPackets::Truncated};
            packet = dnsPackets::answer(asked.question, content);
        }
        return QList<Step> {{packet, delay}};
    };
}
