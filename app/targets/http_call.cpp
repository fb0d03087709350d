#include "targets/http_call.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

namespace hikkoshi {

namespace {

constexpr qint64 LargestAnswer = 4 * 1024 * 1024;
constexpr std::chrono::seconds Patience {60};

bool isAllowed(const QUrl &url)
{
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.scheme() == QLatin1String("http") && QHostAddress(url.host()).isLoopback();
}

QSslConfiguration tlsFor(const TrustSettings &trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!trust.caFile.isEmpty())
        tls.addCaCertificates(trust.caFile, QSsl::Pem);
    return tls;
}

Result<HttpAnswer> readReply(QNetworkReply &reply, bool untrusted, bool tooLarge)
{
    if (tooLarge)
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("answer too large"));
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid()) {
        HttpAnswer answer {status.toInt(), reply.readAll(), {}};
        bool isNumber = false;
        const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
        if (isNumber && seconds >= 0)
            answer.retryAfter = std::chrono::seconds(seconds);
        return answer;
    }
    if (untrusted)
        return fail(ErrorKind::CertificateUntrusted, reply.errorString());
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return fail(ErrorKind::TimedOut, reply.url().host());
    return fail(ErrorKind::HostUnreachable, reply.errorString());
}

} // namespace

HttpCaller::HttpCaller(const TrustSettings &trust, QObject *parent) : QObject(parent), m_trust(trust)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setCookieJar(nullptr);
}

void HttpCaller::call(const HttpRequest &request, const QObject *context, Answered answered)
{
    const QPointer<const QObject> guard(context);
    if (!isAllowed(request.url)) {
        QMetaObject::invokeMethod(this, [guard, answered, url = request.url] {
            if (guard)
                answered(fail(ErrorKind::EncryptionRefused, url.host()));
        }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest network(request.url);
    network.setSslConfiguration(tlsFor(m_trust));
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setTransferTimeout(int(std::chrono::milliseconds(Patience).count()));
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);

    QNetworkReply *reply = m_manager.sendCustomRequest(network, request.method, request.body);
    struct Doubts {
        bool untrusted = false;
        bool tooLarge = false;
    };
    const auto doubts = std::make_shared<Doubts>();
    connect(reply, &QNetworkReply::sslErrors, this, [doubts] { doubts->untrusted = true; });
    connect(reply, &QNetworkReply::readyRead, this, [reply, doubts] {
        if (reply->bytesAvailable() > LargestAnswer) {
            doubts->tooLarge = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, doubts, guard, answered] {
        reply->deleteLater();
        if (guard)
            answered(readReply(*reply, doubts->untrusted, doubts->tooLarge));
    });
}

} // namespace hikkoshi
