#include "transfer/office_in_memory.h"

#include <QTest>

using namespace hikkoshi;

namespace {

/// Leaves the copy as a kill would: at once, with whatever transaction is open rolled back.
struct Killed {
};

} // namespace

/// The ladder: for every commit k of the ledger the program dies just before and just after it, is started again, and
/// must reach the same end state: nothing lost, nothing doubled, the ledger closed.
class TestKilledAtEveryStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neitherLosesNorDoubles_data()
    {
        QTest::addColumn<bool>("multiAppend");
        QTest::addColumn<bool>("uidPlus");
        QTest::addColumn<bool>("storesLate");
        QTest::addColumn<bool>("literalPlus");
        QTest::newRow("batches") << true << true << false << true;
        QTest::newRow("batches, stored late") << true << true << true << true;
        QTest::newRow("batches without UIDPLUS") << true << false << false << true;
        QTest::newRow("single appends") << false << true << false << true;
        QTest::newRow("single appends without UIDPLUS") << false << false << true << true;
        QTest::newRow("waiting for permission") << false << true << false << false;
    }

    void neitherLosesNorDoubles()
    {
        QFETCH(bool, multiAppend);
        QFETCH(bool, uidPlus);
        QFETCH(bool, storesLate);
        QFETCH(bool, literalPlus);
        int kills = 0;
        for (int step = 1;; ++step) {
            for (const bool before : {true, false}) {
                OfficeInMemory office;
                office.newServer.features.multiAppend = multiAppend;
                office.newServer.features.uidPlus = uidPlus;
                office.newServer.features.literalPlus = literalPlus;
                office.newServer.storesLate = storesLate;
                office.fillInbox(14);
                office.oldServer.folders["Empty"];
                bool killed = false;
                try {
                    (void)office.copy([&](int at, bool isBefore) {
                        if (at == step && isBefore == before)
                            throw Killed();
                    });
                } catch (const Killed &) {
                    killed = true;
                    ++kills;
                }
                const MailboxOutcome outcome = office.copy();
                const QByteArray where = "killed " + QByteArray(before ? "before" : "after") + " commit "
                    + QByteArray::number(step);
                QVERIFY2(!outcome.error, where);
                QVERIFY2(outcome.counts.closed(), where);
                QVERIFY2(office.newServer.folders["INBOX"].contents() == office.oldServer.folders["INBOX"].contents(), where);
                QVERIFY2(office.newServer.folders.contains("Empty"), where);
                if (!killed) {
                    QVERIFY2(kills > 20, "the ladder must have had steps");
                    return;
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKilledAtEveryStep)
#include "test_killed_at_every_step.moc"
