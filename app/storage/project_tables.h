#pragma once

#include "domain/move_project.h"
#include "domain/result.h"
#include "storage/database.h"

namespace hikkoshi {

/// The sections of a MoveProject and their tables. Each save replaces its section; call it inside a transaction.
namespace project_tables {
[[nodiscard]] Result<> saveSettings(const Database &database, const MoveProject &project);   ///< with the last step
[[nodiscard]] Result<> savePins(const Database &database, const MoveProject &project);
[[nodiscard]] Result<> saveMailboxes(const Database &database, const MoveProject &project);
[[nodiscard]] Result<> savePreflight(const Database &database, const MoveProject &project, const QString &address);
[[nodiscard]] Result<> saveCopyOutcome(const Database &database, const MoveProject &project, const QString &address);
/// With the acceptance of its differences.
[[nodiscard]] Result<> saveVerifyOutcome(const Database &database, const MoveProject &project, const QString &address);
[[nodiscard]] Result<> saveConfirmations(const Database &database, const MoveProject &project);
[[nodiscard]] Result<> saveAll(const Database &database, const MoveProject &project);

/// Everything, or why not: ProjectDamaged for a value that cannot be one, StorageFailed.
[[nodiscard]] Result<MoveProject::Contents> load(const Database &database);
}

} // namespace hikkoshi
