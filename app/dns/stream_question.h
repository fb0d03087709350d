#pragma once

#include "dns/dns_transport.h"

#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

class QSslError;
class QSslSocket;

namespace hikkoshi {

/// Asks over TCP (RFC 7766), or over TLS when the server is to be asked so (RFC 7858); its certificate must then carry
/// DnsServer::name, under which the system finds it when it has no address. One try: TimedOut, PortClosed (also when the
/// server hangs up), Untrusted, TooLarge by the length alone, before the rest is read.
class StreamQuestion final : public DnsTransport
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Patience {3000};         ///< TCP
    static constexpr std::chrono::milliseconds PatienceTls {4500};      ///< as long as three tries over UDP

    /// \a tls says whom to believe; it is not looked at for a plain server.
    StreamQuestion(const DnsQuery &query, const QSslConfiguration &tls, QObject *parent = nullptr);

    /// With EDNS unless told otherwise. Before start().
    void setEdns(Edns edns) { m_edns = edns; }

private:
    void send() override;
    void openPlain();
    void openTls();
    void writeIfNamed();
    void write();
    void read();
    void take(const QByteArray &packet);
    void end(ReplyStatus status);
    void dropSocket();
    void noteFailure(QAbstractSocket::SocketError error);
    void noteProblems(const QList<QSslError> &problems);

    QSslConfiguration m_tls;
    QTcpSocket *m_socket = nullptr;     ///< a child
    QTimer m_timer;
    QString m_peerName;                 ///< that the certificate must carry
    QByteArray m_asked;
    Edns m_edns = Edns::With;
    bool m_isUntrusted = false;
};

} // namespace hikkoshi
