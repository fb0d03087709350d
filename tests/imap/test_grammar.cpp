#include "imap/grammar.h"

#include <QtTest>

#include <optional>

using namespace hikkoshi;

namespace {

/// What real servers say, sloppiness included. The tag under way is a001.
const QByteArrayList RealLines {
    "* 1 FETCH (UID 5 FLAGS (\\Seen))\r\n",
    "* 1 FETCH (UID 5 FLAGS (\\Seen $Forwarded))\r\n",
    "* 1 FETCH (UID 5 FLAGS (\\Seen a]b))\r\n",
    "* 1 FETCH (UID 5 INTERNALDATE \"01-Jan-2020 00:00:00 +0000\")\r\n",
    "* 1 FETCH (UID 5 INTERNALDATE \" 1-Jan-2020 00:00:00 +0000\")\r\n",
    "* 1 FETCH (UID 5 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")\r\n",
    "* 1 FETCH (UID 5 RFC822.SIZE 12345)\r\n",
    "* 1 FETCH (UID 5 BODY[] {5}\r\nhello)\r\n",
    "* 1 FETCH (UID 5 BODY[]<0> {5}\r\nhello)\r\n",
    "* 1 FETCH (UID 5 BODY[] NIL)\r\n",
    "* 1 FETCH (UID 5 BODY[] \"\")\r\n",
    "* 1 FETCH (UID 5 BINARY[] ~{5}\r\nhello)\r\n",
    "* 1 FETCH (UID 5 BODY[HEADER.FIELDS (MESSAGE-ID)] {5}\r\nhello)\r\n",
    "* 1 FETCH (UID 5 BODY[HEADER.FIELDS (\"MESSAGE-ID\")] {5}\r\nhello)\r\n",
    "* 1 FETCH (UID 5 MODSEQ (65402))\r\n",
    "* 1 FETCH (UID 5 X-GM-MSGID 1278455344230334865)\r\n",
    "* 1 FETCH (UID 5 X-GM-LABELS (\"\\\\Inbox\" \"foo\"))\r\n",
    "* 1 FETCH (UID 5 EMAILID (M6d99ac3275bb4e))\r\n",
    "* 1 FETCH (UID 5 SAVEDATE NIL)\r\n",
    "* 1 FETCH (UID 5 RFC822.SIZE 5000000000)\r\n",
    "* LIST (\\HasNoChildren) \"/\" INBOX\r\n",
    "* LIST (\\HasNoChildren) \"/\" {5}\r\nhello\r\n",
    "* LIST (\\HasNoChildren) \"/\" \"Entw\xc3\xbcrfe\"\r\n",
    "* LIST (\\HasNoChildren) \"/\" Entw\xc3\xbcrfe\r\n",
    "* LIST (\\HasNoChildren) \"/\" [Gmail]\r\n",
    "* LIST (\\HasNoChildren) \"/\" \"[Gmail]/All\"\r\n",
    "* LIST (\\HasNoChildren) NIL INBOX\r\n",
    "* LIST (\\HasNoChildren) \"/\" INBOX (\"CHILDINFO\" (\"SUBSCRIBED\"))\r\n",
    "* LIST () \"/\" INBOX\r\n",
    "* LIST (\\HasNoChildren) \"\\\\\" INBOX\r\n",
    "* STATUS INBOX (MESSAGES 3 UIDNEXT 5 UIDVALIDITY 7)\r\n",
    "* STATUS INBOX (MESSAGES 3 SIZE 55)\r\n",
    "* STATUS INBOX (MESSAGES 3 MAILBOXID (F22))\r\n",
    "* STATUS INBOX (MESSAGES 3 APPENDLIMIT NIL)\r\n",
    "* SEARCH 1 2 3\r\n",
    "* SEARCH 1 2 (MODSEQ 917162500)\r\n",
    "* SEARCH \r\n",
    "* ESEARCH (TAG \"a001\") UID ALL 1:3\r\n",
    "* SORT 1 2\r\n",
    "* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n",
    "* QUOTA \"\" (STORAGE 10 512)\r\n",
    "* QUOTAROOT INBOX \"\"\r\n",
    "* ID (\"name\" \"x\")\r\n",
    "* ENABLED CONDSTORE\r\n",
    "* VANISHED 1:3\r\n",
    "* ACL INBOX a lrs\r\n",
    "* METADATA INBOX (/shared/comment {5}\r\nhello)\r\n",
    "* XLIST (\\Inbox) \"/\" INBOX\r\n",
    "* THREAD (1)\r\n",
    "* OK [ALERT] hello\r\n",
    "* OK\r\n",
    "* OK [HIGHESTMODSEQ 715194045007] x\r\n",
    "* OK [UIDNEXT 5]\r\n",
    "* OK [UNSEEN 12] x\r\n",
    "* NO [OVERQUOTA] x\r\n",
    "* BAD oops\r\n",
    "* BYE shutting down\r\n",
    "* OK [PERMANENTFLAGS (\\Answered \\*)] x\r\n",
    "* OK [REFERRAL imap://x/] x\r\n",
    "* OK [COPYUID 38505 304,319:320 3956:3958] x\r\n",
    "* OK [MAILBOXID (F2212ea)] x\r\n",
    "* NO [BADCHARSET (UTF-8)] x\r\n",
    "* PREAUTH x\r\n",
    "\r\n",
    "* 3 EXISTS\n",
    "* 3 EXISTS\r\n",
    "* 3 RECENT\r\n",
    "* 3 EXPUNGE\r\n",
    "* FLAGS (\\Answered $MDNSent NonJunk)\r\n",
    "* CAPABILITY IMAP4rev1 LITERAL+ APPENDLIMIT=35651584 RIGHTS=kxten\r\n",
    "a001 OK\r\n",
    "a001 OK [APPENDUID 7 101] x\r\n",
    "a001 NO [OVERQUOTA] x\r\n",
    "a001 NO [LIMIT] x\r\n",
    "a001 NO [THROTTLED] Account is throttled\r\n",
    "a001 OK [APPENDUID 7 101]\r\n",
    "a001 NO [TRYCREATE] x\r\n",
    "a001 BAD [TOOBIG] x\r\n",
    "a001 OK [READ-WRITE]\r\n",
    "a001 NO [AUTHENTICATIONFAILED] x\r\n",
    "a001 OK [COPYUID 1 2 3] x\r\n",
    "a001 NO [UNAVAILABLE] x\r\n",
    "A001 OK x\r\n",
    "a001 NO [INUSE] x\r\n",
    "a001 NO\r\n",
};

/// Everything in \a bytes, fed in pieces of \a piece; stops at the first error.
struct Read {
    std::vector<Reply> replies;
    std::optional<Error> error;
};

Read readAll(const QByteArray &bytes, qsizetype piece)
{
    Read read;
    ResponseReader reader;
    reader.expectBodies(true);
    RawResponse raw;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
        for (;;) {
            auto whole = reader.next(raw);
            if (!whole) {
                read.error = whole.error();
                return read;
            }
            if (!*whole)
                break;
            auto reply = parseReply(std::move(raw));
            if (!reply) {
                read.error = reply.error();
                return read;
            }
            read.replies.push_back(std::move(*reply));
        }
    }
    return read;
}

template<typename T>
const T &only(const Read &read)
{
    static const T none {};
    return read.replies.size() == 1 && std::holds_alternative<T>(read.replies[0]) ? std::get<T>(read.replies[0]) : none;
}

QByteArray bodyOf(const FetchReply &fetch)
{
    return fetch.body ? fetch.body->memory() : QByteArray("(none)");
}

} // namespace

class TestGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realLinesKeepInStepHoweverTheyArrive_data();
    void realLinesKeepInStepHoweverTheyArrive();
    void fetchTellsWhoseTheBodyIs_data();
    void fetchTellsWhoseTheBodyIs();
    void factsAreReadWhateverTheirOrder();
    void headersAreCutNotRefused();
    void listIsReadInEverySpelling_data();
    void listIsReadInEverySpelling();
    void statusPassesOverWhatItDoesNotKnow();
    void codesAreFoundWithBracketsInThem();
    void otherUntaggedDataIsRead();
    void hostileBytesEndInAnErrorOrAreSkipped_data();
    void hostileBytesEndInAnErrorOrAreSkipped();
    void endlessLineStaysBounded();
    void bodiesNobodyAskedForAreRefused();
    void bigBodiesGoToDisk();
    void uidSetsAreReadStrictly_data();
    void uidSetsAreReadStrictly();
};

void TestGrammar::realLinesKeepInStepHoweverTheyArrive_data()
{
    QTest::addColumn<int>("piece");
    for (int piece = 1; piece <= 7; ++piece)
        QTest::newRow(qPrintable(QString::number(piece))) << piece;
    QTest::newRow("whole") << 100'000;
}

void TestGrammar::realLinesKeepInStepHoweverTheyArrive()
{
    QFETCH(int, piece);
    QCOMPARE(RealLines.size(), 85);
    for (const QByteArray &line : RealLines) {
        const bool tagged = line.startsWith("a001") || line.startsWith("A001");
        const Read read = readAll(tagged ? line : line + "a001 OK done\r\n", piece);
        QVERIFY2(!read.error, line.constData());
        QCOMPARE(read.replies.size(), tagged ? 1U : 2U);
        QVERIFY2(std::holds_alternative<TaggedReply>(read.replies.back()), line.constData());
        QCOMPARE(std::get<TaggedReply>(read.replies.back()).tag.toLower(), QByteArray("a001"));
    }
}

void TestGrammar::fetchTellsWhoseTheBodyIs_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<uint>("uid");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("bodies");
    QTest::newRow("UID first") << QByteArray("* 1 FETCH (UID 5 BODY[] {5}\r\nhello)\r\n") << 5U << QByteArray("hello") << 1;
    QTest::newRow("UID last") << QByteArray("* 1 FETCH (BODY[] {5}\r\nhello UID 5)\r\n") << 5U << QByteArray("hello") << 1;
    QTest::newRow("flags between") << QByteArray("* 1 FETCH (BODY[] {5}\r\nhello FLAGS (\\Seen) UID 5)\r\n") << 5U << QByteArray("hello") << 1;
    QTest::newRow("lower case") << QByteArray("* 1 fetch (uid 5 body[] {5}\r\nhello)\r\n") << 5U << QByteArray("hello") << 1;
    QTest::newRow("with line ends") << QByteArray("* 1 FETCH (UID 5 BODY[] {8}\r\na\r\n)\r\n{5)\r\n") << 5U << QByteArray("a\r\n)\r\n{5") << 1;
    QTest::newRow("empty literal") << QByteArray("* 1 FETCH (UID 5 BODY[] {0}\r\n)\r\n") << 5U << QByteArray() << 1;
    QTest::newRow("empty string") << QByteArray("* 1 FETCH (UID 5 BODY[] \"\")\r\n") << 5U << QByteArray() << 1;
    QTest::newRow("quoted") << QByteArray("* 1 FETCH (UID 5 BODY[] \"a\\\"b\")\r\n") << 5U << QByteArray("a\"b") << 1;
    QTest::newRow("NIL") << QByteArray("* 1 FETCH (UID 5 BODY[] NIL)\r\n") << 5U << QByteArray("(none)") << 1;
    QTest::newRow("no UID") << QByteArray("* 1 FETCH (BODY[] {5}\r\nhello)\r\n") << 0U << QByteArray("hello") << 1;
    QTest::newRow("NUL inside") << QByteArray("* 1 FETCH (UID 5 BODY[] {3}\r\na\0b)\r\n", 36) << 5U << QByteArray("a\0b", 3) << 1;
    QTest::newRow("binary") << QByteArray("* 1 FETCH (UID 5 BINARY[] ~{5}\r\nhello)\r\n") << 5U << QByteArray("hello") << 1;
    QTest::newRow("no body") << QByteArray("* 1 FETCH (UID 5 FLAGS ())\r\n") << 5U << QByteArray("(none)") << 0;
}

void TestGrammar::fetchTellsWhoseTheBodyIs()
{
    QFETCH(QByteArray, line);
    QFETCH(uint, uid);
    QFETCH(QByteArray, body);
    QFETCH(int, bodies);
    for (qsizetype piece : {1, 2, 3, 1000}) {
        const Read read = readAll(line, piece);
        QVERIFY(!read.error);
        const auto &fetch = only<FetchReply>(read);
        QCOMPARE(fetch.facts.uid, uid);
        QCOMPARE(fetch.bodies, bodies);
        QCOMPARE(bodyOf(fetch), body);
    }
}

void TestGrammar::factsAreReadWhateverTheirOrder()
{
    const Read read = readAll("* 9 FETCH (X-GM-LABELS (\"\\\\Inbox\" \"a)b\") MODSEQ (65402) RFC822.SIZE 5000000000 FLAGS (\\seen \\Recent $Work "
                              "a]b) BODY[HEADER.FIELDS (\"DATE\" SUBJECT)] {11}\r\nDate: now\r\n INTERNALDATE \" 1-Jan-2020 00:00:00 "
                              "+0900\" UID 4294967295)\r\n", 1000);
    QVERIFY(!read.error);
    const auto &facts = only<FetchReply>(read).facts;
    QCOMPARE(facts.uid, 4294967295U);
    QCOMPARE(facts.size, 5'000'000'000LL);
    QCOMPARE(facts.modSeq, 65402U);
    QCOMPARE(facts.flags, (QList<QByteArray> {"$Work", "\\Seen", "a]b"}));
    QCOMPARE(facts.internalDate, QByteArray(" 1-Jan-2020 00:00:00 +0900"));
    QCOMPARE(facts.headerFields, QByteArray("Date: now\r\n"));
    QCOMPARE(only<FetchReply>(read).told, MailStore::Flags | MailStore::Dates | MailStore::Sizes | MailStore::Headers);
}

void TestGrammar::headersAreCutNotRefused()
{
    const QByteArray header(3'000'000, 'h');
    const Read read = readAll("* 1 FETCH (UID 5 BODY[HEADER.FIELDS (SUBJECT)] {3000000}\r\n" + header + ")\r\na001 OK\r\n", 65'536);
    QVERIFY(!read.error);
    QCOMPARE(read.replies.size(), 2U);
    QCOMPARE(std::get<FetchReply>(read.replies[0]).facts.headerFields, header.left(64 * 1024));
}

void TestGrammar::listIsReadInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<char>("separator");
    QTest::newRow("atom") << QByteArray("* LIST () \"/\" INBOX\r\n") << QByteArray("INBOX") << '/';
    QTest::newRow("quoted") << QByteArray("* LIST (\\A \\B) \".\" \"a b\\\"c\"\r\n") << QByteArray("a b\"c") << '.';
    QTest::newRow("literal") << QByteArray("* LIST () \"/\" {5}\r\na\"b c\r\n") << QByteArray("a\"b c") << '/';
    QTest::newRow("backslash") << QByteArray("* LIST () \"\\\\\" x\r\n") << QByteArray("x") << '\\';
    QTest::newRow("flat") << QByteArray("* LIST () NIL x\r\n") << QByteArray("x") << '\0';
    QTest::newRow("named NIL") << QByteArray("* LIST () \"/\" NIL\r\n") << QByteArray("NIL") << '/';
    QTest::newRow("bare brackets") << QByteArray("* LIST () \"/\" [Gmail]\r\n") << QByteArray("[Gmail]") << '/';
    QTest::newRow("braces in an atom") << QByteArray("* LIST () \"/\" x{5}\r\n") << QByteArray("x{5}") << '/';
    QTest::newRow("braces in quotes") << QByteArray("* LIST () \"/\" \"x {5}\"\r\n") << QByteArray("x {5}") << '/';
    QTest::newRow("digits") << QByteArray("* LIST () \"/\" 2020\r\n") << QByteArray("2020") << '/';
    QTest::newRow("extended") << QByteArray("* LIST () \"/\" x (\"CHILDINFO\" (\"SUBSCRIBED\"))\r\n") << QByteArray("x") << '/';
}

void TestGrammar::listIsReadInEverySpelling()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, name);
    QFETCH(char, separator);
    for (qsizetype piece : {1, 1000}) {
        const Read read = readAll(line, piece);
        QVERIFY(!read.error);
        QCOMPARE(only<ListReply>(read).name, name);
        QCOMPARE(only<ListReply>(read).separator, separator);
    }
}

void TestGrammar::statusPassesOverWhatItDoesNotKnow()
{
    const Read read = readAll("* STATUS \"a b\" (MAILBOXID (F22) MESSAGES 3 APPENDLIMIT NIL UIDNEXT 9 SIZE -1 HIGHESTMODSEQ 17 UIDVALIDITY 7 )\r\n", 1000);
    QVERIFY(!read.error);
    const auto &reply = only<StatusItemsReply>(read);
    QCOMPARE(reply.name, QByteArray("a b"));
    QCOMPARE(reply.status, (FolderStatus {3, 9, 7, 17}));
}

void TestGrammar::codesAreFoundWithBracketsInThem()
{
    const Read read = readAll("* OK [PERMANENTFLAGS (\\Seen a]b \\*)] x\r\na001 OK [appenduid 7 101] y {5}\r\n* OK [ALERT no end\r\n", 3);
    QVERIFY(!read.error);
    QCOMPARE(read.replies.size(), 3U);
    const auto &flags = std::get<StatusReply>(read.replies[0]);
    QCOMPARE(flags.codeName, QByteArray("PERMANENTFLAGS"));
    QCOMPARE(parseFlagList(flags.codeArguments), (QList<QByteArray> {"\\Seen", "a]b", "\\*"}));
    const auto &tagged = std::get<TaggedReply>(read.replies[1]).status;
    QCOMPARE(tagged.codeName, QByteArray("APPENDUID"));
    QCOMPARE(tagged.codeArguments, QByteArray("7 101"));
    QCOMPARE(std::get<StatusReply>(read.replies[2]).codeName, QByteArray());
}

void TestGrammar::otherUntaggedDataIsRead()
{
    QCOMPARE(only<NamespaceReply>(readAll("* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\n", 9)).personal->prefix, QByteArray("INBOX."));
    QVERIFY(!only<NamespaceReply>(readAll("* NAMESPACE NIL NIL NIL\r\n", 9)).personal);
    QCOMPARE(only<QuotaReply>(readAll("* QUOTA \"\" (MESSAGE 1 2 STORAGE 10 512)\r\n", 9)).storage->limit, ByteCount {512 * 1024});
    QCOMPARE(only<ExistsReply>(readAll("* 4294967295 EXISTS\r\n", 9)).messages, 4294967295U);
    QCOMPARE(only<CapabilityReply>(readAll("* CAPABILITY imap4rev1  AUTH=plain \r\n", 9)).names, (QList<QByteArray> {"IMAP4REV1", "AUTH=PLAIN"}));
    QCOMPARE(only<Continuation>(readAll("+ go {5}\r\n", 9)).text, QByteArray("go {5}"));
}

void TestGrammar::hostileBytesEndInAnErrorOrAreSkipped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("refused");
    const auto refused = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << true; };
    const auto skipped = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes << false; };
    refused("literal of 2^31+1", "* 1 FETCH (UID 5 BODY[] {2147483649}\r\n");
    refused("literal of 2^32", "* 1 FETCH (UID 5 BODY[] {4294967296}\r\n");
    refused("literal of 2^64", "* 1 FETCH (UID 5 BODY[] {18446744073709551616}\r\n");
    refused("literal of 2^64+5", "* 1 FETCH (UID 5 BODY[] {18446744073709551621}\r\nhello)\r\n");
    refused("literal of minus one", "* 1 FETCH (UID 5 BODY[] {-1}\r\n");
    refused("literal in hexadecimal", "* 1 FETCH (UID 5 BODY[] {0x10}\r\n");
    refused("literal without a size", "* 1 FETCH (UID 5 BODY[] {}\r\n");
    refused("literal of many digits", "* LIST () \"/\" {" + QByteArray(400, '9') + "}\r\n");
    refused("small literal too long", "* LIST () \"/\" {1048577}\r\n");
    refused("small literals too long together", "* X {1048576}\r\n" + QByteArray(1048576, 'x') + " {1}\r\n");
    refused("two bodies", "* 1 FETCH (UID 5 BODY[] {5}\r\nhello BODY[] {4}\r\nEVIL)\r\n");
    refused("two quoted bodies", "* 1 FETCH (UID 5 BODY[] \"a\" BODY[] \"b\")\r\n");
    refused("body longer than announced", "* 1 FETCH (UID 5 BODY[] {5}\r\nhello+more UID 5)\r\n");
    refused("body shorter than announced", "* 1 FETCH (UID 5 BODY[] {9}\r\nhello)\r\na001 OK\r\na001 OK\r\n");
    refused("UID 0", "* 1 FETCH (UID 0 FLAGS ())\r\n");
    refused("UID 2^32", "* 1 FETCH (UID 4294967296 FLAGS ())\r\n");
    refused("UID minus one", "* 1 FETCH (UID -1)\r\n");
    refused("EXISTS of 2^32", "* 4294967296 EXISTS\r\n");
    refused("number of many digits", "* " + QByteArray(100'000, '9') + " EXISTS\r\n");
    refused("FETCH without end", "* 1 FETCH (UID 5 FLAGS (\\Seen)\r\n");
    refused("FETCH without list", "* 1 FETCH UID 5\r\n");
    refused("FETCH item without value", "* 1 FETCH (UID)\r\n");
    refused("deep list in FETCH", "* 1 FETCH (BODYSTRUCTURE " + QByteArray(1'000'000, '(') + ")\r\n");
    refused("deep closed list in FETCH", "* 1 FETCH (X " + QByteArray(400'000, '(') + QByteArray(400'000, ')') + ")\r\n");
    skipped("sixty-deep list in FETCH", "* 1 FETCH (X " + QByteArray(60, '(') + "a" + QByteArray(60, ')') + " UID 5)\r\n");
    skipped("deep list elsewhere", "* THREAD " + QByteArray(1'000'000, '(') + "\r\n");
    refused("line over a megabyte", "* OK " + QByteArray(1024 * 1024, 'x') + "\r\n");
    skipped("line under a megabyte", "* OK " + QByteArray(1024 * 1024 - 10, 'x') + "\r\n");
    skipped("a hundred thousand capabilities", "* CAPABILITY" + QByteArray(" A=B").repeated(100'000) + "\r\n");
    skipped("empty AUTH", "* CAPABILITY IMAP4rev1 AUTH=\r\n");
    skipped("lone CR", "* OK a\rb\r\n");
    skipped("NUL in text", QByteArray("* OK a\0b\r\n", 10));
    skipped("empty response code", "* OK [] x\r\n");
    skipped("blank lines", "\r\n\r\n\n");
    skipped("EXPUNGE in between", "* 3 EXPUNGE\r\n");
    skipped("VANISHED over everything", "* VANISHED 1:4294967295\r\n");
    skipped("unknown word", "* FOO bar {3}\r\nabc (x\r\n");
    skipped("star alone", "*\r\n");
    skipped("star and blanks", "*   \r\n");
    skipped("quote without end elsewhere", "* FOO \"abc {5}\r\n");
    refused("quote without end in LIST", "* LIST () \"/\" \"abc\r\n");
    refused("LIST without a name", "* LIST () \"/\"\r\n");
    refused("LIST with a long separator", "* LIST () \"//\" x\r\n");
    refused("LIST without attributes", "* LIST \"/\" x\r\n");
    refused("STATUS without list", "* STATUS x\r\n");
    refused("STATUS beyond 32 bits", "* STATUS x (UIDNEXT 4294967296)\r\n");
    refused("STATUS with minus", "* STATUS x (MESSAGES -1)\r\n");
    refused("another protocol", "HTTP/1.1 400 Bad Request\r\n");
    refused("SMTP", "220 mail.test ESMTP\r\n");
    refused("POP3", "+OK ready\r\nx y\r\n");
    refused("tag alone", "a001\r\n");
    refused("tagged nonsense", "a001 MAYBE\r\n");
    refused("tagged BYE", "a001 BYE\r\n");
    skipped("words of blanks", "* OK      \r\n");
    skipped("many flags", "* FLAGS (" + QByteArray("\\F ").repeated(100'000) + ")\r\n");
}

void TestGrammar::hostileBytesEndInAnErrorOrAreSkipped()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, refused);
    for (qsizetype piece : {7, 4096, 10'000'000}) {
        const Read read = readAll(bytes + "a001 OK done\r\n", piece);
        QCOMPARE(read.error.has_value(), refused);
        if (refused)
            QCOMPARE(read.error->kind, ErrorKind::ProtocolViolation);
        else
            QVERIFY(std::holds_alternative<TaggedReply>(read.replies.back()));
    }
}

void TestGrammar::endlessLineStaysBounded()
{
    ResponseReader reader;
    RawResponse raw;
    const QByteArray piece(64 * 1024, 'x');
    qint64 fed = 0;
    Result<bool> whole = false;
    while (whole && fed < 100'000'000) {
        reader.feed(piece);
        fed += piece.size();
        whole = reader.next(raw);
    }
    QVERIFY(!whole);
    QVERIFY(fed < 2'000'000);
}

void TestGrammar::bodiesNobodyAskedForAreRefused()
{
    ResponseReader reader;
    RawResponse raw;
    reader.feed("* 1 FETCH (UID 5 BODY[] {5}\r\nhello)\r\n");
    const auto whole = reader.next(raw);
    QVERIFY(!whole);
    QCOMPARE(whole.error().kind, ErrorKind::ProtocolViolation);
}

void TestGrammar::bigBodiesGoToDisk()
{
    const QByteArray body = QByteArray("0123456789abcdef").repeated(300'000);
    const Read read = readAll("* 1 FETCH (BODY[] {" + QByteArray::number(body.size()) + "}\r\n" + body + " UID 5)\r\n", 50'000);
    QVERIFY(!read.error);
    const auto &fetch = only<FetchReply>(read);
    QVERIFY(fetch.body && !fetch.body->isInMemory());
    QByteArray back;
    QVERIFY(fetch.body->read([&](QByteArrayView chunk) -> Result<> { back.append(chunk); return {}; }));
    QCOMPARE(back, body);
    QCOMPARE(*fetch.body->head(20), body.left(20));
}

void TestGrammar::uidSetsAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<Uid>>("uids");
    QTest::newRow("one") << QByteArray("101") << QList<Uid> {101};
    QTest::newRow("range") << QByteArray("101:103,7") << QList<Uid> {101, 102, 103, 7};
    for (const char *bad : {"", "0", "1,", ",1", "1:", "1:*", "*", "5:4", "1:6", "1,2,3,4,5,6", "4294967296", "1 2", "-1", "x", "1:4294967295", "1;2"})
        QTest::newRow(bad) << QByteArray(bad) << QList<Uid> {};
}

void TestGrammar::uidSetsAreReadStrictly()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<Uid>, uids);
    QCOMPARE(parseUidSet(text, 5).value_or(QList<Uid> {}), uids);
}

QTEST_GUILESS_MAIN(TestGrammar)
#include "test_grammar.moc"
