#include "dns/udp_question.h"

#include "dns/dns_packet_walk.h"
#include "dns/stream_question.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

namespace hikkoshi {

namespace {

constexpr int FormatError = 1;
constexpr int NotImplemented = 4;

} // namespace

UdpQuestion::UdpQuestion(const DnsQuery &query, QObject *parent) : DnsTransport(query, parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Patience);
    connect(&m_timer, &QTimer::timeout, this, &UdpQuestion::tryAgain);
}

void UdpQuestion::send()
{
    ++m_tries;
    const auto packet = encodeQuestion(randomId(), query().question, query().server.recursive, m_edns);
    if (!packet) {
        finish(ReplyStatus::BadName);
        return;
    }
    m_asked = *packet;
    m_refusals = 0;
    openSocket();
    write();
}

void UdpQuestion::openSocket()
{
    dropSocket();
    m_timer.start();
    m_socket = new QUdpSocket(this);
    connect(m_socket, &QUdpSocket::readyRead, this, &UdpQuestion::read);
    m_socket->connectToHost(query().server.address, query().server.port);
}

/// Never deletes at once: this may run in a slot of the very socket.
void UdpQuestion::dropSocket()
{
    m_timer.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
}

void UdpQuestion::write()
{
    const bool isOpen = m_socket->state() == QAbstractSocket::ConnectedState;
    if (!isOpen || m_socket->write(m_asked) != m_asked.size())
        noteRefusal();
}

void UdpQuestion::read()
{
    if (!m_socket->hasPendingDatagrams()) {
        noteRefusal();
        return;
    }
    while (m_socket && m_socket->hasPendingDatagrams())
        take(m_socket->receiveDatagram(MostUdpBytes + 1).data());
}

void UdpQuestion::take(const QByteArray &packet)
{
    const Incoming incoming = compareToQuestion(packet, m_asked);
    if (incoming == Incoming::Foreign)
        return;
    dropSocket();
    const auto header = readPacketHeader(packet);
    if (incoming == Incoming::Unreadable || !header) {
        finish(ReplyStatus::Malformed);
    } else if (packet.size() > MostUdpBytes) {
        finish(ReplyStatus::TooLarge);
    } else if (header->truncated) {
        askByStream();
    } else if (m_edns == Edns::With && (header->code == FormatError || header->code == NotImplemented)) {
        m_edns = Edns::Without;
        --m_tries;
        send();
    } else {
        finish(packet);
    }
}

void UdpQuestion::noteRefusal()
{
    if (++m_refusals < 2) {
        openSocket();       // a fresh one: Qt does not wake a socket again whose readyRead() gave nothing to read
        write();
        return;
    }
    dropSocket();
    finish(ReplyStatus::PortClosed);
}

void UdpQuestion::tryAgain()
{
    if (m_tries < Tries) {
        send();
        return;
    }
    dropSocket();
    finish(ReplyStatus::TimedOut);
}

void UdpQuestion::askByStream()
{
    auto *stream = new StreamQuestion(query(), {}, this);
    stream->setEdns(m_edns);
    connect(stream, &StreamQuestion::finished, this, &UdpQuestion::takeFromStream);
    stream->start();
}

void UdpQuestion::takeFromStream(const DnsReply &reply)
{
    DnsReply whole = reply;
    whole.truncated = true;
    if (whole.status == ReplyStatus::TimedOut || whole.status == ReplyStatus::PortClosed)
        whole.status = ReplyStatus::TruncatedNoTcp;
    finish(std::move(whole));
}

} // namespace hikkoshi
