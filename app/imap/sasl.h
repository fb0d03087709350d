#pragma once

#include "domain/result.h"
#include "domain/secret.h"
#include "domain/server.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>

namespace hikkoshi {

enum class Mechanism { ScramSha256, ScramSha1, Plain, SaslLogin, CramMd5, LoginCommand, XOAuth2, OAuthBearer };

/// The one mechanism to log in with, out of what the server offers (upper case capabilities): nothing when there is none
/// in common. With a token only the token mechanisms count, without one never.
[[nodiscard]] std::optional<Mechanism> chooseMechanism(const QList<QByteArray> &capabilities, bool withToken);

/// One side of one SASL exchange. Everything in and out is base64. What holds a secret is wiped.
class SaslClient
{
public:
    virtual ~SaslClient() = default;
    [[nodiscard]] virtual QByteArrayView name() const = 0;
    /// Whether the client speaks first, so that its first words may ride on the command (SASL-IR).
    [[nodiscard]] virtual bool speaksFirst() const = 0;
    /// The answer to \a challenge. ProtocolViolation when the server does not play by the rules.
    [[nodiscard]] virtual Result<Secret> step(QByteArrayView challenge) = 0;
    /// Whether the server has proved what the mechanism makes it prove.
    [[nodiscard]] virtual bool isSatisfied() const = 0;
};

/// For every mechanism but the LOGIN command and the token ones. BadInput for a NUL in user or password.
[[nodiscard]] Result<std::unique_ptr<SaslClient>> passwordClient(Mechanism mechanism, const QByteArray &user,
                                                                 const Secret &password);
[[nodiscard]] std::unique_ptr<SaslClient> tokenClient(Mechanism mechanism, const QByteArray &user, const Secret &token,
                                                      const Endpoint &endpoint);

} // namespace hikkoshi
