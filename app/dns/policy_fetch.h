#pragma once

#include "dns/policy_reply.h"
#include "domain/server.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace hikkoshi {

class HttpsExchange;
struct HttpsOutcome;

/// Fetches MTA-STS policies (RFC 8461 §3.3): over HTTPS with a certificate for mta-sts.DOMAIN, without following
/// redirects, at most 64 KiB, within 10 s. Used by the thread that made it; blocks nothing. One that is destroyed answers
/// nobody.
class PolicyFetch final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostBytes = 65536;
    static constexpr std::chrono::milliseconds Patience {10000};

    explicit PolicyFetch(QObject *parent = nullptr);
    ~PolicyFetch() override;

    /// Roots to believe besides the system's, from now on.
    void setTrust(const TrustSettings &trust);
    /// 443 unless told otherwise.
    void setPort(quint16 port) { m_port = port; }

    using Fetched = std::function<void(const PolicyReply &)>;
    /// Asks the web server at \a address, which the caller has looked up for mta-sts.DOMAIN. \a fetched is called exactly
    /// once, later, from the event loop; not at all when \a context is destroyed before. NotFound: the server answered,
    /// but not with a policy (a redirect counts so); Unreachable also when it has an error of its own (5xx).
    void fetch(const DomainName &domain, const QHostAddress &address, const QObject *context, Fetched fetched);

private:
    [[nodiscard]] std::optional<QSslConfiguration> tls();

    TrustSettings m_trust;
    std::optional<QSslConfiguration> m_tls;
    quint16 m_port = 443;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace hikkoshi
