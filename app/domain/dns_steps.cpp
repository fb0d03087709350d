#include "domain/dns_steps.h"

#include "domain/move_project.h"

#include <algorithm>

namespace hikkoshi::journey {

namespace {

std::optional<CheckState> stateOfCheck(const std::optional<DnsCheck> &check, const char *id)
{
    QList<Finding> found;
    for (const Finding &finding : check ? check->findings : QList<Finding>()) {
        if (finding.id == QLatin1String(id))
            found.append(finding);
    }
    return found.isEmpty() ? std::nullopt : std::optional(worstOf(found));
}

bool isGreen(const std::optional<DnsCheck> &check, const char *id)
{
    return stateOfCheck(check, id) == CheckState::Green;
}

bool hasRed(const DnsCheck &check)
{
    return worstOf(check.findings) == CheckState::Red;
}

/// A cloud service wants proof that the domain is ours; a server of our own does not ask.
bool provesOwnership(const MoveProject &project)
{
    switch (project.dns().plan.destination) {
    case Destination::Microsoft365:
    case Destination::GoogleWorkspace:
    case Destination::WorkMail:
        return true;
    case Destination::NotChosen:
    case Destination::PostfixAdmin:
    case Destination::OtherImap:
        return !project.dns().plan.ownership.isEmpty();
    }
    Q_UNREACHABLE();
}

StepState verifyState(const MoveProject &project)
{
    if (project.confirmedAt(QStringLiteral("domain-verified")))
        return StepState::Done;
    if (!provesOwnership(project))
        return StepState::NotApplicable;
    const auto check = project.dnsCheck(Step::VerifyDomain);
    if (check && hasRed(*check))
        return StepState::NeedsAttention;
    return project.dns().plan.ownership.isEmpty() ? StepState::NotStarted : StepState::InProgress;
}

StepState ttlState(const MoveProject &project)
{
    const auto check = project.dnsCheck(Step::LowerTtl);
    if (!check)
        return project.dns().plan.ttlLoweredAt ? StepState::InProgress : StepState::NotStarted;
    if (isGreen(check, "L1"))
        return isGreen(check, "L2") ? StepState::Done : StepState::Waiting;
    if (hasRed(*check))
        return StepState::NeedsAttention;
    return project.dns().plan.ttlLoweredAt ? StepState::InProgress : StepState::NotStarted;
}

StepState switchState(const MoveProject &project)
{
    if (!project.confirmedAt(QStringLiteral("switched")))
        return StepState::NotStarted;
    const auto check = project.dnsCheck(Step::SwitchMx);
    if (isGreen(check, "M2"))
        return StepState::Done;
    return check && stateOfCheck(check, "M2") == CheckState::Red ? StepState::NeedsAttention : StepState::Waiting;
}

/// Of a step that is done when its checks find nothing that stops mail.
StepState checkedState(Step step, const MoveProject &project)
{
    const auto check = project.dnsCheck(step);
    if (!check)
        return StepState::NotStarted;
    return hasRed(*check) ? StepState::NeedsAttention : StepState::Done;
}

StepState cleanUpState(const MoveProject &project)
{
    const auto check = project.dnsCheck(Step::CleanUp);
    if (!check)
        return StepState::NotStarted;
    const auto green = [](const Finding &finding) { return finding.state == CheckState::Green; };
    if (std::all_of(check->findings.begin(), check->findings.end(), green))
        return StepState::Done;
    return hasRed(*check) ? StepState::NeedsAttention : StepState::InProgress;
}

bool allAddressesExist(const MoveProject &project)
{
    const QList<MailboxPair> &mailboxes = project.mailboxes();
    bool any = false;
    for (const MailboxPair &mailbox : mailboxes) {
        if (mailbox.excludedBecause)
            continue;
        any = true;
        const auto outcome = project.preflight(mailbox.address);
        if (!outcome || !outcome->newSide.loggedIn)
            return false;
    }
    return any;
}

Obstacle verifyObstacle(const MoveProject &project)
{
    const StepState state = verifyState(project);
    if (state == StepState::Done || state == StepState::NotApplicable)
        return Obstacle::None;
    return isGreen(project.dnsCheck(Step::VerifyDomain), "V1") ? Obstacle::OwnershipNotConfirmed : Obstacle::TokenNotSeen;
}

Obstacle switchObstacle(const MoveProject &project)
{
    if (!hasSnapshot(project))
        return Obstacle::NoSnapshot;
    if (!allAddressesExist(project))
        return Obstacle::AddressesMissing;
    if (!project.confirmedAt(QStringLiteral("switched")))
        return Obstacle::MxNotSwitched;
    return switchState(project) == StepState::Done ? Obstacle::None : Obstacle::MxNotSeen;
}

} // namespace

bool hasSnapshot(const MoveProject &project)
{
    const auto &snapshot = project.dns().snapshot;
    return snapshot && !project.settings().domain.isEmpty() && snapshot->domain == project.settings().domain;
}

StepState dnsState(Step step, const MoveProject &project)
{
    switch (step) {
    case Step::Survey:
        return hasSnapshot(project) ? StepState::Done : StepState::NotStarted;
    case Step::VerifyDomain:
        return verifyState(project);
    case Step::LowerTtl:
        return ttlState(project);
    case Step::SwitchMx:
        return switchState(project);
    case Step::CleanUp:
        return cleanUpState(project);
    default:
        return checkedState(step, project);
    }
}

Obstacle dnsObstacle(Step step, const MoveProject &project)
{
    switch (step) {
    case Step::Survey:
        if (project.settings().domain.isEmpty())
            return Obstacle::NoDomain;
        return hasSnapshot(project) ? Obstacle::None : Obstacle::NotSurveyed;
    case Step::VerifyDomain:
        return verifyObstacle(project);
    case Step::SenderAuthentication:
        return checkedState(step, project) == StepState::Done ? Obstacle::None : Obstacle::SendersNotReady;
    case Step::LowerTtl:
        return isGreen(project.dnsCheck(step), "L1") ? Obstacle::None : Obstacle::TtlNotLowered;
    case Step::SwitchMx:
        return switchObstacle(project);
    case Step::CleanUp:
        return cleanUpState(project) == StepState::Done ? Obstacle::None : Obstacle::LeftoversRemain;
    default:
        return Obstacle::None;
    }
}

} // namespace hikkoshi::journey
