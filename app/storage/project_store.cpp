#include "storage/project_store.h"

#include "storage/database.h"
#include "storage/durable_file.h"
#include "storage/project_schema.h"
#include "storage/project_tables.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

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
    return database->transaction([&] { return project_tables::saveAll(*database, project); });
}

void removeDraft(const QString &draft)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(draft + QLatin1String(ending));
}

/// Makes the file under another name first: whoever kills the program meanwhile leaves no half a project behind, and
/// the next attempt starts from nothing. The caller holds the lock.
Result<Database> makeProjectFile(const QString &fileName, const MoveProject &project)
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
    return Database::open(fileName);
}

Result<Database> openExisting(const QString &fileName)
{
    if (auto recognized = recognizeProject(fileName); !recognized)
        return fail(recognized.error());
    if (!QFileInfo(fileName).isWritable())
        return fail(ErrorKind::StorageFailed, QStringLiteral("not writable: ") + fileName);
    auto database = Database::open(fileName);
    if (!database)
        return database;
    if (auto version = projectVersion(*database, ProjectStore::SchemaVersion); !version)
        return fail(version.error());
    auto ready = migrateProject(*database, fileName, ProjectStore::SchemaVersion, migrations());
    if (ready)
        ready = checkProjectSchema(*database);
    return ready ? std::move(database) : fail(ready.error());
}

} // namespace

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const QString &fileName, MoveProject &project)
{
    auto lock = lockBeside(fileName);
    if (!lock)
        return fail(lock.error());
    auto database = makeProjectFile(fileName, project);
    if (!database)
        return fail(database.error());
    std::unique_ptr<ProjectStore> store(
        new ProjectStore(fileName, project, std::move(*lock), std::make_unique<Database>(std::move(*database))));
    store->keep();
    return store;
}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const QString &fileName, MoveProject &project)
{
    if (!QFileInfo(fileName).isFile())
        return fail(ErrorKind::StorageFailed, QStringLiteral("no such file: ") + fileName);
    auto lock = lockBeside(fileName);
    if (!lock)
        return fail(lock.error());
    auto database = openExisting(fileName);
    if (!database)
        return fail(database.error());
    auto contents = project_tables::load(*database);
    if (!contents)
        return fail(contents.error());
    project.setContents(std::move(*contents));
    std::unique_ptr<ProjectStore> store(
        new ProjectStore(fileName, project, std::move(*lock), std::make_unique<Database>(std::move(*database))));
    store->keep();
    return store;
}

ProjectStore::ProjectStore(QString fileName, MoveProject &project, std::unique_ptr<QLockFile> lock,
                           std::unique_ptr<Database> database)
    : m_fileName(std::move(fileName))
    , m_project(project)
    , m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

ProjectStore::~ProjectStore() = default;

Result<> ProjectStore::copyTo(const QString &fileName) const
{
    return m_database->copyTo(fileName);
}

void ProjectStore::keep()
{
    using namespace project_tables;
    using P = MoveProject;
    const auto on = [this](auto signal, auto section) {
        connect(&m_project, signal, this, [this, section] { save([this, section] { return section(*m_database, m_project); }); });
    };
    const auto onMailbox = [this](auto signal, auto section) {
        connect(&m_project, signal, this, [this, section](const QString &address) {
            save([this, section, address] { return section(*m_database, m_project, address); });
        });
    };
    on(&P::settingsChanged, saveSettings);
    on(&P::lastStepChanged, saveSettings);
    on(&P::pinsChanged, savePins);
    on(&P::mailboxesChanged, saveMailboxes);
    on(&P::confirmationsChanged, saveConfirmations);
    onMailbox(&P::preflightChanged, savePreflight);
    onMailbox(&P::copyOutcomeChanged, saveCopyOutcome);
    onMailbox(&P::verifyOutcomeChanged, saveVerifyOutcome);
}

void ProjectStore::save(const std::function<Result<>()> &section)
{
    const auto saved = m_database->transaction([this, &section]() -> Result<> {
        return m_behind ? project_tables::saveAll(*m_database, m_project) : section();
    });
    m_behind = !saved;
    if (!saved)
        Q_EMIT saveFailed(saved.error());
}

} // namespace hikkoshi
