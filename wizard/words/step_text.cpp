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
    }
    return {};
}

} // namespace hikkoshi
