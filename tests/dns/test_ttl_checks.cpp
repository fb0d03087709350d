#include "dns/mail_checks/ttl_checks.h"

#include "dns/record_history.h"
#include "support/dns_sightings.h"

#include <QTest>

using namespace hikkoshi;
using Reason = Finding::Reason;

namespace {

const DnsServer Ns1 = serverAt(u"192.0.2.1");
const DnsServer Ns2 = serverAt(u"192.0.2.2");
const QString Host = QStringLiteral("mail.office.example");
constexpr int TakeOver = 7200 + 900;        // refresh and retry of the zone

RecordHistory office()
{
    RecordHistory history = emptyHistory(officeQuestion(), {Ns1, Ns2}, {});
    DnsReply soa = sighting(Ns1, {QStringLiteral("office.example. 3600 SOA ns1.office.example. root.office.example. 1 7200 900 604800 900")},
                            0, RecordType::SOA);
    noteSoa(history, soa);
    return history;
}

void note(RecordHistory &history, const DnsServer &server, int ttl, double second)
{
    noteAuthority(history, sighting(server, {mxLine(Host, ttl)}, second));
}

/// Both servers with these TTLs at the start, then with those; negative: silent.
RecordHistory watched(int before, int first, int second)
{
    RecordHistory history = office();
    for (const DnsServer &server : {Ns1, Ns2})
        note(history, server, before, 0);
    for (const auto &[server, ttl] : {std::pair(Ns1, first), std::pair(Ns2, second)}) {
        if (ttl >= 0)
            note(history, server, ttl, 60);
        for (int i = 0; ttl < 0 && i < SilentAfter; ++i)
            noteAuthority(history, silence(server, 60 + i));
    }
    return history;
}

} // namespace

class TestTtlChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLoweringIsJudged_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("loweredAt");
        QTest::addColumn<CheckState>("state");
        QTest::addColumn<Reason>("reason");
        const int never = -1;
        QTest::newRow("lowered") << 300 << 300 << 100 << 30 << CheckState::Green << Reason::TtlLowered;
        QTest::newRow("at one only") << 300 << 86400 << 100 << 30 << CheckState::Amber << Reason::TtlLoweredPartly;
        QTest::newRow("one too late") << 300 << 86400 << 60 + TakeOver + 1 << 30 << CheckState::Red << Reason::TtlNotLowered;
        QTest::newRow("not yet") << 86400 << 86400 << 100 << never << CheckState::Amber << Reason::TtlNotLoweredYet;
        QTest::newRow("weeks before") << 86400 << 86400 << 999999 << never << CheckState::Amber << Reason::TtlNotLoweredYet;
        QTest::newRow("saved, not published") << 86400 << 86400 << 3600 + TakeOver << 30 << CheckState::Amber << Reason::TtlNotLoweredYet;
        QTest::newRow("saved, never published") << 86400 << 86400 << 30 + 3600 + TakeOver + 1 << 30 << CheckState::Red << Reason::TtlNotLowered;
        QTest::newRow("one silent") << 300 << never << 100 << 30 << CheckState::Unknown << Reason::NoUsableAnswer;
        QTest::newRow("silent past its time") << 300 << never << 60 + TakeOver + 1 << 30 << CheckState::Green << Reason::TtlLowered;
        QTest::newRow("all silent") << never << never << 100 << 30 << CheckState::Unknown << Reason::NoUsableAnswer;
    }

    void theLoweringIsJudged()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, now);
        QFETCH(int, loweredAt);
        TtlLowering lowering;
        if (loweredAt >= 0)
            lowering.loweredAt = secondOfDay(loweredAt);
        const Finding finding = ttlLowered(watched(86400, first, second), lowering, secondOfDay(now));
        QCOMPARE(finding.id, QStringLiteral("L1"));
        QTEST(finding.reason, "reason");
        QTEST(finding.state, "state");
    }

    void theServerThatLagsIsNamed()
    {
        const Finding finding = ttlLowered(watched(86400, 300, 86400), {}, secondOfDay(100));
        QCOMPARE(finding.facts, QStringList {QStringLiteral("192.0.2.2")});
        QCOMPARE(finding.observed, (QStringList {QStringLiteral("192.0.2.1: 300"), QStringLiteral("192.0.2.2: 86400")}));
        QCOMPARE(finding.subject, QStringLiteral("office.example MX"));
    }

    void aTtlThatTheProviderFixesIsNoFault()
    {
        TtlLowering lowering;
        lowering.fixedByProvider = true;
        const Finding finding = ttlLowered(watched(7200, 7200, 7200), lowering, secondOfDay(99999));
        QCOMPARE(finding.reason, Reason::TtlFixedByProvider);
        QCOMPARE(finding.facts, QStringList {QStringLiteral("7200")});
    }

    void theClockRunsAndEnds()
    {
        const RecordHistory history = watched(86400, 300, 300);
        const Finding running = ttlSafe(history, {}, secondOfDay(61));
        QCOMPARE(running.state, CheckState::Amber);
        QCOMPARE(running.reason, Reason::SafeFrom);
        QCOMPARE(*running.until, secondOfDay(60 + 86400 + 2));
        const Finding passed = ttlSafe(history, {}, secondOfDay(60 + 86400 + 2));
        QCOMPARE(passed.state, CheckState::Green);
        QCOMPARE(passed.reason, Reason::SafeSince);
    }

    void theClockNamesNoTimeWhileAServerHasTheOldTtl()
    {
        const Finding finding = ttlSafe(watched(86400, 300, 86400), {}, secondOfDay(100));
        QCOMPARE(finding.state, CheckState::Amber);
        QVERIFY(!finding.until);
        QCOMPARE(ttlSafe(office(), {}, secondOfDay(0)).state, CheckState::Unknown);
    }

    void theNegativeTtlIsJudged_data()
    {
        QTest::addColumn<int>("soaTtl");
        QTest::addColumn<int>("minimum");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("minimum") << 86400 << 900 << Reason::NegativeTtlShort;
        QTest::newRow("SOA TTL") << 60 << 86400 << Reason::NegativeTtlShort;
        QTest::newRow("an hour") << 86400 << 3600 << Reason::NegativeTtlMedium;
        QTest::newRow("three hours") << 86400 << 10800 << Reason::NegativeTtlMedium;
        QTest::newRow("more") << 86400 << 10801 << Reason::NegativeTtlLong;
    }

    void theNegativeTtlIsJudged()
    {
        QFETCH(int, soaTtl);
        QFETCH(int, minimum);
        RecordHistory history = emptyHistory(officeQuestion(), {Ns1}, {});
        noteSoa(history, sighting(Ns1, {QStringLiteral("office.example. %1 SOA ns1.x. root.x. 1 7200 900 604800 %2")
                                            .arg(QString::number(soaTtl), QString::number(minimum))}, 0, RecordType::SOA));
        QTEST(negativeTtlFinding(history).reason, "reason");
        QCOMPARE(negativeTtlFinding(RecordHistory()).state, CheckState::Unknown);
    }

    void theTtlIsToBePutBack()
    {
        const QDateTime switched = secondOfDay(0);
        const RecordHistory shortTtl = watched(86400, 300, 3600);
        QVERIFY(!ttlRaised(shortTtl, switched, switched.addDays(13)));
        QCOMPARE(ttlRaised(shortTtl, switched, switched.addDays(14))->reason, Reason::TtlStillShort);
        QCOMPARE(ttlRaised(watched(300, 3600, 3600), switched, switched.addDays(1))->reason, Reason::TtlRaised);
        QCOMPARE(ttlRaised(watched(300, -1, -1), switched, switched.addDays(15))->state, CheckState::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestTtlChecks)
#include "test_ttl_checks.moc"
