#pragma once

#include "domain/transfer.h"
#include "transfer/copy_mailbox.h"

namespace hikkoshi {

/// Compares one planned folder with \a newWireName on the new side, as verifyMailbox() promises, and adds what it finds to
/// \a outcome. \a newExists: the new folder is there.
[[nodiscard]] Result<> compareFolder(MailboxRun &run, MailStore &oldStore, MailStore &newStore, VerifyOutcome &outcome,
                                     const FolderPlan &plan, const QByteArray &newWireName, bool newExists, bool full);

} // namespace hikkoshi
