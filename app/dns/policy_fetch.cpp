#include "dns/policy_fetch.h"

#include "dns/https_exchange.h"
#include "dns/tls_trust.h"

#include <QNetworkAccessManager>

namespace hikkoshi {

namespace {

constexpr int HttpOk = 200;
constexpr int HttpServerError = 500;

PolicyReply::Status statusOf(const HttpsOutcome &outcome)
{
    switch (outcome.status) {
    case HttpsOutcome::Status::Answered:
        return outcome.code == HttpOk ? PolicyReply::Status::Fetched
            : outcome.code >= HttpServerError ? PolicyReply::Status::Unreachable : PolicyReply::Status::NotFound;
    case HttpsOutcome::Status::Untrusted:
        return PolicyReply::Status::Untrusted;
    case HttpsOutcome::Status::Unreachable:
    case HttpsOutcome::Status::TimedOut:
        return PolicyReply::Status::Unreachable;
    case HttpsOutcome::Status::TooLarge:
        return PolicyReply::Status::TooLarge;
    }
    Q_UNREACHABLE();
}

PolicyReply replyFor(const DomainName &domain, const HttpsOutcome &outcome)
{
    PolicyReply reply {domain, statusOf(outcome), {}, QDateTime::currentDateTimeUtc(), outcome.detail};
    if (reply.status == PolicyReply::Status::Fetched)
        reply.body = outcome.body;
    else if (reply.detail.isEmpty() && outcome.code != 0)
        reply.detail = QStringLiteral("HTTP %1").arg(outcome.code);
    return reply;
}

} // namespace

PolicyFetch::PolicyFetch(QObject *parent) : QObject(parent), m_manager(std::make_unique<QNetworkAccessManager>()) {}

/// The exchanges go before the manager that they use.
PolicyFetch::~PolicyFetch()
{
    qDeleteAll(findChildren<HttpsExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

void PolicyFetch::setTrust(const TrustSettings &trust)
{
    m_trust = trust;
    m_tls.reset();
}

std::optional<QSslConfiguration> PolicyFetch::tls()
{
    if (!m_tls) {
        const auto made = tlsFor(m_trust);
        if (!made)
            return std::nullopt;
        m_tls = *made;
    }
    return m_tls;
}

void PolicyFetch::fetch(const DomainName &domain, const QHostAddress &address, const QObject *context, Fetched fetched)
{
    Q_ASSERT(context);
    const auto trusted = tls();
    if (!trusted) {
        const HttpsOutcome refused {HttpsOutcome::Status::Untrusted, 0, {}, {}, {}, m_trust.caFile};
        // The functor's context is the caller's: it is not called when that has gone.
        QMetaObject::invokeMethod(const_cast<QObject *>(context), [domain, refused, fetched] { fetched(replyFor(domain, refused)); },
                                  Qt::QueuedConnection);
        return;
    }
    HttpsWish wish;
    wish.address = address;
    wish.port = m_port;
    wish.name = domain.child(u"mta-sts").ascii();
    wish.path = QStringLiteral("/.well-known/mta-sts.txt");
    wish.allowsHttp2 = false;       // its authority would be the address, and web servers choose the site by that
    wish.most = MostBytes;
    wish.patience = Patience;
    auto *exchange = new HttpsExchange(wish, *m_manager, *trusted, this);
    connect(context, &QObject::destroyed, exchange, &QObject::deleteLater);
    connect(exchange, &HttpsExchange::finished, exchange, &QObject::deleteLater);
    connect(exchange, &HttpsExchange::finished, context,
            [domain, fetched](const HttpsOutcome &outcome) { fetched(replyFor(domain, outcome)); });
    exchange->start();
}

} // namespace hikkoshi
