#include "dns/tls_trust.h"

#include <QHostAddress>
#include <QSslSocket>

#include <algorithm>

namespace hikkoshi {

Result<QSslConfiguration> tlsFor(const TrustSettings &trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!trust.caFile.isEmpty()) {
        const auto roots = QSslCertificate::fromPath(trust.caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (roots.isEmpty())
            return fail(ErrorKind::BadInput, trust.caFile);
        tls.addCaCertificates(roots);
    }
    return tls;
}

bool isIssuedFor(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    if (const QHostAddress address(host); !address.isNull()) {
        const auto addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(), [&](const QString &name) { return QHostAddress(name) == address; });
    }
    const QString wanted = host.toLower();
    const qsizetype dot = wanted.indexOf(u'.');
    const QString wildcard = u'*' + (dot < 0 ? QString() : wanted.mid(dot));
    const bool mayBeWild = dot > 0 && wanted.indexOf(u'.', dot + 1) > 0;
    const auto dnsNames = names.values(QSsl::DnsEntry);
    return std::any_of(dnsNames.begin(), dnsNames.end(), [&](const QString &name) {
        return name.toLower() == wanted || (mayBeWild && name.toLower() == wildcard);
    });
}

} // namespace hikkoshi
