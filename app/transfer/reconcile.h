#pragma once

#include "domain/result.h"

namespace hikkoshi {

struct FolderJob;

/// The truth is the new folder; the ledger is a hint that saves work. These steps bring the two together.

/// Batches that were under way when a connection or the program died: lets the server come to rest (it may still be
/// storing), then finds out which of their messages are there. What is there is Copied, the rest Pending again.
/// Nothing to do without such batches. The new folder is open afterwards in either case.
[[nodiscard]] Result<> settleSuspects(FolderJob &job);

/// The old folder's UIDs were given anew: rows set apart hand their end on to the messages listed now.
[[nodiscard]] Result<> inheritEnds(FolderJob &job);

/// What an earlier run or another tool has brought to the new folder already is AlreadyThere. Once per folder pair.
[[nodiscard]] Result<> adoptExisting(FolderJob &job);

/// Without UIDPLUS the server does not tell where it stored a message: finds the UIDs of the copies of this pass.
[[nodiscard]] Result<> findOwnCopies(FolderJob &job);

} // namespace hikkoshi
