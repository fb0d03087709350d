#include "wizard/words/step_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};
}

QString stepName(Step step)
{
    switch (step) {
    case Step::Dashboard:
        return Words::tr("Where you are");
    case Step::WhatMoves:
        return Words::tr("What is moved");
    case Step::Accounts:
        return Words::tr("Users");
    case Step::Connect:
        return Words::tr("Connect and map folders");
    case Step::Copy:
        return Words::tr("Copy mail");
    case Step::Compare:
        return Words::tr("Compare");
    case Step::Survey:
        return Words::tr("Survey the domain");
    case Step::VerifyDomain:
        return Words::tr("Verify the domain");
    case Step::SenderAuthentication:
        return Words::tr("SPF, DKIM, DMARC");
    case Step::LowerTtl:
        return Words::tr("Lower the TTL");
    case Step::SwitchMx:
        return Words::tr("Switch the MX");
    case Step::CleanUp:
        return Words::tr("Clean up");
    case Step::Report:
        return Words::tr("Report");
    }
    return {};
}

QString stepInstruction(Step step)
{
    switch (step) {
    case Step::Dashboard:
        return {};
    case Step::WhatMoves:
        return Words::tr("From where to where does the mail move?");
    case Step::Accounts:
        return Words::tr("List everybody whose mail moves, with the log-ins of both servers.");
    case Step::Connect:
        return Words::tr("Make sure that both servers can be reached. Nothing is written to either of them here.");
    case Step::Copy:
        return Words::tr("The copy goes on while you do other work, and also when you close this window.");
    case Step::Compare:
        return Words::tr("Make sure that no mail was missed. Both servers are read; nothing is changed.");
    case Step::Survey:
        return Words::tr("Note down how the domain is set up now. Nothing is changed.");
    case Step::VerifyDomain:
        return Words::tr("Add the domain to the new service and prove that it is yours. The MX is not changed yet.");
    case Step::SenderAuthentication:
        return Words::tr("Enter the records that protect the domain from forged mail, for the old and the new server together.");
    case Step::LowerTtl:
        return Words::tr("Lower the TTL of the MX to 300 seconds, two days before the switch: resolvers keep the old answer for as long as the old TTL says.");
    case Step::SwitchMx:
        return Words::tr("Change the value in the DNS panel, once every condition has passed.");
    case Step::CleanUp:
        return Words::tr("Take out what was there for the move only: the old server in SPF, old keys and names, the short TTL.");
    case Step::Report:
        return Words::tr("Every message of the old server is accounted for here. Save the record and finish the move.");
    }
    return {};
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Plan:
        return Words::tr("Plan");
    case Phase::Prepare:
        return Words::tr("Prepare");
    case Phase::MoveMail:
        return Words::tr("Move the mail");
    case Phase::CutOver:
        return Words::tr("Cut-over day");
    case Phase::After:
        return Words::tr("After");
    }
    return {};
}

QString nextHeadline(Step step)
{
    switch (step) {
    case Step::Dashboard:
        return {};
    case Step::WhatMoves:
        return Words::tr("Say from where to where the mail moves");
    case Step::Accounts:
        return Words::tr("List the users whose mail moves");
    case Step::Connect:
        return Words::tr("Check that every mailbox can be reached");
    case Step::Copy:
        return Words::tr("Copy the mail");
    case Step::Compare:
        return Words::tr("Compare both servers");
    case Step::Survey:
        return Words::tr("Note down the domain as it is now");
    case Step::VerifyDomain:
        return Words::tr("Add the domain to the new service");
    case Step::SenderAuthentication:
        return Words::tr("Enter SPF, DKIM and DMARC");
    case Step::LowerTtl:
        return Words::tr("Lower the TTL of the MX");
    case Step::SwitchMx:
        return Words::tr("Switch the MX");
    case Step::CleanUp:
        return Words::tr("Take out what is left of the old server");
    case Step::Report:
        return Words::tr("Save the report and finish");
    }
    return {};
}

QString nextExplanation(Step step)
{
    switch (step) {
    case Step::Dashboard:
        return {};
    case Step::WhatMoves:
        return Words::tr("You need the host names of both servers. They are in the contract papers.");
    case Step::Accounts:
        return Words::tr("A CSV file or a paste from a spreadsheet is enough.");
    case Step::Connect:
        return Words::tr("Log-ins, certificates, free space and folders are checked before anything is copied.");
    case Step::Copy:
        return Words::tr("It may be stopped and resumed at any time. Nothing is copied twice.");
    case Step::Compare:
        return Words::tr("Every folder is compared, message by message.");
    case Step::Survey:
        return Words::tr("Every record that mail depends on is saved, so that you can go back to it.");
    case Step::VerifyDomain:
        return Words::tr("The service asks for one record in the DNS. You see here when it may be checked.");
    case Step::SenderAuthentication:
        return Words::tr("Without them, mail from the new service may be taken for spam.");
    case Step::LowerTtl:
        return Words::tr("Do it two days before the switch, so that the switch takes minutes.");
    case Step::SwitchMx:
        return Words::tr("New mail goes to the new server from then on. You see here when the last cache has let go.");
    case Step::CleanUp:
        return Words::tr("Wait until nothing sends through the old server any more.");
    case Step::Report:
        return Words::tr("The report shows, for each mailbox, where every message ended.");
    }
    return {};
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoOldServer:
        return Words::tr("To go on, enter the old server.");
    case Obstacle::NoNewServer:
        return Words::tr("To go on, enter the new server.");
    case Obstacle::NoAccounts:
        return Words::tr("To go on, add at least one user.");
    case Obstacle::NotAllAccountsChecked:
        return Words::tr("To go on, check the connection of every mailbox, or exclude the mailbox.");
    case Obstacle::CopyNotStarted:
        return Words::tr("To go on, start the copy.");
    case Obstacle::NotCompared:
        return Words::tr("To go on, compare every mailbox.");
    case Obstacle::DifferencesNotAccepted:
        return Words::tr("To go on, copy what is missing, or accept the differences with a reason.");
    case Obstacle::NoDomain:
        return Words::tr("To go on, enter the mail domain on the page “What is moved”.");
    case Obstacle::NotSurveyed:
        return Words::tr("To go on, survey the domain and save what is found.");
    case Obstacle::TokenNotSeen:
        return Words::tr("To go on, add the verification record; it has to be at every authoritative server.");
    case Obstacle::OwnershipNotConfirmed:
        return Words::tr("To go on, confirm that the new service has verified the domain.");
    case Obstacle::SendersNotReady:
        return Words::tr("To go on, check the sender authentication; nothing may be red.");
    case Obstacle::TtlNotLowered:
        return Words::tr("To go on, lower the TTL at every authoritative server.");
    case Obstacle::NoSnapshot:
        return Words::tr("The MX must not be switched before its old value is saved. Survey the domain first.");
    case Obstacle::AddressesMissing:
        return Words::tr("The MX must not be switched before every address exists on the new server. Check all mailboxes first.");
    case Obstacle::MxNotSwitched:
        return Words::tr("To go on, change the MX and say so here.");
    case Obstacle::MxNotSeen:
        return Words::tr("To go on, wait until every authoritative server gives the new MX.");
    case Obstacle::LeftoversRemain:
        return Words::tr("To go on, clean up what is listed here.");
    }
    return {};
}

} // namespace hikkoshi
