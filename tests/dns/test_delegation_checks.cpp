#include "check_case.h"

using namespace hikkoshi;

class TestDelegationChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parentAndChildAreCompared()
    {
        CheckCase office(officeZone());
        office.given.clear();
        QCOMPARE(office.verdicts("S1"), list("green DelegationAgrees"));
        QCOMPARE(office.context.delegation.parentNames.size(), 2);
        QCOMPARE(office.context.delegation.parentServers.first().address.toString(), QStringLiteral("203.0.113.1"));
    }

    void aNameServerThatOnlyTheParentKnowsIsAmber()
    {
        CheckCase office(officeZone("ns3.{} A 192.0.2.3"));
        office.given.clear();
        office.office.world.add(office.office.parent, zoneText("{} NS ns3.{} ; ns3.{} A 192.0.2.3"));
        office.office.setZoneAt(SurveyOffice::namedServer(u"192.0.2.3", QStringLiteral("ns3.office.example")), officeZone());
        QCOMPARE(office.verdicts("S1"), list("amber DelegationDiffers"));
        QCOMPARE(office.findings("S1").first().facts, list("ns3.office.example"));
    }

    void serversThatNameDifferentSetsAreAmber()
    {
        CheckCase office(officeZone());
        office.office.world.add(office.office.ns2, zoneText("{} NS ns9.elsewhere.example."));
        QCOMPARE(office.verdicts("S1"), list("amber DelegationDiffers"));
    }

    void aServerThatFailsIsRed_data()
    {
        QTest::addColumn<ReplyStatus>("status");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("REFUSED") << ReplyStatus::Refused << list("red NameServerLame");
        QTest::newRow("SERVFAIL") << ReplyStatus::ServerFailure << list("red NameServerLame");
        QTest::newRow("silent") << ReplyStatus::TimedOut << list("red NameServerDead");
        QTest::newRow("port closed") << ReplyStatus::PortClosed << list("red NameServerDead");
    }

    void aServerThatFailsIsRed()
    {
        QFETCH(ReplyStatus, status);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        office.office.world.fail(office.office.ns2, status);
        QCOMPARE(office.verdicts("S1"), expected);
        const Finding found = office.findings("S1").first();
        QCOMPARE(found.facts, list("ns2.office.example (192.0.2.2)"));
        QCOMPARE(found.observed, QStringList(QStringLiteral("ns2.office.example (192.0.2.2): %1").arg(nameOf(status))));
        QCOMPARE(found.expected, list("ns1.office.example (192.0.2.1)"));
    }

    void silenceOverAFamilyThatNobodyAnswersInIsNotTheServersFault()
    {
        CheckCase office(officeZone());
        office.given.append(SurveyOffice::namedServer(u"2001:db8::1", QStringLiteral("ns1.office.example")));
        QCOMPARE(office.verdicts("S1"), list("green DelegationAgrees"));
        office.given.append(SurveyOffice::namedServer(u"2001:db8::2", QStringLiteral("ns2.office.example")));
        office.office.setZoneAt(office.given.last(), officeZone());
        QCOMPARE(office.verdicts("S1"), list("red NameServerDead"));
    }

    void aNameServerWithoutAnAddressIsRed()
    {
        CheckCase office(officeZone());
        office.given.clear();
        office.office.world.add(office.office.parent, zoneText("{} NS ns3.{}"));
        const QStringList verdicts = office.verdicts("S1");
        QVERIFY2(verdicts.contains(QStringLiteral("red NameServerDead")), qPrintable(verdicts.join(u',')));
        QCOMPARE(office.findings("S1").first().facts.first(), QStringLiteral("ns3.office.example"));
    }

    void nobodyAnsweringIsGrey()
    {
        CheckCase office(officeZone());
        office.office.world.fail(office.office.ns1, ReplyStatus::TimedOut);
        office.office.world.fail(office.office.ns2, ReplyStatus::TimedOut);
        QCOMPARE(office.verdicts("S1"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("S3"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("S6"), list("unknown NoUsableAnswer"));
    }

    void theEditorIsFoundByTheNameServers_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("panel");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("own") << QString() << QString() << list("green DnsProviderKnown") << QStringList();
        QTest::newRow("known") << QStringLiteral("{} NS ns1.xserver.jp.") << QStringLiteral("xserver")
                               << list("green DnsProviderKnown") << list("xserver");
        QTest::newRow("unknown") << QStringLiteral("{} NS ns1.nobody.example.") << QString()
                                 << list("amber DnsProviderUnknown") << list("ns1.nobody.example");
        QTest::newRow("another panel") << QStringLiteral("{} NS ns-rs1.gmoserver.jp.") << QStringLiteral("onamae")
                                       << list("red PanelIsNotLive") << list("onamae | onamae-rental");
    }

    void theEditorIsFoundByTheNameServers()
    {
        QFETCH(QString, names);
        QFETCH(QString, panel);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        CheckCase office(officeZone());
        if (!names.isEmpty()) {
            for (const DnsServer &server : office.given) {
                office.office.world.clear(server);
                office.office.world.add(server, zoneText("{} SOA ns1.{} h.{} 7 10800 3600 604800 300"));
                office.office.world.add(server, zoneText(qPrintable(names)));
            }
        }
        office.context.plan.panel = panel;
        QCOMPARE(office.verdicts("S2"), expected);
        QCOMPARE(office.findings("S2").first().facts, facts);
    }

    void withoutAnyServerTheEditorIsGrey()
    {
        CheckCase office;
        office.given.clear();
        office.context.world.reset();
        QCOMPARE(office.verdicts("S2"), list("unknown NoUsableAnswer"));
    }

    void serialsAreComparedByTheRulesOfSerials()
    {
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("S3"), list("green SerialsAgree"));
        office.office.setZoneAt(office.office.ns1, officeZone(), 2);                // after the wrap (RFC 1982)
        office.office.setZoneAt(office.office.ns2, officeZone(), 4294967290U);
        const Finding found = office.findings("S3").first();
        QCOMPARE(found.reason, Finding::Reason::SerialsDiffer);
        QCOMPARE(found.state, CheckState::Amber);
        QCOMPARE(found.expected, list("2"));
        QCOMPARE(found.facts, list("ns2.office.example (192.0.2.2)"));
        QCOMPARE(found.until, office.context.now.addSecs(14400));
    }

    void aSerialThatIsBehindForLongerThanTheSoaAllowsIsRed_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("within refresh and retry") << 3 << list("amber SerialsDiffer");
        QTest::newRow("beyond") << 5 << list("red SerialStale");
    }

    void aSerialThatIsBehindForLongerThanTheSoaAllowsIsRed()
    {
        QFETCH(int, hours);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        office.office.setZoneAt(office.office.ns1, officeZone(), 8);
        SurveySnapshot earlier;
        earlier.takenAt = office.context.now.addSecs(-3600 * hours);
        earlier.records = {{QStringLiteral("office.example"), QStringLiteral("SOA"),
                            {QStringLiteral("ns1.office.example hostmaster.office.example 8 10800 3600 604800 300")}, 300, {}}};
        office.context.earlier = earlier;
        QCOMPARE(office.verdicts("S3"), expected);
    }

    void theLargestTtlIsFound_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("longest");
        QTest::newRow("short") << zoneText("{} 3600 MX 10 mail.{} ; {} 300 TXT x") << list("green TtlsShort")
                               << QStringLiteral("3600");
        QTest::newRow("TXT") << zoneText("{} 300 MX 10 mail.{} ; {} 3601 TXT x") << list("amber TtlsLong")
                             << QStringLiteral("3601");
        QTest::newRow("autodiscover") << zoneText("{} 300 MX 10 mail.{} ; autodiscover.{} 86400 CNAME mail.{}")
                                      << list("amber TtlsLong") << QStringLiteral("86400");
    }

    void theLargestTtlIsFound()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QString, longest);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S6"), expected);
        QCOMPARE(office.findings("S6").first().facts.first(), longest);
    }
};

QTEST_GUILESS_MAIN(TestDelegationChecks)
#include "test_delegation_checks.moc"
