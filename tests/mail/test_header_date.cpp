#include "mail/header_text.h"

#include <QTest>

using namespace hikkoshi;

class TestHeaderDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsMeant_data();
    void readsWhatIsMeant();
    void thereIsNoTelling_data();
    void thereIsNoTelling();
};

void TestHeaderDate::readsWhatIsMeant_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *raw, const char *iso) { QTest::newRow(raw) << QByteArray(raw) << QString::fromLatin1(iso); };
    row("Sat, 21 Nov 2026 10:05:06 +0900", "2026-11-21T10:05:06+09:00");
    row("21 Nov 2026 10:05 +0900", "2026-11-21T10:05:00+09:00");
    row("  Sat,  21  Nov  2026  10:05:06  +0900  (JST)", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 (a (nested) comment) -0330", "2026-11-21T10:05:06-03:30");
    row("Sat, 21 Nov 2026 10:05:06 GMT", "2026-11-21T10:05:06Z");
    row("Sat, 21 Nov 2026 10:05:06 JST", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 EST", "2026-11-21T10:05:06-05:00");
    row("Sat, 21 Nov 2026 10:05:06 GMT+0900", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 GMT +0900", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 +09:00", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 +900", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06 +9900", "2026-11-21T10:05:06Z");
    row("Sat, 21 Nov 2026 10:05:06", "2026-11-21T10:05:06Z");
    row("Sat, 21 Nov 2026 10.05.06 +0900", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:06.789 +0900", "2026-11-21T10:05:06+09:00");
    row("Sat, 21 Nov 2026 10:05:60 +0900", "2026-11-21T10:05:59+09:00");
    row("Sat, 21 Nov 2026 9:5:6 +0900", "2026-11-21T09:05:06+09:00");
    row("Sat, 21 Nov 2026 01:05:06 PM +0900", "2026-11-21T13:05:06+09:00");
    row("21 Nov 2026", "2026-11-21T00:00:00Z");
    row("Sat, 21 Nov 26 10:05:06 +0900", "2026-11-21T10:05:06+09:00");
    row("Sun, 21 Nov 99 10:05:06 +0900", "1999-11-21T10:05:06+09:00");
    row("Sun, 21 Nov 103 10:05:06 +0900", "2003-11-21T10:05:06+09:00");
    row("Thu Jan  1 00:00:01 1970", "1970-01-01T00:00:01Z");
    row("Sat Nov 21 10:05:06 JST 2026", "2026-11-21T10:05:06+09:00");
    row("Saturday, November 21, 2026 10:05:06 AM", "2026-11-21T10:05:06Z");
    row("21-Nov-2026 10:05:06 +0900", "2026-11-21T10:05:06+09:00");
    row("2026-11-21T10:05:06+09:00", "2026-11-21T10:05:06+09:00");
    row("2026-11-21T10:05:06.123Z", "2026-11-21T10:05:06Z");
    row("2026/11/21 10:05:06 +0900", "2026-11-21T10:05:06+09:00");
    row("\x93y, 21 Nov 2026 10:05:06 +0900", "2026-11-21T10:05:06+09:00");
    row("Tue, 19 Jan 2038 03:14:08 -1200", "2038-01-19T03:14:08-12:00");
    row("Tue, 19 Jan 2038 03:14:08 +1400", "2038-01-19T03:14:08+14:00");
}

void TestHeaderDate::readsWhatIsMeant()
{
    QFETCH(QByteArray, raw);
    const QDateTime when = decodeDate(raw);
    QVERIFY(when.isValid());
    QString iso = when.toString(Qt::ISODate);
    if (when.offsetFromUtc() == 0)
        iso = when.toUTC().toString(Qt::ISODate);
    QTEST(iso, "iso");
}

void TestHeaderDate::thereIsNoTelling_data()
{
    QTest::addColumn<QByteArray>("raw");
    for (const char *raw : {"", "yesterday", "Sat, 31 Feb 2026 10:00:00 +0900", "Sat, 21 Nov 2026 25:00:00 +0900", "21/11/2026",
             "Nov 2026", "21 Nov", "10:05:06", "00-Jan-0000 00:00:00 +0000", "(Sat, 21 Nov 2026 10:00:00)", "99999999999999999999"})
        QTest::newRow(raw) << QByteArray(raw);
    QTest::newRow("long") << QByteArray(100'000, '(') + "21 Nov 2026";
}

void TestHeaderDate::thereIsNoTelling()
{
    QFETCH(QByteArray, raw);
    QVERIFY2(!decodeDate(raw).isValid(), qPrintable(decodeDate(raw).toString(Qt::ISODate)));
}

QTEST_GUILESS_MAIN(TestHeaderDate)
#include "test_header_date.moc"
