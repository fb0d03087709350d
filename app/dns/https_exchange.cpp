#include "dns/https_exchange.h"

#include "dns/tls_trust.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimeZone>
#include <QUrl>

namespace hikkoshi {

namespace {

constexpr quint16 HttpsPort = 443;

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7).
std::optional<QDateTime> httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

QNetworkRequest requestFor(const HttpsWish &wish, const QSslConfiguration &tls)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(wish.address.isNull() ? wish.name : wish.address.toString());
    url.setPath(wish.path);
    if (wish.port != HttpsPort)
        url.setPort(wish.port);
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setPeerVerifyName(wish.name);
    const QByteArray port = wish.port == HttpsPort ? QByteArray() : ':' + QByteArray::number(wish.port);
    request.setRawHeader("Host", wish.name.toLatin1() + port);
    request.setRawHeader("User-Agent", "hikkoshi");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, wish.allowsHttp2);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!wish.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, wish.contentType);
        request.setRawHeader("Accept", wish.contentType);
    }
    return request;
}

} // namespace

HttpsExchange::HttpsExchange(HttpsWish wish, QNetworkAccessManager &manager, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_wish(std::move(wish)), m_manager(manager), m_tls(tls)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(m_wish.patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { end(HttpsOutcome::Status::TimedOut); });
}

HttpsExchange::~HttpsExchange()
{
    dropReply();
}

void HttpsExchange::start()
{
    const QNetworkRequest request = requestFor(m_wish, m_tls);
    m_reply = m_wish.body.isEmpty() ? m_manager.get(request) : m_manager.post(request, m_wish.body);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpsExchange::noteProblems);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpsExchange::checkName);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpsExchange::readSome);
    connect(m_reply, &QNetworkReply::finished, this, &HttpsExchange::takeReply);
    m_timer.start();
}

void HttpsExchange::noteProblems(const QList<QSslError> &problems)
{
    m_isUntrusted = !problems.isEmpty();
}

void HttpsExchange::checkName()
{
    if (isIssuedFor(m_reply->sslConfiguration().peerCertificate(), m_wish.name))
        return;
    m_outcome.detail = m_wish.name;
    end(HttpsOutcome::Status::Untrusted);
}

void HttpsExchange::readSome()
{
    m_outcome.body += m_reply->read(m_wish.most + 1 - m_outcome.body.size());
    if (m_outcome.body.size() > m_wish.most)
        end(HttpsOutcome::Status::TooLarge);
}

void HttpsExchange::takeReply()
{
    readSome();
    if (!m_reply)
        return;
    m_outcome.code = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_outcome.contentType = m_reply->rawHeader("Content-Type");
    m_outcome.serverClock = httpDate(m_reply->rawHeader("Date"));
    if (m_reply->error() != QNetworkReply::NoError)
        m_outcome.detail = m_reply->errorString();
    if (m_outcome.code != 0)
        checkName();            // again: a connection that is used a second time is not encrypted() anew
    if (!m_reply)
        return;
    // An answer with an error of HTTP is an answer; one that broke off is none.
    const bool isWhole = m_reply->error() == QNetworkReply::NoError || m_outcome.code >= 300;
    end(m_isUntrusted ? HttpsOutcome::Status::Untrusted
        : isWhole && m_outcome.code != 0 ? HttpsOutcome::Status::Answered : HttpsOutcome::Status::Unreachable);
}

void HttpsExchange::end(HttpsOutcome::Status status)
{
    dropReply();
    m_outcome.status = status;
    if (status != HttpsOutcome::Status::Answered)
        m_outcome.body.clear();
    Q_EMIT finished(m_outcome);
}

void HttpsExchange::dropReply()
{
    m_timer.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace hikkoshi
