#include "storage/event_log.h"

#include "storage/database.h"
#include "storage/project_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

class TestEventLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void newestComesFirstAndWhole();
    void nothingCanBeChangedAfterwards();
    void unknownKindsAreRefused();
    void projectStillOpensBesideIt();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

namespace {

Event eventAt(int hour)
{
    Event event;
    event.when = QDateTime(QDate(2026, 11, 21), QTime(hour, 0), Qt::OffsetFromUTC, 9 * 3600);
    event.who = hour % 2 == 0 ? QString() : QStringLiteral("鈴木");
    event.step = Step::Copy;
    event.kind = QStringLiteral("copy-finished");
    event.facts = {{QStringLiteral("address"), QStringLiteral("sato@example.co.jp")}, {QStringLiteral("copied"), hour}};
    return event;
}

} // namespace

void TestEventLog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(QStringLiteral("a.hikkoshi"));
    MoveProject project;
    QVERIFY(ProjectStore::create(m_file, project));
}

void TestEventLog::newestComesFirstAndWhole()
{
    {
        const auto log = EventLog::open(m_file);
        for (int hour = 1; hour <= 5; ++hour)
            QVERIFY((*log)->append(eventAt(hour)));
    }
    const auto log = EventLog::open(m_file);
    const auto latest = (*log)->latest(2);
    QVERIFY(latest);
    QCOMPARE(latest->size(), 2);
    QCOMPARE(latest->at(0), eventAt(5));
    QCOMPARE(latest->at(1), eventAt(4));
    QCOMPARE(latest->at(0).when.offsetFromUtc(), 9 * 3600);
    QCOMPARE((*log)->latest(100)->size(), 5);
}

void TestEventLog::nothingCanBeChangedAfterwards()
{
    const auto log = EventLog::open(m_file);
    QVERIFY((*log)->append(eventAt(1)));
    const auto database = Database::open(m_file);
    for (const char *statement : {"UPDATE event_log SET who = 'x'", "DELETE FROM event_log",
             "INSERT OR REPLACE INTO event_log SELECT id, happened, 'x', step, kind, facts FROM event_log"})
        QVERIFY2(!database->run(QLatin1String(statement)), statement);
    QCOMPARE((*log)->latest(10).value(), QList {eventAt(1)});
}

void TestEventLog::unknownKindsAreRefused()
{
    const auto log = EventLog::open(m_file);
    Event odd = eventAt(1);
    odd.kind = QStringLiteral("coffee-spilled");
    QCOMPARE((*log)->append(odd).error().kind, ErrorKind::Internal);
    QVERIFY((*log)->latest(1)->isEmpty());
}

void TestEventLog::projectStillOpensBesideIt()
{
    const auto log = EventLog::open(m_file);
    MoveProject project;
    const auto store = ProjectStore::open(m_file, project);
    QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
    project.setLastStep(Step::Copy);
    QVERIFY((*log)->append(eventAt(1)));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "test_event_log.moc"
