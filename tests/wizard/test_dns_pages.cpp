#include "support/office_dns.h"
#include "support/window_test.h"
#include "wizard/models/attention.h"
#include "wizard/models/finding_model.h"
#include "wizard/models/server_model.h"
#include "wizard/words/attention_text.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// The pages of the domain's DNS, driven as a person drives them, over a world of names in memory.
class TestDnsPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSurveyIsMadeAndSaved();
    void aSurveyAfterTheSwitchReplacesNothing();
    void aTokenIsTypedSeenAndConfirmed();
    void theSpfToPasteHoldsOldAndNew();
    void theTtlIsWatchedAtEveryServer();
    void aRaisedTtlDoesNotUndoTheLowering();
    void theMxIsNotCommittedWithoutTheOldValue();
    void theMxIsCommittedAndTakenBack();
    void eachServerShowsWhatItGives();
    void theRawAnswerCanBeCopied();
    void nobodyIsAskedWhileThePageIsHidden();
    void anotherDomainEndsTheWorkOnTheOneBefore();
    void theDestinationIsChosen();
    void whatStopsMailStandsOnTheDashboard();
    void everyModelKeepsTheRules();
};

namespace {

void prepare(const OpenWindow &open, office::DnsStage stage = office::DnsStage::Before)
{
    office::fillRoster(*open.session);
    office::moveIntoWorld(*open.session, stage);
}

void pressByKeyboard(const OpenWindow &open, const char *name)
{
    auto *button = open.find<QAbstractButton>(name);
    QTRY_VERIFY2(button->isVisible() && button->isEnabled(), name);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
}

void waitForCheck(const OpenWindow &open, Step step)
{
    QTRY_VERIFY_WITH_TIMEOUT(open.project().dnsCheck(step) && !open.session->dns().isChecking(step), 15'000);
}

const Finding *find(const MoveProject &project, Step step, const char *id)
{
    const auto &checks = project.dns().checks;
    for (const Finding &finding : checks.constFind(step)->findings) {
        if (finding.id == QLatin1String(id))
            return &finding;
    }
    return nullptr;
}

void connectEveryone(MoveProject &project)
{
    for (const MailboxPair &mailbox : project.mailboxes()) {
        PreflightOutcome outcome;
        outcome.address = mailbox.address;
        outcome.oldSide.loggedIn = outcome.newSide.loggedIn = true;
        project.setPreflight(outcome);
    }
}

} // namespace

void TestDnsPages::theSurveyIsMadeAndSaved()
{
    OpenWindow open;
    prepare(open);
    open.window->go(Step::Survey);
    QVERIFY(!open.project().dnsCheck(Step::Survey));    // nobody is asked before the button is pressed
    pressByKeyboard(open, "checkNowButton");
    waitForCheck(open, Step::Survey);
    const Finding *mx = find(open.project(), Step::Survey, "S4");
    QVERIFY(mx);
    QCOMPARE(mx->observed, QStringList {QStringLiteral("10 mail.example.co.jp")});
    QCOMPARE(journey::obstacle(Step::Survey, open.project()), Obstacle::NotSurveyed);
    pressByKeyboard(open, "saveSnapshotButton");
    QCOMPARE(journey::obstacle(Step::Survey, open.project()), Obstacle::None);
    QCOMPARE(savedValues(open.project().dns(), QStringLiteral("example.co.jp"), QStringLiteral("MX")),
             QStringList {QStringLiteral("10 mail.example.co.jp")});
    QVERIFY(open.find<TableView>("snapshotTable")->model()->rowCount() > 3);
    QCOMPARE(open.session->latestEvents(1).first().kind, QStringLiteral("snapshot-saved"));
    QVERIFY(!open.find<QWidget>("saveSnapshotButton")->isVisible());
}

void TestDnsPages::aSurveyAfterTheSwitchReplacesNothing()
{
    OpenWindow open;
    prepare(open, office::DnsStage::Switched);
    open.project().setSnapshot(office::snapshot());
    open.project().confirm(QStringLiteral("switched"), QDateTime::currentDateTime());
    open.window->go(Step::Survey);
    pressByKeyboard(open, "checkNowButton");
    waitForCheck(open, Step::Survey);
    QVERIFY(!open.find<QWidget>("saveSnapshotButton")->isVisible());
    QVERIFY(open.project().dns().snapshot == office::snapshot());
}

void TestDnsPages::aTokenIsTypedSeenAndConfirmed()
{
    OpenWindow open;
    prepare(open, office::DnsStage::Lowered);
    DnsPlan plan;
    plan.destination = Destination::Microsoft365;
    open.project().setDnsPlan(plan);
    open.window->go(Step::VerifyDomain);
    open.type("tokenValue1Edit", QStringLiteral(" MS=ms12345678 "));
    const QList<WantedRecord> expected {{QStringLiteral("example.co.jp"), QStringLiteral("TXT"), QStringLiteral("MS=ms12345678")}};
    QCOMPARE(open.project().dns().plan.ownership, expected);
    waitForCheck(open, Step::VerifyDomain);
    QTRY_COMPARE(find(open.project(), Step::VerifyDomain, "V1")->state, CheckState::Green);
    QTRY_COMPARE(journey::obstacle(Step::VerifyDomain, open.project()), Obstacle::OwnershipNotConfirmed);
    pressByKeyboard(open, "domainVerifiedButton");
    QVERIFY(open.project().confirmedAt(QStringLiteral("domain-verified")));
    QVERIFY(open.find<QAbstractButton>("nextButton")->isEnabled());
    open.type("newMxValue1Edit", QStringLiteral("0 example-co-jp.mail.protection.outlook.com"));
    QCOMPARE(open.project().dns().plan.newMx.value(0).value, QStringLiteral("0 example-co-jp.mail.protection.outlook.com"));
}

void TestDnsPages::theSpfToPasteHoldsOldAndNew()
{
    OpenWindow open;
    prepare(open);
    open.window->go(Step::SenderAuthentication);
    open.type("newSpfEdit", QStringLiteral("include:spf.protection.outlook.com"));
    open.type("oldAddressesEdit", QStringLiteral("192.0.2.25、 2001:db8::25"));
    QCOMPARE(open.project().dns().plan.oldAddresses, QStringList({QStringLiteral("192.0.2.25"), QStringLiteral("2001:db8::25")}));
    waitForCheck(open, Step::SenderAuthentication);
    QTRY_VERIFY(find(open.project(), Step::SenderAuthentication, "A1") && !find(open.project(), Step::SenderAuthentication, "A1")->expected.isEmpty());
    const QString merged = find(open.project(), Step::SenderAuthentication, "A1")->expected.first();
    QVERIFY2(merged.contains(QStringLiteral("include:spf.protection.outlook.com")) && merged.contains(QStringLiteral("ip4:192.0.2.25")), qPrintable(merged));
    const auto fields = open.window->currentPage()->findChildren<QLineEdit *>();
    QVERIFY(std::any_of(fields.begin(), fields.end(), [&](const QLineEdit *field) { return field->isReadOnly() && field->isVisible() && field->text() == merged; }));
    QVERIFY(!open.find<QAbstractButton>("nextButton")->isEnabled());
}

void TestDnsPages::theTtlIsWatchedAtEveryServer()
{
    OpenWindow open;
    prepare(open, office::DnsStage::Lowered);
    open.project().setSnapshot(office::snapshot());
    open.window->go(Step::LowerTtl);
    pressByKeyboard(open, "ttlLoweredButton");
    QVERIFY(open.project().dns().plan.ttlLoweredAt);
    QTRY_VERIFY_WITH_TIMEOUT(open.project().dnsCheck(Step::LowerTtl) && find(open.project(), Step::LowerTtl, "L1"), 15'000);
    const Finding *lowered = find(open.project(), Step::LowerTtl, "L1");
    QCOMPARE(lowered->reason, Finding::Reason::TtlLoweredPartly);
    QCOMPARE(lowered->facts, QStringList {QStringLiteral("02.dnsv.jp (192.0.2.2)")});
    QCOMPARE(journey::obstacle(Step::LowerTtl, open.project()), Obstacle::TtlNotLowered);
    auto *servers = open.find<TableView>("serverTable");
    QCOMPARE(cell(servers, 0, ServerModel::Ttl), QStringLiteral("300"));
    QCOMPARE(cell(servers, 0, ServerModel::State), QStringLiteral("合格"));
    QCOMPARE(cell(servers, 1, ServerModel::Ttl), QStringLiteral("86400"));
    QCOMPARE(cell(servers, 1, ServerModel::State), QStringLiteral("待機中"));
}

void TestDnsPages::aRaisedTtlDoesNotUndoTheLowering()
{
    OpenWindow open;
    prepare(open);                              // 86400 everywhere
    Finding lowered;
    lowered.id = QStringLiteral("L1");
    lowered.state = CheckState::Green;
    Finding safe = lowered;
    safe.id = QStringLiteral("L2");
    const DnsCheck then {QDateTime::currentDateTimeUtc().addDays(-20), {lowered, safe}};
    open.project().setDnsCheck(Step::LowerTtl, then);
    open.session->setConfirmed(Step::Copy, QStringLiteral("switched"), true);
    QVERIFY(open.project().dns().plan.mxChangedAt);
    open.window->go(Step::LowerTtl);
    open.session->dns().checkNow(Step::LowerTtl);
    QSignalSpy checked(&open.session->dns(), &DnsDesk::checked);
    QTRY_VERIFY(checked.count() > 1);
    QVERIFY(open.project().dnsCheck(Step::LowerTtl) == then);
    QCOMPARE(journey::stateOf(Step::LowerTtl, open.project()), StepState::Done);
}

void TestDnsPages::theMxIsNotCommittedWithoutTheOldValue()
{
    OpenWindow open;
    prepare(open);
    connectEveryone(open.project());
    open.project().setDnsPlan(office::dnsPlan());
    open.window->go(Step::SwitchMx);
    QVERIFY(!open.find<QAbstractButton>("mxChangedButton")->isEnabled());
    open.project().setSnapshot(office::snapshot());
    QVERIFY(open.find<QAbstractButton>("mxChangedButton")->isEnabled());
    PreflightOutcome refused;
    refused.address = open.project().mailboxes().first().address;
    refused.oldSide.loggedIn = true;
    open.project().setPreflight(refused);
    QVERIFY(!open.find<QAbstractButton>("mxChangedButton")->isEnabled());
}

void TestDnsPages::theMxIsCommittedAndTakenBack()
{
    OpenWindow open;
    prepare(open);
    connectEveryone(open.project());
    open.project().setDnsPlan(office::dnsPlan());
    open.project().setSnapshot(office::snapshot());
    open.window->go(Step::SwitchMx);
    pressByKeyboard(open, "mxChangedButton");
    QVERIFY(!open.project().confirmedAt(QStringLiteral("switched")));   // the question stands in between
    open.press("confirmMxChangedButton");
    QVERIFY(open.project().confirmedAt(QStringLiteral("switched")));
    QVERIFY(open.project().dns().plan.mxChangedAt);
    QVERIFY(open.session->plan(open.session->activeAddresses()).options.afterSwitch);
    auto *before = open.find<QWidget>("oldMxField")->findChild<QLineEdit *>();
    QCOMPARE(before->text(), QStringLiteral("10 mail.example.co.jp"));
    pressByKeyboard(open, "mxChangedButton");
    auto questions = open.window->findChildren<QAbstractButton *>(QStringLiteral("confirmMxChangedButton"));
    QTest::mouseClick(questions.last(), Qt::LeftButton);
    QVERIFY(!open.project().confirmedAt(QStringLiteral("switched")));
    QVERIFY(!open.project().dns().plan.mxChangedAt);
}

void TestDnsPages::eachServerShowsWhatItGives()
{
    OpenWindow open;
    prepare(open, office::DnsStage::Switched);
    connectEveryone(open.project());
    open.project().setSnapshot(office::snapshot());
    DnsPlan plan = office::dnsPlan();
    plan.mxChangedAt = QDateTime::currentDateTimeUtc();
    open.project().setDnsPlan(plan);
    open.project().confirm(QStringLiteral("switched"), QDateTime::currentDateTime());
    open.window->go(Step::SwitchMx);
    auto *servers = open.find<TableView>("serverTable");
    QTRY_COMPARE_WITH_TIMEOUT(cell(servers, 0, ServerModel::Value), QStringLiteral("0 example-co-jp.mail.protection.outlook.com"), 15'000);
    QCOMPARE(cell(servers, 0, ServerModel::State), QStringLiteral("合格"));
    QTRY_COMPARE(cell(servers, 1, ServerModel::Value), QStringLiteral("10 mail.example.co.jp"));
    QCOMPARE(cell(servers, 1, ServerModel::State), QStringLiteral("待機中"));
    QTRY_COMPARE(find(open.project(), Step::SwitchMx, "M2")->reason, Finding::Reason::MxSwitchedPartly);
    QCOMPARE(journey::stateOf(Step::SwitchMx, open.project()), StepState::Waiting);
}

void TestDnsPages::theRawAnswerCanBeCopied()
{
    OpenWindow open;
    prepare(open);
    open.window->go(Step::Survey);
    open.session->dns().checkNow(Step::Survey);
    waitForCheck(open, Step::Survey);
    auto *table = open.find<TableView>("findingTable");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(KeyRole).toString().startsWith(QStringLiteral("S4 ")))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    pressByKeyboard(open, "findingDetailsButton");
    auto *dialog = open.window->findChild<QDialog *>(QStringLiteral("answerDialog"));
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("answerServerCombo"))->count() >= 2);
    auto *dig = dialog->findChild<QWidget *>(QStringLiteral("digField"));
    QCOMPARE(dig->findChild<QLineEdit *>()->text(), QStringLiteral("dig @192.0.2.1 +norecurse example.co.jp. MX"));
    QTest::mouseClick(dig->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("dig @192.0.2.1 +norecurse example.co.jp. MX"));
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("copyAnswersButton")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("[S4] example.co.jp MX")));
}

void TestDnsPages::nobodyIsAskedWhileThePageIsHidden()
{
    OpenWindow open;
    prepare(open);
    open.project().setDnsPlan(office::dnsPlan());
    QSignalSpy asked(&open.session->dns(), &DnsDesk::checkingChanged);
    QTest::qWait(50);
    QCOMPARE(asked.count(), 0);
    open.window->go(Step::VerifyDomain);
    waitForCheck(open, Step::VerifyDomain);
    QVERIFY(asked.count() > 0);
    open.window->go(Step::Report);
    QVERIFY(!open.session->dns().isChecking(Step::VerifyDomain));
    asked.clear();
    QTest::qWait(50);
    QCOMPARE(asked.count(), 0);
}

void TestDnsPages::anotherDomainEndsTheWorkOnTheOneBefore()
{
    OpenWindow open;
    prepare(open);
    open.project().setDnsPlan(office::dnsPlan());
    open.window->go(Step::VerifyDomain);
    open.session->dns().checkNow(Step::VerifyDomain);
    QVERIFY(open.session->dns().isChecking(Step::VerifyDomain));
    MoveSettings settings = open.project().settings();
    settings.domain = QString();
    open.project().setSettings(settings);
    QVERIFY(!open.session->dns().isChecking(Step::VerifyDomain));
    QTest::qWait(100);
    QVERIFY(!open.project().dnsCheck(Step::VerifyDomain));
    QVERIFY(open.session->dns().answersAbout(QStringLiteral("example.co.jp TXT")).isEmpty());
}

void TestDnsPages::theDestinationIsChosen()
{
    OpenWindow open;
    open.window->go(Step::WhatMoves);
    auto *combo = open.find<QComboBox>("destinationCombo");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_End);
    QCOMPARE(open.project().dns().plan.destination, Destination::WorkMail);
    QVERIFY(combo->currentText().contains(QStringLiteral("2027 年 3 月 31 日終了")));
    QTest::keyClick(combo, Qt::Key_Home);
    QCOMPARE(open.project().dns().plan.destination, Destination::NotChosen);
}

void TestDnsPages::whatStopsMailStandsOnTheDashboard()
{
    OpenWindow open;
    prepare(open);
    open.project().setDnsPlan(office::dnsPlan());
    open.window->go(Step::VerifyDomain);
    waitForCheck(open, Step::VerifyDomain);
    open.window->go(Step::Dashboard);
    const auto lines = attentionOf(open.project());
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().step, Step::VerifyDomain);
    QCOMPARE(lines.first().finding.reason, Finding::Reason::TokenAbsent);
    QCOMPARE(attentionText(lines.first()), QStringLiteral("確認用のレコードが見つかりません"));
    open.project().setOverride(Step::VerifyDomain, {Obstacle::TokenNotSeen, QStringLiteral("電話で確認済み"), QDateTime::currentDateTime()});
    QVERIFY(attentionOf(open.project()).isEmpty());
}

void TestDnsPages::everyModelKeepsTheRules()
{
    OpenWindow open;
    prepare(open, office::DnsStage::Switched);
    open.project().setDnsPlan(office::dnsPlan());
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (TableView *table : open.window->findChildren<TableView *>())
        testers.push_back(std::make_unique<QAbstractItemModelTester>(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    for (const Step step : {Step::Survey, Step::VerifyDomain, Step::SenderAuthentication, Step::LowerTtl, Step::SwitchMx, Step::CleanUp}) {
        open.window->go(step);
        open.session->dns().checkNow(step);
        waitForCheck(open, step);
    }
    open.session->dns().saveSnapshot();
    QVERIFY(testers.size() >= 8);
}

QTEST_MAIN(TestDnsPages)
#include "test_dns_pages.moc"
