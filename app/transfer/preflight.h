#pragma once

#include "domain/transfer.h"
#include "transfer/copy_mailbox.h"

namespace hikkoshi {

/// Looks at both sides of one mailbox and says what the copy will meet: log-ins, folder map, counts and sizes, over-size
/// messages, quota, limits. Writes nothing anywhere. A side that cannot be reached is told in its own Side::error; the
/// other one is looked at all the same.
[[nodiscard]] PreflightOutcome preflightMailbox(const TransferPlan &plan, const MailboxJob &job, const StoreOpeners &open,
                                                const std::stop_token &stop, ProgressMeter &meter);

} // namespace hikkoshi
