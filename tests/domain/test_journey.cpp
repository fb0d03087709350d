#include "domain/journey.h"

#include "domain/move_project.h"

#include <QTest>

using namespace hikkoshi;

namespace {

const QString Sato = QStringLiteral("sato@example.co.jp");
const QString Suzuki = QStringLiteral("suzuki@example.co.jp");

MailboxPair mailbox(const QString &address)
{
    MailboxPair pair;
    pair.address = pair.oldUser = pair.newUser = address;
    return pair;
}

PreflightOutcome checked(const QString &address, bool oldOk, bool newOk)
{
    PreflightOutcome outcome;
    outcome.address = address;
    outcome.oldSide.loggedIn = oldOk;
    outcome.newSide.loggedIn = newOk;
    return outcome;
}

MailboxOutcome copied(const QString &address, qint64 refused = 0)
{
    MailboxOutcome outcome;
    outcome.address = address;
    outcome.counts.copied = 5;
    outcome.counts.refused = refused;
    outcome.counts.atSource = 5 + refused;
    return outcome;
}

VerifyOutcome compared(const QString &address, qint64 differences)
{
    VerifyOutcome outcome;
    outcome.address = address;
    outcome.differenceCount = differences;
    return outcome;
}

/// The domain's half of the move is done: test_dns_steps is about it.
void settleDns(MoveProject &project)
{
    MoveSettings settings = project.settings();
    settings.domain = QStringLiteral("example.co.jp");
    project.setSettings(settings);
    SurveySnapshot snapshot;
    snapshot.domain = settings.domain;
    project.setSnapshot(snapshot);
    const auto green = [](const char *id) {
        Finding finding;
        finding.id = QLatin1String(id);
        finding.state = CheckState::Green;
        return finding;
    };
    project.setDnsCheck(Step::SenderAuthentication, {QDateTime::currentDateTimeUtc(), {green("A1")}});
    project.setDnsCheck(Step::LowerTtl, {QDateTime::currentDateTimeUtc(), {green("L1"), green("L2")}});
    project.setDnsCheck(Step::SwitchMx, {QDateTime::currentDateTimeUtc(), {green("M2")}});
    project.setDnsCheck(Step::CleanUp, {QDateTime::currentDateTimeUtc(), {green("X1")}});
    project.confirm(QStringLiteral("switched"), QDateTime::currentDateTimeUtc());
}

/// Two mailboxes to move and one that is not.
void fill(MoveProject &project)
{
    MoveSettings settings;
    settings.oldServer = Endpoint::parse(QStringLiteral("imaps://old.example")).value();
    settings.newServer = Endpoint::parse(QStringLiteral("imaps://new.example")).value();
    project.setSettings(settings);
    MailboxPair excluded = mailbox(QStringLiteral("left@example.co.jp"));
    excluded.excludedBecause = QStringLiteral("退職");
    project.setMailboxes({mailbox(Sato), mailbox(Suzuki), excluded});
    settleDns(project);
}

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsComeInOrderAndPhasesNeverGoBack();
    void whatMovesNeedsBothServers();
    void accountsNeedOneThatIsNotExcluded();
    void connectIsDoneWhenEveryoneLoggedInOnBothSides();
    void copyNeedsEveryLedgerClosedAndNothingRefused();
    void compareAcceptsDifferencesOnlyWithAReason();
    void aNewComparisonWithdrawsTheAcceptance();
    void reportIsDoneWhenAPersonSaysSo();
    void nextIsTheFirstThatIsNotDone();
    void aWrittenReasonLeavesAStepOut();
    void aWrittenReasonCoversNoOtherObstacle();
    void aDoneStepIsNotCalledSkipped();
    void nothingIsOverriddenWhereNothingStandsInTheWay();
};

void TestJourney::stepsComeInOrderAndPhasesNeverGoBack()
{
    const QList<Step> steps = journey::steps();
    const QList<Step> order {Step::WhatMoves, Step::Survey, Step::VerifyDomain, Step::Accounts, Step::SenderAuthentication,
                             Step::LowerTtl, Step::Connect, Step::Copy, Step::Compare, Step::SwitchMx, Step::CleanUp,
                             Step::Report};
    QCOMPARE(steps, order);
    QList<Step> walked;
    for (auto step = journey::after(Step::Dashboard); step; step = journey::after(*step))
        walked.append(*step);
    QCOMPARE(walked, steps);
    QList<Step> back;
    for (auto step = journey::before(Step::Report); step; step = journey::before(*step))
        back.prepend(*step);
    QCOMPARE(back, (QList {Step::Dashboard} + order.first(order.size() - 1)));
    for (qsizetype i = 1; i < steps.size(); ++i)
        QVERIFY(int(journey::phaseOf(steps[i - 1])) <= int(journey::phaseOf(steps[i])));
}

void TestJourney::whatMovesNeedsBothServers()
{
    MoveProject project;
    QCOMPARE(journey::stateOf(Step::WhatMoves, project), StepState::NotStarted);
    QCOMPARE(journey::obstacle(Step::WhatMoves, project), Obstacle::NoOldServer);
    MoveSettings settings;
    settings.oldServer = Endpoint::parse(QStringLiteral("imaps://old.example")).value();
    project.setSettings(settings);
    QCOMPARE(journey::stateOf(Step::WhatMoves, project), StepState::InProgress);
    QCOMPARE(journey::obstacle(Step::WhatMoves, project), Obstacle::NoNewServer);
    settings.newServer = settings.oldServer;
    project.setSettings(settings);
    QCOMPARE(journey::stateOf(Step::WhatMoves, project), StepState::Done);
    QCOMPARE(journey::obstacle(Step::WhatMoves, project), Obstacle::None);
}

void TestJourney::accountsNeedOneThatIsNotExcluded()
{
    MoveProject project;
    QCOMPARE(journey::stateOf(Step::Accounts, project), StepState::NotStarted);
    MailboxPair excluded = mailbox(Sato);
    excluded.excludedBecause = QStringLiteral("退職");
    project.setMailboxes({excluded});
    QCOMPARE(journey::stateOf(Step::Accounts, project), StepState::NeedsAttention);
    QCOMPARE(journey::obstacle(Step::Accounts, project), Obstacle::NoAccounts);
    project.updateMailbox(mailbox(Suzuki));
    QCOMPARE(journey::stateOf(Step::Accounts, project), StepState::Done);
    QCOMPARE(journey::obstacle(Step::Accounts, project), Obstacle::None);
}

void TestJourney::connectIsDoneWhenEveryoneLoggedInOnBothSides()
{
    MoveProject project;
    fill(project);
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::NotStarted);
    QCOMPARE(journey::obstacle(Step::Connect, project), Obstacle::NotAllAccountsChecked);
    project.setPreflight(checked(Sato, true, true));
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::InProgress);
    project.setPreflight(checked(Suzuki, true, false));
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::NeedsAttention);
    QCOMPARE(journey::obstacle(Step::Connect, project), Obstacle::NotAllAccountsChecked);
    project.setPreflight(checked(Suzuki.toUpper(), true, true));
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::Done);
    QCOMPARE(journey::obstacle(Step::Connect, project), Obstacle::None);
}

void TestJourney::copyNeedsEveryLedgerClosedAndNothingRefused()
{
    MoveProject project;
    fill(project);
    QCOMPARE(journey::obstacle(Step::Copy, project), Obstacle::CopyNotStarted);
    project.setCopyOutcome(copied(Sato));
    QCOMPARE(journey::stateOf(Step::Copy, project), StepState::InProgress);
    QCOMPARE(journey::obstacle(Step::Copy, project), Obstacle::None);
    project.setCopyOutcome(copied(Suzuki, 1));
    QCOMPARE(journey::stateOf(Step::Copy, project), StepState::NeedsAttention);
    MailboxOutcome failed = copied(Suzuki);
    failed.error = Error {ErrorKind::ConnectionLost, {}};
    project.setCopyOutcome(failed);
    QCOMPARE(journey::stateOf(Step::Copy, project), StepState::NeedsAttention);
    MailboxOutcome open = copied(Suzuki);
    open.counts.unaccounted = 1;
    project.setCopyOutcome(open);
    QCOMPARE(journey::stateOf(Step::Copy, project), StepState::NeedsAttention);
    project.setCopyOutcome(copied(Suzuki));
    QCOMPARE(journey::stateOf(Step::Copy, project), StepState::Done);
}

void TestJourney::compareAcceptsDifferencesOnlyWithAReason()
{
    MoveProject project;
    fill(project);
    QCOMPARE(journey::obstacle(Step::Compare, project), Obstacle::NotCompared);
    project.setVerifyOutcome(compared(Sato, 0));
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::InProgress);
    QCOMPARE(journey::obstacle(Step::Compare, project), Obstacle::NotCompared);
    project.setVerifyOutcome(compared(Suzuki, 3));
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::NeedsAttention);
    QCOMPARE(journey::obstacle(Step::Compare, project), Obstacle::DifferencesNotAccepted);
    project.acceptDifferences(Suzuki, QStringLiteral("広告メールだけ"));
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::Done);
    QCOMPARE(journey::obstacle(Step::Compare, project), Obstacle::None);
}

void TestJourney::aNewComparisonWithdrawsTheAcceptance()
{
    MoveProject project;
    fill(project);
    project.setVerifyOutcome(compared(Sato, 0));
    project.setVerifyOutcome(compared(Suzuki, 3));
    project.acceptDifferences(Suzuki, QStringLiteral("x"));
    project.setVerifyOutcome(compared(Suzuki, 3));
    QVERIFY(!project.acceptedBecause(Suzuki));
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::NeedsAttention);
}

void TestJourney::reportIsDoneWhenAPersonSaysSo()
{
    MoveProject project;
    QCOMPARE(journey::stateOf(Step::Report, project), StepState::NotStarted);
    project.confirm(QStringLiteral("finished"), QDateTime::currentDateTime());
    QCOMPARE(journey::stateOf(Step::Report, project), StepState::Done);
    project.withdraw(QStringLiteral("finished"));
    QCOMPARE(journey::stateOf(Step::Report, project), StepState::NotStarted);
}

void TestJourney::nextIsTheFirstThatIsNotDone()
{
    MoveProject project;
    QCOMPARE(journey::next(project), Step::WhatMoves);
    fill(project);
    QCOMPARE(journey::next(project), Step::Connect);
    for (const QString &address : {Sato, Suzuki}) {
        project.setPreflight(checked(address, true, true));
        project.setCopyOutcome(copied(address));
        project.setVerifyOutcome(compared(address, 0));
    }
    QCOMPARE(journey::next(project), Step::Report);
    project.confirm(QStringLiteral("finished"), QDateTime::currentDateTime());
    QVERIFY(!journey::next(project));
}

void TestJourney::aWrittenReasonLeavesAStepOut()
{
    MoveProject project;
    fill(project);
    const Override written {Obstacle::NotAllAccountsChecked, QStringLiteral("旧サーバーは夜だけ"), QDateTime::currentDateTime()};
    project.setOverride(Step::Connect, written);
    QCOMPARE(journey::obstacle(Step::Connect, project), Obstacle::None);
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::Skipped);
    QVERIFY(journey::overrideInForce(Step::Connect, project) == written);
    QCOMPARE(journey::next(project), Step::Copy);
    project.withdrawOverride(Step::Connect);
    QCOMPARE(journey::obstacle(Step::Connect, project), Obstacle::NotAllAccountsChecked);
    QCOMPARE(journey::next(project), Step::Connect);
}

void TestJourney::aWrittenReasonCoversNoOtherObstacle()
{
    MoveProject project;
    fill(project);
    project.setOverride(Step::Compare, {Obstacle::NotCompared, QStringLiteral("時間がない"), QDateTime::currentDateTime()});
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::Skipped);
    project.setVerifyOutcome(compared(Sato, 0));
    project.setVerifyOutcome(compared(Suzuki, 3));
    QCOMPARE(journey::obstacle(Step::Compare, project), Obstacle::DifferencesNotAccepted);
    QCOMPARE(journey::stateOf(Step::Compare, project), StepState::NeedsAttention);
    QVERIFY(!journey::overrideInForce(Step::Compare, project));
}

void TestJourney::aDoneStepIsNotCalledSkipped()
{
    MoveProject project;
    fill(project);
    project.setOverride(Step::Connect, {Obstacle::NotAllAccountsChecked, QStringLiteral("x"), QDateTime::currentDateTime()});
    project.setPreflight(checked(Sato, true, true));
    project.setPreflight(checked(Suzuki, true, true));
    QCOMPARE(journey::stateOf(Step::Connect, project), StepState::Done);
    QVERIFY(!journey::overrideInForce(Step::Connect, project));
    QVERIFY(project.writtenOverride(Step::Connect));
}

void TestJourney::nothingIsOverriddenWhereNothingStandsInTheWay()
{
    MoveProject project;
    QVERIFY(!journey::mayBeOverridden(Obstacle::None));
    project.setOverride(Step::Report, {Obstacle::None, QStringLiteral("x"), QDateTime::currentDateTime()});
    QCOMPARE(journey::stateOf(Step::Report, project), StepState::NotStarted);
    QCOMPARE(journey::next(project), Step::WhatMoves);
}

QTEST_GUILESS_MAIN(TestJourney)
#include "test_journey.moc"
