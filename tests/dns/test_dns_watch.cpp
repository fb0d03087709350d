#include "dns/dns_watch.h"

#include "support/moving_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

const DnsServer Ns1 = serverAt(u"192.0.2.1");
const DnsServer Ns2 = serverAt(u"192.0.2.2");
const DnsServer Cache1 = serverAt(u"198.51.100.1", true);
const DnsServer Cache2 = serverAt(u"198.51.100.2", true);
const QString NewMx = QStringLiteral("mx.new.example");

/// The office's world, and a watch for its new MX.
struct Office {
    explicit Office(int ttl = 3600)
    {
        world.authorities = {Ns1, Ns2};
        for (const DnsServer &server : world.authorities)
            serve(server, QStringLiteral("mail.office.example"), ttl);
        plan.zone = *DomainName::parse(u"office.example");
        plan.authorities = world.authorities;
        plan.resolvers = {Cache1, Cache2};
        plan.records = {{{plan.zone, RecordType::MX}, {RecordExpectation::Match::Hosts, {NewMx}, {}}, true}};
    }

    void serve(const DnsServer &server, const QString &mx, int ttl)
    {
        world.zones.clear(server);
        world.zones.add(server, QStringLiteral("office.example. 3600 SOA ns1.office.example. root.office.example. 1 7200 900 604800 900\n"
                                               "office.example. %1 MX 10 %2.").arg(QString::number(ttl), mx));
    }
    /// The office's people looked at it before.
    void fillCaches()
    {
        for (const DnsServer &cache : plan.resolvers)
            world.fill({plan.records[0].question, cache});
    }

    FakeClock clock;
    MovingWorld world {clock};
    WatchPlan plan;
};

int rounds(const Office &office, const DnsServer &server)
{
    return office.world.asked(server);
}

} // namespace

class TestDnsWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyServerIsAskedEveryThirtySecondsWhileSomebodyLooks()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.start();
        office.clock.run(5min + 1s);
        QCOMPARE(rounds(office, Ns1), 11 + 1);              // and the SOA once
        QCOMPARE(rounds(office, Ns2), 11 + 1);
        QVERIFY(!watch.isChecking());
        QCOMPARE(watch.nextCheck(), office.clock.utc().addSecs(29));
    }

    void itBecomesSlowWhenNothingMovesAndQuickAgainOnDemand()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.start();
        office.clock.run(10min);
        office.world.forgetAsked();
        office.clock.run(50min);
        QVERIFY(rounds(office, Ns1) >= 9 && rounds(office, Ns1) <= 12);
        office.world.forgetAsked();
        watch.checkNow();
        office.clock.run(5min);
        QVERIFY(rounds(office, Ns1) >= 10);
    }

    void inTheBackgroundItIsSlowFromTheStart()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.setAttention(DnsWatch::Attention::Background);
        watch.start();
        office.clock.run(60min);
        QCOMPARE(rounds(office, Ns1), 13 + 2);              // and the SOA twice
    }

    void changesAreToldOnceWithOldNewWhereAndWhen()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        office.clock.at(100s, [&] { office.serve(Ns1, NewMx, 300); });
        watch.start();
        office.clock.run(10min);
        QCOMPARE(changes.size(), 1);
        const auto change = changes[0][0].value<DnsChange>();
        QCOMPARE(change.server, QStringLiteral("192.0.2.1:53"));
        QCOMPARE(change.oldValues, QStringList {QStringLiteral("10 mail.office.example")});
        QCOMPARE(change.newValues, QStringList {QStringLiteral("10 mx.new.example")});
        QVERIFY(change.newFirstSeen >= office.clock.utc().addSecs(100 - 600));
        QVERIFY(change.newFirstSeen <= office.clock.utc().addSecs(131 - 600));
        QCOMPARE(watch.safeFrom(0).state, SafeFrom::State::StillServed);
    }

    void resolversAreAskedOnlyWhenTheAuthoritiesAgree()
    {
        Office office;
        office.fillCaches();
        DnsWatch watch(office.world, office.clock, office.plan);
        office.clock.at(60s, [&] { office.serve(Ns1, NewMx, 300); });
        office.clock.at(400s, [&] { office.serve(Ns2, NewMx, 300); });
        watch.start();
        office.clock.run(390s);
        QCOMPARE(office.world.asked(Cache1), 0);
        office.clock.run(60s);
        QCOMPARE(office.world.asked(Cache1), 1);
        QCOMPARE(office.world.asked(Cache2), 1);
        QVERIFY(!watch.isReached());
    }

    void resolversAreNotAskedBeforeTheirTtlIsOver()
    {
        Office office;
        office.fillCaches();
        DnsWatch watch(office.world, office.clock, office.plan);
        office.clock.at(60s, [&] {
            office.serve(Ns1, NewMx, 300);
            office.serve(Ns2, NewMx, 300);
        });
        watch.start();
        office.clock.run(50min);
        for (int i = 0; i < 20; ++i) {
            watch.checkNow();
            office.clock.run(10s);
        }
        QCOMPARE(office.world.asked(Cache1), 1);            // it said: nearly an hour
        QVERIFY(!watch.isReached());
        office.clock.run(20min);
        QVERIFY(watch.isReached());
        QCOMPARE(office.world.impatient(), 0);
        QCOMPARE(watch.safeFrom(0).state, SafeFrom::State::Passed);
        office.world.forgetAsked();
        office.clock.run(24h);
        QCOMPARE(office.world.asked(Cache1), 0);            // nothing can come back
    }

    void aBurstOfTimeOutsIsNoChange()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        QSignalSpy offline(&watch, &DnsWatch::offlineChanged);
        watch.start();
        office.clock.run(60s);
        office.world.networkGone = true;
        office.clock.run(10min);
        QVERIFY(watch.isOffline());
        QCOMPARE(watch.histories()[0].authorities[0].failures, 0);
        QCOMPARE(watch.histories()[0].authorities[0].lastStatus, QStringLiteral("timed-out"));
        office.world.networkGone = false;
        office.clock.run(60s);
        QVERIFY(!watch.isOffline());
        QCOMPARE(offline.size(), 2);
        QCOMPARE(changes.size(), 0);
    }

    void oneDeadServerIsNoLostNetwork()
    {
        Office office;
        office.world.zones.fail(Ns2, ReplyStatus::TimedOut);
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.start();
        office.clock.run(2min);
        QVERIFY(!watch.isOffline());
        QVERIFY(isSilent(watch.histories()[0].authorities[1]));
    }

    void afterASleepEverythingIsAskedAtOnce()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy jumps(&watch, &DnsWatch::clockJumped);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        watch.setAttention(DnsWatch::Attention::Background);
        watch.start();
        office.clock.run(100s);
        office.clock.at(office.clock.running() + 1h, [&] {
            office.serve(Ns1, NewMx, 300);
            office.serve(Ns2, NewMx, 300);
        });
        office.clock.sleep(8h);
        const QDateTime woken = office.clock.utc();
        office.clock.run(16s);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].value<ClockJump>().kind, ClockJump::Kind::Slept);
        QCOMPARE(changes.size(), 2);
        // Nobody saw when in the night it changed: the whole night counts.
        QVERIFY(watch.safeFrom(0).at >= woken.addSecs(3600));
    }

    void afterAShortSleepTooWithoutWaitingForTheNextRound()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.setAttention(DnsWatch::Attention::Background);
        watch.start();
        office.clock.run(20s);
        office.world.forgetAsked();
        office.clock.sleep(2min);
        office.clock.run(16s);
        QCOMPARE(rounds(office, Ns1), 1);
    }

    void questionsFromBeforeASleepAreGivenUp()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        watch.start();
        office.clock.run(30s + 10ms);                       // the second round is under way
        QVERIFY(watch.isChecking());
        office.clock.sleep(1h);
        office.clock.run(1s);
        QVERIFY(!watch.isChecking());
        QCOMPARE(watch.lastChecked().secsTo(office.clock.utc()), 0);
    }

    void whenTheClockIsSetThePromiseMovesAlong_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("forward") << 90;
        QTest::newRow("back") << -90;
    }

    void whenTheClockIsSetThePromiseMovesAlong()
    {
        QFETCH(int, minutes);
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy jumps(&watch, &DnsWatch::clockJumped);
        office.clock.at(60s, [&] {
            office.serve(Ns1, NewMx, 300);
            office.serve(Ns2, NewMx, 300);
        });
        watch.start();
        office.clock.run(5min);
        const QDateTime before = watch.safeFrom(0).at;
        office.clock.set(std::chrono::minutes(minutes));
        office.clock.run(1min);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].value<ClockJump>().kind,
                 minutes > 0 ? ClockJump::Kind::SetForward : ClockJump::Kind::SetBack);
        QCOMPARE(watch.safeFrom(0).at, before.addSecs(minutes * 60));
    }

    void theClockOfAnEarlierRunGoesOn()
    {
        Office office;
        QList<RecordHistory> kept;
        {
            DnsWatch watch(office.world, office.clock, office.plan);
            office.clock.at(60s, [&] {
                office.serve(Ns1, NewMx, 300);
                office.serve(Ns2, NewMx, 300);
            });
            watch.start();
            office.clock.run(5min);
            kept = watch.histories();
        }
        office.clock.run(3h);
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        watch.restore(kept);
        QCOMPARE(watch.safeFrom(0).state, SafeFrom::State::Passed);
        watch.start();
        office.clock.run(1min);
        QCOMPARE(changes.size(), 0);
        QVERIFY(watch.isReached());
    }

    void aClockSetBackBetweenTwoRunsIsNoticed()
    {
        Office office;
        QList<RecordHistory> kept;
        {
            DnsWatch watch(office.world, office.clock, office.plan);
            watch.start();
            office.clock.run(5min);
            kept = watch.histories();
        }
        office.clock.set(-24h * 365);
        for (const DnsServer &server : {Ns1, Ns2})
            office.serve(server, NewMx, 300);
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy jumps(&watch, &DnsWatch::clockJumped);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        watch.restore(kept);
        watch.start();
        office.clock.run(1min);
        QCOMPARE(jumps.size(), 1);
        QCOMPARE(jumps[0][0].value<ClockJump>().kind, ClockJump::Kind::SetBack);
        QCOMPARE(changes.size(), 2);
        const auto left = office.clock.utc().secsTo(watch.safeFrom(0).at);
        QVERIFY2(left > 3600 - 62 && left <= 3602, qPrintable(QString::number(left)));
    }

    void theSavedSurveyTellsTheTtlOfBefore()
    {
        Office office(300);
        DnsWatch watch(office.world, office.clock, office.plan);
        SurveySnapshot snapshot;
        snapshot.takenAt = office.clock.utc().addDays(-3);
        snapshot.records = {{QStringLiteral("office.example"), QStringLiteral("MX"), {QStringLiteral("10 mail.office.example")}, 86400, {}},
                            {QStringLiteral("office.example"), QStringLiteral("TXT"), {QStringLiteral("v=spf1 -all")}, 999999, {}}};
        watch.remember(snapshot);
        for (const DnsServer &server : {Ns1, Ns2})
            office.serve(server, NewMx, 300);
        const QDateTime first = office.clock.utc();
        watch.start();
        office.clock.run(1min);
        QCOMPARE(first.secsTo(watch.safeFrom(0).at), 86400 + 2);
        QVERIFY(!watch.safeFrom(0).assumed);
    }

    void sixWeeksWithNightsAndLostNetworkCostLittleAndStayRight()
    {
        Office office(86400);
        office.plan.records.append({{*DomainName::parse(u"office.example"), RecordType::TXT}, {}, false});
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy changes(&watch, &DnsWatch::changed);
        watch.setAttention(DnsWatch::Attention::Background);
        watch.start();
        office.clock.at(24h * 20 + 2h, [&] { office.fillCaches(); });
        office.clock.at(24h * 20 + 3h, [&] { office.serve(Ns1, NewMx, 300); });
        office.clock.at(24h * 20 + 9h, [&] { office.serve(Ns2, NewMx, 300); });
        for (int day = 0; day < 42; ++day) {
            office.clock.run(10h);
            office.world.networkGone = day % 5 == 0;
            office.clock.run(1h);
            office.world.networkGone = false;
            office.clock.sleep(13h);
        }
        QCOMPARE(changes.size(), 2 + 2);                    // two servers, two resolvers
        QVERIFY(watch.isReached());
        QCOMPARE(office.world.impatient(), 0);
        for (const AuthorityHistory &authority : watch.histories()[0].authorities)
            QCOMPARE(authority.states.size(), 2);
        const int awake = 42 * 11 * 12;                     // five-minute rounds
        const int asked = office.world.asked(Ns1);
        QVERIFY2(asked < awake * 2 + 42 * (11 + 120 * 2), qPrintable(QString::number(asked)));
        QVERIFY(asked > awake * 2);
        QVERIFY2(office.world.asked(Cache1) <= 30, qPrintable(QString::number(office.world.asked(Cache1))));
    }

    void roundsDoNotDrift()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        watch.setAttention(DnsWatch::Attention::Background);
        watch.start();
        office.clock.run(24h * 14);
        for (const auto &asked : office.world.asked()) {
            QVERIFY2(asked.at.count() % 300000 < 20, qPrintable(QString::number(asked.at.count())));
        }
    }

    void stoppedItAsksNothing()
    {
        Office office;
        DnsWatch watch(office.world, office.clock, office.plan);
        QSignalSpy checked(&watch, &DnsWatch::checked);
        watch.start();
        watch.stop();
        office.world.forgetAsked();
        office.clock.run(1h);
        watch.checkNow();
        office.clock.run(1h);
        QCOMPARE(office.world.asked().size(), 0);
        QCOMPARE(checked.size(), 0);
        QVERIFY(!watch.nextCheck().isValid());
        watch.start();
        office.clock.run(1s);
        QCOMPARE(checked.size(), 1);
    }

    void aReplyThatEndsTheWatchIsSafe()
    {
        Office office;
        auto watch = std::make_unique<DnsWatch>(office.world, office.clock, office.plan);
        connect(watch.get(), &DnsWatch::checked, this, [&] { watch->stop(); });
        watch->start();
        office.clock.run(1min);
        QCOMPARE(rounds(office, Ns1), 2);
        watch.reset();
        office.clock.run(1min);
    }
};

QTEST_GUILESS_MAIN(TestDnsWatch)
#include "test_dns_watch.moc"
