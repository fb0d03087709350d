#include "targets/oauth/token_grant.h"

#include "targets/oauth/jwt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <initializer_list>
#include <utility>

namespace hikkoshi {

namespace {

constexpr int AssertionLifetime = 3600;     // seconds; the most that Google takes
constexpr int HttpTooMany = 429;

QByteArray form(std::initializer_list<std::pair<const char *, QByteArray>> fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QByteArray(name) + '=' + value.toPercentEncoding();
    }
    return body;
}

QByteArray textOf(const SharedSecret &secret)
{
    return secret ? secret->reveal().toByteArray() : QByteArray();
}

struct FormOf {
    const QString &user;
    const QDateTime &now;

    Result<QByteArray> operator()(const AppSecretGrant &grant) const
    {
        return form({{"grant_type", "client_credentials"}, {"client_id", grant.clientId.toUtf8()},
                     {"client_secret", textOf(grant.clientSecret)}, {"scope", grant.scope.toUtf8()}});
    }

    Result<QByteArray> operator()(const AppCertificateGrant &grant) const
    {
        const QJsonObject header {{QStringLiteral("x5t#S256"), QString::fromLatin1(base64Url(grant.certificateSha256))}};
        const QJsonObject claims {{QStringLiteral("aud"), grant.tokenUrl.toString()}, {QStringLiteral("iss"), grant.clientId},
                                  {QStringLiteral("sub"), grant.clientId},
                                  {QStringLiteral("jti"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                  {QStringLiteral("nbf"), now.toSecsSinceEpoch()},
                                  {QStringLiteral("exp"), now.toSecsSinceEpoch() + AssertionLifetime / 6}};
        const auto assertion = signJwt(header, claims, *grant.privateKey);
        if (!assertion)
            return fail(assertion.error());
        return form({{"grant_type", "client_credentials"}, {"client_id", grant.clientId.toUtf8()},
                     {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                     {"client_assertion", *assertion}, {"scope", grant.scope.toUtf8()}});
    }

    Result<QByteArray> operator()(const ServiceAccountGrant &grant) const
    {
        const QJsonObject claims {{QStringLiteral("iss"), grant.clientEmail}, {QStringLiteral("sub"), user},
                                  {QStringLiteral("scope"), grant.scope}, {QStringLiteral("aud"), grant.tokenUrl.toString()},
                                  {QStringLiteral("iat"), now.toSecsSinceEpoch()},
                                  {QStringLiteral("exp"), now.toSecsSinceEpoch() + AssertionLifetime}};
        const auto assertion = signJwt({{QStringLiteral("kid"), grant.keyId}}, claims, *grant.privateKey);
        if (!assertion)
            return fail(assertion.error());
        return form({{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"}, {"assertion", *assertion}});
    }

    Result<QByteArray> operator()(const SignedInGrant &grant) const
    {
        QByteArray body = form({{"grant_type", "refresh_token"}, {"client_id", grant.clientId.toUtf8()},
                                {"refresh_token", textOf(grant.refreshToken)}, {"scope", grant.scope.toUtf8()}});
        if (grant.clientSecret)
            body += '&' + form({{"client_secret", textOf(grant.clientSecret)}});
        return body;
    }
};

} // namespace

QUrl tokenUrlOf(const TokenGrant &grant)
{
    return std::visit([](const auto &kind) { return kind.tokenUrl; }, grant);
}

bool isPerUser(const TokenGrant &grant)
{
    return std::holds_alternative<ServiceAccountGrant>(grant);
}

Result<QByteArray> tokenForm(const TokenGrant &grant, const QString &user, const QDateTime &now)
{
    return std::visit(FormOf {user, now}, grant);
}

Result<IssuedToken> readTokenAnswer(int httpStatus, const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QString access = answer.value(QStringLiteral("access_token")).toString();
    if (httpStatus == 200 && !access.isEmpty()) {
        IssuedToken token;
        token.access = Secret::fromText(access);
        // Some end points send the number as text.
        const QJsonValue lifetime = answer.value(QStringLiteral("expires_in"));
        token.lifetime = std::chrono::seconds(lifetime.isString() ? lifetime.toString().toLongLong() : lifetime.toInteger(3600));
        const QString refresh = answer.value(QStringLiteral("refresh_token")).toString();
        if (!refresh.isEmpty())
            token.refresh = Secret::fromText(refresh);
        return token;
    }
    const QString error = answer.value(QStringLiteral("error")).toString();
    if (httpStatus == HttpTooMany || httpStatus >= 500)
        return fail(ErrorKind::ServerBusy, QStringLiteral("HTTP %1").arg(httpStatus));
    if (error.isEmpty())
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("HTTP %1").arg(httpStatus));
    return fail(ErrorKind::LoginRefused, QStringLiteral("%1: %2").arg(
        error.left(100), answer.value(QStringLiteral("error_description")).toString().left(500)));
}

Result<ServiceAccountGrant> readServiceAccount(const QByteArray &json, const QString &scope)
{
    const QJsonObject key = QJsonDocument::fromJson(json).object();
    const auto text = [&key](const char *name) { return key.value(QLatin1String(name)).toString(); };
    ServiceAccountGrant grant {QUrl(text("token_uri")), text("client_email"), text("private_key_id"), scope,
                               std::make_shared<const Secret>(Secret::fromText(text("private_key")))};
    const bool whole = text("type") == QLatin1String("service_account") && grant.tokenUrl.isValid()
        && !grant.clientEmail.isEmpty() && !grant.privateKey->isEmpty();
    if (!whole)
        return fail(ErrorKind::BadInput, QStringLiteral("service account"));
    return grant;
}

} // namespace hikkoshi
