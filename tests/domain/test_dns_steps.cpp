#include "domain/dns_steps.h"

#include "domain/move_project.h"

#include <QSignalSpy>
#include <QTest>

using namespace hikkoshi;

namespace {

const QString Office = QStringLiteral("office.example");
const QString Sato = QStringLiteral("sato@office.example");

Finding finding(const char *id, CheckState state)
{
    Finding made;
    made.id = QLatin1String(id);
    made.state = state;
    return made;
}

void check(MoveProject &project, Step step, const QList<Finding> &findings)
{
    project.setDnsCheck(step, {QDateTime::currentDateTimeUtc(), findings});
}

void nameDomain(MoveProject &project, const QString &domain = Office)
{
    MoveSettings settings = project.settings();
    settings.domain = domain;
    project.setSettings(settings);
}

void saveSnapshot(MoveProject &project)
{
    SurveySnapshot snapshot;
    snapshot.domain = Office;
    snapshot.takenAt = QDateTime::currentDateTimeUtc();
    project.setSnapshot(snapshot);
}

void addChecked(MoveProject &project, bool newSide)
{
    MailboxPair pair;
    pair.address = pair.oldUser = pair.newUser = Sato;
    project.setMailboxes({pair});
    PreflightOutcome outcome;
    outcome.address = Sato;
    outcome.oldSide.loggedIn = true;
    outcome.newSide.loggedIn = newSide;
    project.setPreflight(outcome);
}

} // namespace

class TestDnsSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSurveyIsDoneWhenItsResultIsSaved();
    void aSnapshotOfAnotherDomainCountsAsNone();
    void onlyACloudServiceAsksForProof();
    void theProofIsSeenFirstAndConfirmedThen();
    void sendersMayNotBeRed();
    void theTtlWaitsForTheOldCaches();
    void theMxIsNotSwitchedWithoutTheOldValue();
    void theMxIsNotSwitchedBeforeEveryAddressExists();
    void theSwitchIsDoneWhenEveryServerHasIt();
    void cleaningUpIsDoneWhenNothingIsLeft();
    void anotherDomainForgetsTheChecks();
    void noReasonPassesAHardStop();
};

void TestDnsSteps::theSurveyIsDoneWhenItsResultIsSaved()
{
    MoveProject project;
    QCOMPARE(journey::obstacle(Step::Survey, project), Obstacle::NoDomain);
    nameDomain(project);
    QCOMPARE(journey::obstacle(Step::Survey, project), Obstacle::NotSurveyed);
    QCOMPARE(journey::stateOf(Step::Survey, project), StepState::NotStarted);
    saveSnapshot(project);
    QCOMPARE(journey::obstacle(Step::Survey, project), Obstacle::None);
    QCOMPARE(journey::stateOf(Step::Survey, project), StepState::Done);
}

void TestDnsSteps::aSnapshotOfAnotherDomainCountsAsNone()
{
    MoveProject project;
    nameDomain(project);
    saveSnapshot(project);
    nameDomain(project, QStringLiteral("other.example"));
    QVERIFY(!journey::hasSnapshot(project));
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::NoSnapshot);
}

void TestDnsSteps::onlyACloudServiceAsksForProof()
{
    MoveProject project;
    QCOMPARE(journey::stateOf(Step::VerifyDomain, project), StepState::NotApplicable);
    QCOMPARE(journey::obstacle(Step::VerifyDomain, project), Obstacle::None);
    for (const Destination cloud : {Destination::Microsoft365, Destination::GoogleWorkspace, Destination::WorkMail}) {
        DnsPlan plan;
        plan.destination = cloud;
        project.setDnsPlan(plan);
        QCOMPARE(journey::stateOf(Step::VerifyDomain, project), StepState::NotStarted);
    }
}

void TestDnsSteps::theProofIsSeenFirstAndConfirmedThen()
{
    MoveProject project;
    DnsPlan plan;
    plan.ownership = {{Office, QStringLiteral("TXT"), QStringLiteral("MS=ms1")}};
    project.setDnsPlan(plan);
    QCOMPARE(journey::obstacle(Step::VerifyDomain, project), Obstacle::TokenNotSeen);
    check(project, Step::VerifyDomain, {finding("V1", CheckState::Red)});
    QCOMPARE(journey::stateOf(Step::VerifyDomain, project), StepState::NeedsAttention);
    // One record of two is not enough.
    check(project, Step::VerifyDomain, {finding("V1", CheckState::Green), finding("V1", CheckState::Amber)});
    QCOMPARE(journey::obstacle(Step::VerifyDomain, project), Obstacle::TokenNotSeen);
    check(project, Step::VerifyDomain, {finding("V1", CheckState::Green)});
    QCOMPARE(journey::obstacle(Step::VerifyDomain, project), Obstacle::OwnershipNotConfirmed);
    project.confirm(QStringLiteral("domain-verified"), QDateTime::currentDateTime());
    QCOMPARE(journey::obstacle(Step::VerifyDomain, project), Obstacle::None);
    QCOMPARE(journey::stateOf(Step::VerifyDomain, project), StepState::Done);
}

void TestDnsSteps::sendersMayNotBeRed()
{
    MoveProject project;
    QCOMPARE(journey::obstacle(Step::SenderAuthentication, project), Obstacle::SendersNotReady);
    check(project, Step::SenderAuthentication, {finding("A1", CheckState::Red), finding("A4", CheckState::Green)});
    QCOMPARE(journey::obstacle(Step::SenderAuthentication, project), Obstacle::SendersNotReady);
    QCOMPARE(journey::stateOf(Step::SenderAuthentication, project), StepState::NeedsAttention);
    check(project, Step::SenderAuthentication, {finding("A1", CheckState::Green), finding("A2", CheckState::Amber)});
    QCOMPARE(journey::obstacle(Step::SenderAuthentication, project), Obstacle::None);
}

void TestDnsSteps::theTtlWaitsForTheOldCaches()
{
    MoveProject project;
    QCOMPARE(journey::stateOf(Step::LowerTtl, project), StepState::NotStarted);
    QCOMPARE(journey::obstacle(Step::LowerTtl, project), Obstacle::TtlNotLowered);
    check(project, Step::LowerTtl, {finding("L1", CheckState::Green), finding("L2", CheckState::Amber)});
    QCOMPARE(journey::stateOf(Step::LowerTtl, project), StepState::Waiting);
    QCOMPARE(journey::obstacle(Step::LowerTtl, project), Obstacle::None);
    check(project, Step::LowerTtl, {finding("L1", CheckState::Green), finding("L2", CheckState::Green)});
    QCOMPARE(journey::stateOf(Step::LowerTtl, project), StepState::Done);
    check(project, Step::LowerTtl, {finding("L1", CheckState::Unknown)});
    QCOMPARE(journey::obstacle(Step::LowerTtl, project), Obstacle::TtlNotLowered);
    QVERIFY(journey::mayBeOverridden(Obstacle::TtlNotLowered));
}

void TestDnsSteps::theMxIsNotSwitchedWithoutTheOldValue()
{
    MoveProject project;
    nameDomain(project);
    addChecked(project, true);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::NoSnapshot);
}

void TestDnsSteps::theMxIsNotSwitchedBeforeEveryAddressExists()
{
    MoveProject project;
    nameDomain(project);
    saveSnapshot(project);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::AddressesMissing);
    addChecked(project, false);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::AddressesMissing);
    addChecked(project, true);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::MxNotSwitched);
}

void TestDnsSteps::theSwitchIsDoneWhenEveryServerHasIt()
{
    MoveProject project;
    nameDomain(project);
    saveSnapshot(project);
    addChecked(project, true);
    QCOMPARE(journey::stateOf(Step::SwitchMx, project), StepState::NotStarted);
    project.confirm(QStringLiteral("switched"), QDateTime::currentDateTime());
    QCOMPARE(journey::stateOf(Step::SwitchMx, project), StepState::Waiting);
    check(project, Step::SwitchMx, {finding("M2", CheckState::Red)});
    QCOMPARE(journey::stateOf(Step::SwitchMx, project), StepState::NeedsAttention);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::MxNotSeen);
    check(project, Step::SwitchMx, {finding("M2", CheckState::Green), finding("M3", CheckState::Amber)});
    QCOMPARE(journey::stateOf(Step::SwitchMx, project), StepState::Done);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::None);
}

void TestDnsSteps::cleaningUpIsDoneWhenNothingIsLeft()
{
    MoveProject project;
    QCOMPARE(journey::obstacle(Step::CleanUp, project), Obstacle::LeftoversRemain);
    check(project, Step::CleanUp, {finding("X1", CheckState::Amber), finding("L4", CheckState::Green)});
    QCOMPARE(journey::stateOf(Step::CleanUp, project), StepState::InProgress);
    check(project, Step::CleanUp, {finding("X1", CheckState::Green), finding("L4", CheckState::Green)});
    QCOMPARE(journey::stateOf(Step::CleanUp, project), StepState::Done);
}

void TestDnsSteps::anotherDomainForgetsTheChecks()
{
    MoveProject project;
    nameDomain(project);
    check(project, Step::LowerTtl, {finding("L1", CheckState::Green)});
    QSignalSpy dns(&project, &MoveProject::dnsChanged);
    nameDomain(project, QStringLiteral("other.example"));
    QVERIFY(!project.dnsCheck(Step::LowerTtl));
    QCOMPARE(dns.count(), 1);
}

void TestDnsSteps::noReasonPassesAHardStop()
{
    MoveProject project;
    nameDomain(project);
    const auto write = [&](Obstacle against) {
        project.setOverride(Step::SwitchMx, {against, QStringLiteral("急いでいる"), QDateTime::currentDateTime()});
    };
    write(Obstacle::NoSnapshot);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::NoSnapshot);
    saveSnapshot(project);
    write(Obstacle::AddressesMissing);
    QCOMPARE(journey::obstacle(Step::SwitchMx, project), Obstacle::AddressesMissing);
    QVERIFY(!journey::overrideInForce(Step::SwitchMx, project));
}

QTEST_GUILESS_MAIN(TestDnsSteps)
#include "test_dns_steps.moc"
