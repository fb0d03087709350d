#include "storage/durable_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace hikkoshi;

class TestDurableFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsThreeGenerations();
    void onlyTheOwnerMayRead();
    void readsNoMoreThanTheLimit();
    void leavesTheOldContentWhenItCannotWrite();

private:
    QTemporaryDir m_directory;
};

void TestDurableFile::keepsThreeGenerations()
{
    const QString file = m_directory.filePath(QStringLiteral("a"));
    for (const char *content : {"one", "two", "three", "four", "five"})
        QVERIFY(replaceFile(file, QByteArray(content), 3));
    QCOMPARE(readFile(file, 100).value(), QByteArray("five"));
    QCOMPARE(readFile(file + QStringLiteral(".1"), 100).value(), QByteArray("four"));
    QCOMPARE(readFile(file + QStringLiteral(".2"), 100).value(), QByteArray("three"));
    QCOMPARE(QDir(m_directory.path()).entryList(QDir::Files),
        (QStringList {QStringLiteral("a"), QStringLiteral("a.1"), QStringLiteral("a.2")}));
}

void TestDurableFile::onlyTheOwnerMayRead()
{
    const mode_t before = ::umask(0);
    const QString file = m_directory.filePath(QStringLiteral("b"));
    const auto written = replaceFile(file, QByteArray("x"));
    ::umask(before);
    QVERIFY(written);
    struct stat facts {};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &facts), 0);
    QCOMPARE(int(facts.st_mode & 0777), 0600);
}

void TestDurableFile::readsNoMoreThanTheLimit()
{
    const QString file = m_directory.filePath(QStringLiteral("c"));
    QVERIFY(replaceFile(file, QByteArray(11, 'x')));
    QVERIFY(readFile(file, 11));
    QCOMPARE(readFile(file, 10).error().kind, ErrorKind::BadInput);
    QCOMPARE(readFile(m_directory.path(), 10).error().kind, ErrorKind::BadInput);
    QCOMPARE(readFile(file + u'x', 10).error().kind, ErrorKind::StorageFailed);
}

void TestDurableFile::leavesTheOldContentWhenItCannotWrite()
{
    const QString file = m_directory.filePath(QStringLiteral("d"));
    QVERIFY(replaceFile(file, QByteArray("old")));
    QVERIFY(QDir(m_directory.path()).mkdir(QStringLiteral("d.new")));   // in the way of the temporary file
    QCOMPARE(replaceFile(file, QByteArray("new")).error().kind, ErrorKind::StorageFailed);
    QCOMPARE(readFile(file, 10).value(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestDurableFile)
#include "test_durable_file.moc"
