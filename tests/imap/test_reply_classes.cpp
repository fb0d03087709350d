#include "imap/reply_classes.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using enum ReplyContext;
using enum ReplyStatus;

class TestReplyClasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void tellsHowLongToWait_data();
    void tellsHowLongToWait();
    void aByeMayNameATimeToo();
    void keepsTheServersWords();
    void cutsAndCleansTheWords();
    void theCodeWinsOverAFoldersName();
    void knowsWhatIsThereAlready();
};

void TestReplyClasses::classifies_data()
{
    QTest::addColumn<ReplyStatus>("status");
    QTest::addColumn<ReplyContext>("context");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<ErrorKind>("kind");
    struct Case {
        const char *id;
        ReplyStatus status;
        ReplyContext context;
        const char *words;
        ErrorKind kind;
    };
    using enum ErrorKind;
    const Case cases[] = {
        {"A01", Bad, Append, "Request is throttled. Suggested Backoff Time: 299609 milliseconds", ServerBusy},
        {"A01 code", No, Append, "[THROTTLED] Account is throttled", ServerBusy},
        {"A02", Bye, Other, "Session invalidated - AccessTokenExpired", TokenExpired},
        {"A02 tagged", Bad, Fetch, "Session terminated - AccessTokenExpired", TokenExpired},
        {"A02 code", No, LogIn, "[EXPIRED] token", TokenExpired},
        {"A03", Bye, Append, "Connection closed. 14", ConnectionLost},
        {"A04", Bad, Other, "User is authenticated but not connected.", AccountUnavailable},
        {"A05", No, LogIn, "[ALERT] Application-specific password required: https://x", AccountUnavailable},
        {"A05 before A06", No, LogIn, "[AUTHENTICATIONFAILED] Web login required", AccountUnavailable},
        {"A06", No, LogIn, "AUTHENTICATE failed.", LoginRefused},
        {"A06 code", No, LogIn, "[AUTHENTICATIONFAILED] x", LoginRefused},
        {"A06 authorization", No, LogIn, "[AUTHORIZATIONFAILED] no", LoginRefused},
        {"A06 Gmail", No, LogIn, "[ALERT] Invalid credentials (Failure)", LoginRefused},
        {"A07", No, Append, "[OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)", BandwidthExceeded},
        {"A08", No, Append, "[OVERQUOTA] Quota exceeded (mailbox for user is full)", QuotaExceeded},
        {"A08 words", No, Append, "The MAILBOX IS FULL", QuotaExceeded},
        {"A09", No, LogIn, "[ALERT] Too many simultaneous connections. (Failure)", TooManyConnections},
        {"A09 before A10", No, LogIn, "[LIMIT] Maximum number of connections from user+IP exceeded", TooManyConnections},
        {"A09 in a BYE", Bye, LogIn, "Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)", TooManyConnections},
        {"A10 limit", No, Append, "[LIMIT] x", ServerBusy},
        {"A10 unavailable", No, LogIn, "[UNAVAILABLE] Temporary authentication failure.", ServerBusy},
        {"A10 in use", No, Other, "[INUSE] locked", ServerBusy},
        {"A10 bug", No, Fetch, "[SERVERBUG] Internal error occurred.", ServerBusy},
        {"A11", No, Append, "Server Unavailable. 15", ServerBusy},
        {"A12", No, Append, "Maximum size of appendable message has been exceeded", MessageTooBig},
        {"A12 code", Bad, Append, "[TOOBIG] x", MessageTooBig},
        {"A12 Dovecot", No, Append, "[LIMIT] Mail size is larger than the maximum size allowed by server configuration", MessageTooBig},
        {"A13 append", Bad, Append, "Command Argument Error. 11", MessageRefused},
        {"A13 fetch", Bad, Fetch, "Command Argument Error. 12", MessageRefused},
        {"A13 create", Bad, Create, "Command Argument Error. 10", FolderRefused},
        {"A13 other", Bad, Other, "Command Error. 10", ProtocolViolation},
        {"A14", No, Create, "Folder name is reserved.", FolderRefused},
        {"A14 code", No, Create, "[CANNOT] Invalid mailbox name", FolderRefused},
        {"A14 of a message", No, Append, "[CANNOT] no such flag", MessageRefused},
        {"A15", No, Create, "[ALREADYEXISTS] Mailbox already exists", FolderRefused},
        {"A16", No, Append, "[TRYCREATE] Mailbox doesn't exist: 営業", FolderMissing},
        {"nonexistent", No, Other, "[NONEXISTENT] Unknown Mailbox: x (Failure)", FolderMissing},
        {"nonexistent in words", No, Other, "Mailbox does not exist, or must be subscribed to.", FolderMissing},
        {"no permission", No, Append, "[NOPERM] Permission denied", FolderRefused},
        {"expunged meanwhile", No, Fetch, "[EXPUNGEISSUED] Some of the requested messages no longer exist.", MessageGone},
        {"administrator", No, LogIn, "[CONTACTADMIN] Account disabled", AccountUnavailable},
        {"privacy", No, LogIn, "[PRIVACYREQUIRED] Plaintext authentication disallowed", EncryptionRefused},
        {"plain NO at log-in", No, LogIn, "LOGIN failed", LoginRefused},
        {"plain NO to APPEND", No, Append, "virus found", MessageRefused},
        {"plain NO to FETCH", No, Fetch, "Some messages could not be FETCHed (Failure)", MessageRefused},
        {"plain NO to CREATE", No, Create, "no", FolderRefused},
        {"plain NO to SELECT", No, Other, "no", FolderRefused},
        {"no words at all", No, Append, "", MessageRefused},
        {"plain BAD to APPEND", Bad, Append, "Invalid Arguments", MessageRefused},
        {"plain BAD", Bad, Fetch, "Error in IMAP command", ProtocolViolation},
        {"plain BYE", Bye, Append, "Session expired, please login again.", ConnectionLost},
        {"BYE about a message", Bye, Append, "Maximum size of appendable message has been exceeded", ConnectionLost},
        {"BYE about a folder", Bye, Other, "[NONEXISTENT] mailbox deleted under us", ConnectionLost},
        {"BYE when busy", Bye, LogIn, "[UNAVAILABLE] shutting down", ServerBusy},
        {"BYE when busy, later", Bye, Append, "[UNAVAILABLE] shutting down", ConnectionLost},
        {"BYE when full", Bye, Other, "Quota exceeded", ConnectionLost},
        {"BYE for today", Bye, Other, "[OVERQUOTA] Account exceeded command or bandwidth limits.", BandwidthExceeded},
    };
    for (const Case &c : cases)
        QTest::newRow(c.id) << c.status << c.context << QByteArray(c.words) << c.kind;
}

void TestReplyClasses::classifies()
{
    QFETCH(ReplyStatus, status);
    QFETCH(ReplyContext, context);
    QFETCH(QByteArray, words);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorName(classifyReply(status, context, words).kind), errorName(kind));
    QCOMPARE(errorName(classifyReply(status, context, words.toUpper()).kind), errorName(kind));
}

void TestReplyClasses::tellsHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("Exchange") << QByteArray("Request is throttled. Suggested Backoff Time: 299909 milliseconds") << qint64(299'909);
    QTest::newRow("no time") << QByteArray("[THROTTLED] slow down") << qint64(-1);
    QTest::newRow("seconds") << QByteArray("[UNAVAILABLE] Please retry in 30 seconds") << qint64(30'000);
    QTest::newRow("minutes") << QByteArray("[LIMIT] try again after 5 minutes") << qint64(300'000);
    QTest::newRow("ms") << QByteArray("[LIMIT] try again in 250 ms") << qint64(250);
    QTest::newRow("absurd") << QByteArray("Request is throttled. Suggested Backoff Time: 999999999999 milliseconds") << qint64(86'400'000);
    QTest::newRow("more absurd") << QByteArray("Request is throttled. Suggested Backoff Time: 99999999999999999999 milliseconds") << qint64(-1);
    QTest::newRow("not a wait") << QByteArray("[CANNOT] try again in 5 minutes") << qint64(-1);
}

void TestReplyClasses::tellsHowLongToWait()
{
    QFETCH(QByteArray, words);
    QFETCH(qint64, milliseconds);
    const Error error = classifyReply(No, Append, words);
    QCOMPARE(error.retryAfter ? qint64(error.retryAfter->count()) : qint64(-1), milliseconds);
}

void TestReplyClasses::aByeMayNameATimeToo()
{
    const Error error = classifyReply(Bye, Other, "Request is throttled. Suggested Backoff Time: 5000 milliseconds");
    QCOMPARE(error.kind, ErrorKind::ConnectionLost);
    QVERIFY(error.retryAfter == 5s);
}

void TestReplyClasses::keepsTheServersWords()
{
    const QByteArray words("[OVERQUOTA] 容量が足りません");
    QCOMPARE(classifyReply(No, Append, words).detail, QString::fromUtf8(words));
    QCOMPARE(classifyReply(No, Append, "caf\xe9").detail, QString::fromLatin1("caf\xe9"));
}

void TestReplyClasses::cutsAndCleansTheWords()
{
    QCOMPARE(classifyReply(No, Append, QByteArray("a\r\nb\0\x1b[31mc\x7f \xe2\x80\xae" "d\t", 18)).detail,
             QStringLiteral("a  b[31mc d"));
    const QByteArray folders = QByteArray("\xf0\x9f\x93\x81").repeated(300);
    const QString longest = classifyReply(No, Append, "x" + folders).detail;
    QCOMPARE(longest, QString::fromUtf8("x" + folders.left(249 * 4)));
    const QString longer = classifyReply(No, Append, "x " + folders.repeated(50)).detail;
    QCOMPARE(longer, QString::fromUtf8("x " + folders.left(249 * 4)));
}

void TestReplyClasses::theCodeWinsOverAFoldersName()
{
    QCOMPARE(classifyReply(No, Append, "[TRYCREATE] Mailbox doesn't exist: Quota exceeded").kind, ErrorKind::FolderMissing);
}

void TestReplyClasses::knowsWhatIsThereAlready()
{
    QVERIFY(saysAlreadyExists("[ALREADYEXISTS] x"));
    QVERIFY(saysAlreadyExists("Mailbox already exists"));
    QVERIFY(!saysAlreadyExists("[CANNOT] Folder name is reserved"));
    QVERIFY(!saysAlreadyExists("[TRYCREATE] already exists"));
}

QTEST_GUILESS_MAIN(TestReplyClasses)
#include "test_reply_classes.moc"
