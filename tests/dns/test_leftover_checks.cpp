#include "check_case.h"

using namespace hikkoshi;

class TestLeftoverChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldKeysStayUntilTheirSignaturesAreOld_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("there") << officeZone("old._domainkey.{} TXT x") << 1 << list("amber OldDkimThere");
        QTest::newRow("gone too early") << officeZone() << 47 << list("red OldDkimRemovedEarly");
        QTest::newRow("gone") << officeZone() << 49 << list("green OldDkimGone");
        QTest::newRow("silent") << officeZone("old._domainkey.{} ANY !TIMEOUT") << 49 << list("unknown NoUsableAnswer");
    }

    void oldKeysStayUntilTheirSignaturesAreOld()
    {
        QFETCH(QString, zone);
        QFETCH(int, hours);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        SurveySnapshot earlier;
        earlier.records = {{QStringLiteral("old._domainkey.office.example"), QStringLiteral("TXT"), list("x"), 300, {}},
                           {QStringLiteral("s1._domainkey.office.example"), QStringLiteral("CNAME"), list("y"), 300, {}}};
        office.context.earlier = earlier;
        office.context.plan.dkim = {wanted("s1._domainkey.office.example", "CNAME", "y")};
        QCOMPARE(office.verdicts("X2"), QStringList());
        office.context.plan.mailMovedAt = office.context.now.addSecs(-3600 * hours);
        QCOMPARE(office.verdicts("X2"), expected);
        QCOMPARE(office.findings("X2").first().facts, list("old._domainkey.office.example"));
    }

    void whatTheOldServerLeftIsListed_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        const QString mx = zoneText("{} MX 0 mx.cloud.example. ; {} A 192.0.2.80 ; www.{} A 192.0.2.80");
        QTest::newRow("nothing") << mx << list("green NothingLeft") << QStringList();
        QTest::newRow("a name") << mx + zoneText("pop.{} A 192.0.2.25") << list("amber LeftoverThere")
                                << list("pop.office.example");
        QTest::newRow("the old MX host") << mx + zoneText("mx1.{} A 192.0.2.25") << list("amber LeftoverThere")
                                         << list("mx1.office.example");
        QTest::newRow("only by a wildcard") << mx + zoneText("*.{} A 192.0.2.80") << list("green NothingLeft") << QStringList();
        QTest::newRow("an alias to a freed host") << mx + zoneText("webmail.{} CNAME freed.host.example.")
                                                  << list("red LeftoverDangling")
                                                  << list("webmail.office.example");
        QTest::newRow("an alias to one that is there") << mx + zoneText("webmail.{} CNAME www.{}") << list("amber LeftoverThere")
                                                       << list("webmail.office.example");
        QTest::newRow("Microsoft's token") << mx + zoneText("{} TXT MS=ms12345678") << list("amber LeftoverThere")
                                           << list("MS=ms12345678");
        QTest::newRow("silent") << zoneText("{} SOA !TIMEOUT") << list("unknown NoUsableAnswer") << QStringList();
    }

    void whatTheOldServerLeftIsListed()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        CheckCase office(zone);
        if (expected.first().startsWith(QLatin1String("unknown"))) {
            for (const DnsServer &server : {office.office.ns1, office.office.ns2, office.office.resolver})
                office.office.world.fail(server, ReplyStatus::TimedOut);
        }
        SurveySnapshot earlier;
        earlier.records = {{QStringLiteral("office.example"), QStringLiteral("MX"), list("10 mx1.office.example"), 300, {}}};
        office.context.earlier = earlier;
        QCOMPARE(office.verdicts("X3"), QStringList());
        office.context.plan.mailMovedAt = office.context.now.addDays(-1);
        QCOMPARE(office.verdicts("X3"), expected);
        QCOMPARE(office.findings("X3").first().facts, facts);
    }

    void theNewServersOwnNamesAreNoLeftovers()
    {
        CheckCase office(officeZone());
        office.context.plan.mailMovedAt = office.context.now.addDays(-1);
        QCOMPARE(office.verdicts("X3"), list("amber LeftoverThere"));
        office.context.plan.newMx = {wanted("office.example", "MX", "10 mail.office.example")};
        QCOMPARE(office.verdicts("X3"), list("green NothingLeft"));
    }

    void msoidIsRedForMicrosoft365AtAnyTime()
    {
        CheckCase office(officeZone("msoid.{} CNAME clientconfig.partner.microsoftonline-p.net.cn."));
        office.context.plan.destination = Destination::GoogleWorkspace;
        QCOMPARE(office.verdicts("X3"), list("green NothingLeft"));
        office.context.plan.destination = Destination::Microsoft365;
        QCOMPARE(office.verdicts("X3"), list("red MsoidBreaksActivation"));
    }
};

QTEST_GUILESS_MAIN(TestLeftoverChecks)
#include "test_leftover_checks.moc"
