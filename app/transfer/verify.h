#pragma once

#include "domain/transfer.h"
#include "transfer/copy_mailbox.h"

namespace hikkoshi {

/// Reads both sides of one mailbox anew and compares them folder by folder: counts, then for every message size, date,
/// flags and header digest; \a full also the SHA-256 of every body. The ledger only says which new message is the copy
/// of which old one and what was refused or skipped with a reason; what is there is what the servers say now. Writes
/// nothing anywhere.
[[nodiscard]] VerifyOutcome verifyMailbox(MailboxRun &run, bool full);

} // namespace hikkoshi
