#pragma once

#include "domain/result.h"
#include "domain/server.h"

#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// What a person needs to know to decide about \a certificate, shown by \a authority ("host:port").
[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &certificate, const QString &authority,
                                                const QStringList &problems);

/// Whether one of the subject alternative names is \a host: a DNS name (a wildcard stands for exactly one whole label)
/// or an IP address. The common name does not count (RFC 6125; QSslSocket would take it).
[[nodiscard]] bool hasAlternativeName(const QSslCertificate &certificate, const QString &host);

/// Whether the user decided to believe exactly this certificate of exactly this server.
[[nodiscard]] bool isPinned(const QSslCertificate &certificate, const QString &authority, const TrustSettings &trust);

} // namespace hikkoshi
