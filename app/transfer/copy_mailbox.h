#pragma once

#include "domain/transfer.h"
#include "storage/ledger.h"
#include "transfer/pause_gate.h"
#include "transfer/progress_meter.h"
#include "transfer/store_openers.h"
#include "transfer/transfer_plan.h"

#include <stop_token>

namespace hikkoshi {

/// What the copy of one mailbox works with, in its own thread.
struct MailboxRun {
    const TransferPlan &plan;
    const MailboxJob &job;
    StoreOpeners open;
    Ledger &ledger;
    std::stop_token stop;
    PauseGate &gate;
    ProgressMeter &meter;
};

/// Copies all folders of one mailbox, or what changed in them since the last time: unchanged folders cost their part of
/// one STATUS. A lost connection is opened again, with growing patience, and the pass goes on where it was; what the
/// servers ask for (wait, fewer log-ins) is obeyed. Always ends in an outcome; its counts are the ledger's.
[[nodiscard]] MailboxOutcome copyMailbox(MailboxRun &run);

} // namespace hikkoshi
