#include "mail/header_text.h"

#include <QTest>

using namespace hikkoshi;

class TestHeaderScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheFieldsInAnyCase();
    void unfoldsAndTrims();
    void theFirstOfEqualFieldsCounts();
    void stopsAtTheEmptyLine();
    void oddHeadersAreReadAsFarAsTheyGo_data();
    void oddHeadersAreReadAsFarAsTheyGo();
    void fieldsAreCutAtOneKibibyte();
};

void TestHeaderScan::findsTheFieldsInAnyCase()
{
    for (const char *end : {"\r\n", "\n"}) {
        QByteArray bytes("Received: by a\nRECEIVED: by b\nmessage-ID: <1@x>\nDate: today\nX-From: no\nFrom: a@b\nsubject : s\n\nbody");
        bytes.replace("\n", end);
        const RawHeader header = scanHeader(bytes);
        QCOMPARE(header.received, QByteArray("by a"));
        QCOMPARE(header.messageId, QByteArray("<1@x>"));
        QCOMPARE(header.date, QByteArray("today"));
        QCOMPARE(header.from, QByteArray("a@b"));
        QCOMPARE(header.subject, QByteArray("s"));
    }
}

void TestHeaderScan::unfoldsAndTrims()
{
    QCOMPARE(scanHeader("Subject:\r\n \tone\r\n two\r\n\tthree \r\nFrom: x\r\n").subject, QByteArray("one two\tthree"));
    QCOMPARE(scanHeader("Subject: a\r\n \r\n b\r\nFrom: x\r\n").from, QByteArray("x"));
    QCOMPARE(scanHeader("X-Other: a\r\n Subject: no\r\n\r\n").subject, QByteArray());
}

void TestHeaderScan::theFirstOfEqualFieldsCounts()
{
    QCOMPARE(scanHeader("Subject: one\nSubject: two\n continued\n").subject, QByteArray("one"));
    QCOMPARE(scanHeader("Subject:\nSubject: two\n").subject, QByteArray());
}

void TestHeaderScan::stopsAtTheEmptyLine()
{
    QVERIFY(scanHeader("From: a\n\nSubject: body").subject.isEmpty());
    QVERIFY(scanHeader("\r\nSubject: body").subject.isEmpty());
}

void TestHeaderScan::oddHeadersAreReadAsFarAsTheyGo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("lone CR LF") << QByteArray("\r\n") << QByteArray();
    QTest::newRow("no line end") << QByteArray("Subject: x") << QByteArray("x");
    QTest::newRow("mbox line") << QByteArray("From a@b Sat Nov 21 10:00:00 2026\nSubject: x\n") << QByteArray("x");
    QTest::newRow("rubbish line") << QByteArray("rubbish\n more\nSubject: x\n") << QByteArray("x");
    QTest::newRow("continuation first") << QByteArray(" lost\nSubject: x\n") << QByteArray("x");
    QTest::newRow("colon first") << QByteArray(": y\nSubject: x\n") << QByteArray("x");
    QTest::newRow("NUL inside") << QByteArrayLiteral("Subject: a\0b\n") << QByteArrayLiteral("a\0b");
    QTest::newRow("8 bits") << QByteArray("Subject: \x8d\xb2\n") << QByteArray("\x8d\xb2");
    QTest::newRow("header only") << QByteArray("Subject: x\r\n\r\n") << QByteArray("x");
}

void TestHeaderScan::oddHeadersAreReadAsFarAsTheyGo()
{
    QFETCH(QByteArray, bytes);
    QTEST(scanHeader(bytes).subject, "subject");
}

void TestHeaderScan::fieldsAreCutAtOneKibibyte()
{
    QCOMPARE(scanHeader("Subject: " + QByteArray(100'000, 'x')).subject.size(), 1024);
    QCOMPARE(scanHeader("Subject: x\n" + QByteArray(" yz\n").repeated(100'000)).subject.size(), 1024);
}

QTEST_GUILESS_MAIN(TestHeaderScan)
#include "test_header_scan.moc"
