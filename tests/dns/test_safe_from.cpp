#include "dns/safe_from.h"

#include "dns/record_history.h"
#include "support/dns_sightings.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

const DnsServer Ns1 = serverAt(u"192.0.2.1");
const DnsServer Ns2 = serverAt(u"192.0.2.2");
const QString Old = QStringLiteral("mail.office.example");
const QString New = QStringLiteral("mx.new.example");
const RecordExpectation Switched {RecordExpectation::Match::Hosts, {New}, {}};
const RecordExpectation Lowered {RecordExpectation::Match::Anything, {}, 300s};
using State = SafeFrom::State;

RecordHistory office()
{
    RecordHistory history = emptyHistory(officeQuestion(), {Ns1, Ns2}, {});
    history.refresh = 10800s;
    history.retry = 3600s;
    return history;
}

void note(RecordHistory &history, const DnsServer &server, const QString &host, int ttl, double second)
{
    noteAuthority(history, sighting(server, {mxLine(host, ttl)}, second));
}

} // namespace

class TestSafeFrom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingSeenIsUnknown()
    {
        QCOMPARE(safeFrom(office(), Switched, secondOfDay(0)).state, State::Unknown);
        QCOMPARE(safeFrom(RecordHistory(), Switched, secondOfDay(0)).state, State::Unknown);
    }

    void aServerWithTheOldHoldsTheClock()
    {
        RecordHistory history = office();
        note(history, Ns1, Old, 600, 0);
        note(history, Ns2, Old, 600, 0);
        note(history, Ns1, New, 600, 30);
        const SafeFrom safe = safeFrom(history, Switched, secondOfDay(40));
        QCOMPARE(safe.state, State::StillServed);
        QCOMPARE(safe.stillServing, QStringList {QStringLiteral("192.0.2.2:53")});
        QCOMPARE(safe.at, secondOfDay(40 + 600 + 2));
    }

    void theLastServerCountsAndNotTheEdit()
    {
        RecordHistory history = office();
        note(history, Ns1, Old, 6, 0);
        note(history, Ns2, Old, 6, 0);
        note(history, Ns1, New, 6, 1);
        note(history, Ns2, Old, 6, 1);
        note(history, Ns2, New, 6, 4);
        const SafeFrom safe = safeFrom(history, Switched, secondOfDay(5));
        QCOMPARE(safe.state, State::Running);
        QCOMPARE(safe.at, secondOfDay(4 + 6 + 2));
        QVERIFY(!safe.assumed);
        QCOMPARE(safeFrom(history, Switched, secondOfDay(12)).state, State::Passed);
    }

    void aLongTtlFromBeforeTheLoweringStillCounts()
    {
        RecordHistory history = office();
        for (const DnsServer &server : {Ns1, Ns2}) {
            note(history, server, Old, 86400, 0);
            note(history, server, Old, 300, 100);
            note(history, server, New, 300, 200);
        }
        QCOMPARE(safeFrom(history, Switched, secondOfDay(300)).at, secondOfDay(100 + 86400 + 2));
        QCOMPARE(safeFrom(history, Lowered, secondOfDay(300)).at, secondOfDay(100 + 86400 + 2));
    }

    void aNightOfSleepCountsInFull()
    {
        RecordHistory history = office();
        note(history, Ns1, Old, 600, 0);
        note(history, Ns2, Old, 600, 0);
        note(history, Ns1, New, 600, 8 * 3600);
        note(history, Ns2, New, 600, 8 * 3600);
        QCOMPARE(safeFrom(history, Switched, secondOfDay(8 * 3600)).at, secondOfDay(8 * 3600 + 602));
    }

    void aServerThatCannotBeAskedCountsWithRefreshAndRetry()
    {
        RecordHistory history = office();
        note(history, Ns1, Old, 86400, 0);
        noteAuthority(history, silence(Ns2, 0));
        note(history, Ns1, Old, 300, 30);
        const SafeFrom safe = safeFrom(history, Lowered, secondOfDay(60));
        QCOMPARE(safe.state, State::Running);
        QCOMPARE(safe.at, secondOfDay(30 + 10800 + 3600 + 86400 + 2));
        QCOMPARE(safe.notAsked, QStringList {QStringLiteral("192.0.2.2:53")});
        history.refresh.reset();
        QCOMPARE(safeFrom(history, Lowered, secondOfDay(60)).state, State::Unknown);
    }

    void oneLostPacketDoesNotMoveTheClock()
    {
        RecordHistory history = office();
        note(history, Ns1, New, 300, 0);
        note(history, Ns2, Old, 300, 0);
        for (int i = 1; i < SilentAfter; ++i) {
            noteAuthority(history, silence(Ns2, i));
            QCOMPARE(safeFrom(history, Switched, secondOfDay(i)).state, State::StillServed);
        }
        noteAuthority(history, silence(Ns2, SilentAfter));
        QCOMPARE(safeFrom(history, Switched, secondOfDay(5)).state, State::Running);
    }

    void aServerThatKeptTheOldPastItsTimeHasNoBound()
    {
        RecordHistory history = office();
        note(history, Ns1, New, 300, 0);
        note(history, Ns2, Old, 300, 10800 + 3600 + 1);
        for (int i = 0; i < SilentAfter; ++i)
            noteAuthority(history, silence(Ns2, 15000 + i));
        QCOMPARE(safeFrom(history, Switched, secondOfDay(90000)).state, State::StillServed);
    }

    void withoutAnySightingOfTheOldTwoDaysAreAssumed()
    {
        RecordHistory history = office();
        note(history, Ns1, New, 300, 0);
        note(history, Ns2, New, 300, 5);
        const SafeFrom safe = safeFrom(history, Switched, secondOfDay(10));
        QVERIFY(safe.assumed);
        QCOMPARE(safe.at, secondOfDay(5 + 2 * 86400 + 2));
    }

    void theSavedSurveyReplacesTheAssumption()
    {
        RecordHistory history = office();
        note(history, Ns1, New, 300, 1000);
        note(history, Ns2, New, 300, 1005);
        noteEarlier(history, {history.name, history.type, {QStringLiteral("10 mail.office.example")}, 3600, {}}, secondOfDay(0));
        const SafeFrom safe = safeFrom(history, Switched, secondOfDay(1010));
        QVERIFY(!safe.assumed);
        QCOMPARE(safe.at, secondOfDay(1005 + 3600 + 2));
    }

    void anAbsentNameIsRememberedForTheNegativeTtl()
    {
        RecordHistory history = office();
        for (const DnsServer &server : {Ns1, Ns2}) {
            noteAuthority(history, sighting(server, {}, 0));
            note(history, server, New, 60, 30);
        }
        QCOMPARE(safeFrom(history, Switched, secondOfDay(40)).at, secondOfDay(30 + 900 + 2));
    }

    void theOldThatComesBackStartsTheClockAgain()
    {
        RecordHistory history = office();
        for (const DnsServer &server : {Ns1, Ns2}) {
            note(history, server, Old, 60, 0);
            note(history, server, New, 60, 30);
        }
        note(history, Ns2, Old, 60, 60);
        QCOMPARE(safeFrom(history, Switched, secondOfDay(70)).state, State::StillServed);
        note(history, Ns2, New, 60, 90);
        QCOMPARE(safeFrom(history, Switched, secondOfDay(91)).at, secondOfDay(90 + 60 + 2));
    }

    void resolversWaitUntilTheAuthoritiesAgree()
    {
        RecordHistory history = office();
        QVERIFY(!authoritiesAgree(history, Switched));
        note(history, Ns1, New, 60, 0);
        QVERIFY(!authoritiesAgree(history, Switched));
        note(history, Ns2, Old, 60, 0);
        QVERIFY(!authoritiesAgree(history, Switched));
        note(history, Ns2, New, 60, 10);
        QVERIFY(authoritiesAgree(history, Switched));
    }

    void panelsPublishAfterAWhileOrOnTheClock()
    {
        QCOMPARE(publishedBy(secondOfDay(100), {1h, false}), secondOfDay(3700));
        QCOMPARE(publishedBy(secondOfDay(100), {15min, true}), secondOfDay(900));
        QCOMPARE(publishedBy(secondOfDay(900), {15min, true}), secondOfDay(1800));
    }

    void theLaterOfTwoIsTheOneToWaitFor()
    {
        SafeFrom passed {State::Passed, secondOfDay(1), {}, {}, 1s, false};
        SafeFrom running {State::Running, secondOfDay(9), {}, {}, 1s, false};
        SafeFrom served {State::StillServed, secondOfDay(5), {}, {}, 1s, false};
        QCOMPARE(laterOf(passed, running), running);
        QCOMPARE(laterOf(running, served), served);
        QCOMPARE(laterOf(SafeFrom(), served), SafeFrom());
    }

    void aResolverLetsGoByItsOwnWords()
    {
        ResolverHistory resolver;
        QVERIFY(!cacheEnds(resolver).isValid());
        resolver.seenAt = secondOfDay(10);
        resolver.ttlLeft = 20s;
        QCOMPARE(cacheEnds(resolver), secondOfDay(32));
    }
};

QTEST_GUILESS_MAIN(TestSafeFrom)
#include "test_safe_from.moc"
