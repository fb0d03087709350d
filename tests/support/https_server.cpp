#include "support/https_server.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>

QSslConfiguration serverTls(const QString &certificate, const QString &key)
{
    QFile keyFile(key);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString));
    if (keyFile.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

HttpsServer::HttpsServer(Script script, const QString &certificate, const QString &key) : m_script(std::move(script))
{
    m_server.setSslConfiguration(serverTls(certificate, key));
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &HttpsServer::takeConnection);
    m_server.listen(QHostAddress::LocalHost, 0);
}

QByteArray HttpsServer::response(const QByteArray &body, const QByteArray &contentType, const QByteArray &status,
                                 const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + headers + "\r\n" + body;
}

void HttpsServer::takeConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void HttpsServer::read(QTcpSocket *socket)
{
    const QByteArray all = socket->peek(socket->bytesAvailable());
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = all.first(end).split('\n');
    const auto header = [&lines](const QByteArray &name) {
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return QByteArray();
    };
    const qsizetype length = header("content-length").toLongLong();
    if (all.size() < end + 4 + length)
        return;
    (void)socket->read(end + 4);
    const QList<QByteArray> words = lines.first().split(' ');
    const Request request {words.value(0), words.value(1), header("host"), header("content-type"), socket->read(length)};
    m_requests.append(request);
    socket->write(m_script(request));
}
