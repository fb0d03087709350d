#pragma once

#include "imap/mail_store.h"
#include "storage/ledger.h"
#include "transfer/pause_gate.h"
#include "transfer/progress_meter.h"
#include "transfer/transfer_plan.h"

#include <QSet>

#include <chrono>
#include <stop_token>
#include <vector>

namespace hikkoshi {

/// One old folder and the new one it goes to, open on both sides: what the steps of a pass work on. Everything in it
/// was born in the transfer thread and is used there only.
struct FolderJob {
    MailStore &oldStore;
    /// The first one does everything; further log-ins to the same mailbox only help with APPENDs that have to wait.
    std::vector<MailStore *> newStores;
    Ledger &ledger;
    LedgerFolder &folder;
    const CopyOptions &options;
    std::stop_token stop;
    ProgressMeter &meter;
    PauseGate &gate;
    /// The last moment at which an earlier connection of ours may still have sent something to the new server.
    std::chrono::steady_clock::time_point lastUnknown;

    /// So many messages of this folder were announced to the meter already, from STATUS alone.
    qint64 announced = 0;

    OpenedFolder oldOpened {};
    OpenedFolder newOpened {};
    qint64 copiedNow = 0;
    qint64 flagsUpdated = 0;
    QStringList notes {};

    [[nodiscard]] MailStore &newStore() const { return *newStores.front(); }
};

} // namespace hikkoshi
