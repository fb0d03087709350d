#include "storage/project_store.h"

#include "storage/database.h"
#include "storage/database_writer.h"
#include "storage/durable_file.h"
#include "storage/project_schema.h"
#include "storage/project_tables.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <mutex>
#include <utility>

namespace hikkoshi {

namespace {

/// SQLite's write-ahead log needs memory shared by all who have the file open: no network file system gives that.
Result<> refuseNetworkShare(const QString &directory)
{
    const QByteArray type = QStorageInfo(directory).fileSystemType();
    for (const char *remote : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "fuse.davfs2", "afs"}) {
        if (type == remote)
            return fail(ErrorKind::StorageFailed, QStringLiteral("network file system: ") + QLatin1String(type));
    }
    return {};
}

/// The lock is on the file's real name, so that a link to it is no way around.
Result<std::unique_ptr<QLockFile>> lockBeside(const QString &fileName)
{
    const QFileInfo facts(fileName);
    const QString directory = QFileInfo(facts.absolutePath()).canonicalFilePath();
    if (directory.isEmpty())
        return fail(ErrorKind::StorageFailed, QStringLiteral("no such directory: ") + facts.absolutePath());
    if (auto local = refuseNetworkShare(directory); !local)
        return fail(local.error());
    const QString real = facts.exists() ? facts.canonicalFilePath() : directory + u'/' + facts.fileName();
    auto lock = std::make_unique<QLockFile>(real + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);      // weeks are fine; only a process that is gone makes it stale
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorKind::StorageFailed, QStringLiteral("cannot write beside ") + fileName);
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&process, &host, &program))
        return fail(ErrorKind::ProjectLocked);
    return fail(ErrorKind::ProjectLocked, QStringLiteral("%1 %2").arg(QString::number(process), host));
}

/// An empty file that nobody else may read; BadInput when there is one already.
Result<> makeFile(const QString &fileName)
{
    QFile file(fileName);
    if (file.exists())
        return fail(ErrorKind::BadInput, QStringLiteral("there is a file already: ") + fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorKind::StorageFailed, file.errorString());
    return {};
}

Result<> fillNewFile(const QString &fileName, const MoveProject &project)
{
    const auto database = Database::open(fileName);     // closed at the end: then nothing of it is in a log beside it
    if (!database)
        return fail(database.error());
    if (auto made = createProjectSchema(*database, ProjectStore::SchemaVersion); !made)
        return fail(made.error());
    return database->transaction([&] { return project_tables::saveAll(*database, project.contents()); });
}

void removeDraft(const QString &draft)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(draft + QLatin1String(ending));
}

/// Makes the file under another name first: whoever kills the program meanwhile leaves no half a project behind, and
/// the next attempt starts from nothing. The caller holds the lock.
Result<> makeProjectFile(const QString &fileName, const MoveProject &project)
{
    if (QFileInfo::exists(fileName))
        return fail(ErrorKind::BadInput, QStringLiteral("there is a file already: ") + fileName);
    const QString draft = fileName + QStringLiteral(".new");
    removeDraft(draft);
    auto done = makeFile(draft);
    if (done)
        done = fillNewFile(draft, project);
    if (done && !QFile::rename(draft, fileName))
        done = fail(ErrorKind::StorageFailed, QStringLiteral("cannot rename ") + draft);
    if (done)
        done = syncFile(fileName);
    if (!done) {
        removeDraft(draft);
        return fail(done.error());
    }
    return {};
}

/// Led to the newest version and read; closed again at the end.
Result<MoveProject::Contents> loadExisting(const QString &fileName)
{
    if (auto recognized = recognizeProject(fileName); !recognized)
        return fail(recognized.error());
    if (!QFileInfo(fileName).isWritable())
        return fail(ErrorKind::StorageFailed, QStringLiteral("not writable: ") + fileName);
    auto database = Database::open(fileName);
    if (!database)
        return fail(database.error());
    if (auto version = projectVersion(*database, ProjectStore::SchemaVersion); !version)
        return fail(version.error());
    auto ready = migrateProject(*database, fileName, ProjectStore::SchemaVersion, migrations());
    if (ready)
        ready = checkProjectSchema(*database);
    return ready ? project_tables::load(*database) : fail(ready.error());
}

} // namespace

/// What is to be written, as the project's thread leaves it for the writer's.
struct ProjectStore::Pending {
    std::mutex mutex;
    MoveProject::Contents contents;                 ///< the newest, shared with the project until that changes it
    QList<project_tables::Change> changes;          ///< not empty: a write is queued already
    bool behind = false;                            ///< the last write failed: the next one writes everything

    [[nodiscard]] Result<> write(const Database &database);
    [[nodiscard]] Result<> catchUp(const Database &database) { return behind ? write(database) : Result<>(); }
    [[nodiscard]] Result<> copyTo(const Database &database, const QString &fileName);
};

/// In the writer's thread, which alone touches \c behind.
Result<> ProjectStore::Pending::write(const Database &database)
{
    std::unique_lock lock(mutex);
    const MoveProject::Contents now = contents;
    const auto changed = std::exchange(changes, {});
    lock.unlock();
    const auto saved = database.transaction([&]() -> Result<> {
        if (behind)
            return project_tables::saveAll(database, now);
        for (const project_tables::Change &change : changed) {
            if (auto section = project_tables::save(database, now, change); !section)
                return section;
        }
        return {};
    });
    behind = !saved;
    return saved;
}

Result<> ProjectStore::Pending::copyTo(const Database &database, const QString &fileName)
{
    const auto complete = catchUp(database);
    return complete ? database.copyTo(fileName) : complete;
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const QString &fileName, MoveProject &project)
{
    auto lock = lockBeside(fileName);
    if (!lock)
        return fail(lock.error());
    if (auto made = makeProjectFile(fileName, project); !made)
        return fail(made.error());
    auto store = keepIn(fileName, project, std::move(*lock));
    if (store)
        (*store)->keep();
    return store;
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const QString &fileName, MoveProject &project)
{
    if (!QFileInfo(fileName).isFile())
        return fail(ErrorKind::StorageFailed, QStringLiteral("no such file: ") + fileName);
    auto lock = lockBeside(fileName);
    if (!lock)
        return fail(lock.error());
    auto contents = loadExisting(fileName);
    if (!contents)
        return fail(contents.error());
    auto store = keepIn(fileName, project, std::move(*lock));
    if (!store)
        return store;
    project.setContents(std::move(*contents));
    (*store)->keep();
    return store;
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::keepIn(const QString &fileName, MoveProject &project,
                                                           std::unique_ptr<QLockFile> lock)
{
    auto writer = DatabaseWriter::open(fileName);
    if (!writer)
        return fail(writer.error());
    return std::unique_ptr<ProjectStore>(new ProjectStore(fileName, project, std::move(lock), std::move(*writer)));
}

ProjectStore::ProjectStore(QString fileName, MoveProject &project, std::unique_ptr<QLockFile> lock,
                           std::unique_ptr<DatabaseWriter> writer)
    : m_fileName(std::move(fileName))
    , m_project(project)
    , m_lock(std::move(lock))
    , m_pending(std::make_shared<Pending>())
    , m_writer(std::move(writer))
{
}

ProjectStore::~ProjectStore()
{
    m_writer->post([pending = m_pending](const Database &database) { return pending->catchUp(database); });
}

Result<> ProjectStore::flush()
{
    return m_writer->run([pending = m_pending](const Database &database) { return pending->catchUp(database); });
}

Result<> ProjectStore::copyTo(const QString &fileName)
{
    return m_writer->run([this, fileName](const Database &database) { return m_pending->copyTo(database, fileName); });
}

void ProjectStore::copyTo(const QString &fileName, std::function<void(const Result<> &)> answer)
{
    m_writer->post([pending = m_pending, fileName](const Database &database) { return pending->copyTo(database, fileName); },
                   this, std::move(answer));
}

void ProjectStore::keep()
{
    using project_tables::Section;
    using P = MoveProject;
    const auto on = [this](auto signal, Section section) {
        connect(&m_project, signal, this, [this, section] { save(section, {}); });
    };
    const auto onMailbox = [this](auto signal, Section section) {
        connect(&m_project, signal, this, [this, section](const QString &address) { save(section, address); });
    };
    on(&P::settingsChanged, Section::Settings);
    on(&P::lastStepChanged, Section::Settings);
    on(&P::pinsChanged, Section::Pins);
    on(&P::mailboxesChanged, Section::Mailboxes);
    on(&P::confirmationsChanged, Section::Confirmations);
    on(&P::overridesChanged, Section::Overrides);
    on(&P::dnsChanged, Section::Dns);
    on(&P::dnsHistoriesChanged, Section::DnsHistories);
    onMailbox(&P::preflightChanged, Section::Preflight);
    onMailbox(&P::copyOutcomeChanged, Section::CopyOutcome);
    onMailbox(&P::verifyOutcomeChanged, Section::VerifyOutcome);
}

void ProjectStore::save(project_tables::Section section, const QString &address)
{
    {
        const std::lock_guard lock(m_pending->mutex);
        const bool queued = !m_pending->changes.isEmpty();
        m_pending->contents = m_project.contents();
        const project_tables::Change change {section, address};
        if (!m_pending->changes.contains(change))
            m_pending->changes.append(change);
        if (queued)
            return;
    }
    m_writer->post([pending = m_pending](const Database &database) { return pending->write(database); }, this,
                   [this](const Result<> &saved) {
                       if (!saved)
                           Q_EMIT saveFailed(saved.error());
                   });
}

} // namespace hikkoshi
