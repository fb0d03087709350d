#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QString>

#include <functional>

class QTcpSocket;

/// A web server on a free port of 127.0.0.1 that speaks HTTP/1.1 over TLS and answers as its script says. Lives in the
/// thread that made it.
class HttpsServer final : public QObject
{
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QByteArray path;
        QByteArray host;
        QByteArray contentType;
        QByteArray body;
    };
    /// The whole response as bytes: see response(). Empty: none ever.
    using Script = std::function<QByteArray(const Request &)>;

    /// PEM files; see TestCertificates.
    HttpsServer(Script script, const QString &certificate, const QString &key);

    /// A response with its length; \a headers end in CR LF each.
    [[nodiscard]] static QByteArray response(const QByteArray &body, const QByteArray &contentType,
                                             const QByteArray &status = "200 OK", const QByteArray &headers = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }

private:
    void takeConnection();
    void read(QTcpSocket *socket);

    Script m_script;
    QSslServer m_server;
    QList<Request> m_requests;
};

/// What a QSslServer needs to show that certificate.
[[nodiscard]] QSslConfiguration serverTls(const QString &certificate, const QString &key);
