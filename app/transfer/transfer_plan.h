#pragma once

#include "domain/mailbox.h"
#include "domain/server.h"
#include "domain/units.h"
#include "imap/imap_store.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace hikkoshi {

/// One mailbox with what is needed to log in to both sides.
struct MailboxJob {
    MailboxPair mailbox;
    Login oldLogin;
    Login newLogin;
};

/// How the copy behaves; defaults are the product's. Tests shorten the waits.
struct CopyOptions {
    int mailboxesAtOnce = 3;
    bool afterSwitch = false;               ///< add-only: flags of messages already copied are left alone
    bool retryRefused = false;              ///< refused ones are tried once more
    QStringList onlyFolders;                ///< globs over the displayed old path, e.g. "INBOX*"; empty: all
    QStringList excludedFolders;
    int batchMessages = 500;                ///< MULTIAPPEND
    ByteCount batchBytes {4 * 1024 * 1024};
    int windowMessages = 64;                ///< single APPENDs under way
    std::chrono::milliseconds settleMinimum {5'000};   ///< after a lost connection: at least so long …
    std::chrono::milliseconds settleQuiet {2'000};     ///< … and so long without a change
    std::chrono::milliseconds firstRetry {1'000};      ///< reconnect back-off, doubled up to 5 min
    int retriesWithoutProgress = 6;
    ImapTimeouts timeouts;
};

struct TransferPlan {
    QString projectFile;                    ///< the ledger's file; must exist (ProjectStore made it)
    Endpoint oldServer;
    Endpoint newServer;
    TrustSettings trust;
    std::vector<MailboxJob> jobs;
    CopyOptions options;
};

} // namespace hikkoshi
