#include "support/imap_client.h"
#include "support/openssl_server.h"

#include "imap/tls_stream.h"

#include <QtTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

using Wish = TestCertificates::Wish;

Q_DECLARE_METATYPE(TestCertificates::Wish)

/// Servers whose keys, signatures or versions of TLS are too weak, and the name they are asked for.
class TestWeakTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void weakCertificatesAreRefused_data();
    void weakCertificatesAreRefused();
    void onlyTls12AndLaterIsSpoken_data();
    void onlyTls12AndLaterIsSpoken();
    void theServersNameIsSentInTheHandshake();

private:
    [[nodiscard]] Result<std::unique_ptr<TlsStream>> connected(quint16 port) const;

    TestCertificates m_certificates;
};

void TestWeakTls::initTestCase()
{
    QVERIFY(m_certificates.isFine());
}

Result<std::unique_ptr<TlsStream>> TestWeakTls::connected(quint16 port) const
{
    return TlsStream::connect(imap_client::secured(port), {m_certificates.caFile(), {}}, {}, 10s);
}

void TestWeakTls::weakCertificatesAreRefused_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<bool>("weak");
    Wish rsa;
    rsa.rsaBits = 2048;
    QTest::newRow("RSA 2048") << rsa << false;
    rsa.rsaBits = 1024;
    QTest::newRow("RSA 1024") << rsa << true;
    Wish sha1;
    sha1.digest = "sha1";
    QTest::newRow("SHA-1") << sha1 << true;
}

void TestWeakTls::weakCertificatesAreRefused()
{
    QFETCH(Wish, wish);
    QFETCH(bool, weak);
    OpensslServer server(m_certificates.make(wish), {});
    QVERIFY(m_certificates.isFine() && server.port() != 0);
    const auto stream = connected(server.port());
    QCOMPARE(stream.has_value(), !weak);
    if (!weak)
        return;
    const ErrorKind kind = stream.error().kind;
    QVERIFY2(kind == ErrorKind::CertificateUntrusted || kind == ErrorKind::EncryptionRefused, qPrintable(errorName(kind)));
    QVERIFY(!openImapStore(imap_client::secured(server.port()), imap_client::login(), {m_certificates.caFile(), {}}, {},
                           imap_client::patient()));
    const QByteArray seen = server.output();
    QVERIFY2(!seen.contains("AUTHENTICATE") && !seen.contains("LOGIN"), seen.constData());
}

void TestWeakTls::onlyTls12AndLaterIsSpoken_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("spoken");
    QTest::newRow("1.3") << QStringLiteral("-tls1_3") << true;
    QTest::newRow("1.2") << QStringLiteral("-tls1_2") << true;
    QTest::newRow("1.1") << QStringLiteral("-tls1_1") << false;
    QTest::newRow("1.0") << QStringLiteral("-tls1") << false;
}

void TestWeakTls::onlyTls12AndLaterIsSpoken()
{
    QFETCH(QString, version);
    QFETCH(bool, spoken);
    OpensslServer server(m_certificates.good(), {version});
    QVERIFY(m_certificates.isFine() && server.port() != 0);
    const auto stream = connected(server.port());
    QCOMPARE(stream.has_value(), spoken);
    if (spoken)
        QCOMPARE((*stream)->description().section(u' ', 0, 0), QStringLiteral("TLSv") + QLatin1String(QTest::currentDataTag()));
    else
        QCOMPARE(stream.error().kind, ErrorKind::EncryptionRefused);
}

void TestWeakTls::theServersNameIsSentInTheHandshake()
{
    // A server for many domains: without the name it shows the certificate of another one.
    const auto other = m_certificates.make({"other.test", "DNS:other.test"});
    const auto wanted = m_certificates.good();
    OpensslServer server(other, {QStringLiteral("-servername"), QStringLiteral("mail.test"), QStringLiteral("-cert2"),
                                 wanted.certificate, QStringLiteral("-key2"), wanted.key});
    QVERIFY(m_certificates.isFine() && server.port() != 0);
    const auto stream = connected(server.port());
    QVERIFY2(stream, stream ? "" : qPrintable(stream.error().detail));
    QCOMPARE((*stream)->certificate().sha256, wanted.sha256);
    QTRY_VERIFY2(server.output().contains("mail.test"), server.output().constData());
}

QTEST_GUILESS_MAIN(TestWeakTls)
#include "test_weak_tls.moc"
