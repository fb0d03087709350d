#pragma once

#include "domain/move_project.h"
#include "domain/result.h"
#include "storage/database.h"

namespace hikkoshi {

/// The sections of a MoveProject and their tables.
namespace project_tables {

enum class Section { Settings, Pins, Mailboxes, Preflight, CopyOutcome, VerifyOutcome, Confirmations, Overrides, Dns,
                     DnsHistories };

/// One section that has changed.
struct Change {
    Section section = Section::Settings;
    QString address;                ///< of the mailbox, for the sections of outcomes
    friend bool operator==(const Change &, const Change &) = default;
};

/// Replaces that section by what stands in \a contents; call it inside a transaction. In any thread.
/// Settings have the last step with them, VerifyOutcome the acceptance of its differences.
[[nodiscard]] Result<> save(const Database &database, const MoveProject::Contents &contents, const Change &change);
[[nodiscard]] Result<> saveAll(const Database &database, const MoveProject::Contents &contents);

/// Everything, or why not: ProjectDamaged for a value that cannot be one, StorageFailed.
[[nodiscard]] Result<MoveProject::Contents> load(const Database &database);
}

} // namespace hikkoshi
