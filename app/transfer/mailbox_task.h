#pragma once

#include "domain/transfer.h"
#include "transfer/copy_service.h"
#include "transfer/pause_gate.h"
#include "transfer/progress_meter.h"

#include <stop_token>
#include <variant>

namespace hikkoshi {

/// How one mailbox ended, by what was asked.
using MailboxResult = std::variant<PreflightOutcome, MailboxOutcome, VerifyOutcome>;

/// Does \a task for one mailbox. Runs in the transfer thread of the mailbox: everything that uses a socket or a database
/// is born and dies in here.
[[nodiscard]] MailboxResult runMailboxTask(CopyService::Task task, const TransferPlan &plan, const MailboxJob &job,
                                           const std::stop_token &stop, PauseGate &gate,
                                           const ProgressMeter::Report &report);

/// What a mailbox ends in when it never came to run.
[[nodiscard]] MailboxResult mailboxTaskNotRun(CopyService::Task task, const QString &address, const Error &error);

} // namespace hikkoshi
