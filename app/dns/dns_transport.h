#pragma once

#include "dns/dns_codec.h"
#include "dns/dns_reply.h"

#include <QElapsedTimer>
#include <QObject>

namespace hikkoshi {

/// One question on its way to one server. Lives in the thread of its parent; destroying it gives the question up.
class DnsTransport : public QObject
{
    Q_OBJECT

public:
    DnsTransport(DnsQuery query, QObject *parent);

    /// Sends the question. Called once.
    void start();

Q_SIGNALS:
    /// Comes exactly once after start(), perhaps from within it.
    void finished(const hikkoshi::DnsReply &reply);

protected:
    [[nodiscard]] const DnsQuery &query() const { return m_query; }
    /// Ends without an answer.
    void finish(ReplyStatus status);
    /// Ends with what \a packet says; Malformed when it does not decode.
    void finish(const QByteArray &packet);
    /// Ends with \a reply, whose times are set here.
    void finish(DnsReply reply);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }

private:
    virtual void send() = 0;

    const DnsQuery m_query;
    QElapsedTimer m_clock;
    bool m_isFinished = false;
};

/// A number that nobody can guess (RFC 5452 §9.2).
[[nodiscard]] quint16 randomId();

} // namespace hikkoshi
