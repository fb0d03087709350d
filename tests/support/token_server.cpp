#include "support/token_server.h"

#include <QTcpSocket>

namespace hikkoshi::support {

namespace {

QByteArray http(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

TokenServer::TokenServer(std::chrono::milliseconds lifetime) : m_lifetime(lifetime)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        }
    });
}

QUrl TokenServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(QString::number(m_server.serverPort()), path));
}

void TokenServer::failWith(int status, const QByteArray &body, const QByteArray &headers)
{
    m_failure = status;
    m_failureBody = body;
    m_failureHeaders = headers;
}

void TokenServer::serve(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(1 << 20);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    qsizetype length = 0;
    for (const QByteArray &line : bytes.left(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (bytes.size() < end + 4 + length)
        return;
    ++m_arrived;
    if (m_silent)
        return;
    socket->readAll();
    const QByteArrayList request = bytes.left(bytes.indexOf('\r')).split(' ');
    socket->write(answer(request.value(0), QUrl(QString::fromLatin1(request.value(1))), bytes.mid(end + 4, length)));
    socket->disconnectFromHost();
}

QByteArray TokenServer::answer(const QByteArray &method, const QUrl &target, const QByteArray &body)
{
    const auto now = QDateTime::currentDateTimeUtc();
    if (method == "POST" && target.path() == QLatin1String("/token")) {
        m_posted.append(QUrlQuery(QString::fromLatin1(body)));
        if (m_failure)
            return http(m_failure, m_failureBody, m_failureHeaders);
        const QByteArray token = "token-" + QByteArray::number(++m_issued);
        m_endings.insert(token, now.addMSecs(m_lifetime.count()));
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_lifetime).count();
        return http(200, "{\"token_type\":\"Bearer\",\"access_token\":\"" + token + "\",\"expires_in\":"
                             + QByteArray::number(qlonglong(seconds)) + "}");
    }
    if (target.path() == QLatin1String("/introspect")) {
        const QByteArray token = QUrlQuery(target).queryItemValue(QStringLiteral("token")).toLatin1();
        const bool active = m_endings.contains(token) && now < m_endings.value(token);
        m_refused += active ? 0 : 1;
        return http(200, active ? "{\"active\":true,\"username\":\"taro\"}" : "{\"active\":false}");   // of whom Dovecot wants to know
    }
    return http(404, "{}");
}

} // namespace hikkoshi::support
