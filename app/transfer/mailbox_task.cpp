#include "transfer/mailbox_task.h"

#include "storage/ledger.h"
#include "transfer/copy_mailbox.h"
#include "transfer/preflight.h"
#include "transfer/verify.h"

namespace hikkoshi {

MailboxResult mailboxTaskNotRun(CopyService::Task task, const QString &address, const Error &error)
{
    switch (task) {
    case CopyService::Task::Check: {
        PreflightOutcome outcome;
        outcome.address = address;
        outcome.oldSide.error = error;
        return outcome;
    }
    case CopyService::Task::Compare:
    case CopyService::Task::CompareFully: {
        VerifyOutcome outcome;
        outcome.address = address;
        outcome.error = error;
        return outcome;
    }
    case CopyService::Task::None:
    case CopyService::Task::Copy:
        break;
    }
    MailboxOutcome outcome;
    outcome.address = address;
    outcome.error = error;
    return outcome;
}

MailboxResult runMailboxTask(CopyService::Task task, const TransferPlan &plan, const MailboxJob &job,
                             const std::stop_token &stop, PauseGate &gate, const ProgressMeter::Report &report)
{
    ProgressMeter meter(job.mailbox.address, report);
    const StoreOpeners open = imapOpeners(plan, job, stop);
    if (task == CopyService::Task::Check)
        return preflightMailbox(plan, job, open, stop, meter);
    const auto ledger = Ledger::open(plan.projectFile);
    if (!ledger) {
        meter.end(MailboxPhase::Failed, ledger.error());
        return mailboxTaskNotRun(task, job.mailbox.address, ledger.error());
    }
    MailboxRun run {plan, job, open, **ledger, stop, gate, meter};
    if (task == CopyService::Task::Copy)
        return copyMailbox(run);
    return verifyMailbox(run, task == CopyService::Task::CompareFully);
}

} // namespace hikkoshi
