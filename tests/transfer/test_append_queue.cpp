#include "transfer/office_in_memory.h"

#include <QTest>

using namespace hikkoshi;

namespace {

std::function<std::optional<Error>(const AppendItem &)> refusing(const QByteArray &word, ErrorKind kind)
{
    return [word, kind](const AppendItem &item) -> std::optional<Error> {
        if (item.body->head(1000)->contains(word))
            return Error {kind, QStringLiteral("no")};
        return {};
    };
}

} // namespace

/// What the server does not take, and how it is found.
class TestAppendQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPoisonMessageIsIsolatedFromItsBatch()
    {
        OfficeInMemory office;
        office.plan.options.batchMessages = 100;
        office.fillInbox(40);
        office.oldServer.folders["INBOX"].deliver("From: p@x\r\nSubject: poison\r\n\r\npoison");
        office.fillInbox(40);
        office.newServer.refuses = refusing("poison", ErrorKind::MessageRefused);
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.copied, 80);
        QCOMPARE(outcome.counts.refused, 1);
        QCOMPARE(office.lines(MessageState::Refused).first().rawSubject, QByteArray("poison"));
        QVERIFY2(office.newServer.appendCommands < 20, "halving, not one by one");
    }

    void singleAppendsGoOnBehindARefusedOne()
    {
        OfficeInMemory office;
        office.newServer.features.multiAppend = false;
        office.fillInbox(5);
        office.oldServer.folders["INBOX"].deliver("Subject: poison\r\n\r\npoison");
        office.fillInbox(5);
        office.newServer.refuses = refusing("poison", ErrorKind::MessageRefused);
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.copied, 10);
        QCOMPARE(outcome.counts.refused, 1);
    }

    void anEmptyMessageGoesAlone()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        office.oldServer.folders["INBOX"].deliver({});
        office.newServer.refuses = [](const AppendItem &item) -> std::optional<Error> {
            return item.body->size() == 0 ? std::optional(Error {ErrorKind::MessageRefused, {}}) : std::nullopt;
        };
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.refused, 1);
        QCOMPARE(office.newServer.appendCommands, 2);
    }

    void aFullMailboxStopsItAndLeavesTheRestPending()
    {
        OfficeInMemory office;
        office.fillInbox(20);
        int room = 7;
        office.newServer.refuses = [&room](const AppendItem &) -> std::optional<Error> {
            return --room < 0 ? std::optional(Error {ErrorKind::QuotaExceeded, {}}) : std::nullopt;
        };
        const MailboxOutcome outcome = office.copy();
        QCOMPARE(outcome.error->kind, ErrorKind::QuotaExceeded);
        QCOMPARE(outcome.counts.refused, 0);
        QVERIFY(outcome.counts.pending > 0);
        office.newServer.refuses = {};
        const MailboxOutcome after = office.copy();
        QVERIFY(after.counts.closed());
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
    }

    void oneOverSizeMailDoesNotMeanAFullMailbox()
    {
        OfficeInMemory office;
        office.fillInbox(5);
        office.oldServer.folders["INBOX"].deliver("Subject: big\r\n\r\nbig");
        office.fillInbox(5);
        office.newServer.refuses = refusing("big", ErrorKind::QuotaExceeded);
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.counts.copied, 10);
        QCOMPARE(office.lines(MessageState::Refused).first().reason, ErrorKind::QuotaExceeded);
    }

    void aBusyServerIsObeyedAndTheMessageKept()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        int refusals = 2;
        office.newServer.refuses = [&refusals](const AppendItem &) -> std::optional<Error> {
            if (--refusals < 0)
                return {};
            return Error {ErrorKind::ServerBusy, QStringLiteral("throttled"), std::chrono::milliseconds(30)};
        };
        QElapsedTimer timer;
        timer.start();
        const MailboxOutcome outcome = office.copy();
        QVERIFY(timer.elapsed() >= 60);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.counts.copied, 3);
    }

    void keywordsThatAreRefusedAreLeftOutAndNoted()
    {
        OfficeInMemory office;
        office.oldServer.folders["INBOX"].deliver("Subject: k\r\n\r\nk", {"$Odd", "\\Seen"});
        office.newServer.refuses = [](const AppendItem &item) -> std::optional<Error> {
            return item.flags.contains("$Odd") ? std::optional(Error {ErrorKind::MessageRefused, {}}) : std::nullopt;
        };
        const MailboxOutcome outcome = office.copy();
        QCOMPARE(outcome.counts.copied, 1);
        QCOMPARE(office.newServer.folders["INBOX"].messages.first().flags, QList<QByteArray> {"\\Seen"});
        QVERIFY(office.lines(MessageState::Copied).first().detail.contains(QStringLiteral("$Odd")));
    }

    void severalLogInsHelpWhereAppendsHaveToWait()
    {
        OfficeInMemory office;
        office.newServer.features.multiAppend = false;
        office.newServer.features.literalPlus = false;
        office.fillInbox(23);
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(office.newServer.logins, 3);
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
    }

    void manyBatchesAndManyRowsAreGoneThrough()
    {
        OfficeInMemory office;
        office.plan.options.batchMessages = 50;
        office.fillInbox(5'003);
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.copied, 5'003);
    }
};

QTEST_GUILESS_MAIN(TestAppendQueue)
#include "test_append_queue.moc"
