#include "rehearsal/practice_office.h"
#include "support/window_test.h"
#include "wizard/models/copy_model.h"

#include <QStandardPaths>
#include <QTabBar>
#include <QTimer>

#include <chrono>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// A whole move between two real servers, by keyboard, as a person does it; the model is checked, not the labels.
class TestRehearsal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeMoveByKeyboard();
};

namespace {

/// The longest time that the event loop was away, measured by a timer that should come every few milliseconds.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setInterval(2);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto now = std::chrono::steady_clock::now();
            longest = std::max(longest, now - m_last);
            m_last = now;
        });
        m_timer.start();
    }
    std::chrono::steady_clock::duration longest {0};

private:
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

void fill(MoveSession &session, const PracticeOffice &office)
{
    MoveSettings settings;
    settings.domain = office.domain();
    settings.caFile = office.caFile();
    settings.secrets = SecretsPolicy::MemoryOnly;
    session.project().setSettings(settings);
    std::vector<AccountRow> rows;
    for (const PracticeOffice::Person &person : office.people())
        rows.push_back({person.mailbox, person.oldPassword.clone(), person.newPassword.clone()});
    session.addAccounts(std::move(rows));
}

/// Presses \a button by its space bar, as soon as it can be pressed.
void pressByKeyboard(const OpenWindow &open, const char *name)
{
    auto *button = open.find<QAbstractButton>(name);
    QTRY_VERIFY2(button->isVisible() && button->isEnabled(), name);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

void TestRehearsal::aWholeMoveByKeyboard()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dovecot"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")}).isEmpty())
        QFAIL("dovecot-imapd is not installed");
    QTemporaryDir place;
    auto office = PracticeOffice::start(place.filePath(QStringLiteral("office")));
    QVERIFY2(office.has_value(), office ? "" : qPrintable(office.error().detail));
    OpenWindow open;
    fill(*open.session, **office);
    MoveRun &run = open.session->run();

    open.window->go(Step::WhatMoves);
    open.type("oldHostEdit", (*office)->oldServer().toUrl());
    open.type("newHostEdit", (*office)->newServer().toUrl());
    QCOMPARE(open.project().settings().oldServer->toUrl(), (*office)->oldServer().toUrl());
    open.window->go(Step::Connect);     // the domain's DNS is moved in test_dns_pages

    pressByKeyboard(open, "checkAllButton");
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), 60'000);
    for (const PracticeOffice::Person &person : (*office)->people()) {
        const auto outcome = open.project().preflight(person.mailbox.address);
        QVERIFY(outcome && outcome->oldSide.loggedIn && outcome->newSide.loggedIn);
    }
    pressByKeyboard(open, "nextButton");
    QCOMPARE(open.window->currentStep(), Step::Copy);

    StallWatch watch;
    pressByKeyboard(open, "startCopyButton");
    QVERIFY(run.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), 120'000);
    qInfo() << "longest stall of the window while it copied (ms):"
            << std::chrono::duration_cast<std::chrono::milliseconds>(watch.longest).count();
    QTRY_VERIFY(open.session->ledger().total().closed());
    const LedgerCounts first = open.session->ledger().total();
    QVERIFY(first.copied > 200);
    QCOMPARE(first.refused, 1);     // the over-size mail of the practice office
    open.find<QTabBar>("copyTabs")->setCurrentIndex(1);
    QTRY_COMPARE(open.find<TableView>("missingMessagesTable")->model()->rowCount(), 1);

    QVERIFY((*office)->letADayPass().has_value());
    pressByKeyboard(open, "startCopyButton");
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), 120'000);
    QTRY_VERIFY(open.session->ledger().total().atSource > first.atSource);
    QTRY_VERIFY(open.session->ledger().total().closed());

    pressByKeyboard(open, "nextButton");
    pressByKeyboard(open, "compareFullyButton");
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), 120'000);
    for (const PracticeOffice::Person &person : (*office)->people()) {
        const auto outcome = open.project().verifyOutcome(person.mailbox.address);
        QVERIFY(outcome && outcome->full && !outcome->error);
        QCOMPARE(outcome->differenceCount, 0);
    }
    pressByKeyboard(open, "nextButton");
    QCOMPARE(open.window->currentStep(), Step::SwitchMx);
    open.window->go(Step::Report);
    pressByKeyboard(open, "finishMoveButton");
    QVERIFY(open.project().confirmedAt(QStringLiteral("finished")));
    QCOMPARE(journey::stateOf(Step::Report, open.project()), StepState::Done);
}

QTEST_MAIN(TestRehearsal)
#include "test_rehearsal.moc"
