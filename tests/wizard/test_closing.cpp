#include "rehearsal/practice_office.h"
#include "storage/ledger.h"
#include "support/fake_notifier.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/palette.h"
#include "wizard/window_keeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace hikkoshi;

/// The window is closed while a copy runs, on two real servers: what goes on, what ends, what the next start finds.
class TestClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void theCopyGoesOnWithoutAWindowAndThenTheProgramEnds();
    void aNoticeTellsHowItEndedAndBringsTheWindow();
    void aSecondStartRaisesTheHiddenWindow();
    void stopAndQuitEndsSoonAndTheNextStartGoesOn_data();
    void stopAndQuitEndsSoonAndTheNextStartGoesOn();

private:
    void open();
    void startCopyAndWaitForSomeMail();
    void pressInWindow(const char *button);
    void answerQuestion(const char *button);
    [[nodiscard]] LedgerCounts counts() const { return Ledger::open(m_file).value()->counts({}).value(); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<PracticeOffice> m_office;
    QString m_file;
    Language m_language {Language::Name::Japanese};
    std::unique_ptr<WindowKeeper> m_keeper;
    std::unique_ptr<QSignalSpy> m_finished;
    test::FakeNotifier *m_notifier = nullptr;      ///< the keeper's; on a desktop that can show none
};

void TestClosing::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dovecot"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")}).isEmpty())
        QFAIL("dovecot-imapd is not installed");
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(new AppStyle);
    QApplication::setPalette(lightPalette());
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestClosing::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    auto office = PracticeOffice::start(m_place->filePath(QStringLiteral("office")));
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    m_office = std::move(*office);
    m_file = m_place->filePath(QStringLiteral("move.hikkoshi"));
    auto session = MoveSession::create(m_file);
    QVERIFY(session.has_value());
    MoveSettings settings;
    settings.domain = m_office->domain();
    settings.oldServer = m_office->oldServer();
    settings.newServer = m_office->newServer();
    settings.caFile = m_office->caFile();
    settings.secrets = SecretsPolicy::MemoryOnly;
    settings.mailboxesAtOnce = 1;
    (*session)->project().setSettings(settings);
    QList<MailboxPair> mailboxes;
    for (const PracticeOffice::Person &person : m_office->people())
        mailboxes << person.mailbox;
    (*session)->project().setMailboxes(mailboxes);
}

void TestClosing::cleanup()
{
    m_finished.reset();
    m_keeper.reset();
    m_office.reset();
    m_place.reset();
}

void TestClosing::cleanupTestCase()
{
    cleanup();
}

/// As a start of the program does it, with the passwords typed in again.
void TestClosing::open()
{
    WizardStart start;
    start.projectFile = m_file;
    auto notifier = std::make_unique<test::FakeNotifier>();
    m_notifier = notifier.get();
    m_notifier->canShow = false;
    m_keeper = std::make_unique<WindowKeeper>(m_language, start, std::move(notifier));
    m_finished = std::make_unique<QSignalSpy>(m_keeper.get(), &WindowKeeper::finished);
    m_keeper->begin();
    QTRY_VERIFY(m_keeper->window());
    QVERIFY(QTest::qWaitForWindowActive(m_keeper->window()));
    std::vector<std::pair<QString, Secret>> secrets;
    for (const PracticeOffice::Person &person : m_office->people()) {
        secrets.emplace_back(MoveSession::secretName(person.mailbox.address, MoveSession::Side::Old), person.oldPassword.clone());
        secrets.emplace_back(MoveSession::secretName(person.mailbox.address, MoveSession::Side::New), person.newPassword.clone());
    }
    QVERIFY(m_keeper->session()->setPasswords(std::move(secrets)));
}

void TestClosing::pressInWindow(const char *name)
{
    auto *button = m_keeper->window()->findChild<QAbstractButton *>(QLatin1String(name));
    QVERIFY2(button, name);
    QTRY_VERIFY2(button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestClosing::answerQuestion(const char *name)
{
    QTRY_VERIFY(m_keeper->window()->findChild<QMessageBox *>(QStringLiteral("closeQuestion")));
    pressInWindow(name);
}

void TestClosing::startCopyAndWaitForSomeMail()
{
    m_keeper->window()->go(Step::Copy);
    pressInWindow("startCopyButton");
    MoveRun &run = m_keeper->session()->run();
    // Held right there, so that a fast computer does not end it before the window is closed.
    connect(&run, &MoveRun::progressed, this, [&run] {
        if (run.totals().messagesDone > 0)
            run.setPaused(true);
    }, Qt::SingleShotConnection);
    QTRY_VERIFY_WITH_TIMEOUT(run.totals().messagesDone > 0, 30'000);
    run.setPaused(true);
    QVERIFY(run.isRunning());
    QVERIFY(counts().pending > 0 || counts().atSource < 200);
}

void TestClosing::theCopyGoesOnWithoutAWindowAndThenTheProgramEnds()
{
    open();
    startCopyAndWaitForSomeMail();
    m_keeper->window()->close();
    QVERIFY(m_keeper->window()->isVisible());
    answerQuestion("hideWindowButton");
    QTRY_VERIFY(!m_keeper->window()->isVisible());
    QCOMPARE(m_finished->count(), 0);
    m_keeper->session()->run().setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->count(), 1, 120'000);
    m_keeper.reset();
    QVERIFY(counts().closed());
    QVERIFY(counts().copied > 200);
}

void TestClosing::aNoticeTellsHowItEndedAndBringsTheWindow()
{
    open();
    m_notifier->canShow = true;
    startCopyAndWaitForSomeMail();
    m_keeper->window()->close();
    answerQuestion("hideWindowButton");
    QTRY_VERIFY(!m_keeper->window()->isVisible());
    m_keeper->session()->run().setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_notifier->told.size(), 1, 120'000);
    QVERIFY(m_notifier->told.first().text.contains(QString::number(m_office->people().size())));
    QCOMPARE(m_finished->count(), 0);
    m_keeper->window()->go(Step::Dashboard);
    m_notifier->press();
    QTRY_VERIFY(m_keeper->window()->isVisible());
    QCOMPARE(m_keeper->window()->currentStep(), Step::Copy);
    // Seen: its closing ends nothing.
    m_notifier->close();
    QCOMPARE(m_finished->count(), 0);
    // Another copy ends soon after, without a window: no second notice within ten minutes.
    pressInWindow("startCopyButton");
    m_keeper->window()->hide();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->count(), 1, 120'000);
    QCOMPARE(m_notifier->told.size(), 1);
}

void TestClosing::aSecondStartRaisesTheHiddenWindow()
{
    open();
    startCopyAndWaitForSomeMail();
    m_keeper->window()->close();
    answerQuestion("hideWindowButton");
    QTRY_VERIFY(!m_keeper->window()->isVisible());

    for (const QStringList &arguments : {QStringList {m_file}, QStringList {}}) {
        QProcess second;
        second.start(QStringLiteral(HIKKOSHI_PROGRAM), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(second.state() == QProcess::NotRunning, 20'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY(m_keeper->window()->isVisible());
        QCOMPARE(m_keeper->window()->currentStep(), Step::Copy);
        QVERIFY(m_keeper->session()->run().isRunning());
        // It is held here, and that is said every time: nothing would go on.
        m_keeper->window()->close();
        answerQuestion("hideWindowButton");
        QTRY_VERIFY(!m_keeper->window()->isVisible());
    }
}

void TestClosing::stopAndQuitEndsSoonAndTheNextStartGoesOn_data()
{
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("fromThePage");
    QTest::newRow("running, asked at the close") << false << false;
    QTest::newRow("paused, asked at the close") << true << false;
    QTest::newRow("running, by the button of the page") << false << true;
}

void TestClosing::stopAndQuitEndsSoonAndTheNextStartGoesOn()
{
    QFETCH(bool, paused);
    QFETCH(bool, fromThePage);
    open();
    startCopyAndWaitForSomeMail();
    if (!fromThePage)
        m_keeper->window()->close();
    if (!paused)
        m_keeper->session()->run().setPaused(false);
    QElapsedTimer timer;
    timer.start();
    if (fromThePage)
        pressInWindow("stopCopyAndQuitButton");
    else
        answerQuestion("stopAndQuitButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->count(), 1, 10'000);
    qInfo() << "from the button to the end (ms):" << timer.elapsed();
    QVERIFY2(timer.elapsed() < 1'500, "200 ms and one commit, on a busy computer");
    m_keeper.reset();
    const LedgerCounts left = counts();
    QVERIFY(left.copied > 0);

    open();
    MoveSession &again = *m_keeper->session();
    QTRY_COMPARE(again.ledger().total(), left);
    QVERIFY(!again.project().copyOutcome(m_office->people().front().mailbox.address)->address.isEmpty());
    m_keeper->window()->go(Step::Copy);
    pressInWindow("startCopyButton");
    QTRY_VERIFY_WITH_TIMEOUT(!again.run().isRunning(), 120'000);
    QTRY_VERIFY(again.ledger().total().closed());
    m_keeper->window()->go(Step::Compare);
    pressInWindow("compareFullyButton");
    QTRY_VERIFY_WITH_TIMEOUT(!again.run().isRunning(), 120'000);
    for (const PracticeOffice::Person &person : m_office->people()) {
        const auto outcome = again.project().verifyOutcome(person.mailbox.address);
        QVERIFY(outcome && !outcome->error);
        QCOMPARE(outcome->differenceCount, 0);
        for (const FolderComparison &folder : outcome->folders)
            QCOMPARE(folder.onlyOnNew, 0);      // nothing was copied twice
    }
}

QTEST_MAIN(TestClosing)
#include "test_closing.moc"
