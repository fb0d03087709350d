#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QJsonObject>

namespace hikkoshi {

/// A JSON Web Token signed with RS256 (RFC 7515, RFC 7518 §3.3): header and claims as given, "alg" added.
/// BadInput when \a privateKey is no RSA key in PEM.
[[nodiscard]] Result<QByteArray> signJwt(QJsonObject header, const QJsonObject &claims, const Secret &privateKey);

/// base64url without padding (RFC 7515 §2).
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);

} // namespace hikkoshi
