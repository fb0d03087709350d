#include "support/fake_store.h"
#include "transfer/preflight.h"

#include <QTest>

using namespace hikkoshi;

class TestPreflight : public QObject
{
    Q_OBJECT

    PreflightOutcome check(FakeServer &oldServer, FakeServer &newServer)
    {
        TransferPlan plan;
        MailboxJob job;
        ProgressMeter meter({}, {});
        return preflightMailbox(plan, job, {[&] { return oldServer.open(); }, [&] { return newServer.open(); }}, {}, meter);
    }

private Q_SLOTS:
    void countsAndNamesWhatIsTooBig()
    {
        FakeServer oldServer;
        FakeServer newServer;
        newServer.features.appendLimit = ByteCount {1000};
        oldServer.folders["INBOX"].deliver("Subject: small\r\n\r\nx");
        oldServer.folders["INBOX"].deliver("Subject: big\r\n\r\n" + QByteArray(2000, 'x'));
        const PreflightOutcome outcome = check(oldServer, newServer);
        QCOMPARE(outcome.messages, 2);
        QCOMPARE(outcome.tooBigCount, 1);
        QCOMPARE(outcome.tooBig.first().rawSubject, QByteArray("big"));
        QVERIFY(newServer.folders["INBOX"].messages.isEmpty());
    }

    void oneSideThatFailsDoesNotHideTheOther()
    {
        FakeServer oldServer;
        FakeServer newServer;
        oldServer.refusesLogin = Error {ErrorKind::LoginRefused, {}};
        const PreflightOutcome outcome = check(oldServer, newServer);
        QCOMPARE(outcome.oldSide.error->kind, ErrorKind::LoginRefused);
        QVERIFY(outcome.newSide.loggedIn);
    }

    void theFolderMapIsShownWithoutMakingAnything()
    {
        FakeServer oldServer;
        FakeServer newServer;
        oldServer.folders["Projekte"];
        const PreflightOutcome outcome = check(oldServer, newServer);
        QCOMPARE(outcome.folders.size(), 2);
        QVERIFY(!newServer.folders.contains("Projekte"));
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
