#include "transfer/rate_estimate.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

class TestRateEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownAtFirst();
    void tellsTheSpeedOfTheLastMinute();
    void staysSilentForThreeMinutes();
    void tellsANearEndAtOnce();
    void theSlowerOfTheTwoCounts();
    void tellsNothingWhileItStands();
    void startsAnewWithAnotherRun();
    void sparseProgressKeepsItsBase();
};

namespace {

const std::chrono::steady_clock::time_point Start {1'000s};

/// One sample a second from \a from to \a to seconds.
void run(RateEstimate &rate, int from, int to, qint64 messagesPerSecond, qint64 bytesPerSecond)
{
    for (int second = from; second <= to; ++second)
        rate.add(Start + std::chrono::seconds(second), second * messagesPerSecond, {second * bytesPerSecond});
}

} // namespace

void TestRateEstimate::nothingIsKnownAtFirst()
{
    RateEstimate rate;
    QCOMPARE(rate.messagesPerSecond(), 0.0);
    QCOMPARE(rate.bytesPerSecond(), 0.0);
    QVERIFY(!rate.timeLeft(1, {1}));
    rate.add(Start, 5, {5});
    rate.add(Start + 100ms, 500, {5});
    QCOMPARE(rate.messagesPerSecond(), 0.0);
    QVERIFY(!rate.timeLeft(1, {1}));
}

void TestRateEstimate::tellsTheSpeedOfTheLastMinute()
{
    RateEstimate rate;
    run(rate, 0, 300, 10, 4'000);
    QCOMPARE(rate.messagesPerSecond(), 10.0);
    QCOMPARE(rate.bytesPerSecond(), 4'000.0);
    for (int second = 301; second <= 360; ++second)
        rate.add(Start + std::chrono::seconds(second), 3'000 + (second - 300) * 50, {1'200'000});
    QCOMPARE(rate.messagesPerSecond(), 50.0);
    QCOMPARE(rate.bytesPerSecond(), 0.0);
}

void TestRateEstimate::staysSilentForThreeMinutes()
{
    RateEstimate rate;
    run(rate, 0, 179, 10, 1'000);
    QVERIFY(!rate.timeLeft(100'000, {0}));
    run(rate, 180, 180, 10, 1'000);
    QCOMPARE(rate.timeLeft(100'000, {0}), 10'000s);
}

void TestRateEstimate::tellsANearEndAtOnce()
{
    RateEstimate rate;
    run(rate, 0, 5, 10, 1'000);
    QCOMPARE(rate.timeLeft(1'800, {0}), 180s);
    QVERIFY(!rate.timeLeft(1'811, {0}));
    QCOMPARE(rate.timeLeft(0, {0}), 0s);
}

void TestRateEstimate::theSlowerOfTheTwoCounts()
{
    RateEstimate rate;
    run(rate, 0, 200, 10, 1'000);
    QCOMPARE(rate.timeLeft(10, {50'000}), 50s);
    QCOMPARE(rate.timeLeft(1'000, {50'000}), 100s);
}

void TestRateEstimate::tellsNothingWhileItStands()
{
    RateEstimate rate;
    run(rate, 0, 200, 10, 1'000);
    for (int second = 201; second <= 261; ++second)
        rate.add(Start + std::chrono::seconds(second), 2'000, {200'000});
    QCOMPARE(rate.messagesPerSecond(), 0.0);
    QVERIFY(!rate.timeLeft(10, {10}));
}

void TestRateEstimate::startsAnewWithAnotherRun()
{
    RateEstimate rate;
    run(rate, 0, 200, 10, 1'000);
    rate.add(Start + 210s, 0, {0});
    QCOMPARE(rate.messagesPerSecond(), 0.0);
    rate.add(Start + 220s, 20, {0});
    QCOMPARE(rate.messagesPerSecond(), 2.0);
    QVERIFY(!rate.timeLeft(10'000, {0}));
}

void TestRateEstimate::sparseProgressKeepsItsBase()
{
    RateEstimate rate;
    rate.add(Start, 0, {0});
    rate.add(Start + 100s, 1, {1'000});
    QCOMPARE(rate.bytesPerSecond(), 10.0);
    rate.add(Start + 90s, 9, {9});
    QCOMPARE(rate.bytesPerSecond(), 10.0);
}

QTEST_GUILESS_MAIN(TestRateEstimate)
#include "test_rate_estimate.moc"
