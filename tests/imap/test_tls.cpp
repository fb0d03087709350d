#include "support/imap_client.h"
#include "support/test_certificates.h"

#include "imap/certificate_check.h"

#include <QThread>
#include <QtTest>

#include <future>

using namespace hikkoshi;

namespace {

using Issuer = TestCertificates::Issuer;
using Wish = TestCertificates::Wish;

const QByteArray Greeting = "S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\n";

} // namespace

Q_DECLARE_METATYPE(TestCertificates::Wish)

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodCertificateIsTaken_data();
    void goodCertificateIsTaken();
    void badCertificateIsRefusedWithItsFacts_data();
    void badCertificateIsRefusedWithItsFacts();
    void withoutTheCaFileNothingIsBelieved();
    void unreadableCaFileIsSaid();
    void pinIsForThatCertificateOfThatServer_data();
    void pinIsForThatCertificateOfThatServer();
    void startTlsBeginsWhateverIsClaimed_data();
    void startTlsBeginsWhateverIsClaimed();
    void tamperedStartTlsGetsNoWord_data();
    void tamperedStartTlsGetsNoWord();
    void whatWasSaidBeforeTlsIsForgotten();
    void badCertificateAfterStartTlsIsRefused();
    void plainIsForThisMachineOnly_data();
    void plainIsForThisMachineOnly();
    void wildcardStandsForOneLabel_data();
    void wildcardStandsForOneLabel();
    void bigAnswersComeThroughTls_data();
    void bigAnswersComeThroughTls();

private:
    [[nodiscard]] ScriptedImapServer::Tls shown(const Wish &wish, bool fromTheStart = true);
    [[nodiscard]] TrustSettings trust() const { return {m_certificates.caFile(), {}}; }

    TestCertificates m_certificates;
    TestCertificates::Files m_last;
};

void TestTls::initTestCase()
{
    QVERIFY(m_certificates.isFine());
}

ScriptedImapServer::Tls TestTls::shown(const Wish &wish, bool fromTheStart)
{
    m_last = m_certificates.make(wish);
    return {m_last.certificate, m_last.key, fromTheStart};
}

void TestTls::goodCertificateIsTaken_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << Wish {} << QStringLiteral("mail.test");
    QTest::newRow("case") << Wish {"x", "DNS:Mail.TEST"} << QStringLiteral("MAIL.test");
    QTest::newRow("one of many") << Wish {"x", "DNS:a.test,DNS:mail.test"} << QStringLiteral("mail.test");
    QTest::newRow("wildcard") << Wish {"x", "DNS:*.mail.test"} << QStringLiteral("imap.mail.test");
    QTest::newRow("address") << Wish {"x", "IP:127.0.0.1"} << QStringLiteral("127.0.0.1");
    QTest::newRow("for servers") << Wish {"x", "DNS:mail.test", Issuer::Authority, "20200101000000Z", "20490101000000Z", "serverAuth"} << QStringLiteral("mail.test");
}

void TestTls::goodCertificateIsTaken()
{
    QFETCH(Wish, wish);
    QFETCH(QString, host);
    const ScriptedImapServer server({ScriptedImapServer::login("UIDPLUS")}, shown(wish));
    QVERIFY(m_certificates.isFine());
    Endpoint endpoint = imap_client::secured(server.port());
    endpoint.host = host;
    const auto store = openImapStore(endpoint, imap_client::login(), trust(), {}, imap_client::patient());
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QVERIFY((*store)->features().tls.startsWith(QLatin1String("TLSv1.")));
    QCOMPARE((*store)->features().certificate.sha256, m_last.sha256);
    QCOMPARE((*store)->features().certificate.problems, QStringList());
}

void TestTls::badCertificateIsRefusedWithItsFacts_data()
{
    QTest::addColumn<Wish>("wish");
    const auto row = [](const char *name, const QByteArray &commonName, const QByteArray &names, Issuer issuer = Issuer::Authority,
                        const QByteArray &from = "20200101000000Z", const QByteArray &until = "20490101000000Z", const QByteArray &usage = {}) {
        QTest::newRow(name) << Wish {commonName, names, issuer, from, until, usage};
    };
    row("self-signed", "mail.test", "DNS:mail.test", Issuer::Itself);
    row("unknown issuer", "mail.test", "DNS:mail.test", Issuer::Stranger);
    row("issuer of the same name", "mail.test", "DNS:mail.test", Issuer::NamesakeOfAuthority);
    row("issuer that is none", "mail.test", "DNS:mail.test", Issuer::ServersLeaf);
    row("expired", "mail.test", "DNS:mail.test", Issuer::Authority, "20200101000000Z", "20200102000000Z");
    row("not yet valid", "mail.test", "DNS:mail.test", Issuer::Authority, "20480101000000Z", "20490101000000Z");
    row("wrong host", "other.test", "DNS:other.test");
    row("only the common name", "mail.test", "DNS:other.test");
    row("common name without others", "mail.test", {});
    row("wildcard too deep", "x", "DNS:*.test");
    row("wildcard for the parent", "x", "DNS:*.mail.test");
    row("name that begins so", "x", "DNS:mail.test.evil.test");
    row("address instead of the name", "x", "IP:127.0.0.1");
    row("for clients", "mail.test", "DNS:mail.test", Issuer::Authority, "20200101000000Z", "20490101000000Z", "clientAuth");
}

void TestTls::badCertificateIsRefusedWithItsFacts()
{
    QFETCH(Wish, wish);
    const ScriptedImapServer server({Greeting}, shown(wish));
    QVERIFY(m_certificates.isFine());
    const auto store = openImapStore(imap_client::secured(server.port()), imap_client::login(), trust(), {}, imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::CertificateUntrusted);
    QVERIFY(store.error().certificate);
    const CertificateFacts &facts = *store.error().certificate;
    QCOMPARE(facts.sha256, m_last.sha256);
    QCOMPARE(facts.subject, QString::fromLatin1(wish.commonName));
    QCOMPARE(facts.host, QStringLiteral("mail.test:%1").arg(server.port()));
    QCOMPARE(facts.notAfter, QDateTime::fromString(QString::fromLatin1(wish.until.chopped(1)) + QStringLiteral("Z"), QStringLiteral("yyyyMMddHHmmsst")));
    QVERIFY(!facts.problems.isEmpty());
    QCOMPARE(server.received(), QByteArray());
}

void TestTls::withoutTheCaFileNothingIsBelieved()
{
    const ScriptedImapServer server({Greeting}, shown({}));
    const auto store = openImapStore(imap_client::secured(server.port()), imap_client::login(), {}, {}, imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::CertificateUntrusted);
    QCOMPARE(server.received(), QByteArray());
}

void TestTls::unreadableCaFileIsSaid()
{
    const ScriptedImapServer server({Greeting}, shown({}));
    const auto store = openImapStore(imap_client::secured(server.port()), imap_client::login(), {QStringLiteral("/nowhere/ca.pem"), {}}, {}, imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::BadInput);
}

void TestTls::pinIsForThatCertificateOfThatServer_data()
{
    QTest::addColumn<Wish>("wish");
    const Wish selfSigned {"mail.test", "DNS:mail.test", Issuer::Itself};
    QTest::newRow("self-signed") << selfSigned;
    QTest::newRow("only the common name") << Wish {"mail.test", "DNS:other.test"};
    QTest::newRow("expired") << Wish {"mail.test", "DNS:mail.test", Issuer::Authority, "20200101000000Z", "20200102000000Z"};
}

void TestTls::pinIsForThatCertificateOfThatServer()
{
    QFETCH(Wish, wish);
    const ScriptedImapServer server({ScriptedImapServer::login()}, shown(wish));
    const Endpoint endpoint = imap_client::secured(server.port());
    const auto opened = [&](const CertificatePin &pin) {
        return openImapStore(endpoint, imap_client::login(), {m_certificates.caFile(), {pin}}, {}, imap_client::patient()).has_value();
    };
    QVERIFY(!opened({endpoint.authority(), QByteArray(32, 'x')}));
    QVERIFY(!opened({QStringLiteral("mail.test:1"), m_last.sha256}));
    QVERIFY(!opened({endpoint.authority(), {}}));
    QCOMPARE(server.received(), QByteArray());
    QVERIFY(opened({endpoint.authority(), m_last.sha256}));
}

void TestTls::startTlsBeginsWhateverIsClaimed_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("offered") << QByteArray("S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi\n");
    QTest::newRow("hidden") << QByteArray("S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\n");
    QTest::newRow("old server") << QByteArray("S: * OK IMAP4\n");
    QTest::newRow("alert first") << QByteArray("S: * OK [ALERT] your bank calls\n");
}

void TestTls::startTlsBeginsWhateverIsClaimed()
{
    QFETCH(QByteArray, greeting);
    const ScriptedImapServer server({greeting + "C: A1 STARTTLS\nSILENCE 50\nS: A1 OK go\nTLS\n"
                                                "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\nS: A2 OK\n"
                                                "C: A3 AUTHENTICATE PLAIN …\nS: A3 OK [CAPABILITY IMAP4rev1] in\n"
                                                "C: A4 LIST \"\" \"\"\nS: A4 OK\n"},
                                    shown({}, false));
    const auto store = openImapStore(imap_client::secured(server.port(), Encryption::StartTls), imap_client::login(), trust(), {}, imap_client::patient());
    QCOMPARE(server.problem(), QString());
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QVERIFY(!(*store)->features().tls.isEmpty());
}

void TestTls::tamperedStartTlsGetsNoWord_data()
{
    QTest::addColumn<QByteArray>("transcript");
    const auto row = [](const char *name, const QByteArray &transcript) { QTest::newRow(name) << transcript; };
    const QByteArray begin = "S: * OK hi\nC: A1 STARTTLS\n";
    row("NO", begin + "S: A1 NO not today\n");
    row("BAD", begin + "S: A1 BAD what\n");
    row("continuation", begin + "S: + go\n");
    row("PREAUTH", "S: * PREAUTH hi\n");
    row("PREAUTH with capabilities", "S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] hi\n");
    row("PREAUTH in between", begin + "S: * PREAUTH hi\nS: A1 OK go\n");
    row("answer behind the OK", begin + "S-: {A1} OK go\\r\\n* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] in\\r\\n\n");
    row("tagged answer behind the OK", begin + "S-: {A1} OK go\\r\\n{A1} OK in\\r\\n\n");
    row("half a line behind the OK", begin + "S-: {A1} OK go\\r\\n* CAP\n");
    row("one byte behind the OK", begin + "S-: {A1} OK go\\r\\nx\n");
    row("line end behind the OK", begin + "S-: {A1} OK go\\r\\n\\r\\n\n");
    row("half a line before the OK", begin + "S-: * CAP{A1} OK go\\r\\n\n");
    row("OK before the command", "S: * OK hi\nS: a1 OK go\n");
    row("mail", "S: * OK hi\nS: * 3 EXISTS\nS: * 1 FETCH (FLAGS ())\n");
    row("folder list", begin + "S: * LIST () \"/\" x\nS: A1 OK go\n");
    row("search", begin + "S: * SEARCH 1 2 3\nS: A1 OK go\n");
    row("flags", begin + "S: * FLAGS (\\Seen)\nS: A1 OK go\n");
    row("BYE", begin + "S: * BYE\n");
    row("referral", "S: * BYE [REFERRAL imap://evil.test/] try there\n");
    row("wrong tag", begin + "S: zz OK go\n");
    row("closed", begin + "CLOSE\n");
    row("no TLS behind the OK", begin + "S: A1 OK go\nC+ 5\nS: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] in\n");
}

void TestTls::tamperedStartTlsGetsNoWord()
{
    QFETCH(QByteArray, transcript);
    const ScriptedImapServer server({transcript}, shown({}, false));
    const auto store = openImapStore(imap_client::secured(server.port(), Encryption::StartTls), imap_client::login(), trust(), {}, imap_client::patient());
    QVERIFY(!store);
    const QByteArray tag = QTest::currentDataTag();
    const bool cut = tag == "BYE" || tag == "closed" || tag == "referral";
    QCOMPARE(store.error().kind, cut ? ErrorKind::ConnectionLost : ErrorKind::EncryptionRefused);
    QVERIFY(!server.received().contains("AUTHENTICATE") && !server.received().contains("LOGIN"));
    QVERIFY(server.received().count("\r\n") <= 1 || tag == "no TLS behind the OK");
}

void TestTls::whatWasSaidBeforeTlsIsForgotten()
{
    const ScriptedImapServer server({"S: * OK [CAPABILITY IMAP4rev1 AUTH=CRAM-MD5] Microsoft Exchange\nC: A1 STARTTLS\nS: * CAPABILITY IMAP4rev1 AUTH=LOGIN\n"
                                     "S: A1 OK go\nTLS\nC: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\nS: A2 OK\n"
                                     "C: A3 AUTHENTICATE PLAIN …\nS: A3 OK [CAPABILITY IMAP4rev1] in\nC: A4 LIST \"\" \"\"\nS: A4 OK\n"
                                     "C: A5 LIST \"\" \"*\"\nS: A5 OK\nC: A6 LSUB \"\" \"*\"\nS: A6 OK\n"},
                                    shown({}, false));
    const auto store = openImapStore(imap_client::secured(server.port(), Encryption::StartTls), imap_client::login(), trust(), {}, imap_client::patient());
    QVERIFY(store);
    QVERIFY((*store)->listFolders());
    QCOMPARE(server.problem(), QString());
}

void TestTls::badCertificateAfterStartTlsIsRefused()
{
    const ScriptedImapServer server({"S: * OK hi\nC: A1 STARTTLS\nS: A1 OK go\nTLS\nC: A2 CAPABILITY\n"}, shown({"mail.test", "DNS:mail.test", Issuer::Itself}, false));
    const auto store = openImapStore(imap_client::secured(server.port(), Encryption::StartTls), imap_client::login(), trust(), {}, imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::CertificateUntrusted);
    QCOMPARE(store.error().certificate->sha256, m_last.sha256);
    QVERIFY(!server.received().contains("CAPABILITY"));
}

void TestTls::plainIsForThisMachineOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("address") << QStringLiteral("192.0.2.1") << QString();
    QTest::newRow("address of a local name") << QStringLiteral("localhost") << QStringLiteral("192.0.2.1");
    QTest::newRow("everywhere") << QStringLiteral("0.0.0.0") << QString();
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::1") << QString();
}

void TestTls::plainIsForThisMachineOnly()
{
    QFETCH(QString, host);
    QFETCH(QString, address);
    const auto store = openImapStore({host, 143, Encryption::PlainLoopback, address}, imap_client::login(), {}, {}, imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::EncryptionRefused);
}

void TestTls::wildcardStandsForOneLabel_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("fits");
    QTest::newRow("one") << QByteArray("DNS:*.a.test") << QStringLiteral("x.a.test") << true;
    QTest::newRow("two") << QByteArray("DNS:*.a.test") << QStringLiteral("y.x.a.test") << false;
    QTest::newRow("none") << QByteArray("DNS:*.a.test") << QStringLiteral("a.test") << false;
    QTest::newRow("half a label") << QByteArray("DNS:x*.a.test") << QStringLiteral("xy.a.test") << false;
    QTest::newRow("whole country") << QByteArray("DNS:*.test") << QStringLiteral("a.test") << false;
    QTest::newRow("address in a name") << QByteArray("DNS:127.0.0.1") << QStringLiteral("127.0.0.1") << false;
    QTest::newRow("international") << QByteArray("DNS:xn--mnchen-3ya.test") << QString::fromUtf8("münchen.test") << true;
}

void TestTls::wildcardStandsForOneLabel()
{
    QFETCH(QByteArray, names);
    QFETCH(QString, host);
    QFETCH(bool, fits);
    const auto files = m_certificates.make({"x", names});
    QCOMPARE(hasAlternativeName(QSslCertificate::fromPath(files.certificate).value(0), host), fits);
}

void TestTls::bigAnswersComeThroughTls_data()
{
    QTest::addColumn<bool>("openedElsewhere");
    QTest::newRow("opened in this thread") << false;
    QTest::newRow("opened in another thread") << true;
}

/// More than the socket's read buffer, so that the rest must be fetched out of it without an event loop.
void TestTls::bigAnswersComeThroughTls()
{
    QFETCH(bool, openedElsewhere);
    const ScriptedImapServer server({ScriptedImapServer::login() + "C: A1 EXAMINE \"INBOX\"\nS: * 1 EXISTS\nS: A1 OK\n"
                                     "C: A2 UID FETCH 7 (UID BODY.PEEK[])\nS-: * 1 FETCH (UID 7 BODY[] {5000000}\\r\\n\nS-*500000: 0123456789\nS: )\nS: A2 OK\n"},
                                    shown({}));
    const auto open = [&, home = QThread::currentThread()] {
        return openImapStore(imap_client::secured(server.port()), imap_client::login(), trust(), {}, imap_client::patient(), home);
    };
    const auto store = openedElsewhere ? std::async(std::launch::async, open).get() : open();
    QVERIFY(store);
    QVERIFY((*store)->open("INBOX", MailStore::Access::ReadOnly));
    QVERIFY((*store)->requestBodies({7}));
    const auto body = (*store)->nextBody();
    QVERIFY(body && *body && (*body)->body);
    QCOMPARE((*body)->body->size(), 5'000'000);
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
