#include "dns/network_resolver.h"

#include "dns/https_question.h"
#include "dns/stream_question.h"
#include "dns/tls_trust.h"
#include "dns/udp_question.h"

#include <QNetworkAccessManager>

#include <utility>

namespace hikkoshi {

namespace {

/// Ends at once; for what cannot even be sent.
class NoTransport final : public DnsTransport
{
public:
    NoTransport(const DnsQuery &query, ReplyStatus status, QObject *parent) : DnsTransport(query, parent), m_status(status) {}

private:
    void send() override { finish(m_status); }

    ReplyStatus m_status;
};

QPair<QString, quint16> keyOf(const DnsServer &server)
{
    return {server.address.isNull() ? server.name : server.address.toString(), server.port};
}

} // namespace

NetworkResolver::NetworkResolver(QObject *parent) : QObject(parent) {}

/// The transports go before the manager that some of them use.
NetworkResolver::~NetworkResolver()
{
    for (const Pending &pending : std::as_const(m_pending))
        delete pending.transport;
}

void NetworkResolver::setTrust(const TrustSettings &trust)
{
    m_trust = trust;
    m_tls.reset();
}

void NetworkResolver::ask(const DnsQuery &query, const QObject *context, Answered answered)
{
    Q_ASSERT(context);
    connect(context, &QObject::destroyed, this, &NetworkResolver::forgetTheGone, Qt::UniqueConnection);
    const bool isNew = !m_pending.contains(query);
    m_pending[query].askers.append({context, std::move(answered)});
    if (isNew)
        m_queue.append(query);
    schedulePump();
}

void NetworkResolver::schedulePump()
{
    if (m_isPumpScheduled)
        return;
    m_isPumpScheduled = true;
    QMetaObject::invokeMethod(this, &NetworkResolver::pump, Qt::QueuedConnection);
}

void NetworkResolver::pump()
{
    m_isPumpScheduled = false;
    while (m_underWay < MostUnderWay) {
        const auto next = nextInQueue();
        if (!next)
            return;
        start(m_queue.takeAt(*next));
    }
}

/// The first of those whose server is least burdened, so that many silent servers do not hold all the places.
std::optional<qsizetype> NetworkResolver::nextInQueue() const
{
    std::optional<qsizetype> best;
    auto bestBurden = std::pair(true, MostPerServer);
    for (qsizetype i = 0; i < m_queue.size(); ++i) {
        const ServerKey server = keyOf(m_queue.at(i).server);
        const auto burden = std::pair(m_silent.contains(server), m_perServer.value(server));
        if (burden.second < MostPerServer && burden < bestBurden) {
            best = i;
            bestBurden = burden;
        }
    }
    return best;
}

/// The reply is always delivered by the event loop, so that nothing happens to the queue while pump() looks at it.
void NetworkResolver::start(const DnsQuery &query)
{
    DnsTransport *transport = makeTransport(query);
    m_pending[query].transport = transport;
    ++m_underWay;
    ++m_perServer[keyOf(query.server)];
    const QPointer<DnsTransport> from(transport);
    connect(transport, &DnsTransport::finished, this, [this, from](const DnsReply &reply) { deliver(reply, from); },
            Qt::QueuedConnection);
    transport->start();
}

DnsTransport *NetworkResolver::makeTransport(const DnsQuery &query)
{
    if (query.server.protocol == DnsServer::Protocol::Plain)
        return new UdpQuestion(query, this);
    if (query.server.protocol == DnsServer::Protocol::Tcp)
        return new StreamQuestion(query, {}, this);
    const auto trusted = tls();
    if (!trusted)
        return new NoTransport(query, ReplyStatus::Untrusted, this);
    if (query.server.protocol == DnsServer::Protocol::Tls)
        return new StreamQuestion(query, *trusted, this);
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    return new HttpsQuestion(query, *m_manager, *trusted, this);
}

std::optional<QSslConfiguration> NetworkResolver::tls()
{
    if (!m_tls) {
        const auto made = tlsFor(m_trust);
        if (!made)
            return std::nullopt;
        m_tls = *made;
    }
    return m_tls;
}

void NetworkResolver::deliver(const DnsReply &reply, const DnsTransport *from)
{
    const auto found = m_pending.find(reply.query);
    // Given up, and perhaps asked anew, while the reply lay in the event queue.
    if (found == m_pending.end() || !from || found->transport != from)
        return;
    if (reply.status == ReplyStatus::TimedOut)
        m_silent.insert(keyOf(reply.query.server));
    else
        m_silent.remove(keyOf(reply.query.server));
    const Pending pending = *found;
    m_pending.erase(found);
    release(reply.query, pending.transport);
    schedulePump();
    const QPointer<NetworkResolver> self(this);
    for (const Asker &asker : pending.askers) {
        if (!self)
            return;
        if (asker.context)
            asker.answered(reply);
    }
}

void NetworkResolver::release(const DnsQuery &query, DnsTransport *transport)
{
    --m_underWay;
    const ServerKey server = keyOf(query.server);
    if (--m_perServer[server] == 0)
        m_perServer.remove(server);
    transport->disconnect(this);
    transport->deleteLater();
}

void NetworkResolver::forgetTheGone()
{
    for (auto pending = m_pending.begin(); pending != m_pending.end();) {
        pending->askers.removeIf([](const Asker &asker) { return asker.context.isNull(); });
        if (!pending->askers.isEmpty()) {
            ++pending;
            continue;
        }
        if (pending->transport)
            release(pending.key(), pending->transport);
        else
            m_queue.removeOne(pending.key());
        pending = m_pending.erase(pending);
    }
    schedulePump();
}

} // namespace hikkoshi
