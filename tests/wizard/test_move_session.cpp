#include "wizard/move_session.h"

#include "storage/database.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

class TestMoveSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotedIsShownAtOnceAndKept();
    void notingNeverWaitsForALockedFile();
    void aNoteThatCannotBeWrittenBecomesAProblem();
};

namespace {

QStringList kindsOf(const MoveSession &session)
{
    QStringList kinds;
    for (const Event &event : session.latestEvents(MoveSession::EventsKept))
        kinds << event.kind;
    return kinds;
}

const QStringList Kinds {QStringLiteral("copy-finished"), QStringLiteral("mailbox-copied"), QStringLiteral("copy-started"),
                         QStringLiteral("project-created")};

void noteACopy(MoveSession &session)
{
    session.note(Step::Copy, QStringLiteral("copy-started"));
    session.note(Step::Copy, QStringLiteral("mailbox-copied"), {{QStringLiteral("address"), QStringLiteral("sato@example.co.jp")}});
    session.note(Step::Copy, QStringLiteral("copy-finished"));
}

} // namespace

void TestMoveSession::whatIsNotedIsShownAtOnceAndKept()
{
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("a.hikkoshi"));
    QList<Event> shown;
    {
        const auto session = MoveSession::create(file);
        QVERIFY(session);
        noteACopy(**session);
        QCOMPARE(kindsOf(**session), Kinds);
        QCOMPARE((*session)->latestEvents(2).size(), 2);
        shown = (*session)->latestEvents(MoveSession::EventsKept);
    }
    const auto again = MoveSession::open(file);
    QVERIFY(again);
    QCOMPARE((*again)->latestEvents(MoveSession::EventsKept), shown);
    (*again)->note(Step::Dashboard, QStringLiteral("report-saved"));
    QCOMPARE(kindsOf(**again), QStringList {QStringLiteral("report-saved")} + Kinds);
}

void TestMoveSession::notingNeverWaitsForALockedFile()
{
    QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("a.hikkoshi"));
    const auto session = MoveSession::create(file);
    QVERIFY((*session)->flush());
    const auto other = Database::open(file);
    QVERIFY(other->run(QStringLiteral("BEGIN IMMEDIATE")));
    QElapsedTimer clock;
    clock.start();
    noteACopy(**session);
    const qint64 waited = clock.elapsed();
    QVERIFY(other->run(QStringLiteral("COMMIT")));
    QVERIFY2(waited < 20, qPrintable(QString::number(waited)));
    QVERIFY((*session)->flush());
    QCOMPARE(other->value(QStringLiteral("SELECT count(*) FROM event_log"))->toInt(), 4);
}

void TestMoveSession::aNoteThatCannotBeWrittenBecomesAProblem()
{
    QTemporaryDir place;
    const auto session = MoveSession::create(place.filePath(QStringLiteral("a.hikkoshi")));
    (*session)->note(Step::Copy, QStringLiteral("coffee-spilled"));
    QVERIFY(!(*session)->problem());
    QTRY_VERIFY((*session)->problem());
    QCOMPARE((*session)->problem()->kind, ErrorKind::Internal);
}

QTEST_MAIN(TestMoveSession)
#include "test_move_session.moc"
