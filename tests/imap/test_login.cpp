#include "imap/sasl.h"
#include "support/imap_client.h"

#include <QMessageAuthenticationCode>
#include <QtTest>

using namespace hikkoshi;

namespace {

QByteArray greeting(const QByteArray &capabilities)
{
    return "S: * OK [CAPABILITY IMAP4rev1 " + capabilities + "] ready\n";
}

/// What follows a log-in named A1 whose OK told the capabilities.
const QByteArray In = "S: A1 OK [CAPABILITY IMAP4rev1] in\nC: A9 LIST \"\" \"\"\nS: A9 OK\n";

ErrorKind kindOf(const Result<std::unique_ptr<MailStore>> &store)
{
    return store ? ErrorKind::Internal : store.error().kind;
}

QList<QByteArray> caps(const char *text)
{
    return QByteArray(text).split(' ');
}

} // namespace

class TestLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strongestMechanismIsChosen_data();
    void strongestMechanismIsChosen();
    void everyMechanismSpeaksItsWords_data();
    void everyMechanismSpeaksItsWords();
    void refusedLoginIsTriedOnce_data();
    void refusedLoginIsTriedOnce();
    void nothingIsSentWhereNothingFits_data();
    void nothingIsSentWhereNothingFits();
    void tokenIsRenewedOnceAndTheErrorAnswered();
    void tokenRefusedTwiceIsRefused();
    void failingTokenCallbackIsTheError();
    void serverThatProvesNothingIsNotBelieved_data();
    void serverThatProvesNothingIsNotBelieved();
    void oddSpeechBeforeLoginEndsIt_data();
    void oddSpeechBeforeLoginEndsIt();
    void capabilitiesAreAskedAgainUnlessTold();
    void bulkWaitsForTheLoginsOk();
};

void TestLogin::strongestMechanismIsChosen_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<bool>("token");
    QTest::addColumn<int>("chosen");
    const auto row = [](const char *offered, bool token, std::optional<Mechanism> chosen) {
        QTest::newRow(qPrintable(QString::fromLatin1(offered) + (token ? QStringLiteral(" +token") : QString())))
            << QByteArray(offered) << token << (chosen ? int(*chosen) : -1);
    };
    row("AUTH=PLAIN AUTH=SCRAM-SHA-1 AUTH=SCRAM-SHA-256 AUTH=LOGIN", false, Mechanism::ScramSha256);
    row("AUTH=PLAIN AUTH=SCRAM-SHA-1 AUTH=CRAM-MD5", false, Mechanism::ScramSha1);
    row("AUTH=CRAM-MD5 AUTH=LOGIN AUTH=PLAIN", false, Mechanism::Plain);
    row("AUTH=CRAM-MD5 AUTH=LOGIN", false, Mechanism::SaslLogin);
    row("AUTH=CRAM-MD5", false, Mechanism::CramMd5);
    row("IMAP4REV1", false, Mechanism::LoginCommand);
    row("IMAP4REV1 LOGINDISABLED", false, {});
    row("AUTH=XOAUTH2 LOGINDISABLED", false, {});
    row("AUTH=PLAIN LOGINDISABLED", false, Mechanism::Plain);
    row("AUTH=GSSAPI LOGINDISABLED", false, {});
    row("AUTH= LOGINDISABLED", false, {});
    row("AUTH=PLAIN AUTH=XOAUTH2", true, Mechanism::XOAuth2);
    row("AUTH=OAUTHBEARER", true, Mechanism::OAuthBearer);
    row("AUTH=PLAIN", true, {});
    row("AUTH=PLAIN AUTH=XOAUTH2", false, Mechanism::Plain);
}

void TestLogin::strongestMechanismIsChosen()
{
    QFETCH(QByteArray, offered);
    QFETCH(bool, token);
    QFETCH(int, chosen);
    const auto mechanism = chooseMechanism(caps(offered.constData()), token);
    QCOMPARE(mechanism ? int(*mechanism) : -1, chosen);
}

void TestLogin::everyMechanismSpeaksItsWords_data()
{
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<Login>("login");
    const auto row = [](const char *name, const QByteArray &transcript, Login login = imap_client::login()) {
        QTest::newRow(name) << transcript << login;
    };
    const QByteArray plain = QByteArray("\0taro\0geheim", 12).toBase64();
    row("PLAIN at once", greeting("AUTH=PLAIN SASL-IR") + "C: A1 AUTHENTICATE PLAIN " + plain + '\n' + In);
    row("PLAIN when asked", greeting("AUTH=PLAIN") + "C: A1 AUTHENTICATE PLAIN\nS: + \nC: " + plain + '\n' + In);
    row("LOGIN", greeting("AUTH=LOGIN SASL-IR") + "C: A1 AUTHENTICATE LOGIN\nS: + VXNlcm5hbWU6\nC: dGFybw==\nS: + UGFzc3dvcmQ6\nC: Z2VoZWlt\n" + In);
    // HMAC-MD5 of "<1@x>" under "geheim"
    const QByteArray cram = "taro " + QMessageAuthenticationCode::hash("<1@x>", "geheim", QCryptographicHash::Md5).toHex();
    row("CRAM-MD5", greeting("AUTH=CRAM-MD5") + "C: A1 AUTHENTICATE CRAM-MD5\nS: + " + QByteArray("<1@x>").toBase64() + "\nC: " + cram.toBase64() + '\n' + In);
    row("the command", greeting("") + "C: A1 LOGIN \"taro\" \"ge\\\"h\\\\eim\"\n" + In, imap_client::login(QStringLiteral("taro"), "ge\"h\\eim"));
    row("the command with a literal", greeting("") + "C: A1 LOGIN \"taro\" {7}\nS: + go\nC: geheim\xc2\n" + In, imap_client::login(QStringLiteral("taro"), "geheim\xc2"));
    row("the command with a literal at once", greeting("LITERAL+") + "C: A1 LOGIN \"taro\" {7+}\nC: geheim\xc2\n" + In, imap_client::login(QStringLiteral("taro"), "geheim\xc2"));
    Login master = imap_client::login();
    master.masterUser = QStringLiteral("admin");
    row("master user", greeting("AUTH=PLAIN SASL-IR") + "C: A1 AUTHENTICATE PLAIN " + QByteArray("\0taro*admin\0geheim", 18).toBase64() + '\n' + In, master);
    Login token = imap_client::login();
    token.token = [](const Secret *, const std::stop_token &) -> Result<Secret> { return Secret("tok"); };
    row("XOAUTH2", greeting("AUTH=XOAUTH2 SASL-IR") + "C: A1 AUTHENTICATE XOAUTH2 " + QByteArray("user=taro\x01" "auth=Bearer tok\x01\x01").toBase64() + '\n' + In, token);
    row("OAUTHBEARER", greeting("AUTH=OAUTHBEARER") + "C: A1 AUTHENTICATE OAUTHBEARER\nS: + \nC: bixhPXRhcm8sAWhvc3Q9MTI3LjAuMC4xAXBvcnQ9…\n" + In, token);
}

void TestLogin::everyMechanismSpeaksItsWords()
{
    QFETCH(QByteArray, transcript);
    QFETCH(Login, login);
    const ScriptedImapServer server(transcript);
    const auto store = openImapStore(imap_client::plain(server.port()), login, {}, {}, imap_client::patient());
    QCOMPARE(server.problem(), QString());
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QTRY_VERIFY(server.isPlayed());
}

void TestLogin::refusedLoginIsTriedOnce_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("NO") << QByteArray("AUTH=PLAIN AUTH=LOGIN SASL-IR") << QByteArray("NO wrong") << ErrorKind::LoginRefused;
    QTest::newRow("code") << QByteArray("AUTH=PLAIN SASL-IR") << QByteArray("NO [AUTHENTICATIONFAILED] no") << ErrorKind::LoginRefused;
    QTest::newRow("busy") << QByteArray("AUTH=PLAIN SASL-IR") << QByteArray("NO [UNAVAILABLE] later") << ErrorKind::ServerBusy;
    QTest::newRow("not connected") << QByteArray("AUTH=PLAIN SASL-IR") << QByteArray("NO User is authenticated but not connected.") << ErrorKind::AccountUnavailable;
}

void TestLogin::refusedLoginIsTriedOnce()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    const ScriptedImapServer server(greeting(offered) + "C: A1 AUTHENTICATE PLAIN …\nS: A1 " + answer + '\n');
    const auto store = imap_client::open(server);
    QCOMPARE(kindOf(store), kind);
    QVERIFY(!store.error().detail.contains(QLatin1String("geheim")));
    QCOMPARE(server.received().count("AUTHENTICATE"), 1);
    QVERIFY(!server.received().contains(" LOGIN "));
    QCOMPARE(server.connections(), 1);
}

void TestLogin::nothingIsSentWhereNothingFits_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<Login>("login");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("disabled") << QByteArray("LOGINDISABLED") << imap_client::login() << ErrorKind::LoginUnavailable;
    QTest::newRow("token only") << QByteArray("AUTH=XOAUTH2 LOGINDISABLED") << imap_client::login() << ErrorKind::LoginUnavailable;
    QTest::newRow("NUL") << QByteArray("AUTH=PLAIN") << imap_client::login(QString(QLatin1String("ta\0ro", 5))) << ErrorKind::BadInput;
    QTest::newRow("line end") << QByteArray("") << imap_client::login(QStringLiteral("taro"), "x\r\nA1 DELETE INBOX") << ErrorKind::BadInput;
}

void TestLogin::nothingIsSentWhereNothingFits()
{
    QFETCH(QByteArray, offered);
    QFETCH(Login, login);
    QFETCH(ErrorKind, kind);
    const ScriptedImapServer server(greeting(offered));
    const auto store = openImapStore(imap_client::plain(server.port()), login, {}, {}, imap_client::patient());
    QCOMPARE(kindOf(store), kind);
    QTRY_VERIFY(server.isPlayed());
    QCOMPARE(server.received(), QByteArray());
}

void TestLogin::tokenIsRenewedOnceAndTheErrorAnswered()
{
    const QByteArray first = QByteArray("user=taro\x01" "auth=Bearer old\x01\x01").toBase64();
    const QByteArray second = QByteArray("user=taro\x01" "auth=Bearer new\x01\x01").toBase64();
    const ScriptedImapServer server(greeting("AUTH=XOAUTH2 SASL-IR") + "C: A0 AUTHENTICATE XOAUTH2 " + first
                                    + "\nS: + eyJzdGF0dXMiOiI0MDEifQ==\nC: \nS: A0 NO [AUTHENTICATIONFAILED] Invalid credentials\n"
                                      "C: A1 AUTHENTICATE XOAUTH2 " + second + '\n' + In);
    QByteArrayList asked;
    Login login = imap_client::login();
    login.token = [&](const Secret *refused, const std::stop_token &) -> Result<Secret> {
        asked.append(refused ? refused->reveal().toByteArray() : QByteArray("first"));
        return Secret(refused ? "new" : "old");
    };
    const auto store = openImapStore(imap_client::plain(server.port()), login, {}, {}, imap_client::patient());
    QCOMPARE(server.problem(), QString());
    QVERIFY(store);
    QCOMPARE(asked, (QByteArrayList {"first", "old"}));
}

void TestLogin::tokenRefusedTwiceIsRefused()
{
    const ScriptedImapServer server(greeting("AUTH=XOAUTH2 SASL-IR") + "C: A0 AUTHENTICATE XOAUTH2 …\nS: A0 NO no\n"
                                      "C: A1 AUTHENTICATE XOAUTH2 …\nS: A1 NO no\n");
    Login login = imap_client::login();
    login.token = [](const Secret *, const std::stop_token &) -> Result<Secret> { return Secret("tok"); };
    QCOMPARE(kindOf(openImapStore(imap_client::plain(server.port()), login, {}, {}, imap_client::patient())), ErrorKind::LoginRefused);
    QCOMPARE(server.problem(), QString());
    QCOMPARE(server.received().count("AUTHENTICATE"), 2);
}

void TestLogin::failingTokenCallbackIsTheError()
{
    const ScriptedImapServer server(greeting("AUTH=XOAUTH2 SASL-IR"));
    Login login = imap_client::login();
    login.token = [](const Secret *, const std::stop_token &) -> Result<Secret> { return fail(ErrorKind::AccountUnavailable, QStringLiteral("no grant")); };
    QCOMPARE(kindOf(openImapStore(imap_client::plain(server.port()), login, {}, {}, imap_client::patient())), ErrorKind::AccountUnavailable);
    QCOMPARE(server.received(), QByteArray());
}

void TestLogin::serverThatProvesNothingIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("transcript");
    const QByteArray begin = greeting("AUTH=SCRAM-SHA-256 SASL-IR") + "C: A1 AUTHENTICATE SCRAM-SHA-256 …\n";
    QTest::newRow("OK at once") << begin + "S: A1 OK in\n";
    QTest::newRow("nonce of its own") << begin + "S: + " + QByteArray("r=abc,s=QUJD,i=4096").toBase64() + "\nC: *\nS: A1 BAD cancelled\n";
    QTest::newRow("no base64") << begin + "S: + !!!!\nC: *\nS: A1 BAD cancelled\n";
    QTest::newRow("nothing") << begin + "S: + \nC: *\nS: A1 NO cancelled\n";
    QTest::newRow("endless PLAIN") << greeting("AUTH=PLAIN") + "C: A1 AUTHENTICATE PLAIN\nS*10000: + \n";
    QTest::newRow("endless LOGIN") << greeting("AUTH=LOGIN") + "C: A1 AUTHENTICATE LOGIN\nS: + \nC: dGFybw==\nS: + \nC: Z2VoZWlt\nS: + VXNlcm5hbWU6\nC: *\nS: A1 NO x\n";
}

void TestLogin::serverThatProvesNothingIsNotBelieved()
{
    QFETCH(QByteArray, transcript);
    const ScriptedImapServer server(transcript);
    QCOMPARE(kindOf(imap_client::open(server)), ErrorKind::ProtocolViolation);
    QCOMPARE(server.problem(), QString());
}

void TestLogin::oddSpeechBeforeLoginEndsIt_data()
{
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &transcript, ErrorKind kind) { QTest::newRow(name) << transcript << kind; };
    row("PREAUTH", "S: * PREAUTH [CAPABILITY IMAP4rev1] welcome\n", ErrorKind::EncryptionRefused);
    row("late PREAUTH", "S: * OK hi\nC: A1 CAPABILITY\nS: * PREAUTH x\n", ErrorKind::EncryptionRefused);
    row("BYE", "S: * BYE no\n", ErrorKind::ConnectionLost);
    row("BYE for too many", "S: * BYE Too many simultaneous connections\n", ErrorKind::TooManyConnections);
    row("BYE for throttling", "S: * BYE [UNAVAILABLE] later\n", ErrorKind::ServerBusy);
    row("NO", "S: * NO no\n", ErrorKind::ProtocolViolation);
    row("SMTP", "S: 220 mail.test ESMTP\n", ErrorKind::ProtocolViolation);
    row("data as greeting", "S: * CAPABILITY IMAP4rev1\n", ErrorKind::ProtocolViolation);
    row("tagged greeting", "S: a OK x\n", ErrorKind::ProtocolViolation);
    row("closed", "CLOSE\n", ErrorKind::ConnectionLost);
    row("early OK", "S: * OK hi\nS-: A1 OK guessed\\r\\n\n", ErrorKind::ProtocolViolation);
    row("early OK to the next", "S: * OK hi\nC: A1 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\nS-: {A1} OK x\\r\\n{A1} OK y\\r\\n\n", ErrorKind::ProtocolViolation);
    row("mail", "S: * OK hi\nS: * 1 EXISTS\n", ErrorKind::ProtocolViolation);
    row("folders", "S: * OK hi\nS: * LIST () \"/\" x\n", ErrorKind::ProtocolViolation);
    row("fetched", "S: * OK hi\nS: * 1 FETCH (UID 1 BODY[] {5}\nS: hello)\n", ErrorKind::ProtocolViolation);
    row("continuation", "S: * OK hi\nS: + go\n", ErrorKind::ProtocolViolation);
    row("no end of words", "S: * OK hi\nS*100000: * OK still #\n", ErrorKind::ProtocolViolation);
    row("no capabilities", "S: * OK hi\nC: A1 CAPABILITY\nS: A1 OK\n", ErrorKind::ProtocolViolation);
}

void TestLogin::oddSpeechBeforeLoginEndsIt()
{
    QFETCH(QByteArray, transcript);
    QFETCH(ErrorKind, kind);
    const ScriptedImapServer server(transcript);
    QCOMPARE(kindOf(imap_client::open(server)), kind);
    QVERIFY(!server.received().contains("AUTHENTICATE") || QByteArray(QTest::currentDataTag()) == "early OK to the next");
}

void TestLogin::capabilitiesAreAskedAgainUnlessTold()
{
    const ScriptedImapServer server("S: * OK hi\nC: A1 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR MULTIAPPEND\nS: A1 OK\n"
                                    "C: A2 AUTHENTICATE PLAIN …\nS: A2 OK in\n"
                                    "C: A3 CAPABILITY\nS: * CAPABILITY IMAP4rev1 LITERAL- UIDPLUS NAMESPACE APPENDLIMIT=35651584\nS: A3 OK\n"
                                    "C: A4 NAMESPACE\nS: * NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\nS: A4 OK\n");
    const auto store = imap_client::open(server);
    QCOMPARE(server.problem(), QString());
    QVERIFY(store);
    const StoreFeatures &features = (*store)->features();
    QVERIFY(features.uidPlus && features.literalMinus && !features.literalPlus && !features.multiAppend && !features.condStore);
    QCOMPARE(features.appendLimit, std::optional(ByteCount {35'651'584}));
    QCOMPARE((*store)->nameSpace().prefix, QByteArray("INBOX."));
    QCOMPARE((*store)->nameSpace().separator, '.');
    QVERIFY((*store)->appendsWithoutWaiting(4096));
    QVERIFY(!(*store)->appendsWithoutWaiting(4097));
}

void TestLogin::bulkWaitsForTheLoginsOk()
{
    const ScriptedImapServer server(greeting("AUTH=PLAIN SASL-IR") + "C: A1 AUTHENTICATE PLAIN …\nSILENCE 100\n" + In);
    QVERIFY(imap_client::open(server));
    QCOMPARE(server.problem(), QString());
}

QTEST_GUILESS_MAIN(TestLogin)
#include "test_login.moc"
