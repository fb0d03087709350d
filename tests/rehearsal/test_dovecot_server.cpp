#include "rehearsal/dovecot_server.h"

#include "support/outside_imap.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using hikkoshi::support::OutsideImap;

class TestDovecotServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMissingDovecotIsNamedByItsPackage();
    void aBrokenConfigurationIsToldInDovecotsWords();
    void layoutsHaveTheirSeparatorAndPrefix_data();
    void layoutsHaveTheirSeparatorAndPrefix();
    void itClaimsWhatItIsToldToClaim();
    void theMasterUserOpensEveryMailbox();
    void itStartsAgainOnTheSamePortsWithTheSameMail();
    void aPathTooLongForSocketsIsNoObstacle();
    void aFullMailboxIsRefusedWithOverquota();
    void aWrongPasswordIsRefusedAtOnce();

private:
    QTemporaryDir m_place;
    [[nodiscard]] QString directory(const char *name) const { return m_place.filePath(QLatin1String(name)); }
    [[nodiscard]] static DovecotOptions withTaro()
    {
        DovecotOptions options;
        options.users = {{QStringLiteral("taro@a.example"), QStringLiteral("secret1")}};
        return options;
    }
};

#define START(variable, options, name) \
    auto variable##Result = DovecotServer::start(options, directory(name)); \
    QVERIFY2(variable##Result, variable##Result ? "" : qPrintable(variable##Result.error().detail)); \
    auto &variable = *variable##Result

void TestDovecotServer::aMissingDovecotIsNamedByItsPackage()
{
    DovecotOptions options = withTaro();
    options.program = QStringLiteral("/nowhere/dovecot");
    auto server = DovecotServer::start(options, directory("missing"));
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::ToolMissing);
    QCOMPARE(server.error().detail, QStringLiteral("dovecot-imapd"));
}

void TestDovecotServer::aBrokenConfigurationIsToldInDovecotsWords()
{
    DovecotOptions options = withTaro();
    options.moreConfiguration = QStringLiteral("no_such_setting = 1");
    auto server = DovecotServer::start(options, directory("broken"));
    QVERIFY(!server);
    QVERIFY(server.error().detail.contains(QLatin1String("no_such_setting")));
    QVERIFY(!QFile::exists(directory("broken")));
}

void TestDovecotServer::layoutsHaveTheirSeparatorAndPrefix_data()
{
    using Layout = DovecotOptions::Layout;
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("old") << Layout::MaildirPlusPlus << QStringLiteral("INBOX.") << QChar(u'.');
    QTest::newRow("tree") << Layout::MaildirTree << QString() << QChar(u'/');
    QTest::newRow("dbox") << Layout::Dbox << QString() << QChar(u'/');
}

void TestDovecotServer::layoutsHaveTheirSeparatorAndPrefix()
{
    QFETCH(DovecotOptions::Layout, layout);
    QFETCH(QString, prefix);
    QFETCH(QChar, separator);
    DovecotOptions options = withTaro();
    options.layout = layout;
    options.prefix = prefix;
    options.separator = separator;
    START(server, options, QTest::currentDataTag());
    OutsideImap imap(server->endpoint());
    QVERIFY(imap.logIn(QStringLiteral("taro@a.example"), "secret1"));
    QCOMPARE(imap.run("NAMESPACE").value(0),
             QStringLiteral("* NAMESPACE ((\"%1\" \"%2\")) NIL NIL\r\n").arg(prefix, QString(separator)).toLatin1());
    imap.run("CREATE \"" + prefix.toLatin1() + "a" + QByteArray(1, separator.toLatin1()) + "b\"");
    QVERIFY(imap.ok());
}

void TestDovecotServer::itClaimsWhatItIsToldToClaim()
{
    DovecotOptions options = withTaro();
    options.capability = QStringLiteral("IMAP4rev1 NAMESPACE");
    START(server, options, "claims");
    OutsideImap imap(server->endpoint());
    QVERIFY(imap.logIn(QStringLiteral("taro@a.example"), "secret1"));
    QCOMPARE(imap.run("CAPABILITY").value(0), QByteArray("* CAPABILITY IMAP4rev1 NAMESPACE\r\n"));
}

void TestDovecotServer::theMasterUserOpensEveryMailbox()
{
    DovecotOptions options = withTaro();
    options.master = DovecotOptions::User {QStringLiteral("boss"), QStringLiteral("secret2")};
    START(server, options, "master");
    OutsideImap imap(server->endpoint());
    QVERIFY(imap.logIn(QStringLiteral("taro@a.example*boss"), "secret2"));
    imap.run("SELECT INBOX");
    QVERIFY(imap.ok());
}

void TestDovecotServer::itStartsAgainOnTheSamePortsWithTheSameMail()
{
    START(server, withTaro(), "again");
    const Endpoint before = server->endpoint();
    {
        OutsideImap imap(before);
        QVERIFY(imap.logIn(QStringLiteral("taro@a.example"), "secret1"));
        imap.run("APPEND INBOX {3+}\r\nhi\n");
        QVERIFY(imap.ok());
    }
    server->stop();
    QVERIFY(!OutsideImap(before).ok());
    auto resumed = server->resume();
    QVERIFY(resumed);
    OutsideImap imap(server->endpoint());
    QCOMPARE(server->endpoint(), before);
    QVERIFY(imap.logIn(QStringLiteral("taro@a.example"), "secret1"));
    QVERIFY(imap.run("SELECT INBOX").contains("* 1 EXISTS\r\n"));
}

void TestDovecotServer::aPathTooLongForSocketsIsNoObstacle()
{
    const QByteArray name(120, 'x');
    QString elsewhere;
    {
        START(server, withTaro(), name.constData());
        elsewhere = server->directory();
        QVERIFY(elsewhere != directory(name.constData()));
        QVERIFY(OutsideImap(server->endpoint()).ok());
    }
    QVERIFY(!QFile::exists(elsewhere));
    QVERIFY(!QFile::exists(directory(name.constData())));
}

void TestDovecotServer::aFullMailboxIsRefusedWithOverquota()
{
    DovecotOptions options = withTaro();
    options.quota = 10_KiB;
    START(server, options, "quota");
    OutsideImap imap(server->endpoint());
    QVERIFY(imap.logIn(QStringLiteral("taro@a.example"), "secret1"));
    imap.run("APPEND INBOX {20000+}\r\n" + QByteArray(20000, 'x'));
    QVERIFY2(imap.closing().contains("NO [OVERQUOTA]"), imap.closing().constData());
}

void TestDovecotServer::aWrongPasswordIsRefusedAtOnce()
{
    START(server, withTaro(), "wrong");
    OutsideImap imap(server->endpoint());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!imap.logIn(QStringLiteral("taro@a.example"), "guess"));
    QVERIFY(imap.closing().contains("AUTHENTICATIONFAILED"));
    QVERIFY(clock.elapsed() < 1500);
}

QTEST_GUILESS_MAIN(TestDovecotServer)
#include "test_dovecot_server.moc"
