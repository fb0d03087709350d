#include "transfer/office_in_memory.h"

#include <QTest>

using namespace hikkoshi;

/// Passes over a mailbox: the first, the cheap ones after it, and what happens on both sides in between.
class TestCopyMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesAndTheLedgerCloses()
    {
        OfficeInMemory office;
        office.fillInbox(23);
        office.oldServer.folders["Sales/2024"].deliver("Subject: x\r\n\r\nx", {"$Label1", "\\Flagged"}, "01-Jan-1970 00:00:00 -1200");
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.copied, 24);
        QCOMPARE(outcome.copiedNow, 24);
        for (const char *folder : {"INBOX", "Sales/2024"})
            QCOMPARE(office.newServer.folders[folder].contents(), office.oldServer.folders[folder].contents());
    }

    void secondPassReadsNoBodyAndOpensNoFolder()
    {
        OfficeInMemory office;
        office.fillInbox(10);
        (void)office.copy();
        const int bodies = office.oldServer.bodiesRead;
        const int opened = office.oldServer.opened + office.newServer.opened;
        const MailboxOutcome second = office.copy();
        QCOMPARE(second.copiedNow, 0);
        QVERIFY(second.counts.closed());
        QCOMPARE(office.oldServer.bodiesRead, bodies);
        QCOMPARE(office.oldServer.opened + office.newServer.opened, opened);
    }

    void deltaBringsNewMailAndFlags()
    {
        OfficeInMemory office;
        office.fillInbox(5);
        (void)office.copy();
        office.oldServer.folders["INBOX"].deliver("Subject: new\r\n\r\nnew");
        office.oldServer.folders["INBOX"].setFlags(2, {"\\Flagged", "\\Seen"});
        const MailboxOutcome delta = office.copy();
        QCOMPARE(delta.copiedNow, 1);
        QCOMPARE(delta.flagsUpdated, 1);
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
    }

    void deltaWithoutCondstoreBringsThemToo()
    {
        OfficeInMemory office;
        office.oldServer.features.condStore = false;
        office.fillInbox(5);
        (void)office.copy();
        office.oldServer.folders["INBOX"].setFlags(2, {});
        const MailboxOutcome delta = office.copy();
        QCOMPARE(delta.flagsUpdated, 1);
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
    }

    void whatTheUserChangedOnTheNewSideStays()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        (void)office.copy();
        office.newServer.folders["INBOX"].setFlags(1, {"\\Flagged", "\\Seen"});
        office.oldServer.folders["INBOX"].setFlags(1, {"\\Answered", "\\Seen"});
        (void)office.copy();
        QCOMPARE(office.newServer.folders["INBOX"].messages[0].flags, (QList<QByteArray> {"\\Answered", "\\Flagged", "\\Seen"}));
    }

    void deletedOnTheNewSideNeverComesBack()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        (void)office.copy();
        office.newServer.folders["INBOX"].expunge(2);
        office.oldServer.folders["INBOX"].setFlags(2, {"\\Flagged"});
        office.oldServer.folders["INBOX"].deliver("Subject: new\r\n\r\nnew");
        const MailboxOutcome delta = office.copy();
        QCOMPARE(delta.copiedNow, 1);
        QCOMPARE(office.newServer.folders["INBOX"].messages.size(), 3);
    }

    void deletedOnTheOldSideStaysOnTheNewOne()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        (void)office.copy();
        office.oldServer.folders["INBOX"].expunge(2);
        const MailboxOutcome delta = office.copy();
        QVERIFY(delta.counts.closed());
        QCOMPARE(office.newServer.folders["INBOX"].messages.size(), 3);
    }

    void afterTheSwitchFlagsAreLeftAlone()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        (void)office.copy();
        office.plan.options.afterSwitch = true;
        office.oldServer.folders["INBOX"].setFlags(1, {"\\Answered"});
        office.oldServer.folders["INBOX"].deliver("Subject: late\r\n\r\nlate");
        const MailboxOutcome delta = office.copy();
        QCOMPARE(delta.copiedNow, 1);
        QCOMPARE(office.newServer.flagCommands, 0);
        QCOMPARE(office.newServer.folders["INBOX"].messages[0].flags, QList<QByteArray> {"\\Seen"});
    }

    void whatAnotherToolCopiedIsAdopted()
    {
        OfficeInMemory office;
        office.fillInbox(8);
        office.newServer.folders["INBOX"] = office.oldServer.folders["INBOX"];
        office.newServer.folders["INBOX"].expunge(8);
        for (FakeMessage &message : office.newServer.folders["INBOX"].messages)
            message.body.insert(message.body.indexOf("\r\n") + 2, "X-TUID: abcdefghijkl\r\n");
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        // Those without a Message-ID are not worth the risk: another size means copied again.
        QCOMPARE(outcome.counts.already, 5);
        QCOMPARE(outcome.counts.copied, 3);
    }

    void aLedgerThatIsLostDoublesNothing()
    {
        OfficeInMemory office;
        office.fillInbox(23);
        (void)office.copy();
        OfficeInMemory again;
        again.oldServer = office.oldServer;
        again.newServer = office.newServer;
        const MailboxOutcome outcome = again.copy();
        QCOMPARE(outcome.counts.already, 23);
        QCOMPARE(again.newServer.folders["INBOX"].contents(), again.oldServer.folders["INBOX"].contents());
    }

    void newUidValidityOnTheOldSideIsRematchedAndSaid()
    {
        OfficeInMemory office;
        office.fillInbox(10);
        (void)office.copy();
        office.newServer.folders["INBOX"].expunge(3); // by its user: must not come back
        FakeFolder &inbox = office.oldServer.folders["INBOX"];
        inbox.uidValidity = 8;
        for (FakeMessage &message : inbox.messages)
            message.uid += 100;
        inbox.uidNext += 100;
        inbox.deliver("Subject: new\r\n\r\nnew");
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.copiedNow, 1);
        QCOMPARE(office.newServer.folders["INBOX"].messages.size(), 10);
        QVERIFY(outcome.notes.join(u' ').contains(QStringLiteral("old-uidvalidity-changed")));
    }

    void newUidValidityOnTheNewSideIsRematchedAndSaid()
    {
        OfficeInMemory office;
        office.fillInbox(10);
        (void)office.copy();
        FakeFolder &inbox = office.newServer.folders["INBOX"];
        inbox.uidValidity = 8;
        for (FakeMessage &message : inbox.messages)
            message.uid += 100;
        inbox.uidNext += 100;
        office.oldServer.folders["INBOX"].deliver("Subject: new\r\n\r\nnew");
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.copiedNow, 1);
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
        QVERIFY(outcome.notes.join(u' ').contains(QStringLiteral("new-uidvalidity-changed")));
        office.oldServer.folders["INBOX"].setFlags(2, {"\\Flagged"});
        QCOMPARE(office.copy().flagsUpdated, 1);
    }

    void aLostConnectionCostsNothing_data()
    {
        QTest::addColumn<bool>("stored");
        QTest::newRow("the server stored what was under way") << true;
        QTest::newRow("the server did not") << false;
    }
    void aLostConnectionCostsNothing()
    {
        QFETCH(bool, stored);
        OfficeInMemory office;
        office.fillInbox(23);
        office.newServer.appendsUntilCut = 2;
        office.newServer.storesWhatWasCut = stored;
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QVERIFY(outcome.counts.closed());
        QCOMPARE(office.newServer.logins, 2);
        QCOMPARE(office.newServer.folders["INBOX"].contents(), office.oldServer.folders["INBOX"].contents());
    }

    void aRefusedLoginIsNeverTriedTwice()
    {
        OfficeInMemory office;
        office.oldServer.refusesLogin = Error {ErrorKind::LoginRefused, QStringLiteral("[AUTHENTICATIONFAILED]")};
        const MailboxOutcome outcome = office.copy();
        QCOMPARE(outcome.error->kind, ErrorKind::LoginRefused);
        QCOMPARE(office.oldServer.logins, 1);
    }

    void excludedFoldersAreSkippedByRuleAndCanComeLater()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        office.oldServer.folders["Archive"].deliver("Subject: old\r\n\r\nold");
        office.plan.options.excludedFolders = {QStringLiteral("Archive")};
        MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.skipped, 1);
        QVERIFY(!office.newServer.folders.contains("Archive"));
        office.plan.options.excludedFolders.clear();
        outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.skipped, 0);
        QCOMPARE(office.newServer.folders["Archive"].messages.size(), 1);
    }

    void messagesThatAreTooBigAreNamed()
    {
        OfficeInMemory office;
        office.fillInbox(2);
        office.newServer.features.appendLimit = ByteCount {1000};
        office.oldServer.folders["INBOX"].deliver("From: a@x\r\nSubject: big\r\n\r\n" + QByteArray(2000, 'x'));
        const MailboxOutcome outcome = office.copy();
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.refused, 1);
        const auto lines = office.lines(MessageState::Refused);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().rawSubject, QByteArray("big"));
        QCOMPARE(lines.first().reason, ErrorKind::MessageTooBig);
    }

    void refusedOnesAreTriedAgainOnDemand()
    {
        OfficeInMemory office;
        office.fillInbox(2);
        office.newServer.features.appendLimit = ByteCount {1};
        QCOMPARE(office.copy().counts.refused, 2);
        office.newServer.features.appendLimit.reset();
        QCOMPARE(office.copy().counts.refused, 2);
        office.plan.options.retryRefused = true;
        const MailboxOutcome outcome = office.copy();
        QCOMPARE(outcome.counts.refused, 0);
        QCOMPARE(outcome.copiedNow, 2);
    }

    void subscriptionsGoAlong()
    {
        OfficeInMemory office;
        office.oldServer.folders["Seen"].subscribed = true;
        office.oldServer.folders["Unseen"];
        (void)office.copy();
        QVERIFY(office.newServer.folders["Seen"].subscribed);
        QVERIFY(!office.newServer.folders["Unseen"].subscribed);
    }

    void aFolderThatDisappearsLeavesItsRows()
    {
        OfficeInMemory office;
        office.oldServer.folders["Gone"].deliver("Subject: x\r\n\r\nx");
        (void)office.copy();
        office.oldServer.folders.remove("Gone");
        const MailboxOutcome outcome = office.copy();
        QVERIFY(!outcome.error);
        QVERIFY(outcome.counts.closed());
        QCOMPARE(outcome.counts.copied, 1);
    }

    void aStopIsObeyedBeforeTheNextBatch()
    {
        OfficeInMemory office;
        office.fillInbox(23);
        office.stop.request_stop();
        const MailboxOutcome outcome = office.copy();
        QCOMPARE(outcome.error->kind, ErrorKind::Cancelled);
        QVERIFY(!outcome.counts.closed());
    }
};

QTEST_GUILESS_MAIN(TestCopyMailbox)
#include "test_copy_mailbox.moc"
