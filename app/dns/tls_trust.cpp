#include "dns/tls_trust.h"

#include <QSslCertificate>
#include <QSslSocket>

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

} // namespace hikkoshi
