#pragma once

#include "domain/move_project.h"
#include "domain/result.h"

#include <QLockFile>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace hikkoshi {

class Database;

/// Keeps one MoveProject in its file, *.hikkoshi (SQLite, application_id 'HKKS', WAL, synchronous=FULL): the project,
/// the ledger and the event log are tables of this one file. Holds a lock file beside it from open to close.
/// Every change of the project is written at once, one transaction per section (autosave). Lives in the thread of the
/// project; the ledger has connections of its own. The file never holds a secret.
class ProjectStore final : public QObject
{
    Q_OBJECT
public:
    /// The tables of the schema version below; opened ones are migrated forward inside a transaction, after a copy
    /// FILE.hikkoshi.before-vN by VACUUM INTO.
    static constexpr int SchemaVersion = 1;

    /// Makes a new file; BadInput when there is one already.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> create(const QString &fileName, MoveProject &project);
    /// Reads \a project from the file and keeps it from then on.
    /// Errors: ProjectLocked (detail: process id and host of the other), ProjectDamaged, ProjectNewer, StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> open(const QString &fileName, MoveProject &project);
    ~ProjectStore() override;

    [[nodiscard]] QString fileName() const { return m_fileName; }
    /// A consistent copy of the whole file, by VACUUM INTO.
    [[nodiscard]] Result<> copyTo(const QString &fileName) const;

Q_SIGNALS:
    /// A change could not be written (disk full): the face says so and the next change tries everything again.
    void saveFailed(const hikkoshi::Error &error);

private:
    ProjectStore(QString fileName, MoveProject &project, std::unique_ptr<QLockFile> lock, std::unique_ptr<Database> database);
    void keep();
    void save(const std::function<Result<>()> &section);

    QString m_fileName;
    MoveProject &m_project;
    std::unique_ptr<QLockFile> m_lock;          ///< released after the connection is closed
    std::unique_ptr<Database> m_database;
    bool m_behind = false;                      ///< a save failed: the next one writes everything
};

} // namespace hikkoshi
