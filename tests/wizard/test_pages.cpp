#include "support/window_test.h"
#include "wizard/models/compare_model.h"
#include "wizard/models/copy_model.h"
#include "wizard/pages/accounts_page.h"
#include "wizard/widgets/side_list.h"
#include "wizard/words/ledger_text.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLayout>
#include <QSignalSpy>
#include <QTabBar>
#include <QTreeView>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// What a person does on each page, and what the project holds afterwards.
class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasteBecomesMailboxesAndSecrets();
    void aBadRowIsShownAndLeftOut();
    void aMailboxIsExcludedWithAReason();
    void passwordsNeverReachTheProjectFile();
    void typingSurvivesWhatHappensMeanwhile();
    void aRefusedLogInIsShownInWords();
    void aCertificateIsTrustedOnlyAfterTheTick();
    void aFolderIsGivenAnotherTarget();
    void theCopyTableTellsStatesInWords();
    void theFilterShowsOnlyProblems();
    void theSwitchIsConfirmedByAPerson();
    void lostMessagesAreListedFromTheLedger();
    void differencesAreAcceptedWithAReason();
    void aWrittenReasonOpensTheWayOn();
    void escapeLeavesTheReasonUnwritten();
    void aQuestionTakesThePlaceOfTheBanner();
    void aPausedCopyIsWaitingInTheList();
    void theReportShowsAClosedSum();
    void everyModelKeepsTheRules();
};

void TestPages::aPasteBecomesMailboxesAndSecrets()
{
    OpenWindow open;
    open.window->go(Step::Accounts);
    QGuiApplication::clipboard()->setText(QStringLiteral(
        "address\told_user\told_password\tnew_user\tnew_password\n"
        "sato@example.co.jp\tsato\tp1\tsato@example.co.jp\tp2\n"
        "suzuki@example.co.jp\tsuzuki\tp3\tsuzuki@example.co.jp\t\n"));
    open.press("pasteAccountsButton");
    auto *preview = open.find<TableView>("importTable");
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(preview->model()->rowCount(), 2);
    QVERIFY(!cell(preview, 0, 4).contains(QLatin1String("p1")));
    open.press("acceptImportButton");
    QCOMPARE(open.project().mailboxes().size(), 2);
    QCOMPARE(open.project().mailboxes().first().oldUser, QStringLiteral("sato"));
    QVERIFY(open.session->hasPassword(QStringLiteral("sato@example.co.jp"), MoveSession::Side::Old));
    QCOMPARE(open.session->withoutPassword(open.session->activeAddresses()), QStringList {QStringLiteral("suzuki@example.co.jp")});
    QCOMPARE(cell(open.find<TableView>("rosterTable"), 1, 0), QStringLiteral("パスワード未入力"));
}

void TestPages::aBadRowIsShownAndLeftOut()
{
    OpenWindow open;
    open.window->go(Step::Accounts);
    qobject_cast<AccountsPage *>(open.window->currentPage())->preview("address,old_user,old_password,new_user,new_password\nnobody,a,b,c,d\nsato@example.co.jp,a,b,c,d\n");
    auto *problems = open.find<TableView>("importProblemTable");
    QVERIFY(problems->model()->rowCount() >= 1);
    QCOMPARE(cell(problems, 0, 4), QStringLiteral("メールアドレスではありません。"));
    open.press("acceptImportButton");
    QCOMPARE(open.project().mailboxes().size(), 1);
}

void TestPages::aMailboxIsExcludedWithAReason()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Accounts);
    auto *table = open.find<TableView>("rosterTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    open.press("excludeButton");
    QVERIFY(!open.project().mailboxes().first().excludedBecause);
    open.type("excludeReasonEdit", QStringLiteral("退職"));
    open.press("excludeButton");
    QCOMPARE(open.project().mailboxes().first().excludedBecause.value_or(QString()), QStringLiteral("退職"));
    open.press("excludeButton");
    QVERIFY(!open.project().mailboxes().first().excludedBecause);
}

void TestPages::passwordsNeverReachTheProjectFile()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Accounts);
    auto *table = open.find<TableView>("rosterTable");
    table->setCurrentIndex(table->model()->index(6, 0));
    open.type("oldPasswordEdit", QStringLiteral("himitsu-4711"));
    open.press("saveMailboxButton");
    QVERIFY(open.session->hasPassword(QStringLiteral("sales@example.co.jp"), MoveSession::Side::Old));
    QVERIFY(open.find<QLineEdit>("oldPasswordEdit")->text().isEmpty());
    const QString copy = open.place.filePath(QStringLiteral("copy.hikkoshi"));
    std::optional<Result<>> copied;
    open.session->copyTo(copy, [&](const Result<> &done) { copied = done; });
    QTRY_VERIFY(copied);
    QVERIFY(copied->has_value());
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("himitsu-4711"));
}

void TestPages::typingSurvivesWhatHappensMeanwhile()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::WhatMoves);
    auto *host = open.find<QLineEdit>("oldHostEdit");
    host->setFocus();
    host->selectAll();
    QTest::keyClicks(host, QStringLiteral("mail2."));
    office::fillChecks(open.project());
    QCOMPARE(host->text(), QStringLiteral("mail2."));
    QCOMPARE(open.project().settings().oldServer->host, QStringLiteral("mail.example.co.jp"));
}

void TestPages::aRefusedLogInIsShownInWords()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    open.window->go(Step::Connect);
    QCOMPARE(open.find<QLabel>("bannerHeadLabel")->accessibleName(),
             QStringLiteral("info@example.co.jp: サーバーがユーザー名またはパスワードを受け付けません"));
    open.press("reenterPasswordButton");
    QVERIFY(open.find<QWidget>("passwordCard")->isVisible());
    QVERIFY(open.find<QWidget>("oldPasswordAgainEdit")->isVisible());
    QVERIFY(!open.find<QWidget>("newPasswordAgainEdit")->isVisible());
}

void TestPages::aCertificateIsTrustedOnlyAfterTheTick()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    open.window->go(Step::Connect);
    auto *table = open.find<TableView>("checkTable");
    table->setCurrentIndex(table->model()->index(5, 0));
    open.press("showCertificateButton");
    auto *trust = open.find<QAbstractButton>("trustCertificateButton");
    QVERIFY(trust->isVisible());
    QVERIFY(!trust->isEnabled());
    QTest::mouseClick(trust, Qt::LeftButton);
    QVERIFY(open.project().pins().isEmpty());
    open.find<QAbstractButton>("fingerprintComparedCheck")->setChecked(true);
    QTest::mouseClick(trust, Qt::LeftButton);
    QCOMPARE(open.project().pins().size(), 1);
    QCOMPARE(open.project().pins().first().authority, QStringLiteral("imap.shin-mail.example:993"));
    QCOMPARE(open.project().pins().first().sha256, QByteArray(32, '\x5a'));
}

void TestPages::aFolderIsGivenAnotherTarget()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    open.window->go(Step::Connect);
    auto *folders = open.find<TableView>("folderMapTable");
    QCOMPARE(cell(folders, 2, 2), QStringLiteral("Sent"));
    QVERIFY(folders->model()->setData(folders->model()->index(2, 2), QStringLiteral("Archive/Sent 2024"), Qt::EditRole));
    const FolderDecision decision = open.project().mailboxes().first().folders.value(0);
    QCOMPARE(decision.newPath.names, QStringList({QStringLiteral("Archive"), QStringLiteral("Sent 2024")}));
    QCOMPARE(cell(folders, 2, 3), QStringLiteral("手作業で決めました"));
    QVERIFY(folders->model()->setData(folders->model()->index(3, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(cell(folders, 3, 2), QStringLiteral("コピーしない"));
    QVERIFY(!open.project().mailboxes().first().folders.value(1).copy);
}

void TestPages::theCopyTableTellsStatesInWords()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::startCopy(open.session->run());
    open.window->go(Step::Copy);
    auto *table = open.find<TableView>("copyTable");
    const QStringList words {QStringLiteral("完了"), QStringLiteral("実行中"), QStringLiteral("実行中"), QStringLiteral("実行中"),
                             QStringLiteral("失敗"), QStringLiteral("待機中"), QStringLiteral("順番待ち"), QStringLiteral("対象外")};
    for (int row = 0; row < words.size(); ++row)
        QCOMPARE(cell(table, row, CopyModel::State), words.at(row));
    QCOMPARE(cell(table, 1, CopyModel::Address), QStringLiteral("sato@"));
    QCOMPARE(table->model()->index(1, CopyModel::Progress).data(Qt::AccessibleTextRole).toString(), QStringLiteral("72%"));
    QVERIFY(open.find<QLabel>("runLineLabel")->text().contains(QStringLiteral("3 分後")));
    QVERIFY(open.find<QAbstractButton>("nextButton")->isEnabled());
}

void TestPages::theFilterShowsOnlyProblems()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillCopies(*open.session);
    open.window->go(Step::Copy);
    open.find<QComboBox>("copyFilterCombo")->setCurrentIndex(1);
    auto *table = open.find<TableView>("copyTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, CopyModel::State), QStringLiteral("コピー済み"));
    QCOMPARE(cell(table, 0, CopyModel::Now), QStringLiteral("8 通を除く"));
}

void TestPages::theSwitchIsConfirmedByAPerson()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    QVERIFY(!open.session->plan(open.session->activeAddresses()).options.afterSwitch);
    open.window->go(Step::Copy);
    open.press("switchedButton");
    QVERIFY(!open.project().confirmedAt(QStringLiteral("switched")));
    open.press("confirmSwitchedButton");
    QVERIFY(open.project().confirmedAt(QStringLiteral("switched")));
    QVERIFY(open.session->plan(open.session->activeAddresses()).options.afterSwitch);
}

void TestPages::lostMessagesAreListedFromTheLedger()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillCopies(*open.session);
    open.window->go(Step::Copy);
    QTRY_COMPARE(open.session->ledger().total().refused, 8);
    open.find<QTabBar>("copyTabs")->setCurrentIndex(1);
    auto *table = open.find<TableView>("missingMessagesTable");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    QCOMPARE(cell(table, 0, 3), QStringLiteral("メールが新サーバーの上限より大きすぎます"));
    QVERIFY(open.find<QAbstractButton>("saveEmlButton")->isEnabled());
}

void TestPages::differencesAreAcceptedWithAReason()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillCopies(*open.session);
    office::fillComparisons(open.project());
    open.window->go(Step::Compare);
    auto *table = open.find<TableView>("compareTable");
    QCOMPARE(cell(table, 0, CompareModel::State), QStringLiteral("一致"));
    QCOMPARE(cell(table, 2, CompareModel::State), QStringLiteral("差あり(承認済み)"));
    QCOMPARE(cell(table, 3, CompareModel::State), QStringLiteral("不一致"));
    QCOMPARE(open.find<TableView>("differenceTable")->model()->rowCount(), 1);
    QVERIFY(!open.find<QAbstractButton>("acceptDifferencesButton")->isEnabled());
    open.type("acceptReasonEdit", QStringLiteral("本人が不要と確認"));
    open.press("acceptDifferencesButton");
    QCOMPARE(open.project().acceptedBecause(QStringLiteral("tanaka@example.co.jp")).value_or(QString()), QStringLiteral("本人が不要と確認"));
    QCOMPARE(cell(table, 3, CompareModel::State), QStringLiteral("差あり(承認済み)"));
}

void TestPages::aWrittenReasonOpensTheWayOn()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    open.window->go(Step::Connect);
    QVERIFY(!open.find<QAbstractButton>("nextButton")->isEnabled());
    QTest::keyClick(open.find<QAbstractButton>("writeReasonButton"), Qt::Key_Space);
    auto *reason = open.find<QLineEdit>("overrideReasonEdit");
    QTRY_VERIFY(reason->hasFocus());
    QVERIFY(!open.find<QAbstractButton>("acceptReasonButton")->isEnabled());
    open.type("overrideReasonEdit", QStringLiteral(" 旧サーバーは夜だけ動く "));
    QTest::keyClick(reason, Qt::Key_Return);
    const auto written = open.project().writtenOverride(Step::Connect);
    QVERIFY(written);
    QCOMPARE(written->reason, QStringLiteral("旧サーバーは夜だけ動く"));
    QCOMPARE(written->against, Obstacle::NotAllAccountsChecked);
    QVERIFY(open.find<QAbstractButton>("nextButton")->isEnabled());
    QTRY_VERIFY(open.find<QAbstractButton>("nextButton")->hasFocus());
    QVERIFY(open.find<QLabel>("obstacleLabel")->accessibleName().contains(written->reason));
    QCOMPARE(open.session->latestEvents(1).first().kind, QStringLiteral("obstacle-overridden"));
    const auto *list = open.find<QTreeView>("sideList");
    const QModelIndexList steps = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                                       QStringLiteral("接続とフォルダーの対応"), 1, Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY(steps.value(0).data(Qt::ToolTipRole).toString().contains(written->reason));
    QVERIFY(steps.value(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("省略")));
    open.press("withdrawReasonButton");
    QVERIFY(!open.project().writtenOverride(Step::Connect));
    QVERIFY(!open.find<QAbstractButton>("nextButton")->isEnabled());
    QVERIFY(open.find<QWidget>("writeReasonButton")->isVisible());
}

void TestPages::escapeLeavesTheReasonUnwritten()
{
    OpenWindow open;
    open.window->go(Step::WhatMoves);
    open.press("writeReasonButton");
    QTest::keyClicks(open.find<QLineEdit>("overrideReasonEdit"), QStringLiteral("x"));
    QTest::keyClick(open.find<QLineEdit>("overrideReasonEdit"), Qt::Key_Escape);
    QVERIFY(!open.find<QWidget>("overrideReasonEdit")->isVisible());
    QVERIFY(!open.project().writtenOverride(Step::WhatMoves));
    QVERIFY(open.window->isVisible());
    open.press("writeReasonButton");
    QCOMPARE(open.find<QLineEdit>("overrideReasonEdit")->text(), QString());
}

void TestPages::aPausedCopyIsWaitingInTheList()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::startCopy(open.session->run());
    const auto *list = open.find<QTreeView>("sideList");
    const QModelIndex copy = list->model()->match(list->model()->index(0, 0), SideDelegate::StepRole, int(Step::Copy), 1,
                                                  Qt::MatchExactly | Qt::MatchRecursive).value(0);
    QCOMPARE(Mark(copy.data(SideDelegate::StateRole).toInt()), Mark::Checking);
    open.session->run().notePaused(true);
    QCOMPARE(Mark(copy.data(SideDelegate::StateRole).toInt()), Mark::Waiting);
}

void TestPages::aQuestionTakesThePlaceOfTheBanner()
{
    OpenWindow open;
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    open.window->resize(900, 580);
    open.window->go(Step::Connect);
    auto *table = open.find<TableView>("checkTable");
    table->setCurrentIndex(table->model()->index(5, 0));
    open.press("showCertificateButton");
    QTRY_VERIFY(open.find<QWidget>("fingerprintComparedCheck")->hasFocus());
    auto *card = open.find<QWidget>("certificateCard");
    QTRY_VERIFY(card->height() >= card->layout()->totalHeightForWidth(card->width()));     // nothing of it is cut off
    QVERIFY(!open.find<QWidget>("showCertificateButton")->isVisible());
    open.press("declineCertificateButton");
    QVERIFY(open.find<QWidget>("showCertificateButton")->isVisible());
    QVERIFY(open.find<QWidget>("folderMapTable")->isVisible());
}

void TestPages::theReportShowsAClosedSum()
{
    LedgerCounts counts;
    counts.atSource = 12'345;
    counts.copied = 12'301;
    counts.already = 31;
    counts.refused = 8;
    counts.vanished = 5;
    OpenWindow open;
    QCOMPARE(ledgerEquation(counts), QStringLiteral("12,345 = 12,301 + 31 + 0 + 8 + 5 + 0"));
    office::fillRoster(*open.session);
    office::fillCopies(*open.session);
    open.window->go(Step::Report);
    auto *table = open.find<TableView>("ledgerTable");
    QTRY_COMPARE(table->model()->rowCount(), 8);    // seven mailboxes and their sum
    QVERIFY(!open.find<QAbstractButton>("finishMoveButton")->isEnabled());
    QCOMPARE(open.find<TableView>("decisionTable")->model()->rowCount(), 1);
}

void TestPages::everyModelKeepsTheRules()
{
    OpenWindow open;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const Step step : journey::steps()) {
        open.window->go(step);
        for (TableView *table : open.window->findChildren<TableView *>())
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    office::fillRoster(*open.session);
    office::fillChecks(open.project());
    office::startCopy(open.session->run());
    open.session->run().noteFinished();
    office::fillCopies(*open.session);
    office::fillComparisons(open.project());
    QTRY_VERIFY(!open.session->ledger().counts().isEmpty());
    QVERIFY(testers.size() >= 10);
}

QTEST_MAIN(TestPages)
#include "test_pages.moc"
