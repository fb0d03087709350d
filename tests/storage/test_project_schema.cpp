#include "storage/project_schema.h"

#include "storage/project_store.h"
#include "support/sample_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

namespace {
constexpr int Now = ProjectStore::SchemaVersion;
}

class TestProjectSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void migrationCopiesFirstAndThenMovesForward();
    void failedMigrationLeavesTheFileAsItWas();
    void aMissingStepIsRefused();
    void everyVersionEverShippedHasAStep();
    void aFileOfTheFirstVersionKeepsEverything();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

void TestProjectSchema::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(QStringLiteral("a.hikkoshi"));
    MoveProject project;
    sample::fill(project);
    QVERIFY(ProjectStore::create(m_file, project));
}

void TestProjectSchema::migrationCopiesFirstAndThenMovesForward()
{
    const std::vector<Migration> steps {
        {Now + 1, {QStringLiteral("UPDATE project_setting SET value = 'after' WHERE name = 'domain'")}},
        {Now, {QStringLiteral("ALTER TABLE project_pin ADD COLUMN noted TEXT"),
                QStringLiteral("UPDATE project_setting SET value = 'between' WHERE name = 'domain'")}}};
    {
        const auto database = Database::open(m_file);
        QVERIFY(migrateProject(*database, m_file, Now + 2, steps));
        QCOMPARE(projectVersion(*database, Now + 2).value(), Now + 2);
        QCOMPARE(database->value(QStringLiteral("SELECT value FROM project_setting WHERE name = 'domain'"))->toString(),
            QStringLiteral("after"));
        QVERIFY(migrateProject(*database, m_file, Now + 2, {}));     // again: nothing to do
    }
    MoveProject before;
    QVERIFY(ProjectStore::open(m_file + QStringLiteral(".before-v%1").arg(Now + 2), before));
    QCOMPARE(before.settings().domain, QStringLiteral("example.co.jp"));
    QCOMPARE(ProjectStore::open(m_file, before).error().kind, ErrorKind::ProjectNewer);
}

void TestProjectSchema::failedMigrationLeavesTheFileAsItWas()
{
    const std::vector<Migration> steps {
        {Now, {QStringLiteral("UPDATE project_setting SET value = 'two'"), QStringLiteral("UPDATE no_such_table SET a = 1")}}};
    const auto failed = migrateProject(*Database::open(m_file), m_file, Now + 1, steps);
    QVERIFY(!failed);
    MoveProject project;
    QVERIFY(ProjectStore::open(m_file, project));
    QCOMPARE(project.settings().domain, QStringLiteral("example.co.jp"));
}

void TestProjectSchema::aMissingStepIsRefused()
{
    const auto failed = migrateProject(*Database::open(m_file), m_file, Now + 1, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::ProjectDamaged);
}

void TestProjectSchema::everyVersionEverShippedHasAStep()
{
    QList<int> versions;
    for (const Migration &step : migrations())
        versions.append(step.version);
    for (int version = 1; version < ProjectStore::SchemaVersion; ++version)
        QVERIFY(versions.contains(version));
    QCOMPARE(versions.size(), ProjectStore::SchemaVersion - 1);
}

void TestProjectSchema::aFileOfTheFirstVersionKeepsEverything()
{
    {
        const auto database = Database::open(m_file);
        for (const char *statement : {"DROP TABLE project_override", "DROP TABLE project_dns", "PRAGMA user_version = 1"})
            QVERIFY(database->run(QLatin1String(statement)));
    }
    MoveProject expected;
    sample::fill(expected);
    expected.withdrawOverride(Step::Connect);
    MoveProject::Contents contents = expected.contents();
    contents.dns = {};
    expected.setContents(contents);
    MoveProject project;
    {
        const auto store = ProjectStore::open(m_file, project);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY(project.contents() == expected.contents());
        project.setOverride(Step::Compare, {Obstacle::NotCompared, QStringLiteral("夜に行う"), sample::time(9)});
    }
    MoveProject again;
    QVERIFY(ProjectStore::open(m_file, again));
    QCOMPARE(again.writtenOverride(Step::Compare)->reason, QStringLiteral("夜に行う"));
}

QTEST_GUILESS_MAIN(TestProjectSchema)
#include "test_project_schema.moc"
