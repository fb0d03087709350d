#pragma once

#include "storage/database.h"

#include <QStringList>

#include <vector>

namespace hikkoshi {

/// 'HKKS': how a project file is told from any other SQLite file, at byte 68.
constexpr qint32 ProjectApplicationId = 0x484B4B53;

/// One step forward: from \a version to version + 1.
struct Migration {
    int version = 0;
    QStringList statements;
};

/// The steps that lead from every version ever shipped to ProjectStore::SchemaVersion. Version 1 is the first.
[[nodiscard]] std::vector<Migration> migrations();

/// Makes the tables of \a version in a new, empty file: application_id first, then WAL, then all tables in one
/// transaction together with the version.
[[nodiscard]] Result<> createProjectSchema(const Database &database, int version);

/// Whether the first 100 bytes are those of a project file; needs no SQLite, so that a foreign file is not touched.
[[nodiscard]] Result<> recognizeProject(const QString &fileName);

/// The version of the file. ProjectNewer above \a newest; ProjectDamaged when its making was never finished.
[[nodiscard]] Result<int> projectVersion(const Database &database, int newest);

/// Leads the file from the version it has to \a version: a copy FILE.before-vN first, then all steps in one
/// transaction. Nothing when it is there already.
[[nodiscard]] Result<> migrateProject(const Database &database, const QString &fileName, int version,
                                      const std::vector<Migration> &steps);

/// Refuses damaged tables of the project, and triggers or views that somebody put there; switches to WAL. For a file of
/// the newest version. Tables of others (ledger, event log) are not its business.
[[nodiscard]] Result<> checkProjectSchema(const Database &database);

} // namespace hikkoshi
