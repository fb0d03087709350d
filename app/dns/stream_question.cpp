#include "dns/stream_question.h"

#include "dns/dns_packet_walk.h"
#include "dns/tls_trust.h"

#include <QSslError>
#include <QSslSocket>
#include <QtEndian>

namespace hikkoshi {

namespace {

constexpr qsizetype LengthSize = 2;

} // namespace

StreamQuestion::StreamQuestion(const DnsQuery &query, const QSslConfiguration &tls, QObject *parent)
    : DnsTransport(query, parent), m_tls(tls)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { end(ReplyStatus::TimedOut); });
}

void StreamQuestion::send()
{
    const auto packet = encodeQuestion(randomId(), query().question, query().server.recursive, m_edns);
    if (!packet) {
        finish(ReplyStatus::BadName);
        return;
    }
    m_asked = *packet;
    if (query().server.protocol == DnsServer::Protocol::Tls)
        openTls();
    else
        openPlain();
}

void StreamQuestion::openPlain()
{
    m_timer.start(Patience);
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::connected, this, &StreamQuestion::write);
    connect(m_socket, &QTcpSocket::readyRead, this, &StreamQuestion::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &StreamQuestion::noteFailure);
    m_socket->setReadBufferSize(LengthSize + MostStreamBytes);
    m_socket->connectToHost(query().server.address, query().server.port);
}

void StreamQuestion::openTls()
{
    m_timer.start(PatienceTls);
    auto *socket = new QSslSocket(this);
    m_socket = socket;
    connect(socket, &QSslSocket::encrypted, this, &StreamQuestion::writeIfNamed);
    connect(socket, &QSslSocket::readyRead, this, &StreamQuestion::read);
    connect(socket, &QSslSocket::errorOccurred, this, &StreamQuestion::noteFailure);
    connect(socket, &QSslSocket::sslErrors, this, &StreamQuestion::noteProblems);
    socket->setSslConfiguration(m_tls);
    socket->setReadBufferSize(LengthSize + MostStreamBytes);
    const DnsServer &server = query().server;
    const QString host = server.address.isNull() ? server.name : server.address.toString();
    m_peerName = server.name.isEmpty() ? host : server.name;
    socket->connectToHostEncrypted(host, server.port, m_peerName);
}

void StreamQuestion::writeIfNamed()
{
    const auto *socket = qobject_cast<QSslSocket *>(m_socket);
    if (socket && isIssuedFor(socket->peerCertificate(), m_peerName))
        write();
    else
        end(ReplyStatus::Untrusted);
}

void StreamQuestion::write()
{
    QByteArray length(LengthSize, Qt::Uninitialized);
    qToBigEndian(quint16(m_asked.size()), length.data());
    m_socket->write(length + m_asked);      // in one piece: some servers answer to half a message (RFC 7766 §8)
}

void StreamQuestion::read()
{
    while (m_socket && m_socket->bytesAvailable() >= LengthSize) {
        const QByteArray length = m_socket->peek(LengthSize);
        const auto size = qsizetype(qFromBigEndian<quint16>(length.constData()));
        if (size > MostStreamBytes) {
            end(ReplyStatus::TooLarge);
            return;
        }
        if (m_socket->bytesAvailable() < LengthSize + size)
            return;
        take(m_socket->read(LengthSize + size).sliced(LengthSize));
    }
}

void StreamQuestion::take(const QByteArray &packet)
{
    const Incoming incoming = compareToQuestion(packet, m_asked);
    if (incoming == Incoming::Foreign)
        return;
    dropSocket();
    if (incoming == Incoming::Answer)
        finish(packet);
    else
        finish(ReplyStatus::Malformed);
}

void StreamQuestion::end(ReplyStatus status)
{
    dropSocket();
    finish(status);
}

void StreamQuestion::dropSocket()
{
    m_timer.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void StreamQuestion::noteFailure(QAbstractSocket::SocketError error)
{
    read();                                 // what came before the end counts
    if (isFinished())
        return;
    if (m_isUntrusted)
        end(ReplyStatus::Untrusted);
    else if (error == QAbstractSocket::SslHandshakeFailedError)
        end(ReplyStatus::Malformed);        // it speaks no TLS
    else
        end(error == QAbstractSocket::SocketTimeoutError ? ReplyStatus::TimedOut : ReplyStatus::PortClosed);
}

void StreamQuestion::noteProblems(const QList<QSslError> &problems)
{
    m_isUntrusted = !problems.isEmpty();
}

} // namespace hikkoshi
