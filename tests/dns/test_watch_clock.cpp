#include "dns/watch_clock.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

Moment moment(std::chrono::milliseconds wall, std::chrono::milliseconds running)
{
    return {QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC).addMSecs(wall.count()), running};
}

} // namespace

class TestWatchClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void evenTimeIsNoJump()
    {
        ClockGuard guard(60s);
        for (auto second = 0s; second < 3600s; second += 15s)
            QVERIFY(guard.look(moment(second, second)).isEmpty());
    }

    void aNightIsSleep()
    {
        ClockGuard guard(60s);
        QVERIFY(guard.look(moment(0s, 0s)).isEmpty());
        const auto jumps = guard.look(moment(8h, 8h));
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0].kind, ClockJump::Kind::Slept);
        QCOMPARE(jumps[0].by, 8h);
    }

    void aClockThatIsSetIsNoticedOnce()
    {
        ClockGuard guard(60s);
        QVERIFY(guard.look(moment(0s, 0s)).isEmpty());
        const auto forward = guard.look(moment(3615s, 15s));
        QCOMPARE(forward.size(), 1);
        QCOMPARE(forward[0].kind, ClockJump::Kind::SetForward);
        QCOMPARE(forward[0].by, 1h);
        QVERIFY(guard.look(moment(3630s, 30s)).isEmpty());
        const auto back = guard.look(moment(45s, 45s));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0].kind, ClockJump::Kind::SetBack);
        QCOMPARE(back[0].by, 1h);
    }

    void sleepAndAClockThatIsSetAreTwoThings()
    {
        ClockGuard guard(60s);
        QVERIFY(guard.look(moment(0s, 0s)).isEmpty());
        QCOMPARE(guard.look(moment(10h, 8h)).size(), 2);
    }

    void slowDriftAddsUpUntilItMatters()
    {
        ClockGuard guard(60s);
        int jumps = 0;
        for (int i = 0; i <= 1000; ++i)
            jumps += int(guard.look(moment(15s * i + 5ms * i, 15s * i)).size());
        QCOMPARE(jumps, 5);
    }

    void theSystemsClocksGoForward()
    {
        SystemClock clock;
        const Moment before = clock.now();
        bool called = false;
        clock.wake(20ms, this, [&] { called = true; });
        QTRY_VERIFY(called);
        QVERIFY(clock.now().running > before.running);
        QVERIFY(clock.now().utc > before.utc);
    }
};

QTEST_GUILESS_MAIN(TestWatchClock)
#include "test_watch_clock.moc"
