#include "domain/move_project.h"
#include "rehearsal/practice_office.h"
#include "storage/ledger.h"
#include "storage/project_store.h"
#include "transfer/copy_service.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

/// The handle in the GUI thread, on two real servers: what it tells, when it stops, what it leaves.
class TestCopyService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    std::unique_ptr<PracticeOffice> m_office;
    int m_files = 0;

    TransferPlan plan()
    {
        TransferPlan plan;
        plan.projectFile = m_directory.filePath(QStringLiteral("%1.hikkoshi").arg(++m_files));
        MoveProject project;
        if (!ProjectStore::create(plan.projectFile, project))
            qFatal("no project file");
        plan.oldServer = m_office->oldServer();
        plan.newServer = m_office->newServer();
        plan.trust.caFile = m_office->caFile();
        plan.options.settleMinimum = std::chrono::milliseconds(200);
        plan.options.settleQuiet = std::chrono::milliseconds(200);
        for (const PracticeOffice::Person &person : m_office->people()) {
            MailboxJob job;
            job.mailbox = person.mailbox;
            job.oldLogin = {person.mailbox.oldUser, {}, std::make_shared<const Secret>(person.oldPassword.clone()), {}};
            job.newLogin = {person.mailbox.newUser, {}, std::make_shared<const Secret>(person.newPassword.clone()), {}};
            plan.jobs.push_back(std::move(job));
        }
        return plan;
    }

private Q_SLOTS:
    void init()
    {
        m_office.reset();
        auto office = PracticeOffice::start(m_directory.filePath(QStringLiteral("office%1").arg(m_files)));
        QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
        m_office = std::move(*office);
    }
    void cleanupTestCase() { m_office.reset(); }

    void everyMailboxEndsOnceAndProgressReachesTheEnd()
    {
        CopyService service;
        QSignalSpy copied(&service, &CopyService::mailboxCopied);
        QSignalSpy progressed(&service, &CopyService::progressed);
        QSignalSpy finished(&service, &CopyService::finished);
        QVERIFY(service.start(CopyService::Task::Copy, plan()));
        QVERIFY(!service.start(CopyService::Task::Copy, plan()));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QCOMPARE(copied.count(), int(m_office->people().size()));
        for (const auto &arguments : copied) {
            const auto outcome = arguments.first().value<MailboxOutcome>();
            QVERIFY2(!outcome.error, qPrintable(outcome.address));
            QVERIFY(outcome.counts.closed());
        }
        const auto last = progressed.last().first().value<QList<MailboxProgress>>();
        for (const MailboxProgress &mailbox : last) {
            QCOMPARE(mailbox.phase, MailboxPhase::Done);
            QCOMPARE(mailbox.messagesDone, mailbox.messagesTotal);
        }
        QCOMPARE(service.task(), CopyService::Task::None);
    }

    void aStopEndsEverythingSoonAndTheNextRunFinishes()
    {
        CopyService service;
        TransferPlan first = plan();
        QSignalSpy progressed(&service, &CopyService::progressed);
        QSignalSpy finished(&service, &CopyService::finished);
        QVERIFY(service.start(CopyService::Task::Copy, first));
        QTRY_VERIFY(progressed.count() > 0);
        QElapsedTimer timer;
        timer.start();
        service.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 5'000);
        QVERIFY2(timer.elapsed() < 1'000, "200 ms and a ledger commit");
        QVERIFY(service.start(CopyService::Task::Copy, first));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60'000);
        QVERIFY(Ledger::open(first.projectFile).value()->counts({})->closed());
    }

    void destroyingItWhileItRunsIsSafe()
    {
        auto service = std::make_unique<CopyService>();
        QSignalSpy progressed(service.get(), &CopyService::progressed);
        QVERIFY(service->start(CopyService::Task::Copy, plan()));
        QTRY_VERIFY(progressed.count() > 0);
        QElapsedTimer timer;
        timer.start();
        service.reset();
        QVERIFY(timer.elapsed() < 1'000);
    }

    void pausedNothingMovesAndResumedItEnds()
    {
        CopyService service;
        QSignalSpy finished(&service, &CopyService::finished);
        service.start(CopyService::Task::Copy, plan());
        service.pause();
        QVERIFY(service.isPaused());
        for (const MailboxProgress &mailbox : service.progress())
            QCOMPARE(mailbox.phase, MailboxPhase::Paused);
        QVERIFY(!finished.wait(300));
        service.resume();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    }

    void oneMailboxCanBeStoppedWhileTheOthersGoOn()
    {
        CopyService service;
        TransferPlan all = plan();
        all.options.mailboxesAtOnce = 1;
        const QString last = all.jobs.back().mailbox.address;
        QSignalSpy copied(&service, &CopyService::mailboxCopied);
        QSignalSpy finished(&service, &CopyService::finished);
        service.start(CopyService::Task::Copy, all);
        service.stopMailbox(last);
        service.setMailboxesAtOnce(6);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        int stopped = 0;
        for (const auto &arguments : copied) {
            const auto outcome = arguments.first().value<MailboxOutcome>();
            stopped += outcome.error ? 1 : 0;
            QCOMPARE(outcome.error.has_value(), outcome.address == last);
        }
        QCOMPARE(stopped, 1);
    }

    void theComparisonAfterTheCopyFindsNothing()
    {
        CopyService service;
        const TransferPlan all = plan();
        QSignalSpy finished(&service, &CopyService::finished);
        QSignalSpy compared(&service, &CopyService::mailboxCompared);
        service.start(CopyService::Task::Copy, all);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        service.start(CopyService::Task::CompareFully, all);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 60'000);
        for (const auto &arguments : compared)
            QCOMPARE(arguments.first().value<VerifyOutcome>().differenceCount, 0);
    }

    void whatWasRefusedCanBeSavedAsFiles()
    {
        CopyService service;
        const TransferPlan all = plan();
        QSignalSpy finished(&service, &CopyService::finished);
        service.start(CopyService::Task::Copy, all);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const auto refused = Ledger::open(all.projectFile).value()->lines({}, MessageState::Refused).value();
        QCOMPARE(refused.size(), 1);
        QSignalSpy saved(&service, &CopyService::emlSaved);
        const QString folder = m_directory.filePath(QStringLiteral("eml"));
        service.saveAsEml(all, refused, folder);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20'000);
        QCOMPARE(saved.first().first().toInt(), 1);
        const auto files = QDir(folder).entryInfoList({QStringLiteral("*.eml")});
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().size(), qint64(refused.first().size.value));
    }
};

QTEST_GUILESS_MAIN(TestCopyService)
#include "test_copy_service.moc"
