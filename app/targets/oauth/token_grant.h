#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace hikkoshi {

/// Microsoft, app-only with a secret (RFC 6749 §4.4): one token opens every mailbox that the app was let into.
struct AppSecretGrant {
    QUrl tokenUrl;
    QString clientId;
    QString scope;                  ///< "https://outlook.office365.com/.default"
    SharedSecret clientSecret;
};

/// Microsoft, app-only with a certificate (RFC 7523 §2.2).
struct AppCertificateGrant {
    QUrl tokenUrl;
    QString clientId;
    QString scope;
    SharedSecret privateKey;        ///< RSA, PEM
    QByteArray certificateSha256;   ///< 32 bytes, of the DER
};

/// Google's service account with domain-wide delegation (RFC 7523 §2.1): a token for each user.
struct ServiceAccountGrant {
    QUrl tokenUrl;                  ///< https://oauth2.googleapis.com/token
    QString clientEmail;
    QString keyId;
    QString scope;                  ///< "https://mail.google.com/" or gmail.imap_admin
    SharedSecret privateKey;        ///< RSA, PEM
};

/// Somebody signed in (RFC 6749 §6): one token for what this person may open.
struct SignedInGrant {
    QUrl tokenUrl;
    QString clientId;
    QString scope;
    SharedSecret clientSecret;      ///< Google's desktop clients have one; may be null
    SharedSecret refreshToken;
};

using TokenGrant = std::variant<AppSecretGrant, AppCertificateGrant, ServiceAccountGrant, SignedInGrant>;

/// What the token end point gave.
struct IssuedToken {
    Secret access;
    std::chrono::seconds lifetime {0};
    std::optional<Secret> refresh;  ///< a newer one, which takes the place of the old
};

[[nodiscard]] QUrl tokenUrlOf(const TokenGrant &grant);
/// Whether every user needs a token of his own.
[[nodiscard]] bool isPerUser(const TokenGrant &grant);

/// The body to be posted, application/x-www-form-urlencoded. BadInput for a key that is none.
[[nodiscard]] Result<QByteArray> tokenForm(const TokenGrant &grant, const QString &user, const QDateTime &now);

/// Reads the end point's answer (RFC 6749 §5). LoginRefused with "error: description" when it says no, ServerBusy at 429
/// and 5xx, ProtocolViolation for anything else that is no token.
[[nodiscard]] Result<IssuedToken> readTokenAnswer(int httpStatus, const QByteArray &body);

/// Reads the JSON key file of a service account. BadInput when it is none.
[[nodiscard]] Result<ServiceAccountGrant> readServiceAccount(const QByteArray &json, const QString &scope);

} // namespace hikkoshi
