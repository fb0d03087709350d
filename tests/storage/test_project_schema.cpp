#include "storage/project_schema.h"

#include "storage/project_store.h"
#include "support/sample_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

class TestProjectSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void migrationCopiesFirstAndThenMovesForward();
    void failedMigrationLeavesTheFileAsItWas();
    void aMissingStepIsRefused();
    void everyVersionEverShippedHasAStep();

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
        {2, {QStringLiteral("UPDATE project_setting SET value = 'three' WHERE name = 'domain'")}},
        {1, {QStringLiteral("ALTER TABLE project_pin ADD COLUMN noted TEXT"),
                QStringLiteral("UPDATE project_setting SET value = 'two' WHERE name = 'domain'")}}};
    {
        const auto database = Database::open(m_file);
        QVERIFY(migrateProject(*database, m_file, 3, steps));
        QCOMPARE(projectVersion(*database, 3).value(), 3);
        QCOMPARE(database->value(QStringLiteral("SELECT value FROM project_setting WHERE name = 'domain'"))->toString(),
            QStringLiteral("three"));
        QVERIFY(migrateProject(*database, m_file, 3, {}));     // again: nothing to do
    }
    MoveProject before;
    QVERIFY(ProjectStore::open(m_file + QStringLiteral(".before-v3"), before));
    QCOMPARE(before.settings().domain, QStringLiteral("example.co.jp"));
    QCOMPARE(ProjectStore::open(m_file, before).error().kind, ErrorKind::ProjectNewer);
}

void TestProjectSchema::failedMigrationLeavesTheFileAsItWas()
{
    const std::vector<Migration> steps {
        {1, {QStringLiteral("UPDATE project_setting SET value = 'two'"), QStringLiteral("UPDATE no_such_table SET a = 1")}}};
    const auto failed = migrateProject(*Database::open(m_file), m_file, 2, steps);
    QVERIFY(!failed);
    MoveProject project;
    QVERIFY(ProjectStore::open(m_file, project));
    QCOMPARE(project.settings().domain, QStringLiteral("example.co.jp"));
}

void TestProjectSchema::aMissingStepIsRefused()
{
    const auto failed = migrateProject(*Database::open(m_file), m_file, 2, {});
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

QTEST_GUILESS_MAIN(TestProjectSchema)
#include "test_project_schema.moc"
