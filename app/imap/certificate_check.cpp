#include "imap/certificate_check.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace hikkoshi {

namespace {

QString firstOf(const QStringList &names, const QStringList &otherwise)
{
    if (!names.isEmpty())
        return names.first();
    return otherwise.isEmpty() ? QString() : otherwise.first();
}

bool matchesName(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(QLatin1String("*.")))
        return pattern == host;
    const QString suffix = pattern.sliced(1);
    // "*.jp" would cover a whole country.
    if (suffix.count(u'.') < 2 || !host.endsWith(suffix))
        return false;
    const QStringView label = QStringView(host).chopped(suffix.size());
    return !label.isEmpty() && !label.contains(u'.');
}

QString asciiName(const QString &name)
{
    const QByteArray ace = QUrl::toAce(name);
    return (ace.isEmpty() ? name : QString::fromLatin1(ace)).toLower();
}

} // namespace

CertificateFacts certificateFacts(const QSslCertificate &certificate, const QString &authority,
                                  const QStringList &problems)
{
    CertificateFacts facts;
    facts.host = authority;
    facts.subject = firstOf(certificate.subjectInfo(QSslCertificate::CommonName),
                            certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = firstOf(certificate.issuerInfo(QSslCertificate::CommonName),
                           certificate.issuerInfo(QSslCertificate::Organization));
    facts.names = certificate.subjectAlternativeNames().values();
    facts.names.sort();
    facts.notBefore = certificate.effectiveDate().toUTC();
    facts.notAfter = certificate.expiryDate().toUTC();
    facts.sha256 = certificate.digest(QCryptographicHash::Sha256);
    facts.problems = problems;
    return facts;
}

bool hasAlternativeName(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    QString literal = host;
    if (literal.startsWith(u'[') && literal.endsWith(u']'))
        literal = literal.sliced(1, literal.size() - 2);
    if (const QHostAddress address(literal); !address.isNull()) {
        const auto addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(),
                           [&](const QString &name) { return QHostAddress(name) == address; });
    }
    const QString wanted = asciiName(host);
    const auto dnsNames = names.values(QSsl::DnsEntry);
    return std::any_of(dnsNames.begin(), dnsNames.end(),
                       [&](const QString &name) { return matchesName(name.toLower(), wanted); });
}

bool isPinned(const QSslCertificate &certificate, const QString &authority, const TrustSettings &trust)
{
    if (certificate.isNull())
        return false;
    return trust.pins.contains(CertificatePin {authority, certificate.digest(QCryptographicHash::Sha256)});
}

} // namespace hikkoshi
