#include "imap/spool.h"

#include <QDir>
#include <QtTest>

using namespace hikkoshi;

class TestSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesComeBackInAnySize_data();
    void bytesComeBackInAnySize();
    void smallOnesStayInMemory();
    void fileHasNoName();
    void readingEndsWhereItsReaderFails();
};

namespace {

QByteArray pattern(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + i / 251);
    return bytes;
}

} // namespace

void TestSpool::bytesComeBackInAnySize_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {0LL, 1LL, Spool::MemoryLimit - 1, Spool::MemoryLimit, Spool::MemoryLimit + 1, 5 * Spool::MemoryLimit + 7})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestSpool::bytesComeBackInAnySize()
{
    QFETCH(qint64, size);
    const QByteArray bytes = pattern(size);
    for (const qint64 piece : {1'000LL, 300'000LL, 100'000'000LL}) {
        Spool spool;
        for (qint64 at = 0; at < size; at += piece)
            QVERIFY(spool.write(QByteArrayView(bytes).sliced(at, qMin(piece, size - at))));
        QCOMPARE(spool.size(), size);
        for (int again = 0; again < 2; ++again) {
            QByteArray back;
            QVERIFY(spool.read([&](QByteArrayView chunk) -> Result<> {
                back.append(chunk);
                return chunk.size() <= 256 * 1024 ? Result<> {} : fail(ErrorKind::Internal);
            }));
            QVERIFY(back == bytes);
            QVERIFY(*spool.head(100) == bytes.left(100));
        }
        QVERIFY(*spool.head(size + 1) == bytes);
    }
}

void TestSpool::smallOnesStayInMemory()
{
    Spool spool;
    QVERIFY(spool.write(QByteArray(Spool::MemoryLimit, 'x')));
    QVERIFY(spool.isInMemory());
    QVERIFY(spool.write("y"));
    QVERIFY(!spool.isInMemory());
    Spool eager(0);
    QVERIFY(eager.isInMemory() && eager.write("y") && !eager.isInMemory());
}

void TestSpool::fileHasNoName()
{
    const QDir temporary(QDir::tempPath());
    const QString pattern = QCoreApplication::applicationName() + QStringLiteral(".*");
    const auto before = temporary.entryList({pattern}, QDir::Files | QDir::Hidden);
    Spool spool;
    QVERIFY(spool.write(QByteArray(2 * Spool::MemoryLimit, 'x')));
    QCOMPARE(temporary.entryList({pattern}, QDir::Files | QDir::Hidden), before);
}

void TestSpool::readingEndsWhereItsReaderFails()
{
    Spool spool;
    QVERIFY(spool.write(QByteArray(3 * Spool::MemoryLimit, 'x')));
    int chunks = 0;
    const auto read = spool.read([&](QByteArrayView) -> Result<> {
        return ++chunks == 2 ? fail(ErrorKind::Cancelled) : Result<> {};
    });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    QCOMPARE(chunks, 2);
}

QTEST_GUILESS_MAIN(TestSpool)
#include "test_spool.moc"
