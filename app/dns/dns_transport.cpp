#include "dns/dns_transport.h"

#include <QRandomGenerator>

namespace hikkoshi {

DnsTransport::DnsTransport(DnsQuery query, QObject *parent) : QObject(parent), m_query(std::move(query)) {}

void DnsTransport::start()
{
    m_clock.start();
    send();
}

void DnsTransport::finish(ReplyStatus status)
{
    DnsReply reply;
    reply.status = status;
    finish(std::move(reply));
}

void DnsTransport::finish(const QByteArray &packet)
{
    auto reply = decodeAnswer(packet, m_query);
    if (reply)
        finish(*std::move(reply));
    else
        finish(ReplyStatus::Malformed);
}

void DnsTransport::finish(DnsReply reply)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    reply.query = m_query;
    reply.receivedAt = QDateTime::currentDateTimeUtc();
    reply.took = std::chrono::milliseconds(m_clock.elapsed());
    Q_EMIT finished(reply);
}

quint16 randomId()
{
    return quint16(QRandomGenerator::system()->bounded(0x10000));
}

} // namespace hikkoshi
