#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace hikkoshi {

enum class Encryption {
    ImplicitTls,   ///< imaps://
    StartTls,      ///< imap://, STARTTLS required
    PlainLoopback  ///< imap+plain://, refused for any address that is not loopback
};

/// Where a server is. Never holds a user or a password.
struct Endpoint {
    QString host;             ///< the name that the certificate must bear; ACE form for IDN
    quint16 port = 993;
    Encryption encryption = Encryption::ImplicitTls;
    QString address;          ///< optional numeric address to connect to instead of resolving \a host (pinned server)

    /// Reads imaps://host[:993], imap://host[:143] or imap+plain://host[:143]; BadInput otherwise (also for a URL
    /// with a user, password, path or query in it).
    [[nodiscard]] static Result<Endpoint> parse(const QString &url);
    [[nodiscard]] QString toUrl() const;
    /// "host:port", as it is stored with a pinned certificate.
    [[nodiscard]] QString authority() const;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// "Exactly this certificate for exactly that server", a decision of the user. No secret.
struct CertificatePin {
    QString authority;   ///< Endpoint::authority()
    QByteArray sha256;   ///< of the leaf, 32 bytes
    friend bool operator==(const CertificatePin &, const CertificatePin &) = default;
};

/// What else than the system's roots is believed.
struct TrustSettings {
    QString caFile;              ///< PEM file of additional roots; empty for none
    QList<CertificatePin> pins;
    friend bool operator==(const TrustSettings &, const TrustSettings &) = default;
};

/// How one mailbox is logged in to.
struct Login {
    QString user;
    /// Dovecot master user: when set, the name sent is "user*master" and the secret is the master's.
    QString masterUser;
    SharedSecret password;
    /// When set, XOAUTH2/OAUTHBEARER is used with what this returns instead of the password. Called in the thread
    /// of the connection, where it may wait until \a stop; \a refused is the token that the server has just not accepted,
    /// or null at first.
    std::function<Result<Secret>(const Secret *refused, const std::stop_token &stop)> token;
};

} // namespace hikkoshi
