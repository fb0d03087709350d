#include "transfer/internal_date.h"

#include <QTest>

using namespace hikkoshi;

class TestInternalDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("RFC 3501") << QByteArray("17-Jul-1996 02:44:25 -0700") << qint64(837596665);
        QTest::newRow("padded by a blank") << QByteArray(" 1-Jan-2020 00:00:00 +0000") << qint64(1577836800);
        QTest::newRow("not padded") << QByteArray("1-Jan-2020 00:00:00 +0000") << qint64(1577836800);
        QTest::newRow("Japan") << QByteArray("01-Jan-2020 09:00:00 +0900") << qint64(1577836800);
        QTest::newRow("before 1970") << QByteArray("31-Dec-1969 23:59:59 +0000") << qint64(-1);
        QTest::newRow("after 2038") << QByteArray("01-Jan-2040 00:00:00 +0000") << qint64(2208988800);
        QTest::newRow("leap second") << QByteArray("31-Dec-2016 23:59:60 +0000") << qint64(1483228799);
    }
    void readsRealDates()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, seconds);
        QCOMPARE(secondsOf(text), std::optional(seconds));
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Domino") << QByteArray("00-Jan-0000 00:00:00 +0000");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("month") << QByteArray("01-Foo-2020 00:00:00 +0000");
        QTest::newRow("day") << QByteArray("31-Feb-2020 00:00:00 +0000");
        QTest::newRow("no zone") << QByteArray("01-Jan-2020 00:00:00");
        QTest::newRow("letters") << QByteArray("aa-Jan-2020 00:00:00 +0000");
    }
    void refusesWhatIsNoDate()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!secondsOf(text));
    }

    void aGoodDateIsPassedOnLetterByLetter()
    {
        QString note;
        QCOMPARE(dateForAppend("17-Jul-1996 02:44:25 -0700", {}, note), QByteArray("17-Jul-1996 02:44:25 -0700"));
        QVERIFY(note.isEmpty());
    }

    void aBadDateIsTakenFromReceivedThenDate()
    {
        RawHeader header;
        header.date = "Tue, 2 Jan 2001 10:00:00 +0900";
        header.received = "from a by b; Mon, 1 Jan 2001 10:00:00 +0900";
        QString note;
        QCOMPARE(dateForAppend("00-Jan-0000 00:00:00 +0000", header, note), QByteArray("01-Jan-2001 10:00:00 +0900"));
        QVERIFY(!note.isEmpty());
        header.received.clear();
        QCOMPARE(dateForAppend("", header, note), QByteArray("02-Jan-2001 10:00:00 +0900"));
        QCOMPARE(dateForAppend("", {}, note), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestInternalDate)
#include "test_internal_date.moc"
