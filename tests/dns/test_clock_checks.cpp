#include "check_case.h"

using namespace hikkoshi;

namespace {

const auto NewMxZone = "{} MX 0 mx.cloud.example. ; {} A 192.0.2.80";

void planSwitch(CheckCase &office)
{
    office.context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
    office.context.plan.mxChangedAt = office.context.now.addSecs(-7200);
}

} // namespace

/// The clock itself is tested beside its files; here: what a survey hands to it, and when.
class TestClockChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loweringIsJudgedOnceItHasBegun()
    {
        CheckCase office(zoneText("{} 86400 MX 10 mail.{} ; mail.{} A 192.0.2.25"));
        QCOMPARE(office.verdicts("L1"), QStringList());
        QCOMPARE(office.verdicts("L2"), QStringList());
        office.context.plan.ttlLoweredAt = office.context.now.addSecs(-60);
        QCOMPARE(office.verdicts("L1"), list("amber TtlNotLoweredYet"));
        office.office.setZoneAt(office.office.ns1, officeZone());
        QCOMPARE(office.verdicts("L1"), list("amber TtlLoweredPartly"));
        QCOMPARE(office.findings("L1").first().facts, list("ns2.office.example (192.0.2.2)"));
        office.office.setZoneAt(office.office.ns2, officeZone());
        QCOMPARE(office.verdicts("L1"), list("green TtlLowered"));
    }

    void oneServerThatWasForgottenIsToldWithoutAPlan()
    {
        CheckCase office(officeZone());
        office.office.setZoneAt(office.office.ns2, zoneText("{} 86400 MX 10 mail.{} ; mail.{} A 192.0.2.25"));
        QCOMPARE(office.verdicts("L1"), list("amber TtlLoweredPartly"));
    }

    void theTtlOfAnEarlierSurveyCounts()
    {
        CheckCase office(officeZone());
        office.context.plan.ttlLoweredAt = office.context.now.addSecs(-60);
        SurveySnapshot earlier;
        earlier.takenAt = office.context.now.addSecs(-600);
        earlier.records = {{QStringLiteral("office.example"), QStringLiteral("MX"), list("10 mail.office.example"), 86400, {}}};
        office.context.earlier = earlier;
        QCOMPARE(office.verdicts("L2"), list("amber SafeFrom"));
        const Finding found = office.findings("L2").first();
        QVERIFY(found.until);
        QVERIFY(*found.until >= office.context.now.addSecs(86400));
    }

    void whatAWatchHasSeenCounts()
    {
        CheckCase office(officeZone());
        office.context.plan.ttlLoweredAt = office.context.now.addDays(-2);
        QCOMPARE(office.verdicts("L2"), list("amber SafeFrom"));
        RecordHistory seen;
        seen.name = QStringLiteral("office.example");
        seen.type = QStringLiteral("MX");
        for (const QString &server : {QStringLiteral("192.0.2.1:53"), QStringLiteral("192.0.2.2:53")}) {
            const QDateTime lowered = office.context.now.addDays(-2);
            AuthorityHistory &history = seen.authorities.emplaceBack();
            history.server = server;
            history.states = {{list("10 mail.office.example"), std::chrono::hours(24), lowered.addDays(-9), lowered, lowered},
                              {list("10 mail.office.example"), std::chrono::seconds(300), lowered, lowered, {}}};
        }
        office.context.histories = {seen};
        QCOMPARE(office.verdicts("L2"), list("green SafeSince"));
    }

    void aFixedTtlIsTheProvidersDoing()
    {
        CheckCase office(zoneText("{} 7200 MX 10 mail.{} ; mail.{} A 192.0.2.25"));
        office.context.plan.panel = QStringLiteral("dozens");
        office.context.plan.ttlLoweredAt = office.context.now.addSecs(-60);
        QCOMPARE(office.verdicts("L1"), list("amber TtlFixedByProvider"));
    }

    void theNegativeTtlMattersOnlyToAMove()
    {
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("L3"), QStringList());
        office.context.plan.destination = Destination::OtherImap;
        QCOMPARE(office.verdicts("L3"), list("green NegativeTtlShort"));
    }

    void theTtlIsToBeRaisedTwoWeeksAfterTheSwitch()
    {
        CheckCase office(officeZone());
        office.context.plan.mailMovedAt = office.context.now;
        office.context.plan.mxChangedAt = office.context.now.addDays(-13);
        QCOMPARE(office.verdicts("L4"), QStringList());
        office.context.plan.mxChangedAt = office.context.now.addDays(-15);
        QCOMPARE(office.verdicts("L4"), list("amber TtlStillShort"));
    }

    void theSwitchIsJudgedOnceItIsSaidToBeDone()
    {
        CheckCase office(zoneText(NewMxZone));
        office.context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
        QCOMPARE(office.verdicts("M2"), QStringList());
        planSwitch(office);
        QCOMPARE(office.verdicts("M2"), list("green MxSwitched"));
        office.office.setZoneAt(office.office.ns2, officeZone());
        QCOMPARE(office.verdicts("M2"), list("amber MxSwitchedPartly"));
        office.office.setZoneAt(office.office.ns1, officeZone());
        QCOMPARE(office.verdicts("M2"), list("red MxNotSwitched"));
    }

    void resolversAreAskedOnlyWhenTheServersAgree()
    {
        CheckCase office(zoneText(NewMxZone));
        planSwitch(office);
        const DnsServer fresh = serverAt(u"198.51.100.7", true);
        const DnsServer late = serverAt(u"198.51.100.8", true);
        office.office.world.add(fresh, zoneText(NewMxZone));
        office.office.world.add(late, officeZone());
        office.context.resolvers = {fresh, late};
        QCOMPARE(office.verdicts("M3"), list("green ResolverNew | amber ResolverOld"));
        office.office.setZoneAt(office.office.ns2, officeZone());
        QCOMPARE(office.verdicts("M3"), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestClockChecks)
#include "test_clock_checks.moc"
