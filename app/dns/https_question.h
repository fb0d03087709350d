#pragma once

#include "dns/dns_transport.h"
#include "dns/https_exchange.h"

namespace hikkoshi {

/// Asks over HTTPS (RFC 8484): POST to /dns-query, HTTP/2 where the server has it, id 0. The connection goes to the
/// server's address, and the certificate must carry its name. A server that does not serve this (HTTP/2 then carries the
/// address as its authority) is asked once more under its name, which the system looks up. Fills DnsReply::serverClock.
class HttpsQuestion final : public DnsTransport
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Patience {4500};

    /// \a manager outlives this.
    HttpsQuestion(const DnsQuery &query, QNetworkAccessManager &manager, const QSslConfiguration &tls,
                  QObject *parent = nullptr);

private:
    void send() override;
    void post(const QHostAddress &address);
    void take(const HttpsOutcome &outcome);
    void takeAnswer(const HttpsOutcome &outcome);

    QNetworkAccessManager &m_manager;
    QSslConfiguration m_tls;
    QByteArray m_asked;
    bool m_isByName = false;
};

} // namespace hikkoshi
