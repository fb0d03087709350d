#include "wizard/words/state_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

int urgency(Mark mark)
{
    switch (mark) {
    case Mark::Fail:
        return 6;
    case Mark::Warning:
        return 5;
    case Mark::Checking:
    case Mark::Running:
        return 4;
    case Mark::Waiting:
    case Mark::ByHand:
        return 3;
    case Mark::NotStarted:
    case Mark::Unknown:
        return 2;
    case Mark::Pass:
        return 1;
    case Mark::NotApplicable:
        return 0;
    }
    return 0;
}
}

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::Pass:
        return Words::tr("Pass");
    case Mark::Warning:
        return Words::tr("Warning");
    case Mark::Fail:
        return Words::tr("Fail");
    case Mark::Checking:
        return Words::tr("Checking");
    case Mark::Running:
        return Words::tr("Running");
    case Mark::Waiting:
        return Words::tr("Waiting");
    case Mark::ByHand:
        return Words::tr("By hand");
    case Mark::NotStarted:
        return Words::tr("Not started");
    case Mark::NotApplicable:
        return Words::tr("N/A");
    case Mark::Unknown:
        return Words::tr("Not checked yet");
    }
    return {};
}

Mark markOf(StepState state)
{
    switch (state) {
    case StepState::NotStarted:
        return Mark::NotStarted;
    case StepState::InProgress:
        return Mark::Running;
    case StepState::Waiting:
        return Mark::Waiting;
    case StepState::NeedsAttention:
        return Mark::Warning;
    case StepState::Done:
        return Mark::Pass;
    case StepState::NotApplicable:
    case StepState::Skipped:
        return Mark::NotApplicable;
    }
    return Mark::Unknown;
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::NotStarted:
        return Words::tr("Not started");
    case StepState::InProgress:
        return Words::tr("In progress");
    case StepState::Waiting:
        return Words::tr("Waiting");
    case StepState::NeedsAttention:
        return Words::tr("Needs attention");
    case StepState::Done:
        return Words::tr("Done");
    case StepState::NotApplicable:
        return Words::tr("N/A");
    case StepState::Skipped:
        return Words::tr("Left out");
    }
    return {};
}

Mark worseOf(Mark one, Mark other)
{
    return urgency(other) > urgency(one) ? other : one;
}

QString messageStateWord(MessageState state)
{
    switch (state) {
    case MessageState::Pending:
        return Words::tr("Not yet");
    case MessageState::Copied:
        return Words::tr("Copied");
    case MessageState::AlreadyThere:
        return Words::tr("Already there");
    case MessageState::Skipped:
        return Words::tr("Excluded by a rule");
    case MessageState::Refused:
        return Words::tr("Refused");
    case MessageState::Vanished:
        return Words::tr("Gone from the source");
    }
    return {};
}

Mark markOf(MessageState state)
{
    switch (state) {
    case MessageState::Pending:
        return Mark::Waiting;
    case MessageState::Copied:
    case MessageState::AlreadyThere:
        return Mark::Pass;
    case MessageState::Skipped:
    case MessageState::Vanished:
        return Mark::NotApplicable;
    case MessageState::Refused:
        return Mark::Fail;
    }
    return Mark::Unknown;
}

} // namespace hikkoshi
