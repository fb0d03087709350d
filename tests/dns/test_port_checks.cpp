#include "check_case.h"

using namespace hikkoshi;

class TestPortChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOpenPortIsGreen()
    {
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("E1"), list("green PortAnswers"));
        QCOMPARE(office.verdicts("E2"), list("green NotIntercepted"));
    }

    void serversThatRefuseStillProveThePortOpen()
    {
        CheckCase office(officeZone());
        office.office.world.clear(office.office.ns1);
        office.office.world.clear(office.office.ns2);
        QCOMPARE(office.verdicts("E1"), list("green PortAnswers"));
    }

    void silenceOfAllIsGreyAndNamesThem()
    {
        CheckCase office(officeZone());
        office.office.world.fail(office.office.ns1, ReplyStatus::TimedOut);
        office.office.world.fail(office.office.ns2, ReplyStatus::PortClosed);
        QCOMPARE(office.verdicts("E1"), list("unknown PortSilent"));
        QCOMPARE(office.verdicts("E2"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.findings("E1").first().facts,
                 list("ns1.office.example (192.0.2.1) | ns2.office.example (192.0.2.2)"));
        QCOMPARE(office.findings("E1").first().expected, list("198.51.100.53"));
    }

    void aSmallAnswerThatIsCutOffMeansTcpOnly()
    {
        CheckCase office(officeZone());
        Observations known;
        const DnsQuestion question {office.context.domain, RecordType::SOA};
        for (const DnsServer &server : office.given) {
            DnsReply reply = office.office.world.answer({question, server});
            reply.truncated = server == office.office.ns2;
            known.add(reply);
        }
        Inquiry inquiry(known, office.office.resolver);
        office.context.delegation = findDelegation(office.context.domain, office.given, true, inquiry);
        const QList<Finding> found = runChecks(inquiry, office.context, list("E1"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().state, CheckState::Amber);
        QCOMPARE(found.first().reason, Finding::Reason::PortOnlyTcp);
        QCOMPARE(found.first().facts, list("ns2.office.example (192.0.2.2)"));
    }

    void serversThatAnswerOverTcpAloneAreAskedSo()
    {
        CheckCase office(officeZone());
        Observations known;
        QList<Finding> found;
        for (bool open = true; open;) {
            Inquiry inquiry(known, office.office.resolver);
            office.context.delegation = findDelegation(office.context.domain, office.given, true, inquiry);
            found = runChecks(inquiry, office.context, list("E1 | S4"));
            open = inquiry.isOpen();
            for (const DnsQuery &query : inquiry.wanted()) {
                DnsReply reply = office.office.world.answer(query);
                if (!query.server.recursive && query.server.protocol == DnsServer::Protocol::Plain) {
                    reply = DnsReply();
                    reply.query = query;
                }
                known.add(reply);
            }
        }
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().reason, Finding::Reason::PortOnlyTcp);
        QCOMPARE(found.first().state, CheckState::Amber);
        QCOMPARE(found.last().reason, Finding::Reason::MxFine);
        QCOMPARE(digLine({{office.context.domain, RecordType::MX}, {QHostAddress::LocalHost, 53, DnsServer::Protocol::Tcp, false, {}}}),
                 QStringLiteral("dig @127.0.0.1 +tcp +norecurse office.example. MX"));
    }

    void theClockOfAnHttpsServerIsComparedWithOurs()
    {
        CheckCase office(officeZone());
        DnsServer https = serverAt(u"198.51.100.54", true);
        https.protocol = DnsServer::Protocol::Https;
        office.context.clockServer = https;
        Observations known;
        DnsReply reply = office.office.world.answer({{office.context.domain, RecordType::SOA}, https});
        known.add(reply);
        Inquiry silent(known, office.office.resolver);
        QCOMPARE(runChecks(silent, office.context, list("E4")).first().state, CheckState::Unknown);
        reply.serverClock = reply.receivedAt.addSecs(700);
        known.add(reply);
        Inquiry inquiry(known, office.office.resolver);
        const Finding found = runChecks(inquiry, office.context, list("E4")).first();
        QCOMPARE(found.reason, Finding::Reason::ClockWrong);
        QCOMPARE(found.facts, list("-700"));
    }

    void somebodyElsesAnswersAreGrey()
    {
        CheckCase office(officeZone());
        office.office.world.intercept(office.office.ns1);
        office.office.world.intercept(office.office.ns2);
        QCOMPARE(office.verdicts("E2"), list("unknown Intercepted"));
        QCOMPARE(office.findings("E2").first().facts.size(), 2);
    }

    void oneResolverAmongServersIsLameAndNoInterception()
    {
        CheckCase office(officeZone());
        office.office.world.intercept(office.office.ns2);
        QCOMPARE(office.verdicts("E2"), list("green NotIntercepted"));
        QCOMPARE(office.verdicts("S1"), list("red NameServerLame"));
    }

    void anInnerDnsIsTold_data()
    {
        QTest::addColumn<QString>("inside");
        QTest::addColumn<bool>("hasPlan");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the same") << officeZone() << false << list("green InsideSameAsOutside");
        QTest::newRow("an inner address of the web site")
            << officeZone().replace(QStringLiteral("192.0.2.80"), QStringLiteral("192.168.1.80")) << false
            << list("amber InsideDiffers");
        QTest::newRow("another MX in an inner zone") << zoneText("{} MX 10 exchange.{} ; {} A 10.0.0.1") << false
                                                     << list("amber InsideDiffers");
        QTest::newRow("the old MX in an inner zone, though the plan has a new one")
            << zoneText("{} MX 10 exchange.{} ; {} A 10.0.0.1") << true << list("red InsideHoldsOldMail");
    }

    void anInnerDnsIsTold()
    {
        QFETCH(QString, inside);
        QFETCH(bool, hasPlan);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        // Not recursive: an inner server that is authoritative for the very name.
        const DnsServer inner = serverAt(u"192.168.1.1");
        office.office.world.add(inner, SurveyOffice::head(1));
        office.office.world.add(inner, inside);
        office.context.inside = inner;
        if (hasPlan)
            office.context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
        QCOMPARE(office.verdicts("E3"), expected);
    }

    void aCacheThatIsBehindIsNoInnerDns()
    {
        CheckCase office(officeZone());
        const DnsServer cache = serverAt(u"192.168.1.1", true);
        office.office.world.add(cache, officeZone().replace(QStringLiteral("MX 10 mail"), QStringLiteral("MX 10 www")));
        office.context.inside = cache;
        QCOMPARE(office.verdicts("E3"), list("green InsideSameAsOutside"));
    }

    void aSilentInnerDnsIsGreyAndNoneIsNotTold()
    {
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("E3"), QStringList());
        office.context.inside = serverAt(u"192.168.1.1", true);
        QCOMPARE(office.verdicts("E3"), list("unknown NoUsableAnswer"));
    }

    void theClockIsJudgedByItsOffset_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("right") << 59 << list("green ClockRight");
        QTest::newRow("a minute off") << -60 << list("amber ClockOff");
        QTest::newRow("ten minutes off") << 600 << list("amber ClockOff");
        QTest::newRow("more") << -601 << list("red ClockWrong");
    }

    void theClockIsJudgedByItsOffset()
    {
        QFETCH(int, seconds);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("E4"), QStringList());
        office.context.clockOffset = std::chrono::seconds(seconds);
        QCOMPARE(office.verdicts("E4"), expected);
        QCOMPARE(office.findings("E4").first().facts, QStringList(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestPortChecks)
#include "test_port_checks.moc"
