#include "support/test_certificates.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>

TestCertificates::TestCertificates()
{
    makeAuthority(QStringLiteral("authority"), "Test Authority");
    makeAuthority(QStringLiteral("stranger"), "Another Authority");
    makeAuthority(QStringLiteral("namesake"), "Test Authority");
}

QString TestCertificates::path(const QString &name) const
{
    return m_directory.filePath(name);
}

QString TestCertificates::caFile() const
{
    return path(QStringLiteral("authority.pem"));
}

void TestCertificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_directory.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qWarning("openssl %s: %s", qPrintable(arguments.first()), openssl.readAllStandardError().constData());
        m_fine = false;
    }
}

void TestCertificates::write(const QString &name, const QByteArray &content)
{
    QFile file(path(name));
    m_fine = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && m_fine;
}

QByteArray TestCertificates::read(const QString &name)
{
    QFile file(path(name));
    m_fine = file.open(QIODevice::ReadOnly) && m_fine;
    return file.readAll();
}

void TestCertificates::makeAuthority(const QString &stem, const QByteArray &name)
{
    run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
         QStringLiteral("-keyout"), stem + QStringLiteral(".key"), QStringLiteral("-out"), stem + QStringLiteral(".pem"),
         QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=") + QString::fromLatin1(name),
         QStringLiteral("-addext"), QStringLiteral("keyUsage=critical,keyCertSign")});
}

/// By "openssl ca", which alone takes dates.
void TestCertificates::sign(const QString &stem, const QString &signer, const Wish &wish)
{
    write(stem + QStringLiteral(".db"), {});
    write(stem + QStringLiteral(".cnf"),
          "[ca]\ndefault_ca=c\n[c]\nnew_certs_dir=.\ndatabase=" + stem.toLatin1()
              + ".db\ndefault_md=" + wish.digest + "\nrand_serial=yes\npolicy=p\nunique_subject=no\nx509_extensions=e\n"
                "[p]\ncommonName=supplied\n[e]\nbasicConstraints=CA:FALSE\n"
              + (wish.alternativeNames.isEmpty() ? QByteArray() : "subjectAltName=" + wish.alternativeNames + '\n')
              + (wish.usage.isEmpty() ? QByteArray() : "extendedKeyUsage=" + wish.usage + '\n'));
    QStringList arguments {QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                           QStringLiteral("-config"), stem + QStringLiteral(".cnf"), QStringLiteral("-in"),
                           stem + QStringLiteral(".csr"), QStringLiteral("-out"), stem + QStringLiteral(".pem"),
                           QStringLiteral("-startdate"), QString::fromLatin1(wish.from), QStringLiteral("-enddate"),
                           QString::fromLatin1(wish.until), QStringLiteral("-keyfile"), signer + QStringLiteral(".key")};
    if (signer == stem)
        arguments << QStringLiteral("-selfsign");
    else
        arguments << QStringLiteral("-cert") << signer + QStringLiteral(".pem");
    run(arguments);
}

TestCertificates::Files TestCertificates::make(const Wish &wish)
{
    const QString stem = QStringLiteral("leaf%1").arg(++m_count);
    const QStringList key = wish.rsaBits > 0
        ? QStringList {QStringLiteral("-newkey"), QStringLiteral("rsa:%1").arg(wish.rsaBits)}
        : QStringList {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                       QStringLiteral("ec_paramgen_curve:P-256")};
    run(QStringList {QStringLiteral("req")} + key
        + QStringList {QStringLiteral("-nodes"), QStringLiteral("-keyout"), stem + QStringLiteral(".key"),
                       QStringLiteral("-out"), stem + QStringLiteral(".csr"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=") + QString::fromLatin1(wish.commonName)});
    QString signer = stem;
    switch (wish.issuer) {
    case Issuer::Authority: signer = QStringLiteral("authority"); break;
    case Issuer::Itself: break;
    case Issuer::Stranger: signer = QStringLiteral("stranger"); break;
    case Issuer::NamesakeOfAuthority: signer = QStringLiteral("namesake"); break;
    case Issuer::ServersLeaf: {
        (void)make(Wish {});
        signer = QStringLiteral("leaf%1").arg(m_count);
        break;
    }
    }
    sign(stem, signer, wish);
    const QByteArray leaf = read(stem + QStringLiteral(".pem"));
    write(stem + QStringLiteral("-chain.pem"), leaf + (signer == stem ? QByteArray() : read(signer + QStringLiteral(".pem"))));
    const QSslCertificate certificate(leaf);
    return {path(stem + QStringLiteral("-chain.pem")), path(stem + QStringLiteral(".key")),
            certificate.digest(QCryptographicHash::Sha256)};
}
