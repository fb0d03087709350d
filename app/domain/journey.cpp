#include "domain/journey.h"

#include "domain/dns_steps.h"
#include "domain/move_project.h"

#include <algorithm>

namespace hikkoshi::journey {

namespace {

/// What one mailbox means for a step.
enum class Part { Missing, Trouble, Done };

QStringList activeAddresses(const MoveProject &project)
{
    QStringList addresses;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (!mailbox.excludedBecause)
            addresses.append(mailbox.address);
    }
    return addresses;
}

template<typename PartOf>
StepState together(const MoveProject &project, PartOf partOf)
{
    const QStringList addresses = activeAddresses(project);
    qsizetype done = 0;
    qsizetype trouble = 0;
    for (const QString &address : addresses) {
        const Part part = partOf(project, address);
        done += part == Part::Done ? 1 : 0;
        trouble += part == Part::Trouble ? 1 : 0;
    }
    if (trouble > 0)
        return StepState::NeedsAttention;
    if (done == 0)
        return StepState::NotStarted;
    return done == addresses.size() ? StepState::Done : StepState::InProgress;
}

Part connectPart(const MoveProject &project, const QString &address)
{
    const auto outcome = project.preflight(address);
    if (!outcome)
        return Part::Missing;
    return outcome->oldSide.loggedIn && outcome->newSide.loggedIn ? Part::Done : Part::Trouble;
}

Part copyPart(const MoveProject &project, const QString &address)
{
    const auto outcome = project.copyOutcome(address);
    if (!outcome)
        return Part::Missing;
    return !outcome->error && outcome->counts.refused == 0 && outcome->counts.closed() ? Part::Done : Part::Trouble;
}

Part comparePart(const MoveProject &project, const QString &address)
{
    const auto outcome = project.verifyOutcome(address);
    if (!outcome)
        return Part::Missing;
    if (outcome->error)
        return Part::Trouble;
    const bool same = outcome->differenceCount == 0 && outcome->differences.isEmpty();
    return same || project.acceptedBecause(address) ? Part::Done : Part::Trouble;
}

StepState whatMovesState(const MoveProject &project)
{
    const MoveSettings &settings = project.settings();
    if (settings.oldServer && settings.newServer)
        return StepState::Done;
    const bool begun = settings.oldServer || settings.newServer || !settings.domain.isEmpty();
    return begun ? StepState::InProgress : StepState::NotStarted;
}

StepState accountsState(const MoveProject &project)
{
    if (project.mailboxes().isEmpty())
        return StepState::NotStarted;
    return activeAddresses(project).isEmpty() ? StepState::NeedsAttention : StepState::Done;
}

StepState compareState(const MoveProject &project)
{
    return together(project, comparePart);
}

Obstacle compareObstacle(const MoveProject &project)
{
    const QStringList addresses = activeAddresses(project);
    const auto compared = [&project](const QString &address) {
        const auto outcome = project.verifyOutcome(address);
        return outcome && !outcome->error;
    };
    if (addresses.isEmpty() || !std::all_of(addresses.begin(), addresses.end(), compared))
        return Obstacle::NotCompared;
    return compareState(project) == StepState::Done ? Obstacle::None : Obstacle::DifferencesNotAccepted;
}

/// What the data alone say, whatever reason was written down.
StepState bareState(Step step, const MoveProject &project)
{
    switch (step) {
    case Step::Dashboard:
        return StepState::NotApplicable;
    case Step::WhatMoves:
        return whatMovesState(project);
    case Step::Accounts:
        return accountsState(project);
    case Step::Connect:
        return together(project, connectPart);
    case Step::Copy:
        return together(project, copyPart);
    case Step::Compare:
        return compareState(project);
    case Step::Survey:
    case Step::VerifyDomain:
    case Step::SenderAuthentication:
    case Step::LowerTtl:
    case Step::SwitchMx:
    case Step::CleanUp:
        return dnsState(step, project);
    case Step::Report:
        return project.confirmedAt(QStringLiteral("finished")) ? StepState::Done : StepState::NotStarted;
    }
    Q_UNREACHABLE();
}

/// What stands in the way, whatever reason was written down.
Obstacle bareObstacle(Step step, const MoveProject &project)
{
    switch (step) {
    case Step::Dashboard:
    case Step::Report:
        return Obstacle::None;
    case Step::WhatMoves:
        if (!project.settings().oldServer)
            return Obstacle::NoOldServer;
        return project.settings().newServer ? Obstacle::None : Obstacle::NoNewServer;
    case Step::Accounts:
        return activeAddresses(project).isEmpty() ? Obstacle::NoAccounts : Obstacle::None;
    case Step::Connect:
        return bareState(step, project) == StepState::Done ? Obstacle::None : Obstacle::NotAllAccountsChecked;
    case Step::Copy:
        return bareState(step, project) == StepState::NotStarted ? Obstacle::CopyNotStarted : Obstacle::None;
    case Step::Compare:
        return compareObstacle(project);
    case Step::Survey:
    case Step::VerifyDomain:
    case Step::SenderAuthentication:
    case Step::LowerTtl:
    case Step::SwitchMx:
    case Step::CleanUp:
        return dnsObstacle(step, project);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Step> steps()
{
    using enum Step;
    return {WhatMoves, Survey, VerifyDomain, Accounts, SenderAuthentication, LowerTtl, Connect, Copy, Compare, SwitchMx,
            CleanUp, Report};
}

Phase phaseOf(Step step)
{
    switch (step) {
    case Step::Dashboard:
    case Step::WhatMoves:
    case Step::Survey:
        return Phase::Plan;
    case Step::VerifyDomain:
    case Step::Accounts:
    case Step::SenderAuthentication:
    case Step::LowerTtl:
        return Phase::Prepare;
    case Step::Connect:
    case Step::Copy:
    case Step::Compare:
        return Phase::MoveMail;
    case Step::SwitchMx:
        return Phase::CutOver;
    case Step::CleanUp:
    case Step::Report:
        return Phase::After;
    }
    Q_UNREACHABLE();
}

StepState stateOf(Step step, const MoveProject &project)
{
    const StepState state = bareState(step, project);
    return state != StepState::Done && overrideInForce(step, project) ? StepState::Skipped : state;
}

std::optional<Step> after(Step step)
{
    const QList<Step> all = steps();
    const qsizetype next = all.indexOf(step) + 1;   // the dashboard is not among them: the first comes after it
    return next < all.size() ? std::optional(all.at(next)) : std::nullopt;
}

std::optional<Step> before(Step step)
{
    if (step == Step::Dashboard)
        return std::nullopt;
    const QList<Step> all = steps();
    const qsizetype here = all.indexOf(step);
    return here > 0 ? all.at(here - 1) : Step::Dashboard;
}

Obstacle obstacle(Step step, const MoveProject &project)
{
    return overrideInForce(step, project) ? Obstacle::None : bareObstacle(step, project);
}

bool mayBeOverridden(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
    case Obstacle::NoSnapshot:
    case Obstacle::AddressesMissing:
        return false;
    case Obstacle::NoOldServer:
    case Obstacle::NoNewServer:
    case Obstacle::NoAccounts:
    case Obstacle::NotAllAccountsChecked:
    case Obstacle::CopyNotStarted:
    case Obstacle::NotCompared:
    case Obstacle::DifferencesNotAccepted:
    case Obstacle::NoDomain:
    case Obstacle::NotSurveyed:
    case Obstacle::TokenNotSeen:
    case Obstacle::OwnershipNotConfirmed:
    case Obstacle::SendersNotReady:
    case Obstacle::TtlNotLowered:
    case Obstacle::MxNotSwitched:
    case Obstacle::MxNotSeen:
    case Obstacle::LeftoversRemain:
        return true;
    }
    Q_UNREACHABLE();
}

std::optional<Override> overrideInForce(Step step, const MoveProject &project)
{
    const auto written = project.writtenOverride(step);
    const Obstacle standing = bareObstacle(step, project);
    return written && written->against == standing && mayBeOverridden(standing) ? written : std::nullopt;
}

std::optional<Step> next(const MoveProject &project)
{
    for (const Step step : steps()) {
        const StepState state = stateOf(step, project);
        if (state != StepState::Done && state != StepState::Skipped && state != StepState::NotApplicable)
            return step;
    }
    return std::nullopt;
}

} // namespace hikkoshi::journey
