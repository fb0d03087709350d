#include "domain/move_project.h"

#include "domain/names.h"
#include "storage/ledger.h"
#include "storage/project_store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

/// One row per message, each in exactly one state, and a sum that closes.
class TestLedger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    std::unique_ptr<Ledger> m_ledger;
    LedgerFolder m_folder;
    int m_files = 0;

    void list(const QList<Uid> &uids)
    {
        QList<ListedMessage> messages;
        for (const Uid uid : uids)
            messages.append({uid, "\\Seen", "17-Jul-1996 02:44:25 -0700", 100});
        QVERIFY(m_ledger->addListed(m_folder.id, messages));
        m_folder.oldMessages = uids.size();
        QVERIFY(m_ledger->updateFolder(m_folder));
    }
    Intention intend(Uid uid) { return {uid, 100, "digest", "hash", "date", "from", "subject"}; }
    LedgerCounts counts() { return m_ledger->counts({}).value(); }

private Q_SLOTS:
    void init()
    {
        const QString file = m_directory.filePath(QStringLiteral("%1.hikkoshi").arg(++m_files));
        MoveProject project;
        QVERIFY(ProjectStore::create(file, project));
        m_ledger = Ledger::open(file).value();
        m_folder = {};
        m_folder.address = QStringLiteral("sato@example.co.jp");
        m_folder.oldWireName = "INBOX";
        m_folder.oldPath = {{QStringLiteral("INBOX")}};
        m_folder.newWireName = "INBOX";
        m_folder.newPath = {{QStringLiteral("INBOX")}};
        QVERIFY(m_ledger->addFolder(m_folder));
    }

    void aFolderIsFoundAgain()
    {
        LedgerFolder again;
        again.address = m_folder.address;
        again.oldWireName = "INBOX";
        QVERIFY(m_ledger->addFolder(again));
        QCOMPARE(again, m_folder);
    }

    void theSumClosesOnlyWhenNothingIsPending()
    {
        list({1, 2, 3, 4});
        QCOMPARE(counts().pending, 4);
        QVERIFY(!counts().closed());
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 11},
                                                   {2, MessageState::AlreadyThere, 12},
                                                   {3, MessageState::Refused, 0, ErrorKind::MessageTooBig, QStringLiteral("35 MB")}}));
        QVERIFY(!counts().closed());
        QVERIFY(m_ledger->endMessages(m_folder.id, {{4, MessageState::Vanished}}));
        const LedgerCounts sum = counts();
        QVERIFY(sum.closed());
        QCOMPARE(sum.copied + sum.already + sum.refused + sum.vanished, 4);
        QCOMPARE(sum.bytes, ByteCount {100});
    }

    void theSumDoesNotCloseWhenTheServerHasMoreThanTheLedger()
    {
        list({1});
        m_folder.oldMessages = 2;
        QVERIFY(m_ledger->updateFolder(m_folder));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 11}}));
        QVERIFY(!counts().closed());
    }

    void listingTwiceChangesNothing()
    {
        list({1, 2});
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 11}}));
        list({1, 2});
        QCOMPARE(counts().copied, 1);
        QCOMPARE(counts().pending, 1);
    }

    void anIntentionWithoutAResultIsASuspect()
    {
        list({1, 2, 3});
        QVERIFY(m_ledger->beginBatch(m_folder.id, 50, {intend(1), intend(2)}));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 51}}));
        const auto batches = m_ledger->openBatches(m_folder.id).value();
        QCOMPARE(batches.size(), 1);
        QCOMPARE(batches.first().newUidNext, 50u);
        QCOMPARE(batches.first().messages.size(), 1);
        QCOMPARE(batches.first().messages.first().uid, 2u);
        QVERIFY(m_ledger->endMessages(m_folder.id, {{2, MessageState::Pending}}));
        QVERIFY(m_ledger->openBatches(m_folder.id)->isEmpty());
    }

    void endsOfTheLastBatchAndTheNextIntentionAreOneStep()
    {
        list({1, 2});
        QVERIFY(m_ledger->beginBatch(m_folder.id, 50, {intend(1)}));
        int commits = 0;
        m_ledger->atCommit = [&commits](int, bool before) { commits += before ? 1 : 0; };
        QVERIFY(m_ledger->beginBatch(m_folder.id, 51, {intend(2)}, {{1, MessageState::Copied, 50}}));
        QCOMPARE(commits, 1);
        QCOMPARE(counts().copied, 1);
    }

    void whatIsGoneFromTheOldSideVanishesOrStaysCopied()
    {
        list({1, 2, 3});
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 11}}));
        QVERIFY(m_ledger->keepOnly(m_folder.id, {3}, 4));
        QCOMPARE(counts().copied, 1);
        QCOMPARE(counts().vanished, 1);
        QCOMPARE(counts().pending, 1);
        QCOMPARE(m_ledger->presentCount(m_folder.id).value(), 1);
    }

    void rowsSetApartHandOnTheirEnd()
    {
        list({1, 2});
        QVERIFY(m_ledger->beginBatch(m_folder.id, 10, {intend(1)}));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Copied, 11}}));
        QVERIFY(m_ledger->setApart(m_folder.id));
        list({101, 102});
        const auto apart = m_ledger->apart(m_folder.id).value();
        QCOMPARE(apart.size(), 2);
        QVERIFY(m_ledger->inherit(m_folder.id, {{101, apart.first()}}));
        QVERIFY(m_ledger->closeApart(m_folder.id));
        QCOMPARE(m_ledger->message(m_folder.id, 101).value()->newUid, 11u);
        QCOMPARE(counts().copied, 1);
        QCOMPARE(counts().vanished, 1);
        QCOMPARE(counts().pending, 1);
        QCOMPARE(counts().unaccounted, 0);
    }

    void refusedOnesBecomePendingAgainAndOpenTheirFolder()
    {
        list({1});
        m_folder.complete = true;
        QVERIFY(m_ledger->updateFolder(m_folder));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Refused, 0, ErrorKind::MessageRefused, {}}}));
        QVERIFY(m_ledger->retryRefused(m_folder.address));
        QCOMPARE(counts().pending, 1);
        QVERIFY(!m_ledger->folders(m_folder.address)->first().complete);
    }

    void linesNameWhatDidNotArrive()
    {
        list({1});
        QVERIFY(m_ledger->beginBatch(m_folder.id, 10, {intend(1)}));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{1, MessageState::Refused, 0, ErrorKind::MessageTooBig, QStringLiteral("words")}}));
        const auto lines = m_ledger->lines({}, MessageState::Refused).value();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().rawSubject, QByteArray("subject"));
        QCOMPARE(lines.first().reason, ErrorKind::MessageTooBig);
        QCOMPARE(lines.first().detail, QStringLiteral("words"));
        QCOMPARE(lines.first().arrived.toUTC(), QDateTime({1996, 7, 17}, {9, 44, 25}, Qt::UTC));
        QVERIFY(m_ledger->lines({}, MessageState::Copied)->isEmpty());
    }

    void statesAreNamesOnDiskAndNoOthersAreTaken()
    {
        for (const MessageState state : {MessageState::Pending, MessageState::Copied, MessageState::AlreadyThere,
                                         MessageState::Skipped, MessageState::Refused, MessageState::Vanished})
            QCOMPARE(fromName<MessageState>(nameOf(state)), std::optional(state));
        QVERIFY(!fromName<MessageState>(u"done"));
    }

    void twoConnectionsWriteInTurn()
    {
        const auto other = Ledger::open(m_directory.filePath(QStringLiteral("%1.hikkoshi").arg(m_files))).value();
        list({1, 2});
        QVERIFY(other->endMessages(m_folder.id, {{1, MessageState::Copied, 11}}));
        QVERIFY(m_ledger->endMessages(m_folder.id, {{2, MessageState::Copied, 12}}));
        QCOMPARE(other->counts({})->copied, 2);
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
