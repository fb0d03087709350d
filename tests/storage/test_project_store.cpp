#include "storage/project_store.h"

#include "storage/database.h"
#include "storage/database_writer.h"
#include "domain/names.h"
#include "support/sample_project.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtEndian>

using namespace hikkoshi;

class TestProjectStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingComesBack();
    void everyChangeIsOnDiskAfterAFlush();
    void openingReplacesWhatWasThere();
    void createNeverOverwrites();
    void whatAKilledCreationLeftIsNoObstacle();
    void fileIsRecognisedWhileOpen();
    void secondOpenerIsToldWho();
    void lockIsReleasedAtTheEnd();
    void otherFilesAreRefusedUntouched_data();
    void otherFilesAreRefusedUntouched();
    void newerVersionIsRefused();
    void foreignTriggersAndViewsAreRefused();
    void tablesOfOthersAreLeftAlone();
    void impossibleValuesAreRefused_data();
    void impossibleValuesAreRefused();
    void truncatedFilesOpenOrAreRefused();
    void flippedBitsOpenOrAreRefused();
    void copyIsAWholeProject();
    void copyInTheBackgroundAnswersHere();
    void aFailedSaveIsToldOnceAndMadeUpByTheNextChange();
    void aFailedSaveIsMadeUpByTheEnd();
    void settersNeverWaitForALockedFile();
    void changesOfOneMomentShareATransaction();
    void whatIsQueuedIsWrittenAtTheEnd();

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    void makeSample(const QString &fileName) const;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestProjectStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void TestProjectStore::makeSample(const QString &fileName) const
{
    MoveProject project;
    sample::fill(project);
    QVERIFY(ProjectStore::create(fileName, project));
}

void TestProjectStore::everythingComesBack()
{
    MoveProject written;
    sample::fill(written);
    QVERIFY(ProjectStore::create(path("a.hikkoshi"), written));
    MoveProject read;
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), read));
    QVERIFY(read.contents() == written.contents());
    QCOMPARE(QFile::permissions(path("a.hikkoshi")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestProjectStore::everyChangeIsOnDiskAfterAFlush()
{
    MoveProject written;
    const auto store = ProjectStore::create(path("a.hikkoshi"), written);
    QVERIFY(store);
    sample::fill(written);
    QVERIFY((*store)->flush());
    // What a crash would leave behind: the files as they are now.
    for (const char *suffix : {"", "-wal"})
        QVERIFY(QFile::copy(path("a.hikkoshi") + QLatin1String(suffix), path("crash.hikkoshi") + QLatin1String(suffix)));
    MoveProject read;
    QVERIFY(ProjectStore::open(path("crash.hikkoshi"), read));
    QVERIFY(read.contents() == written.contents());
}

void TestProjectStore::openingReplacesWhatWasThere()
{
    MoveProject empty;
    QVERIFY(ProjectStore::create(path("empty.hikkoshi"), empty));
    MoveProject project;
    sample::fill(project);
    QVERIFY(ProjectStore::open(path("empty.hikkoshi"), project));
    QVERIFY(project.contents() == MoveProject::Contents());
}

void TestProjectStore::createNeverOverwrites()
{
    makeSample(path("a.hikkoshi"));
    MoveProject project;
    const auto again = ProjectStore::create(path("a.hikkoshi"), project);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::BadInput);
    const auto nowhere = ProjectStore::create(path("no/such/a.hikkoshi"), project);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::StorageFailed);
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), project));
    QCOMPARE(project.mailboxes().size(), 2);
}

void TestProjectStore::whatAKilledCreationLeftIsNoObstacle()
{
    for (const char *name : {"a.hikkoshi.new", "a.hikkoshi.new-wal", "a.hikkoshi.new-shm", "a.hikkoshi.new-journal"}) {
        QFile left(path(name));
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half a project") > 0);
    }
    makeSample(path("a.hikkoshi"));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList {QStringLiteral("a.hikkoshi")});
    MoveProject project;
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), project));
    QCOMPARE(project.mailboxes().size(), 2);
}

void TestProjectStore::fileIsRecognisedWhileOpen()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    QVERIFY(store);
    QFile file(path("a.hikkoshi"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(100);
    QCOMPARE(head.size(), 100);
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 68), 0x484B4B53u);
}

void TestProjectStore::secondOpenerIsToldWho()
{
    MoveProject first;
    const auto store = ProjectStore::create(path("a.hikkoshi"), first);
    QVERIFY(store);
    QVERIFY(QFile::link(path("a.hikkoshi"), path("link.hikkoshi")));
    for (const char *name : {"a.hikkoshi", "link.hikkoshi"}) {
        MoveProject second;
        const auto again = ProjectStore::open(path(name), second);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::ProjectLocked);
        QVERIFY(again.error().detail.startsWith(QString::number(QCoreApplication::applicationPid()) + u' '));
    }
}

void TestProjectStore::lockIsReleasedAtTheEnd()
{
    makeSample(path("a.hikkoshi"));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList {QStringLiteral("a.hikkoshi")});
    MoveProject project;
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), project));
}

void TestProjectStore::otherFilesAreRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray(5000, 'x');
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QByteArray other("SQLite format 3\0", 16);
    other.resize(4096, '\0');
    QTest::newRow("another program's database") << other;
}

void TestProjectStore::otherFilesAreRefusedUntouched()
{
    QFETCH(QByteArray, bytes);
    QFile file(path("x.hikkoshi"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    MoveProject project;
    sample::fill(project);
    const auto before = project.contents();
    const auto store = ProjectStore::open(path("x.hikkoshi"), project);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::ProjectDamaged);
    QVERIFY(project.contents() == before);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList {QStringLiteral("x.hikkoshi")});
}

void TestProjectStore::newerVersionIsRefused()
{
    makeSample(path("a.hikkoshi"));
    QVERIFY(Database::open(path("a.hikkoshi"))->run(
        QStringLiteral("PRAGMA user_version = %1").arg(ProjectStore::SchemaVersion + 1)));
    MoveProject project;
    const auto store = ProjectStore::open(path("a.hikkoshi"), project);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::ProjectNewer);
}

void TestProjectStore::foreignTriggersAndViewsAreRefused()
{
    for (const char *statement : {"CREATE TRIGGER t AFTER UPDATE ON project_setting BEGIN DELETE FROM project_pin; END",
             "CREATE VIEW v AS SELECT 1"}) {
        init();
        makeSample(path("a.hikkoshi"));
        QVERIFY(Database::open(path("a.hikkoshi"))->run(QLatin1String(statement)));
        MoveProject project;
        const auto store = ProjectStore::open(path("a.hikkoshi"), project);
        QVERIFY2(!store, statement);
        QCOMPARE(store.error().kind, ErrorKind::ProjectDamaged);
    }
}

void TestProjectStore::tablesOfOthersAreLeftAlone()
{
    makeSample(path("a.hikkoshi"));
    {
        const auto database = Database::open(path("a.hikkoshi"));
        QVERIFY(database->run(QStringLiteral("CREATE TABLE ledger_x(a)")));
        QVERIFY(database->run(QStringLiteral("INSERT INTO ledger_x VALUES(42)")));
    }
    MoveProject project;
    const auto store = ProjectStore::open(path("a.hikkoshi"), project);
    QVERIFY(store);
    QCOMPARE(Database::open(path("a.hikkoshi"))->value(QStringLiteral("SELECT a FROM ledger_x"))->toInt(), 42);
}

void TestProjectStore::impossibleValuesAreRefused_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *statement : {"UPDATE project_setting SET value = 'later' WHERE name = 'last_step'",
             "UPDATE project_setting SET value = '13' WHERE name = 'last_step'",
             "DELETE FROM project_setting WHERE name = 'secrets'",
             "UPDATE project_setting SET value = '17' WHERE name = 'mailboxes_at_once'",
             "UPDATE project_setting SET value = 'imaps://u:p@h' WHERE name = 'old_server'",
             "UPDATE project_pin SET sha256 = 'abcd'", "UPDATE project_pin SET sha256 = upper(sha256)",
             "UPDATE project_mailbox SET folders = '{}'", "UPDATE project_mailbox SET folders = '[{}]'",
             "UPDATE project_outcome SET outcome = '{' WHERE kind = 'copy'",
             "UPDATE project_outcome SET outcome = replace(outcome, 'connection-lost', 'x') WHERE kind = 'copy'",
             "UPDATE project_outcome SET kind = 'other' WHERE kind = 'copy'",
             "UPDATE project_outcome SET address = 'else@example.co.jp' WHERE kind = 'copy'",
             "UPDATE project_confirmation SET confirmed = 'yesterday'", "DROP TABLE project_pin",
             "UPDATE project_override SET step = 'later'", "UPDATE project_override SET obstacle = '5'",
             "UPDATE project_override SET written = ''", "DROP TABLE project_override",
             "UPDATE project_dns SET value = '{}'", "UPDATE project_dns SET name = 'check:later' WHERE name LIKE 'check:%'",
             "UPDATE project_dns SET name = 'plans' WHERE name = 'plan'", "DROP TABLE project_dns"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void TestProjectStore::impossibleValuesAreRefused()
{
    QFETCH(QString, statement);
    makeSample(path("a.hikkoshi"));
    QVERIFY(Database::open(path("a.hikkoshi"))->run(statement));
    MoveProject project;
    const auto store = ProjectStore::open(path("a.hikkoshi"), project);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::ProjectDamaged);
    QVERIFY2(project.mailboxes().isEmpty(), "nothing of a refused file is taken over");
}

namespace {

/// Opens \a bytes as a project: fine, or refused in one of the kinds that name the file as the reason.
void openOrRefuse(const QString &fileName, const QByteArray &bytes, int &opened)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(fileName + QLatin1String(suffix));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    MoveProject project;
    const auto store = ProjectStore::open(fileName, project);
    if (store) {
        ++opened;
        project.confirm(QStringLiteral("finished"), QDateTime::currentDateTimeUtc());
        return;
    }
    const ErrorKind kind = store.error().kind;
    QVERIFY2(kind == ErrorKind::ProjectDamaged || kind == ErrorKind::ProjectNewer || kind == ErrorKind::StorageFailed,
        qPrintable(errorName(kind) + store.error().detail));
    QVERIFY(project.contents() == MoveProject::Contents());
}

QByteArray contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestProjectStore::truncatedFilesOpenOrAreRefused()
{
    makeSample(path("a.hikkoshi"));
    const QByteArray whole = contentsOf(path("a.hikkoshi"));
    QVERIFY(whole.size() > 20'000);
    int opened = 0;
    for (qsizetype size = 0; size < whole.size(); size += size < 120 ? 1 : 499)
        openOrRefuse(path("cut.hikkoshi"), whole.first(size), opened);
    QCOMPARE(opened, 0);
    openOrRefuse(path("cut.hikkoshi"), whole, opened);
    QCOMPARE(opened, 1);
}

void TestProjectStore::flippedBitsOpenOrAreRefused()
{
    makeSample(path("a.hikkoshi"));
    const QByteArray whole = contentsOf(path("a.hikkoshi"));
    QRandomGenerator random(20261121);
    int opened = 0;
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes = whole;
        // Every other round into the file's header and the schema, where it hurts most.
        const qsizetype where = qsizetype(random.bounded(quint32(round % 2 == 0 ? 4096 : bytes.size())));
        bytes[where] = char(bytes.at(where) ^ (1 << random.bounded(8)));
        openOrRefuse(path("flip.hikkoshi"), bytes, opened);
    }
    QVERIFY(opened > 0 && opened < 500);
}

void TestProjectStore::copyIsAWholeProject()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    sample::fill(project);
    QVERIFY((*store)->copyTo(path("copy.hikkoshi")));
    QCOMPARE((*store)->copyTo(path("copy.hikkoshi")).error().kind, ErrorKind::BadInput);
    MoveProject read;
    QVERIFY(ProjectStore::open(path("copy.hikkoshi"), read));
    QVERIFY(read.contents() == project.contents());
}

void TestProjectStore::copyInTheBackgroundAnswersHere()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    QVERIFY(store);
    sample::fill(project);
    std::optional<Result<>> copied;
    (*store)->copyTo(path("copy.hikkoshi"), [&](const Result<> &done) {
        QCOMPARE(QThread::currentThread(), qApp->thread());
        copied = done;
    });
    QVERIFY(!copied);
    QTRY_VERIFY(copied);
    QVERIFY(copied->has_value());
    MoveProject read;
    QVERIFY(ProjectStore::open(path("copy.hikkoshi"), read));
    QVERIFY(read.contents() == project.contents());
}

namespace {

constexpr auto DiskFull = "CREATE TRIGGER full BEFORE INSERT ON project_mailbox BEGIN SELECT RAISE(ABORT, 'full'); END";

/// Another program in the middle of a write, until it is let go.
class OtherWriter
{
public:
    explicit OtherWriter(const QString &fileName) : m_database(Database::open(fileName))
    {
        if (!m_database || !m_database->run(QStringLiteral("BEGIN IMMEDIATE")))
            qFatal("no lock on %s", qPrintable(fileName));
    }
    void letGo()
    {
        if (!m_database->run(QStringLiteral("COMMIT")))
            qFatal("the lock stays");
    }

private:
    Result<Database> m_database;
};

} // namespace

void TestProjectStore::aFailedSaveIsToldOnceAndMadeUpByTheNextChange()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    QVERIFY(store);
    QSignalSpy failed(store->get(), &ProjectStore::saveFailed);
    const auto other = Database::open(path("a.hikkoshi"));
    QVERIFY(other->run(QLatin1String(DiskFull)));
    project.setMailboxes({{sample::Sato, {}, {}, {}, {}, {}}, {sample::Suzuki, {}, {}, {}, {}, {}}});
    QVERIFY2(failed.isEmpty(), "told when the event loop comes to it, not inside the setter");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::StorageFailed);
    QCOMPARE((*store)->flush().error().kind, ErrorKind::StorageFailed);
    QVERIFY(other->run(QStringLiteral("DROP TRIGGER full")));
    project.setLastStep(Step::Report);
    (*store)->writer().flush();
    QCOMPARE(other->value(QStringLiteral("SELECT count(*) FROM project_mailbox"))->toInt(), 2);
    QVERIFY((*store)->flush());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(failed.count(), 1);
}

void TestProjectStore::aFailedSaveIsMadeUpByTheEnd()
{
    MoveProject project;
    auto store = ProjectStore::create(path("a.hikkoshi"), project);
    QSignalSpy failed(store->get(), &ProjectStore::saveFailed);
    const auto other = Database::open(path("a.hikkoshi"));
    QVERIFY(other->run(QLatin1String(DiskFull)));
    sample::fill(project);
    QTRY_VERIFY(failed.count() > 0);
    QVERIFY(other->run(QStringLiteral("DROP TRIGGER full")));
    store->reset();
    MoveProject read;
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), read));
    QVERIFY(read.contents() == project.contents());
}

void TestProjectStore::settersNeverWaitForALockedFile()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    QSignalSpy failed(store->get(), &ProjectStore::saveFailed);
    OtherWriter other(path("a.hikkoshi"));
    QElapsedTimer clock;
    clock.start();
    sample::fill(project);
    const qint64 waited = clock.elapsed();
    QVERIFY2(waited < 20, qPrintable(QString::number(waited)));
    other.letGo();
    QVERIFY((*store)->flush());
    QVERIFY(failed.isEmpty());
    MoveProject read;
    QVERIFY((*store)->copyTo(path("copy.hikkoshi")));
    QVERIFY(ProjectStore::open(path("copy.hikkoshi"), read));
    QVERIFY(read.contents() == project.contents());
}

void TestProjectStore::changesOfOneMomentShareATransaction()
{
    MoveProject project;
    const auto store = ProjectStore::create(path("a.hikkoshi"), project);
    const auto reader = Database::open(path("a.hikkoshi"));
    // Counts the transactions that wrote the last step: how often the row's value was replaced.
    QVERIFY(reader->run(QStringLiteral("CREATE TABLE written(step)")));
    QVERIFY(reader->run(QStringLiteral("CREATE TRIGGER count AFTER UPDATE ON project_setting WHEN NEW.name = 'last_step'"
                                       " BEGIN INSERT INTO written VALUES(NEW.value); END")));
    OtherWriter other(path("a.hikkoshi"));
    for (int round = 0; round < 100; ++round)
        project.setLastStep(round % 2 ? Step::Report : Step::Copy);
    other.letGo();
    QVERIFY((*store)->flush());
    // One may have been taken up before the others were queued.
    QVERIFY(reader->value(QStringLiteral("SELECT count(*) FROM written"))->toInt() <= 2);
    QCOMPARE(reader->value(QStringLiteral("SELECT value FROM project_setting WHERE name = 'last_step'"))->toString(),
             nameOf(Step::Report));
}

void TestProjectStore::whatIsQueuedIsWrittenAtTheEnd()
{
    MoveProject project;
    auto store = ProjectStore::create(path("a.hikkoshi"), project);
    OtherWriter other(path("a.hikkoshi"));
    sample::fill(project);
    other.letGo();
    store->reset();
    MoveProject read;
    QVERIFY(ProjectStore::open(path("a.hikkoshi"), read));
    QVERIFY(read.contents() == project.contents());
}

QTEST_GUILESS_MAIN(TestProjectStore)
#include "test_project_store.moc"
