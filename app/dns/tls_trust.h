#pragma once

#include "domain/result.h"
#include "domain/server.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

namespace hikkoshi {

/// TLS 1.2 or later that believes the system's roots and those of TrustSettings::caFile. BadInput when that cannot be read.
/// Pins are not used: a resolver's certificate verifies, or the resolver is not asked.
[[nodiscard]] Result<QSslConfiguration> tlsFor(const TrustSettings &trust);

/// Whether a subject alternative name of \a certificate is \a host: a DNS name (a wildcard stands for one whole label) or an
/// address. Its common name does not count (RFC 8310 §8.1, RFC 8461 §3.3), though Qt alone would take it.
[[nodiscard]] bool isIssuedFor(const QSslCertificate &certificate, const QString &host);

} // namespace hikkoshi
