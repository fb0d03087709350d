#include "support/imap_client.h"

#include <QtTest>

using namespace hikkoshi;

namespace {

const QByteArray In = ScriptedImapServer::login();

/// A server with an open folder of three messages: what the client says next.
QByteArray inFolder(const QByteArray &capabilities = {})
{
    return ScriptedImapServer::login(capabilities)
        + "C: O1 EXAMINE \"INBOX\"\nS: * 3 EXISTS\nS: * OK [UIDVALIDITY 7] x\nS: * OK [UIDNEXT 10] x\nS: O1 OK [READ-ONLY] x\n";
}

std::unique_ptr<MailStore> opened(const ScriptedImapServer &server)
{
    auto store = imap_client::open(server);
    return store ? std::move(*store) : nullptr;
}

std::unique_ptr<MailStore> openedInFolder(const ScriptedImapServer &server)
{
    auto store = opened(server);
    return store && store->open("INBOX", MailStore::Access::ReadOnly) ? std::move(store) : nullptr;
}

std::unique_ptr<Spool> spoolOf(const QByteArray &bytes)
{
    auto spool = std::make_unique<Spool>();
    return spool->write(bytes) ? std::move(spool) : nullptr;
}

/// "7:body 8:- 9:!" - a body, gone, refused.
QByteArray bodiesOf(MailStore &store)
{
    QByteArrayList told;
    for (;;) {
        auto next = store.nextBody();
        if (!next)
            return told.join(' ') + " error " + errorName(next.error().kind).toLatin1();
        if (!*next)
            return told.join(' ');
        const FetchedMessage &message = **next;
        told.append(QByteArray::number(message.uid) + ':'
                    + (message.body ? message.body->memory() : message.refusal ? QByteArray("!") : QByteArray("-")));
    }
}

QByteArray scanned(MailStore &store, int facts)
{
    QByteArrayList told;
    auto done = store.scan(1, 0, facts, [&](MessageFacts &&message) -> Result<> {
        told.append(QByteArray::number(message.uid) + '/' + message.flags.join('+') + '/' + QByteArray::number(message.size));
        return {};
    });
    return told.join(' ') + (done ? "" : " error " + errorName(done.error().kind).toLatin1());
}

} // namespace

class TestImapStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreListedWithRolesAndSubscription_data();
    void foldersAreListedWithRolesAndSubscription();
    void hostileNamesAreListedNotFollowed();
    void hundredThousandFoldersAreListed();
    void statusIsOnePerNameInOrder();
    void statusOfAllComesInOneCommand();
    void createTakesWhatIsThereAlready_data();
    void createTakesWhatIsThereAlready();
    void openTellsWhatTheServerTold();
    void missingFolderIsSaid();
    void scanTellsEachMessageOnce_data();
    void scanTellsEachMessageOnce();
    void scanOfAnEmptyFolderAsksNothing();
    void sinkThatFailsEndsTheStore();
    void bodiesAreToldOnceWhateverTheOrder_data();
    void bodiesAreToldOnceWhateverTheOrder();
    void refusedGroupIsAskedOneByOne();
    void manyBodiesAreAskedForAhead();
    void appendGoesOutAsTheServerAllows_data();
    void appendGoesOutAsTheServerAllows();
    void refusedAppendIsClassified_data();
    void refusedAppendIsClassified();
    void appendUidIsBelievedOnlyIfItCanBe_data();
    void appendUidIsBelievedOnlyIfItCanBe();
    void ticketsFinishInAnyOrder();
    void waitingAppendIsLetGoFirst();
    void badFlagsAndDatesNeverLeave();
    void bigAppendDoesNotBlockAgainstBigAnswers();
    void flagsChangeTogether();
    void quotaIsAskedOnlyWhereOffered();
    void deadStoreStaysDead();
    void logoutIsPolite();
};

void TestImapStore::foldersAreListedWithRolesAndSubscription_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("transcript");
    const QByteArray plain = "S: * LIST (\\HasNoChildren) \"/\" inbox\nS: * LIST (\\Sent) \"/\" \"&kAFP4W4IMH8-\"\n"
                             "S: * LIST (\\Noselect) \"/\" {1}\nS: a\nS: * LIST () \"/\" a/b\nS: * LIST () \"/\" a/b\n";
    const QByteArray lsub = "C: B1 LSUB \"\" \"*\"\nS: * LSUB () \"/\" a/b\nS: * LSUB () \"/\" INBOX\nS: B1 OK\n";
    QTest::newRow("plain") << QByteArray() << "C: A1 LIST \"\" \"*\"\n" + plain + "S: A1 OK\n" + lsub;
    QTest::newRow("extended") << QByteArray("LIST-EXTENDED SPECIAL-USE")
        << "C: A1 LIST \"\" \"*\" RETURN (SUBSCRIBED SPECIAL-USE)\n"
            + QByteArray(plain).replace("* LIST () \"/\" a/b", "* LIST (\\Subscribed) \"/\" a/b").replace("(\\HasNoChildren)", "(\\Subscribed)") + "S: A1 OK\n";
    QTest::newRow("extended in vain") << QByteArray("LIST-EXTENDED")
        << "C: A1 LIST \"\" \"*\" RETURN (SUBSCRIBED)\nS: A1 BAD Command Argument Error. 12\nC: A2 LIST \"\" \"*\"\n" + plain + "S: A2 OK\n" + lsub;
    QTest::newRow("subscriptions refused") << QByteArray("BACKENDAUTHENTICATE LIST-EXTENDED") << "C: A1 LIST \"\" \"*\"\n" + plain + "S: A1 OK\n";
}

void TestImapStore::foldersAreListedWithRolesAndSubscription()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, transcript);
    const ScriptedImapServer server(ScriptedImapServer::login(capabilities) + transcript);
    const auto store = opened(server);
    QVERIFY(store);
    const auto folders = store->listFolders();
    QCOMPARE(server.problem(), QString());
    QVERIFY(folders);
    QCOMPARE(folders->size(), 4);
    const bool exchange = capabilities.startsWith("BACKEND");
    QCOMPARE(folders->at(0).wireName, QByteArray("inbox"));
    QVERIFY(folders->at(0).path.isInbox() && folders->at(0).role == FolderRole::Inbox && folders->at(0).selectable);
    QCOMPARE(folders->at(0).subscribed, !exchange);
    QCOMPARE(folders->at(1).path.names, QStringList {QString::fromUtf8("送信済み")});
    QVERIFY(folders->at(1).role == FolderRole::Sent && folders->at(1).selectable && !folders->at(1).subscribed);
    QCOMPARE(folders->at(2).wireName, QByteArray("a"));
    QVERIFY(!folders->at(2).selectable);
    QCOMPARE(folders->at(3).path.names, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(folders->at(3).subscribed, !exchange);
}

void TestImapStore::hostileNamesAreListedNotFollowed()
{
    const ScriptedImapServer server(In + "C: A1 LIST \"\" \"*\"\nS-: * LIST () \"/\" {6}\\r\\na\\r\\nb c\\r\\n\nS-: * LIST () \"/\" {3}\\r\\nx\\x00y\\r\\n\n"
                                         "S: * LIST () \"/\" ../../etc/passwd\nS: * LIST () \"/\" \"/\"\nS: * LIST () \"/\" \"\"\nS: * LIST () \".\" a.a.a\nS: * LIST () NIL a/b\n"
                                         "S: * LIST () \"/\" &AAA-\nS: * LIST () \"/\" &\nS: * LIST () \"/\" \"a//b/\"\nS: A1 OK\nC: A2 LSUB \"\" \"*\"\nS: A2 OK\n"
                                         "C: A3 NOOP\nS: A3 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto folders = store->listFolders();
    QVERIFY(folders);
    QCOMPARE(folders->size(), 9);
    for (const ServerFolder &folder : *folders) {
        const bool nameable = !folder.wireName.contains('\n') && !folder.wireName.contains('\0');
        QCOMPARE(folder.selectable, nameable);
        if (!nameable)
            QCOMPARE(store->open(folder.wireName, MailStore::Access::ReadOnly).error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(folders->at(6).path.names.size(), 1);
    QVERIFY(store->noop());
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::hundredThousandFoldersAreListed()
{
    const ScriptedImapServer server(ScriptedImapServer::login("BACKENDAUTHENTICATE") + "C: A1 LIST \"\" \"*\"\nS*100000: * LIST () \"/\" \"a/folder #\"\nS: A1 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto folders = store->listFolders();
    QVERIFY(folders);
    QCOMPARE(folders->size(), 100'000);
    QCOMPARE(folders->last().wireName, QByteArray("a/folder 100000"));
}

void TestImapStore::statusIsOnePerNameInOrder()
{
    const ScriptedImapServer server(In + "C: A1 STATUS \"a\" (MESSAGES UIDNEXT UIDVALIDITY)\nC: A2 STATUS \"gone\" (MESSAGES UIDNEXT UIDVALIDITY)\n"
                                         "C: A3 STATUS \"Inbox\" (MESSAGES UIDNEXT UIDVALIDITY)\n"
                                         "S: A2 NO [NONEXISTENT] no such mailbox\nS: * STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)\n"
                                         "S: A3 OK\nS: * STATUS \"a\" (UIDVALIDITY 6 UIDNEXT 5 MESSAGES 4)\nS: A1 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto status = store->status({"a", "gone", "Inbox"});
    QCOMPARE(server.problem(), QString());
    QVERIFY(status);
    QCOMPARE(*status, (QList<std::optional<FolderStatus>> {FolderStatus {4, 5, 6, 0}, {}, FolderStatus {1, 2, 3, 0}}));
}

void TestImapStore::statusOfAllComesInOneCommand()
{
    const ScriptedImapServer server(ScriptedImapServer::login("LIST-STATUS CONDSTORE")
                                    + "C: A1 LIST \"\" \"*\" RETURN (STATUS (MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ))\n"
                                      "S: * LIST () \"/\" a\nS: * STATUS a (MESSAGES 4 UIDNEXT 5 UIDVALIDITY 6 HIGHESTMODSEQ 7)\n"
                                      "S: * LIST () \"/\" other\nS: * STATUS other (MESSAGES 1)\nS: A1 OK\n"
                                      "C: A2 STATUS \"b\" (MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)\nS: A2 NO gone\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto status = store->status({"a", "b"});
    QCOMPARE(server.problem(), QString());
    QVERIFY(status);
    QCOMPARE(*status, (QList<std::optional<FolderStatus>> {FolderStatus {4, 5, 6, 7}, {}}));
}

void TestImapStore::createTakesWhatIsThereAlready_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("made") << QByteArray("OK") << QByteArray();
    QTest::newRow("there") << QByteArray("NO [ALREADYEXISTS] Mailbox exists") << QByteArray();
    QTest::newRow("there, in words") << QByteArray("NO Mailbox already exists") << QByteArray();
    QTest::newRow("refused") << QByteArray("NO [CANNOT] never") << QByteArray("folder-refused");
    QTest::newRow("reserved") << QByteArray("NO Folder name is reserved") << QByteArray("folder-refused");
    QTest::newRow("full") << QByteArray("NO [OVERQUOTA] full") << QByteArray("quota-exceeded");
}

void TestImapStore::createTakesWhatIsThereAlready()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, outcome);
    const ScriptedImapServer server(ScriptedImapServer::login("CREATE-SPECIAL-USE")
                                    + "C: A1 CREATE \"S\" (USE (\\Sent))\nS: A1 NO [USEATTR] only one\nC: A2 CREATE \"S\"\nS: A2 " + answer + '\n');
    const auto store = opened(server);
    QVERIFY(store);
    const auto created = store->createFolder("S", FolderRole::Sent);
    QCOMPARE(server.problem(), QString());
    QCOMPARE(created ? QByteArray() : errorName(created.error().kind).toLatin1(), outcome);
}

void TestImapStore::openTellsWhatTheServerTold()
{
    const ScriptedImapServer server(ScriptedImapServer::login("CONDSTORE")
                                    + "C: A1 SELECT \"a b\" (CONDSTORE)\nS: * FLAGS (\\Seen $Work)\nS: * OK [PERMANENTFLAGS (\\Seen $Work \\*)] x\n"
                                      "S: * 12 EXISTS\nS: * 0 RECENT\nS: * OK [UIDVALIDITY 4294967295] x\nS: * OK [UIDNEXT 30] x\n"
                                      "S: * OK [HIGHESTMODSEQ 715194045007]\nS: * OK [UNSEEN 3]\nS: A1 OK [READ-WRITE] x\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto folder = store->open("a b", MailStore::Access::ReadWrite);
    QCOMPARE(server.problem(), QString());
    QVERIFY(folder);
    QCOMPARE(folder->status, (FolderStatus {12, 30, 4294967295U, 715194045007U}));
    QCOMPARE(folder->permanentFlags, (QList<QByteArray> {"\\Seen", "$Work"}));
    QVERIFY(folder->takesNewKeywords);
}

void TestImapStore::missingFolderIsSaid()
{
    const ScriptedImapServer server(In + "C: A1 EXAMINE \"x\"\nS: A1 NO who?\nC: A2 NOOP\nS: A2 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto folder = store->open("x", MailStore::Access::ReadOnly);
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::FolderMissing);
    QVERIFY(!store->requestBodies({1}));
    QVERIFY(store->noop());
}

void TestImapStore::scanTellsEachMessageOnce_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const QByteArray &answers, const QByteArray &told) { QTest::newRow(name) << answers << told; };
    row("plain", "S: * 1 FETCH (UID 5 FLAGS (\\Seen) RFC822.SIZE 10)\nS: * 2 FETCH (UID 7 FLAGS () RFC822.SIZE 20)\nS: A1 OK\n", "5/\\Seen/10 7//20");
    row("twice", "S*2: * 1 FETCH (UID 5 FLAGS () RFC822.SIZE 10)\nS: A1 OK\n", "5//10");
    row("out of order", "S: * 2 FETCH (UID 7 FLAGS () RFC822.SIZE 1)\nS*2: * 1 FETCH (UID 5 FLAGS () RFC822.SIZE 2)\nS: A1 OK\n", "7//1 5//2");
    row("in pieces", "S: * 1 FETCH (UID 5 FLAGS (x))\nS: * 1 FETCH (UID 5 RFC822.SIZE 3)\nS: A1 OK\n", "5/x/3");
    row("change told unasked", "S: * 1 FETCH (UID 5 FLAGS (a) RFC822.SIZE 3)\nS: * 1 FETCH (UID 5 FLAGS (b))\nS: * 1 FETCH (FLAGS (c))\nS: A1 OK\n", "5/a/3");
    row("facts that never come", "S: * 1 FETCH (UID 5 FLAGS (a))\nS: A1 OK\n", "5/a/0");
    row("expunge in between", "S: * 1 FETCH (UID 5 FLAGS () RFC822.SIZE 3)\nS: * 1 EXPUNGE\nS: * VANISHED 1:4\nS: A1 NO [EXPUNGEISSUED] some\n", "5//3");
    row("refused", "S: A1 NO no\n", " error folder-refused");
    row("with bodies", "S: * 1 FETCH (UID 5 FLAGS () RFC822.SIZE 3 BODY[] {1}\nS: x)\nS: A1 OK\n", " error protocol-violation");
    row("throttled", "S: A1 BAD Request is throttled. Suggested Backoff Time: 299609 milliseconds\n", " error server-busy");
    row("bye", "S: * BYE [UNAVAILABLE] x\n", " error connection-lost");
    row("token", "S: * BYE Session invalidated - AccessTokenExpired\n", " error token-expired");
    row("closed", "CLOSE\n", " error connection-lost");
    row("wrong tag", "S: X9 OK\n", " error protocol-violation");
    row("old tag", "S: O1 OK\n", " error protocol-violation");
    row("unexpected continuation", "S: + go\n", " error protocol-violation");
    row("deep", "S: * 1 FETCH (UID 5 X ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((\nS: A1 OK\n", " error protocol-violation");
}

void TestImapStore::scanTellsEachMessageOnce()
{
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, told);
    const ScriptedImapServer server(inFolder() + "C: A1 UID FETCH 1:* (UID FLAGS RFC822.SIZE)\n" + answers);
    const auto store = openedInFolder(server);
    QVERIFY(store);
    QCOMPARE(scanned(*store, MailStore::Flags | MailStore::Sizes), told);
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::scanOfAnEmptyFolderAsksNothing()
{
    const ScriptedImapServer server(In + "C: A1 EXAMINE \"INBOX\"\nS: * 0 EXISTS\nS: A1 OK\nC: A2 NOOP\nS: A2 OK\n");
    const auto store = openedInFolder(server);
    QVERIFY(store);
    QCOMPARE(scanned(*store, MailStore::Flags), QByteArray());
    QVERIFY(store->noop());
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::sinkThatFailsEndsTheStore()
{
    const ScriptedImapServer server(inFolder() + "C: A1 UID FETCH 2:9 (UID FLAGS)\nS: * 1 FETCH (UID 1 FLAGS ())\nS*3: * # FETCH (UID 5 FLAGS ())\nS: A1 OK\n");
    const auto store = openedInFolder(server);
    QVERIFY(store);
    int calls = 0;
    const auto done = store->scan(2, 9, MailStore::Flags, [&](MessageFacts &&) -> Result<> {
        ++calls;
        return fail(ErrorKind::StorageFailed, QStringLiteral("full"));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::StorageFailed);
    QCOMPARE(calls, 1);
    QCOMPARE(store->noop().error().kind, ErrorKind::StorageFailed);
}

void TestImapStore::bodiesAreToldOnceWhateverTheOrder_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const QByteArray &answers, const QByteArray &told) { QTest::newRow(name) << answers << told; };
    row("in order", "S: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: * 2 FETCH (UID 8 BODY[] {1}\nS: b)\nS: A1 OK\n", "7:a 8:b");
    row("other way round", "S: * 2 FETCH (UID 8 BODY[] {1}\nS: b)\nS: * 1 FETCH (BODY[] {1}\nS: a UID 7)\nS: A1 OK\n", "8:b 7:a");
    row("one gone", "S: * 2 FETCH (UID 8 BODY[] {1}\nS: b)\nS: A1 OK\n", "8:b 7:-");
    row("both gone", "S: A1 OK\n", "7:- 8:-");
    row("one is NIL", "S: * 1 FETCH (UID 7 BODY[] NIL)\nS: * 2 FETCH (UID 8 BODY[] \"\")\nS: A1 OK\n", "7:- 8:");
    row("flags in between", "S: * 1 FETCH (FLAGS (\\Seen) UID 7)\nS: * 2 FETCH (UID 8 FLAGS () BODY[] {1}\nS: b)\nS: A1 OK\n", "8:b 7:-");
    row("another's body", "S: * 3 FETCH (UID 9 BODY[] {1}\nS: x)\nS: A1 OK\n", " error protocol-violation");
    row("nobody's body", "S: * 3 FETCH (BODY[] {1}\nS: x)\nS: A1 OK\n", " error protocol-violation");
    row("the same twice", "S: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: * 1 FETCH (UID 7 BODY[] {1}\nS: b)\nS: A1 OK\n", "7:a error protocol-violation");
    row("two in one", "S: * 1 FETCH (UID 7 BODY[] {1}\nS: a BODY[] {4}\nS: EVIL)\nS: A1 OK\n", " error protocol-violation");
    row("cut in the literal", "S: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: * 2 FETCH (UID 8 BODY[] {100}\nS: only so much\nCLOSE\n", "7:a error connection-lost");
    row("cut before the end", "S-: * 1 FETCH (UID 7 BODY[] {1}\\r\\na\nCLOSE\n", " error connection-lost");
    row("too short a literal", "S: * 1 FETCH (UID 7 BODY[] {7}\nS: a)\nS: A1 OK\n", " error protocol-violation");
    row("impossible literal", "S: * 1 FETCH (UID 7 BODY[] {18446744073709551617}\nS: a)\nS: A1 OK\n", " error protocol-violation");
    row("literal of three gigabytes", "S: * 1 FETCH (UID 7 BODY[] {3221225472}\nS*10: x\n", " error protocol-violation");
    row("bye in between", "S: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: * BYE quota of bytes\n", "7:a error connection-lost");
    row("refused all", "S: A1 NO [UNAVAILABLE] later\n", "7:! 8:!");
}

void TestImapStore::bodiesAreToldOnceWhateverTheOrder()
{
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, told);
    const ScriptedImapServer server(inFolder() + "C: A1 UID FETCH 7:8 (UID BODY.PEEK[])\n" + answers);
    const auto store = openedInFolder(server);
    QVERIFY(store);
    QVERIFY(store->requestBodies({8, 7, 7}));
    QVERIFY(store->requestBodies({7}));
    const QByteArray got = bodiesOf(*store);
    // What came in one piece with a violation may be lost with it: the store is dead then.
    QVERIFY2(got == told || (told.contains("error") && got == told.mid(told.indexOf(" error"))), got.constData());
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::refusedGroupIsAskedOneByOne()
{
    const ScriptedImapServer server(inFolder() + "C: A1 UID FETCH 7:9 (UID BODY.PEEK[])\nS: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: A1 NO broken\n"
                                                 "C: A2 UID FETCH 8 (UID BODY.PEEK[])\nC: A3 UID FETCH 9 (UID BODY.PEEK[])\n"
                                                 "S: A2 NO broken\nS: * 3 FETCH (UID 9 BODY[] {1}\nS: c)\nS: A3 OK\nC: A4 NOOP\nS: A4 OK\n");
    const auto store = openedInFolder(server);
    QVERIFY(store);
    QVERIFY(store->requestBodies({7, 8, 9}));
    const QByteArray told = bodiesOf(*store);
    QCOMPARE(server.problem(), QString());
    QVERIFY(told == "7:a 9:c 8:!" || told == "7:a 8:! 9:c");
    QVERIFY(store->noop());
}

void TestImapStore::manyBodiesAreAskedForAhead()
{
    QByteArray script = inFolder();
    const auto ask = [](int i) {
        return "C: A" + QByteArray::number(i) + " UID FETCH " + QByteArray::number(i * 200 + 1) + ':' + QByteArray::number(i * 200 + 200) + " (UID BODY.PEEK[])\n";
    };
    for (int i = 0; i < 8; ++i)
        script += ask(i);
    script += "SILENCE 50\nS-*200: * # FETCH (UID # BODY[] {3}\\r\\nabc)\\r\\n\nS: A0 OK\n" + ask(8) + "SILENCE 50\n";
    for (int i = 1; i < 9; ++i)
        script += "S: A" + QByteArray::number(i) + " OK\n";
    const ScriptedImapServer server(script);
    const auto store = openedInFolder(server);
    QVERIFY(store);
    QList<Uid> uids;
    for (Uid uid = 1; uid <= 1800; ++uid)
        uids.append(uid);
    QVERIFY(store->requestBodies(uids));
    const QByteArray told = bodiesOf(*store);
    QCOMPARE(server.problem(), QString());
    QCOMPARE(told.count(":abc"), 200);
    QCOMPARE(told.count(":-"), 1600);
}

void TestImapStore::appendGoesOutAsTheServerAllows_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<bool>("waits");
    const QByteArray date = " \"17-Jul-1996 02:44:25 -0700\"";
    const QByteArray ok = "S: A1 OK [APPENDUID 7 101:102] x\n";
    QTest::newRow("at once") << QByteArray("UIDPLUS MULTIAPPEND LITERAL+")
        << "C: A1 APPEND \"F\" (\\Seen)" + date + " {5+}\nC: hello () {6+}\nC: again!\n" + ok << false;
    QTest::newRow("small at once") << QByteArray("UIDPLUS MULTIAPPEND LITERAL-")
        << "C: A1 APPEND \"F\" (\\Seen)" + date + " {5+}\nC: hello () {6+}\nC: again!\n" + ok << false;
    QTest::newRow("asking") << QByteArray("UIDPLUS MULTIAPPEND")
        << "C: A1 APPEND \"F\" (\\Seen)" + date + " {5}\nSILENCE 50\nS: + go\nC: hello () {6}\nSILENCE 50\nS: + go on\nC: again!\n" + ok << true;
}

void TestImapStore::appendGoesOutAsTheServerAllows()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, transcript);
    QFETCH(bool, waits);
    const ScriptedImapServer server(ScriptedImapServer::login(capabilities) + transcript);
    const auto store = opened(server);
    QVERIFY(store);
    QCOMPARE(store->appendsWithoutWaiting(6), !waits);
    const auto first = spoolOf("hello");
    const auto second = spoolOf("again!");
    const auto ticket = store->startAppend("F", {{{"\\Seen"}, "17-Jul-1996 02:44:25 -0700", first.get()}, {{}, {}, second.get()}});
    QVERIFY(ticket);
    QVERIFY(store->proceedAppend(*ticket));
    const auto appended = store->finishAppend(*ticket);
    QCOMPARE(server.problem(), QString());
    QVERIFY(appended);
    QCOMPARE(appended->uidValidity, 7U);
    QCOMPARE(appended->uids, (QList<Uid> {101, 102}));
}

void TestImapStore::refusedAppendIsClassified_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *answer, ErrorKind kind) { QTest::newRow(answer) << QByteArray(answer) << kind; };
    row("NO [OVERQUOTA] full", ErrorKind::QuotaExceeded);
    row("NO [TRYCREATE] no", ErrorKind::FolderMissing);
    row("BAD [TOOBIG] x", ErrorKind::MessageTooBig);
    row("NO [LIMIT] slow", ErrorKind::ServerBusy);
    row("NO Request is throttled. Suggested Backoff Time: 1500 milliseconds", ErrorKind::ServerBusy);
    row("NO [EXPIRED] x", ErrorKind::TokenExpired);
    row("BAD Command Argument Error. 11", ErrorKind::MessageRefused);
    row("NO Message contains invalid header", ErrorKind::MessageRefused);
}

void TestImapStore::refusedAppendIsClassified()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    // Once before the message, once after it: the connection lives on.
    const ScriptedImapServer server(In + "C: A1 APPEND \"F\" () {5}\nS: A1 " + answer + "\nC: A2 APPEND \"F\" () {5}\nS: + go\nC: hello\nS: A2 " + answer + "\nC: A3 NOOP\nS: A3 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto body = spoolOf("hello");
    for (int i = 0; i < 2; ++i) {
        const auto ticket = store->startAppend("F", {{{}, {}, body.get()}});
        QVERIFY(ticket);
        const auto appended = store->finishAppend(*ticket);
        QVERIFY(!appended);
        QCOMPARE(appended.error().kind, kind);
        QVERIFY(!answer.contains("1500") || appended.error().retryAfter == std::chrono::milliseconds(1500));
    }
    QVERIFY(store->noop());
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::appendUidIsBelievedOnlyIfItCanBe_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("believed");
    const auto row = [](const char *answer, bool believed) { QTest::newRow(answer) << QByteArray(answer) << believed; };
    row("[APPENDUID 7 101:102] x", true);
    row("[APPENDUID 7 101,105]", true);
    row("x", false);
    row("[APPENDUID]", false);
    row("[APPENDUID 7]", false);
    row("[APPENDUID 7 101]", false);
    row("[APPENDUID 7 101:103]", false);
    row("[APPENDUID 7 1:4294967295]", false);
    row("[APPENDUID 0 101:102]", false);
    row("[APPENDUID 7 0:1]", false);
    row("[APPENDUID 7 105,101]", false);
    row("[APPENDUID 7 101,101]", false);
    row("[APPENDUID 7 101 102]", false);
    row("[APPENDUID 4294967296 101:102]", false);
    row("[APPENDUID x y]", false);
    row("[APPENDUID 7 *]", false);
    row("[COPYUID 7 1 101:102]", false);
}

void TestImapStore::appendUidIsBelievedOnlyIfItCanBe()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, believed);
    for (const QByteArray capability : {"UIDPLUS", ""}) {
        const ScriptedImapServer server(ScriptedImapServer::login("MULTIAPPEND LITERAL+ " + capability)
                                        + "C: A1 APPEND \"F\" () {5+}\nC: hello () {5+}\nC: hello\nS: A1 OK " + answer + '\n');
        const auto store = opened(server);
        QVERIFY(store);
        const auto body = spoolOf("hello");
        const auto ticket = store->startAppend("F", {{{}, {}, body.get()}, {{}, {}, body.get()}});
        QVERIFY(ticket);
        const auto appended = store->finishAppend(*ticket);
        QVERIFY(appended);
        QCOMPARE(appended->uids.size(), believed && !capability.isEmpty() ? 2 : 0);
        QCOMPARE(appended->uidValidity, believed && !capability.isEmpty() ? 7U : 0U);
    }
}

void TestImapStore::ticketsFinishInAnyOrder()
{
    const ScriptedImapServer server(ScriptedImapServer::login("UIDPLUS LITERAL+")
                                    + "C: A1 APPEND \"F\" () {1+}\nC: a\nC: A2 APPEND \"F\" () {1+}\nC: b\nC: A3 APPEND \"F\" () {1+}\nC: c\n"
                                      "S: A1 OK [APPENDUID 7 1]\nS: A2 NO [OVERQUOTA] x\nS: A3 OK [APPENDUID 7 3]\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto a = spoolOf("a");
    const auto b = spoolOf("b");
    const auto c = spoolOf("c");
    QList<MailStore::Ticket> tickets;
    for (const Spool *body : {a.get(), b.get(), c.get()})
        tickets.append(*store->startAppend("F", {{{}, {}, body}}));
    QCOMPARE(store->finishAppend(tickets[2])->uids, QList<Uid> {3});
    QVERIFY(!store->finishAppend(tickets[1]));
    QCOMPARE(store->finishAppend(tickets[0])->uids, QList<Uid> {1});
    QCOMPARE(store->finishAppend(tickets[0]).error().kind, ErrorKind::Internal);
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::waitingAppendIsLetGoFirst()
{
    const ScriptedImapServer server(In + "C: A1 APPEND \"F\" () {5}\nS: + go\nC: hello\nC: A2 APPEND \"F\" () {5}\nS: + go\nC: hello\nC: A3 NOOP\nS: A1 OK\nS: A2 OK\nS: A3 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto body = spoolOf("hello");
    const auto first = store->startAppend("F", {{{}, {}, body.get()}});
    const auto second = store->startAppend("F", {{{}, {}, body.get()}});
    QVERIFY(first && second);
    QVERIFY(store->noop());
    QVERIFY(store->finishAppend(*second));
    QVERIFY(store->finishAppend(*first));
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::badFlagsAndDatesNeverLeave()
{
    const ScriptedImapServer server(In + "C: A1 NOOP\nS: A1 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    const auto body = spoolOf("hello");
    for (const AppendItem &item : {AppendItem {{"bad flag"}, {}, body.get()}, AppendItem {{"x)\r\nA DELETE F"}, {}, body.get()}, AppendItem {{}, "yesterday", body.get()}}) {
        const auto ticket = store->startAppend("F", {item});
        QVERIFY(!ticket);
        QCOMPARE(ticket.error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(store->startAppend("F\r\nA DELETE F", {{{}, {}, body.get()}}).error().kind, ErrorKind::BadInput);
    QCOMPARE(store->startAppend("F", {{{}, {}, body.get()}, {{}, {}, body.get()}}).error().kind, ErrorKind::BadInput);
    QVERIFY(store->noop());
    QCOMPARE(server.problem(), QString());
}

/// The server answers a megabyte for every piece it reads: who does not read while writing waits for ever.
void TestImapStore::bigAppendDoesNotBlockAgainstBigAnswers()
{
    const QByteArray bytes = QByteArray("0123456789abcde\n").repeated(2'000'000);
    QByteArray script = inFolder("LITERAL+") + "C: A1 UID FETCH 7 (UID BODY.PEEK[])\nC: A2 APPEND \"F\" () {32000000+}\nS-: * 1 FETCH (UID 7 BODY[] {30000000}\\r\\n\n";
    for (int i = 0; i < 30; ++i)
        script += "S-*100000: 0123456789\nC+ 1000000\n";
    script += "S: )\nS: A1 OK\nC+ 2000000\nC: \nS: A2 OK\n";
    const ScriptedImapServer server(script);
    const auto store = openedInFolder(server);
    QVERIFY(store);
    const auto body = spoolOf(bytes);
    QVERIFY(store->requestBodies({7}));
    const auto ticket = store->startAppend("F", {{{}, {}, body.get()}});
    QVERIFY(ticket);
    QVERIFY(store->finishAppend(*ticket));
    const auto fetched = store->nextBody();
    QVERIFY(fetched && *fetched && (*fetched)->body);
    QCOMPARE((*fetched)->body->size(), 30'000'000);
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::flagsChangeTogether()
{
    const ScriptedImapServer server(In + "C: O1 SELECT \"INBOX\"\nS: * 3 EXISTS\nS: O1 OK\n"
                                         "C: A1 UID STORE 1:2 +FLAGS.SILENT (\\Seen)\nC: A2 UID STORE 3 +FLAGS.SILENT (a b)\nC: A3 UID STORE 2 -FLAGS.SILENT (x)\n"
                                         "S: A1 OK\nS: A2 NO [EXPUNGEISSUED] gone\nS: * 2 FETCH (FLAGS ())\nS: A3 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    QVERIFY(store->open("INBOX", MailStore::Access::ReadWrite));
    QVERIFY(store->changeFlags({{1, {"\\Seen"}, {}}, {2, {"\\Seen"}, {"x"}}, {3, {"a", "b"}, {}}}));
    QCOMPARE(server.problem(), QString());
}

void TestImapStore::quotaIsAskedOnlyWhereOffered()
{
    const ScriptedImapServer without(In);
    const auto first = opened(without);
    QVERIFY(first && first->quota() && !*first->quota());
    QCOMPARE(without.problem(), QString());
    const ScriptedImapServer with(ScriptedImapServer::login("QUOTA") + "C: A1 GETQUOTAROOT \"INBOX\"\nS: * QUOTAROOT INBOX \"\"\nS: * QUOTA \"\" (STORAGE 10 512)\nS: A1 OK\n");
    const auto second = opened(with);
    QVERIFY(second);
    const auto quota = second->quota();
    QVERIFY(quota && *quota);
    QCOMPARE((*quota)->used, ByteCount {10'240});
}

void TestImapStore::deadStoreStaysDead()
{
    const ScriptedImapServer server(inFolder() + "CLOSE\n");
    const auto store = openedInFolder(server);
    QVERIFY(store);
    const auto body = spoolOf("x");
    QCOMPARE(store->noop().error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(store->listFolders().error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(store->startAppend("F", {{{}, {}, body.get()}}).error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(store->nextBody().error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(store->open("INBOX", MailStore::Access::ReadOnly).error().kind, ErrorKind::ConnectionLost);
    store->close();
}

void TestImapStore::logoutIsPolite()
{
    const ScriptedImapServer server(In + "C: A1 LOGOUT\nS: * BYE see you\nS: A1 OK\n");
    const auto store = opened(server);
    QVERIFY(store);
    store->close();
    QTRY_VERIFY(server.isPlayed());
    QCOMPARE(server.problem(), QString());
    QCOMPARE(store->noop().error().kind, ErrorKind::ConnectionLost);
}

QTEST_GUILESS_MAIN(TestImapStore)
#include "test_imap_store.moc"
