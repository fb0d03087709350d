#include "transfer/office_in_memory.h"

#include <QTest>

using namespace hikkoshi;

/// Comparison: it must find every planted difference, and nothing else.
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalSidesAreIdentical()
    {
        OfficeInMemory office;
        office.fillInbox(23);
        (void)office.copy();
        const VerifyOutcome outcome = office.verify(true);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.differenceCount, 0);
        QCOMPARE(outcome.folders.first().identical, 23);
    }

    void equalSidesAreIdenticalWithoutALedgerToo()
    {
        OfficeInMemory office;
        office.fillInbox(23);
        office.newServer.folders = office.oldServer.folders;
        QCOMPARE(office.verify(true).differenceCount, 0);
    }

    void aMissingMessageIsNamed()
    {
        OfficeInMemory office;
        office.fillInbox(5);
        (void)office.copy();
        office.newServer.folders["INBOX"].expunge(2);
        const VerifyOutcome outcome = office.verify();
        QCOMPARE(outcome.differenceCount, 1);
        QCOMPARE(outcome.differences.first().kind, DifferenceKind::MissingOnNew);
        QCOMPARE(outcome.differences.first().message.rawSubject, QByteArray("mail 1"));
    }

    void otherFlagsDatesAndSizesAreFound()
    {
        OfficeInMemory office;
        office.fillInbox(5);
        (void)office.copy();
        auto &copies = office.newServer.folders["INBOX"].messages;
        copies[0].flags = {"\\Flagged"};
        copies[1].internalDate = "18-Jul-1996 02:44:25 -0700";
        copies[2].body += "more";
        const VerifyOutcome outcome = office.verify();
        QList<DifferenceKind> kinds;
        for (const Difference &difference : outcome.differences)
            kinds.append(difference.kind);
        std::sort(kinds.begin(), kinds.end());
        QCOMPARE(kinds, (QList<DifferenceKind> {DifferenceKind::SizeDiffers, DifferenceKind::DateDiffers, DifferenceKind::FlagsDiffer}));
        QCOMPARE(outcome.folders.first().identical, 2);
    }

    void aChangedBodyIsFoundOnlyByTheFullComparison()
    {
        OfficeInMemory office;
        office.fillInbox(5);
        (void)office.copy();
        QByteArray &body = office.newServer.folders["INBOX"].messages[3].body;
        body.replace("body", "b0dy");
        QCOMPARE(office.verify(false).differenceCount, 0);
        const VerifyOutcome outcome = office.verify(true);
        QCOMPARE(outcome.differenceCount, 1);
        QCOMPARE(outcome.differences.first().kind, DifferenceKind::BodyDiffers);
    }

    void whatTheLedgerExplainsIsNoDifference()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        office.newServer.features.appendLimit = ByteCount {1000};
        office.oldServer.folders["INBOX"].deliver("Subject: big\r\n\r\n" + QByteArray(2000, 'x'));
        (void)office.copy();
        const VerifyOutcome outcome = office.verify();
        QCOMPARE(outcome.differenceCount, 0);
        QCOMPARE(outcome.folders.first().accounted, 1);
    }

    void mailThatCameToTheNewSideByItselfIsNoDifference()
    {
        OfficeInMemory office;
        office.fillInbox(3);
        (void)office.copy();
        office.newServer.folders["INBOX"].deliver("Subject: own\r\n\r\nown");
        const VerifyOutcome outcome = office.verify();
        QCOMPARE(outcome.differenceCount, 0);
        QCOMPARE(outcome.folders.first().onlyOnNew, 1);
    }

    void aMissingFolderIsADifference()
    {
        OfficeInMemory office;
        office.oldServer.folders["Empty"];
        const VerifyOutcome outcome = office.verify();
        QCOMPARE(outcome.differenceCount, 1);
        QCOMPARE(outcome.differences.first().kind, DifferenceKind::FolderMissing);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
