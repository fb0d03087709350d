#include "storage/database_writer.h"

#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/project_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace hikkoshi;

class TestDatabaseWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void jobsRunInOrderInAnotherThread();
    void postingNeverWaitsForALockedFile();
    void everythingQueuedIsWrittenAtTheEnd();
    void answersComeInTheOwnersThread();
    void anAnswerDiesWithItsOwner();
    void aFileThatCannotBeOpenedIsTold();
    void eventsKeepTheirOrder();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

namespace {

DatabaseWriter::Job insertion(int number)
{
    return [number](const Database &database) -> Result<> {
        const auto done = database.run(QStringLiteral("INSERT INTO numbers VALUES(?)"), {number});
        return done ? Result<>() : fail(done.error());
    };
}

QList<int> numbersIn(const QString &fileName)
{
    QList<int> numbers;
    const auto database = Database::open(fileName);
    auto rows = database->run(QStringLiteral("SELECT n FROM numbers ORDER BY rowid"));
    while (rows && rows->next())
        numbers << rows->value(0).toInt();
    return numbers;
}

} // namespace

void TestDatabaseWriter::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(QStringLiteral("a.hikkoshi"));
    MoveProject project;
    QVERIFY(ProjectStore::create(m_file, project));
    QVERIFY(Database::open(m_file)->run(QStringLiteral("CREATE TABLE numbers(n)")));
}

void TestDatabaseWriter::jobsRunInOrderInAnotherThread()
{
    const auto writer = DatabaseWriter::open(m_file);
    QVERIFY(writer);
    QList<int> expected;
    for (int number = 0; number < 50; ++number) {
        (*writer)->post(insertion(number));
        expected << number;
    }
    const QThread *ran = nullptr;
    const auto done = (*writer)->run([&](const Database &) -> Result<> {
        ran = QThread::currentThread();
        return fail(ErrorKind::BadInput, QStringLiteral("as told"));
    });
    QVERIFY(ran && ran != QThread::currentThread());
    QCOMPARE(done.error().detail, QStringLiteral("as told"));
    QCOMPARE(numbersIn(m_file), expected);
}

void TestDatabaseWriter::postingNeverWaitsForALockedFile()
{
    const auto writer = DatabaseWriter::open(m_file);
    const auto other = Database::open(m_file);
    QVERIFY(other->run(QStringLiteral("BEGIN IMMEDIATE")));
    QElapsedTimer clock;
    clock.start();
    for (int number = 0; number < 10; ++number)
        (*writer)->post(insertion(number));
    const qint64 waited = clock.elapsed();
    QVERIFY2(waited < 20, qPrintable(QString::number(waited)));
    QVERIFY(other->run(QStringLiteral("COMMIT")));
    (*writer)->flush();
    QCOMPARE(numbersIn(m_file).size(), 10);
}

void TestDatabaseWriter::everythingQueuedIsWrittenAtTheEnd()
{
    {
        const auto writer = DatabaseWriter::open(m_file);
        for (int number = 0; number < 30; ++number)
            (*writer)->post(insertion(number));
    }
    QCOMPARE(numbersIn(m_file).size(), 30);
}

void TestDatabaseWriter::answersComeInTheOwnersThread()
{
    const auto writer = DatabaseWriter::open(m_file);
    QList<bool> answers;
    const auto keep = [&](const Result<> &done) {
        QCOMPARE(QThread::currentThread(), qApp->thread());
        answers << done.has_value();
    };
    (*writer)->post(insertion(1), this, keep);
    (*writer)->post([](const Database &) -> Result<> { return fail(ErrorKind::StorageFailed); }, this, keep);
    (*writer)->flush();
    QVERIFY2(answers.isEmpty(), "only by the event loop");
    QTRY_COMPARE(answers, (QList<bool> {true, false}));
}

void TestDatabaseWriter::anAnswerDiesWithItsOwner()
{
    bool answered = false;
    {
        QObject owner;
        const auto writer = DatabaseWriter::open(m_file);
        (*writer)->post(insertion(1), &owner, [&](const Result<> &) { answered = true; });
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(!answered);
    QCOMPARE(numbersIn(m_file), QList<int> {1});
}

void TestDatabaseWriter::aFileThatCannotBeOpenedIsTold()
{
    const auto writer = DatabaseWriter::open(m_directory->filePath(QStringLiteral("none")));
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::StorageFailed);
}

void TestDatabaseWriter::eventsKeepTheirOrder()
{
    const auto log = EventLog::open(m_file);
    const auto writer = DatabaseWriter::open(m_file);
    for (int minute = 0; minute < 20; ++minute) {
        Event event;
        event.when = QDateTime(QDate(2026, 11, 21), QTime(9, minute), Qt::OffsetFromUTC, 9 * 3600);
        event.kind = QStringLiteral("mailbox-copied");
        (*writer)->post([event](const Database &database) { return EventLog::appendTo(database, event); });
    }
    (*writer)->flush();
    const auto latest = (*log)->latest(100);
    QCOMPARE(latest->size(), 20);
    for (int back = 0; back < 20; ++back)
        QCOMPARE(latest->at(back).when.time().minute(), 19 - back);
}

QTEST_GUILESS_MAIN(TestDatabaseWriter)
#include "test_database_writer.moc"
