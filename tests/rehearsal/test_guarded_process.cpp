#include "rehearsal/guarded_process.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

const QString Shell = QStringLiteral("/bin/sh");

[[nodiscard]] QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

[[nodiscard]] bool lives(const QByteArray &pid)
{
    return ::kill(pid.toInt(), 0) == 0;
}

} // namespace

class TestGuardedProcess final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopEndsIt();
    void itsOwnEndIsNoticed();
    void aProgramThatIsNotThereIsAnEnd();
    void itDoesNotOutliveAProgramThatIsKilled();
    void oneThatIgnoresTermIsKilled();

private:
    QTemporaryDir m_place;
    [[nodiscard]] GuardedProcess::Command writesItsPid(const QString &output, const QString &before = {}) const
    {
        return {Shell, {QStringLiteral("-c"), before + QStringLiteral("echo $$; while :; do read x < /dev/zero; done")},
                {}, output, {}, {}};
    }
};

void TestGuardedProcess::stopEndsIt()
{
    const QString output = m_place.filePath(QStringLiteral("stop"));
    GuardedProcess::Command command = writesItsPid(output);
    command.removeWhenOrphaned = m_place.filePath(QStringLiteral("kept"));
    QVERIFY(QDir().mkpath(command.removeWhenOrphaned));
    auto process = GuardedProcess::start(command);
    QVERIFY(process);
    QTRY_VERIFY(!content(output).isEmpty());
    QVERIFY(lives(content(output)));
    QVERIFY(!process->waitForEnd(10ms));
    process->stop();
    QVERIFY(!lives(content(output)));
    QVERIFY(process->waitForEnd(0ms));
    QVERIFY(QFile::exists(command.removeWhenOrphaned));
}

void TestGuardedProcess::itsOwnEndIsNoticed()
{
    auto process = GuardedProcess::start(
        {Shell, {QStringLiteral("-c"), QStringLiteral("echo $WORD")}, {QStringLiteral("WORD=tea")},
         m_place.filePath(QStringLiteral("end")), {}, {}});
    QVERIFY(process);
    QVERIFY(process->waitForEnd(5s));
    QCOMPARE(content(m_place.filePath(QStringLiteral("end"))), QByteArray("tea"));
}

void TestGuardedProcess::aProgramThatIsNotThereIsAnEnd()
{
    auto process = GuardedProcess::start(
        {QStringLiteral("/nowhere/at/all"), {}, {}, m_place.filePath(QStringLiteral("none")), {}, {}});
    QVERIFY(process);
    QVERIFY(process->waitForEnd(5s));
}

void TestGuardedProcess::itDoesNotOutliveAProgramThatIsKilled()
{
    // This program again, in the role of one that starts a server and is killed.
    const QString output = m_place.filePath(QStringLiteral("orphan"));
    QProcess victim;
    const QString its = m_place.filePath(QStringLiteral("its"));
    QVERIFY(QDir().mkpath(its + QStringLiteral("/mail")));
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), output, its});
    QVERIFY(victim.waitForStarted());
    QTRY_VERIFY(!content(output).isEmpty());
    const QByteArray server = content(output);
    QVERIFY(lives(server));
    victim.kill();
    QVERIFY(victim.waitForFinished());
    QTRY_VERIFY(!lives(server));
    QTRY_VERIFY(!QFile::exists(its));
}

void TestGuardedProcess::oneThatIgnoresTermIsKilled()
{
    const QString output = m_place.filePath(QStringLiteral("stubborn"));
    auto process = GuardedProcess::start(writesItsPid(output, QStringLiteral("trap '' TERM; ")));
    QVERIFY(process);
    QTRY_VERIFY(!content(output).isEmpty());
    process->stop();
    QVERIFY(!lives(content(output)));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("--victim")) {
        auto process = GuardedProcess::start(
            {Shell, {QStringLiteral("-c"), QStringLiteral("echo $$; while :; do read x < /dev/zero; done")}, {},
              app.arguments().value(2), {}, app.arguments().value(3)});
        for (;;)
            ::pause();
    }
    TestGuardedProcess test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_guarded_process.moc"
