#include "rehearsal/server_directory.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

class TestServerDirectory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProgramIsFoundOrItsPackageNamed();
    void itIsMadeAndRemovedWithEverythingInIt();
    void aPathTooLongForSocketsIsReplaced();
    void whatIsWrittenIsForItsOwnerOnly();
    void oneThatWasMovedFromRemovesNothing();
    void onlyTheEndOfALogIsShown();

private:
    QTemporaryDir m_place;
    [[nodiscard]] QString wanted(const char *name) const { return m_place.filePath(QLatin1String(name)); }
};

void TestServerDirectory::aProgramIsFoundOrItsPackageNamed()
{
    QCOMPARE(findServerProgram({}, QStringLiteral("sh"), QStringLiteral("dash")).value().section(u'/', -1), QStringLiteral("sh"));
    QCOMPARE(findServerProgram(QStringLiteral("/bin/sh"), QStringLiteral("nothing"), {}).value(), QStringLiteral("/bin/sh"));
    const Error missing {ErrorKind::ToolMissing, QStringLiteral("some-package")};
    QCOMPARE(findServerProgram({}, QStringLiteral("no-such-server"), QStringLiteral("some-package")).error(), missing);
    // The one that was asked for, and no other in its place.
    QCOMPARE(findServerProgram(QStringLiteral("/nowhere/sh"), QStringLiteral("sh"), QStringLiteral("some-package")).error(), missing);
}

void TestServerDirectory::itIsMadeAndRemovedWithEverythingInIt()
{
    QString path;       // for root another one than what was wanted: nobody else may reach that
    {
        auto directory = ServerDirectory::make(wanted("a/b"));
        QVERIFY(directory);
        path = directory->path();
        QVERIFY(QFile::exists(wanted("a/b")));
        QVERIFY(directory->makeFolder("mail") && directory->write(QStringLiteral("mail/letter"), "hello"));
        QVERIFY(QFile::exists(path + QStringLiteral("/mail/letter")));
    }
    QVERIFY(!QFile::exists(wanted("a/b")) && !QFile::exists(path));
}

void TestServerDirectory::aPathTooLongForSocketsIsReplaced()
{
    const QByteArray name(120, 'x');
    QString instead;
    {
        auto directory = ServerDirectory::make(wanted(name.constData()));
        QVERIFY(directory);
        instead = directory->path();
        QVERIFY(instead.size() < 60 && QFile::exists(instead));
    }
    QVERIFY(!QFile::exists(instead));
    QVERIFY(!QFile::exists(wanted(name.constData())));
}

void TestServerDirectory::whatIsWrittenIsForItsOwnerOnly()
{
    auto directory = ServerDirectory::make(wanted("secrets"));
    QVERIFY(directory && directory->write(QStringLiteral("users"), "a") && directory->write(QStringLiteral("users"), "b"));
    QFile users(directory->file("users"));
    QVERIFY(users.open(QIODevice::ReadOnly));
    QCOMPARE(users.readAll(), QByteArray("b"));
    QVERIFY(!(users.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    QCOMPARE(QFileInfo(users.fileName()).ownerId(), directory->user().uid);
}

void TestServerDirectory::oneThatWasMovedFromRemovesNothing()
{
    auto made = ServerDirectory::make(wanted("moved"));
    QVERIFY(made);
    ServerDirectory owner;
    {
        ServerDirectory from = std::move(*made);
        owner = std::move(from);
    }
    QVERIFY(QFile::exists(wanted("moved")));
    QVERIFY(owner.write(QStringLiteral("still"), "there"));
}

void TestServerDirectory::onlyTheEndOfALogIsShown()
{
    auto directory = ServerDirectory::make(wanted("log"));
    QVERIFY(directory && directory->write(QStringLiteral("server.log"), QByteArray(5000, '.') + "\nthe reason\n"));
    QCOMPARE(directory->lastLines("server.log").size(), 999);
    QVERIFY(directory->lastLines("server.log").endsWith(QLatin1String("the reason")));
    QVERIFY(directory->lastLines("other.log").isEmpty());
}

QTEST_GUILESS_MAIN(TestServerDirectory)
#include "test_server_directory.moc"
