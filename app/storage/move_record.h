#pragma once

#include "domain/move_project.h"
#include "domain/move_report.h"
#include "domain/result.h"

#include <QString>

namespace hikkoshi {

/// The record of the move as it stands now: the ledger's counts and the messages that did not arrive (at most 10,000 per
/// mailbox), with what the project knows of comparisons and decisions. Reads the ledger by a connection of its own, so it
/// may be called in any thread that may read \a project.
[[nodiscard]] Result<MoveReport> readMoveRecord(const MoveProject &project, const QString &projectFile);

} // namespace hikkoshi
