#include "support/office_dns.h"
#include "support/window_test.h"
#include "wizard/pages/accounts_page.h"

#include <QMessageBox>
#include <QSignalSpy>

using namespace hikkoshi;
using namespace hikkoshi::test;

class TestMoveWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensOnTheDashboard();
    void everyStepIsReachedFromEveryStep();
    void nextAndBackWorkAfterAJump();
    void nextWaitsWithASentence();
    void escapeDoesNotCloseTheWindow();
    void altArrowsGoBackAndForth();
    void closingWithoutWorkAsksToQuit();
    void closingDuringTheCopyAsksOnceAndHides();
    void closingAPausedCopyNeverSaysThatItGoesOn();
    void aComparisonIsCalledByItsName();
    void stoppingAndQuittingIsInReachInANarrowWindow();
    void theSideListOpensAStepByKeyboard();
    void noTwoButtonsOfAPageShareALetter_data();
    void noTwoButtonsOfAPageShareALetter();
    void theRecordIsThereWhenTheWindowOpens();
};

namespace {
QList<Step> allSteps()
{
    return QList<Step> {Step::Dashboard} + journey::steps();
}

/// The first two visible buttons that answer to the same Alt letter; empty when there are none.
QString sharedLetters(const QWidget &window)
{
    QHash<QString, QString> taken;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const QString letter = QKeySequence::mnemonic(button->text()).toString();
        if (letter.isEmpty() || !button->isVisible())
            continue;
        if (taken.contains(letter))
            return button->text() + QLatin1String(" / ") + taken.value(letter);
        taken.insert(letter, button->text());
    }
    return {};
}
}

void TestMoveWizard::opensOnTheDashboard()
{
    OpenWindow open;
    QCOMPARE(open.window->currentStep(), Step::Dashboard);
    QVERIFY(open.find<QWidget>("startRehearsalButton")->isVisible());
}

void TestMoveWizard::everyStepIsReachedFromEveryStep()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    for (const Step from : allSteps()) {
        for (const Step to : allSteps()) {
            open.window->go(from);
            open.window->go(to);
            QCOMPARE(open.window->currentStep(), to);
            QCOMPARE(open.project().lastStep(), to);
        }
    }
}

void TestMoveWizard::nextAndBackWorkAfterAJump()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.project().setSnapshot(office::snapshot());
    open.window->go(Step::Report);
    open.window->go(Step::WhatMoves);
    open.press("nextButton");
    QCOMPARE(open.window->currentStep(), Step::Survey);
    open.press("nextButton");
    QCOMPARE(open.window->currentStep(), Step::VerifyDomain);
    open.press("nextButton");
    QCOMPARE(open.window->currentStep(), Step::Accounts);
    open.press("backButton");
    QCOMPARE(open.window->currentStep(), Step::VerifyDomain);
    open.press("backButton");
    open.press("backButton");
    open.press("backButton");
    QCOMPARE(open.window->currentStep(), Step::Dashboard);
    QVERIFY(!open.find<QAbstractButton>("backButton")->isEnabled());
}

void TestMoveWizard::nextWaitsWithASentence()
{
    OpenWindow open;
    open.window->go(Step::WhatMoves);
    QVERIFY(!open.find<QAbstractButton>("nextButton")->isEnabled());
    QCOMPARE(open.find<QLabel>("obstacleLabel")->accessibleName(), QStringLiteral("次へ進むには、旧サーバーを入れてください。"));
    open.type("oldHostEdit", QStringLiteral("imap://old.example"));
    QCOMPARE(open.project().settings().oldServer->toUrl(), QStringLiteral("imap://old.example"));
    open.type("newHostEdit", QStringLiteral("new.example"));
    QCOMPARE(open.project().settings().newServer->toUrl(), QStringLiteral("imaps://new.example"));
    QVERIFY(open.find<QAbstractButton>("nextButton")->isEnabled());
    QVERIFY(!open.find<QLabel>("obstacleLabel")->isVisible());
}

void TestMoveWizard::escapeDoesNotCloseTheWindow()
{
    OpenWindow open;
    QTest::keyClick(open.window.get(), Qt::Key_Escape);
    QVERIFY(open.window->isVisible());
}

void TestMoveWizard::altArrowsGoBackAndForth()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::WhatMoves);
    QVERIFY(QTest::qWaitForWindowActive(open.window.get()));
    QTest::keyClick(open.window.get(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(open.window->currentStep(), Step::Survey);
    QTest::keyClick(open.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(open.window->currentStep(), Step::WhatMoves);
}

void TestMoveWizard::closingWithoutWorkAsksToQuit()
{
    OpenWindow open;
    QSignalSpy quit(open.window.get(), &MoveWizard::quitRequested);
    open.press("closeButton");
    QCOMPARE(quit.count(), 1);
}

void TestMoveWizard::closingDuringTheCopyAsksOnceAndHides()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::startCopy(open.session->run());
    QSignalSpy quit(open.window.get(), &MoveWizard::quitRequested);
    open.window->close();
    QVERIFY(open.window->isVisible());
    auto *question = open.window->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), QStringLiteral("コピーは続きます。"));
    QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("hideWindowButton")), Qt::LeftButton);
    QTRY_VERIFY(!open.window->isVisible());
    QVERIFY(open.session->run().isRunning());
    QCOMPARE(quit.count(), 0);
    open.window->show();
    open.window->close();
    QVERIFY(!open.window->isVisible());
}

void TestMoveWizard::closingAPausedCopyNeverSaysThatItGoesOn()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::startCopy(open.session->run());
    open.session->run().notePaused(true);
    for (int time = 0; time < 2; ++time) {
        open.window->close();
        QVERIFY(open.window->isVisible());
        auto *question = open.window->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->text(), QStringLiteral("コピーは一時停止中です。"));
        QVERIFY(question->informativeText().contains(QStringLiteral("再開")));
        QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("hideWindowButton")), Qt::LeftButton);
        QTRY_VERIFY(!open.window->isVisible());
        QTRY_VERIFY(!open.window->findChild<QMessageBox *>());
        open.window->show();
    }
}

void TestMoveWizard::aComparisonIsCalledByItsName()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.session->run().noteStarted(CopyService::Task::Compare, {});
    open.window->close();
    auto *question = open.window->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), QStringLiteral("突き合わせは続きます。"));
    QCOMPARE(question->findChild<QAbstractButton *>(QStringLiteral("stopAndQuitButton"))->text(),
             QStringLiteral("突き合わせを止めて終了"));
}

void TestMoveWizard::stoppingAndQuittingIsInReachInANarrowWindow()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::startCopy(open.session->run());
    open.window->resize(900, 580);
    open.window->go(Step::Copy);
    auto *button = open.find<QAbstractButton>("stopCopyAndQuitButton");
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    QSignalSpy quit(open.window.get(), &MoveWizard::quitRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(quit.count(), 1);
}

void TestMoveWizard::theSideListOpensAStepByKeyboard()
{
    OpenWindow open;
    auto *list = open.window->findChild<QTreeView *>(QStringLiteral("sideList"));
    QVERIFY(list);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(1, 0)));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(open.window->currentStep(), Step::WhatMoves);
}

void TestMoveWizard::noTwoButtonsOfAPageShareALetter_data()
{
    QTest::addColumn<Language::Name>("language");
    QTest::addColumn<bool>("copying");
    QTest::newRow("Japanese") << Language::Name::Japanese << false;
    QTest::newRow("Japanese, copying") << Language::Name::Japanese << true;
    QTest::newRow("English") << Language::Name::English << false;
    QTest::newRow("English, copying") << Language::Name::English << true;
}

void TestMoveWizard::noTwoButtonsOfAPageShareALetter()
{
    QFETCH(Language::Name, language);
    QFETCH(bool, copying);
    OpenWindow open(language);
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    if (copying)
        office::startCopy(open.session->run());
    for (const Step step : allSteps()) {
        open.window->go(step);
        QCOMPARE(sharedLetters(*open.window), QString());
        // What a page asks in place brings buttons of its own.
        for (const char *question : {"reenterPasswordButton", "showCertificateButton", "writeReasonButton"}) {
            auto *button = open.window->currentPage()->findChild<QAbstractButton *>(QLatin1String(question));
            if (!button || !button->isVisible())
                continue;
            button->click();
            QCOMPARE(sharedLetters(*open.window), QString());
        }
    }
    open.window->go(Step::Accounts);
    qobject_cast<AccountsPage *>(open.window->currentPage())->preview("address,old_user\nito@example.co.jp,ito\n");
    QCOMPARE(sharedLetters(*open.window), QString());
}

void TestMoveWizard::theRecordIsThereWhenTheWindowOpens()
{
    OpenWindow open;
    QVERIFY(open.find<TableView>("eventTable")->model()->rowCount() > 0);
}

QTEST_MAIN(TestMoveWizard)
#include "test_move_wizard.moc"
