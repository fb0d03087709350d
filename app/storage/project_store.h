#pragma once

#include "domain/move_project.h"
#include "domain/result.h"

#include <QLockFile>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace hikkoshi {

class DatabaseWriter;
namespace project_tables {
enum class Section;
}

/// Keeps one MoveProject in its file, *.hikkoshi (SQLite, application_id 'HKKS', WAL, synchronous=FULL): the project,
/// the ledger and the event log are tables of this one file. Holds a lock file beside it from open to close.
/// Every change of the project is queued at once (autosave) and written by a thread of the store's own, so that nobody
/// waits for the disk or for another writer: what has changed since the last write goes into one transaction. Lives in
/// the thread of the project; the ledger has connections of its own. The file never holds a secret.
class ProjectStore final : public QObject
{
    Q_OBJECT
public:
    /// The tables of the schema version below; opened ones are migrated forward inside a transaction, after a copy
    /// FILE.hikkoshi.before-vN by VACUUM INTO.
    static constexpr int SchemaVersion = 3;

    /// Makes a new file; BadInput when there is one already.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> create(const QString &fileName, MoveProject &project);
    /// Reads \a project from the file and keeps it from then on.
    /// Errors: ProjectLocked (detail: process id and host of the other), ProjectDamaged, ProjectNewer, StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> open(const QString &fileName, MoveProject &project);
    /// Writes what is queued, and once more what failed, and waits for it.
    ~ProjectStore() override;

    [[nodiscard]] QString fileName() const { return m_fileName; }
    /// Blocks until every change is in the file, after a failed save by trying everything once more. From then on not
    /// even a killed program loses them.
    [[nodiscard]] Result<> flush();
    /// A consistent copy of the whole file with every change so far, by VACUUM INTO. Blocks; the second one answers
    /// later, in this thread.
    [[nodiscard]] Result<> copyTo(const QString &fileName);
    void copyTo(const QString &fileName, std::function<void(const Result<> &)> answer);
    /// For others who write into the same file and must not wait either (event log). Dies with the store.
    [[nodiscard]] DatabaseWriter &writer() { return *m_writer; }

Q_SIGNALS:
    /// What was queued could not be written (disk full): the face says so and the next change tries everything again.
    void saveFailed(const hikkoshi::Error &error);

private:
    struct Pending;
    ProjectStore(QString fileName, MoveProject &project, std::unique_ptr<QLockFile> lock,
                 std::unique_ptr<DatabaseWriter> writer);
    [[nodiscard]] static Result<std::unique_ptr<ProjectStore>> keepIn(const QString &fileName, MoveProject &project,
                                                                      std::unique_ptr<QLockFile> lock);
    void keep();
    void save(project_tables::Section section, const QString &address);

    QString m_fileName;
    MoveProject &m_project;
    std::unique_ptr<QLockFile> m_lock;          ///< released after the writer has closed its connection
    std::shared_ptr<Pending> m_pending;         ///< shared with the writer's jobs
    std::unique_ptr<DatabaseWriter> m_writer;
};

} // namespace hikkoshi
