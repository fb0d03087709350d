#pragma once

#include "domain/move_project.h"
#include "domain/move_report.h"
#include "domain/result.h"

#include <QString>

namespace hikkoshi {

/// The record of the move as it stands now, read in two steps because the project lives in the GUI thread and reading the
/// ledger takes a while.

/// What the project knows: servers, mailboxes that are moved, comparisons, decisions. In the project's thread.
[[nodiscard]] MoveReport outlineMoveRecord(const MoveProject &project);

/// Adds what the ledger and the log know: counts, messages that did not arrive (at most 10,000 of each state per mailbox),
/// when the copy began and ended. In any thread; opens connections of its own.
[[nodiscard]] Result<> completeMoveRecord(MoveReport &report, const QString &projectFile);

} // namespace hikkoshi
