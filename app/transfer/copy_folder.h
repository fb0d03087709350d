#pragma once

#include "domain/result.h"

namespace hikkoshi {

struct FolderJob;

/// One pass over one folder pair: settles what an earlier run left open, lists the old folder, recognises what is there
/// already, copies what is pending, carries flags over, and remembers how far it came. Knows no thread, no signal and no
/// server but through MailStore; running it again after any interruption leads to the same end state.
[[nodiscard]] Result<> copyFolder(FolderJob &job);

/// The same for a folder that is not copied: its messages are listed as Skipped.
[[nodiscard]] Result<> listSkippedFolder(FolderJob &job);

} // namespace hikkoshi
