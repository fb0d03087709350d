#pragma once

#include "imap/mail_store.h"
#include "transfer/transfer_plan.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace hikkoshi {

/// Opens one log-in. The seam at which tests put a server of their own. May be called in any thread; the store belongs
/// to the thread in which the opener was made.
using StoreOpener = std::function<Result<std::unique_ptr<MailStore>>()>;

/// The two sides of one mailbox.
struct StoreOpeners {
    StoreOpener openOld;
    StoreOpener openNew;
};

/// The log-ins of one mailbox by IMAP, as its plan says. \a plan and \a job must outlive them.
[[nodiscard]] StoreOpeners imapOpeners(const TransferPlan &plan, const MailboxJob &job, const std::stop_token &stop);

struct BothStores {
    std::unique_ptr<MailStore> oldStore;
    std::unique_ptr<MailStore> newStore;
};

/// Logs in on both sides at the same time. When both refuse, the error is the one that trying again does not mend: a
/// password that is wrong on one side is told at once, however busy the other side is.
[[nodiscard]] Result<BothStores> openBoth(const StoreOpeners &open);

} // namespace hikkoshi
