#include "imap/commands.h"

#include <QtTest>

using namespace hikkoshi;

namespace {

QByteArray joined(const Result<Command> &command)
{
    return command ? command->parts.join('|') : QByteArray("(refused)");
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreQuotedOrCounted_data();
    void namesAreQuotedOrCounted();
    void noLineEndLeaves_data();
    void noLineEndLeaves();
    void literalsWaitOnlyWhereTheyMust();
    void flagsMustBeAtoms_data();
    void flagsMustBeAtoms();
    void datesMustHaveTheirForm_data();
    void datesMustHaveTheirForm();
    void appendsAnnounceTheirMessages();
    void setsAreRangesAndShort();
    void setsKeepEveryUidOnce();
    void rolesArePassedOn();
};

void TestCommands::namesAreQuotedOrCounted_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("plain") << QByteArray("INBOX") << QByteArray("SELECT \"INBOX\"");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("SELECT \"a\\\"b\\\\c\"");
    QTest::newRow("empty") << QByteArray("") << QByteArray("SELECT \"\"");
    QTest::newRow("looks like a literal") << QByteArray("x {5}") << QByteArray("SELECT \"x {5}\"");
    QTest::newRow("eight bits") << QByteArray("Entw\xc3\xbcrfe") << QByteArray("SELECT {9}\r\n|Entw\xc3\xbcrfe");
    QTest::newRow("tab") << QByteArray("a\tb") << QByteArray("SELECT {3}\r\n|a\tb");
    QTest::newRow("delete") << QByteArray("a\x7f") << QByteArray("SELECT {2}\r\n|a\x7f");
}

void TestCommands::namesAreQuotedOrCounted()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, sent);
    QCOMPARE(joined(commands::onFolder("SELECT", name, LiteralMode::Ask)), sent);
}

void TestCommands::noLineEndLeaves_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("CR LF") << QByteArray("x\r\nA1 DELETE INBOX");
    QTest::newRow("LF") << QByteArray("x\nA1 DELETE INBOX");
    QTest::newRow("CR") << QByteArray("x\rA1 DELETE INBOX");
    QTest::newRow("NUL") << QByteArray("x\0y", 3);
    QTest::newRow("LF among eight bits") << QByteArray("\xc3\xbc\n");
    QTest::newRow("LF at the end") << QByteArray("x\n");
}

void TestCommands::noLineEndLeaves()
{
    QFETCH(QByteArray, name);
    Spool body;
    QVERIFY(body.write("hello"));
    for (const LiteralMode mode : {LiteralMode::Ask, LiteralMode::Any}) {
        for (const auto &command : {commands::onFolder("SELECT", name, mode), commands::create(name, FolderRole::Sent, mode),
                                    commands::append(name, {{}, {}, &body}, 5, mode), commands::append("x", {{name}, {}, &body}, 5, mode),
                                    commands::append("x", {{}, name, &body}, 5, mode), commands::store({"1", {1}}, true, {name})}) {
            QVERIFY(!command);
            QCOMPARE(command.error().kind, ErrorKind::BadInput);
        }
    }
}

void TestCommands::literalsWaitOnlyWhereTheyMust()
{
    QVERIFY(!mayPush(LiteralMode::Ask, 0));
    QVERIFY(mayPush(LiteralMode::Small, 4096));
    QVERIFY(!mayPush(LiteralMode::Small, 4097));
    QVERIFY(mayPush(LiteralMode::Any, 1'000'000'000));
    QCOMPARE(joined(commands::onFolder("SELECT", "\xff", LiteralMode::Any)), QByteArray("SELECT {1+}\r\n\xff"));
}

void TestCommands::flagsMustBeAtoms_data()
{
    QTest::addColumn<QByteArray>("flag");
    QTest::addColumn<bool>("good");
    for (const char *good : {"\\Seen", "$Forwarded", "NonJunk", "a.b-c_d", "\\X"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad : {"", "\\", "a b", "a)", "a]b", "a{5}", "a\"", "a*", "\\*", "\\\\Seen", "\xc3\xbc", "a\x01", "%"})
        QTest::newRow(qPrintable(QString::fromLatin1(QByteArray(bad).toPercentEncoding()) + QStringLiteral(" bad"))) << QByteArray(bad) << false;
}

void TestCommands::flagsMustBeAtoms()
{
    QFETCH(QByteArray, flag);
    QFETCH(bool, good);
    QCOMPARE(isFlag(flag), good);
    QCOMPARE(commands::store({"1", {1}}, true, {flag}).has_value(), good);
}

void TestCommands::datesMustHaveTheirForm_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("good");
    for (const char *good : {"17-Jul-1996 02:44:25 -0700", " 1-Jan-2020 00:00:00 +0000", "01-Dec-2037 23:59:59 +1400"})
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad : {"", "1-Jan-2020 00:00:00 +0000", "17-Jux-1996 02:44:25 -0700", "17-Jul-1996 02:44:25 0700", "17-Jul-1996 02:44:25 -070\"",
                            "17-Jul-1996 02:44:25 -0700 ", "now", "17-jul-1996T02:44:25 -0700", "xx-Jul-1996 02:44:25 -0700"})
        QTest::newRow(bad) << QByteArray(bad) << false;
}

void TestCommands::datesMustHaveTheirForm()
{
    QFETCH(QByteArray, date);
    QFETCH(bool, good);
    QCOMPARE(isDateTime(date), good);
}

void TestCommands::appendsAnnounceTheirMessages()
{
    const AppendItem item {{"\\Seen", "$Work"}, "17-Jul-1996 02:44:25 -0700", nullptr};
    QCOMPARE(joined(commands::append("A b", item, 12, LiteralMode::Any)),
             QByteArray("APPEND \"A b\" (\\Seen $Work) \"17-Jul-1996 02:44:25 -0700\" {12+}\r\n"));
    QCOMPARE(joined(commands::append("A", {}, 12, LiteralMode::Ask)), QByteArray("APPEND \"A\" () {12}\r\n|"));
    QCOMPARE(joined(commands::appendNext(item, 5000, LiteralMode::Small)),
             QByteArray(" (\\Seen $Work) \"17-Jul-1996 02:44:25 -0700\" {5000}\r\n|"));
}

void TestCommands::setsAreRangesAndShort()
{
    QCOMPARE(uidSets({5, 1, 2, 3, 9, 9}, 200).value(0).text, QByteArray("1:3,5,9"));
    QCOMPARE(uidSets({}, 200).size(), 0);
    QCOMPARE(uidSets({4294967295U, 4294967294U}, 200).value(0).text, QByteArray("4294967294:4294967295"));
    QList<Uid> even;
    for (Uid uid = 4'000'000'000U; uid < 4'000'010'000U; uid += 2)
        even.append(uid);
    const auto sets = uidSets(even, 100'000);
    QVERIFY(sets.size() > 1);
    for (const UidSet &set : sets)
        QVERIFY(commands::fetchBodies(set)->parts.first().size() < 1'450);
}

void TestCommands::setsKeepEveryUidOnce()
{
    QList<Uid> uids;
    for (Uid uid = 1; uid < 3000; ++uid) {
        if (uid % 7 != 0 && uid % 11 != 0)
            uids.append(uid);
    }
    QList<Uid> back;
    for (const UidSet &set : uidSets(uids, 200)) {
        QVERIFY(set.uids.size() <= 200);
        back += set.uids;
    }
    QCOMPARE(back, uids);
}

void TestCommands::rolesArePassedOn()
{
    QCOMPARE(joined(commands::create("S", FolderRole::Sent, LiteralMode::Ask)), QByteArray("CREATE \"S\" (USE (\\Sent))"));
    QCOMPARE(joined(commands::create("S", FolderRole::None, LiteralMode::Ask)), QByteArray("CREATE \"S\""));
    QCOMPARE(joined(commands::fetchFacts(7, 0, MailStore::Flags | MailStore::Dates | MailStore::Sizes, 12)),
             QByteArray("UID FETCH 7:* (UID FLAGS INTERNALDATE RFC822.SIZE) (CHANGEDSINCE 12)"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
