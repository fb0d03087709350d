#include "check_case.h"

using namespace hikkoshi;

class TestClientSetupChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSetupOfTodayIsNoted()
    {
        CheckCase office(officeZone("autodiscover.{} CNAME mail.{} ; _autodiscover._tcp.{} SRV 0 0 443 mail.{}"));
        QCOMPARE(office.verdicts("S12"), list("green ClientSetupNoted"));
        QCOMPARE(office.findings("S12").first().observed,
                 list("autodiscover.office.example mail.office.example | _autodiscover._tcp.office.example 0 0 443 mail.office.example"));
    }

    void withAPlanWhatLeadsToTheOldServerIsAmber()
    {
        CheckCase office(officeZone("autodiscover.{} CNAME mail.{} ; autoconfig.{} A 192.0.2.80"));
        office.context.plan.destination = Destination::Microsoft365;
        QCOMPARE(office.verdicts("S12"), list("amber ClientSetupAtOld"));
        QCOMPARE(office.findings("S12").first().facts, list("mail.office.example"));
    }

    void aWildcardIsNoSetup()
    {
        CheckCase office(officeZone("*.{} A 192.0.2.25"));
        office.context.plan.destination = Destination::Microsoft365;
        QCOMPARE(office.verdicts("S12"), list("green ClientSetupNoted"));
        QCOMPARE(office.findings("S12").first().observed, QStringList());
    }

    void theNewSetupIsJudged_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("isSwitched");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("new") << officeZone("autodiscover.{} CNAME autodiscover.outlook.com.") << true << list("green ClientSetupNew");
        QTest::newRow("none") << officeZone() << true << list("amber ClientSetupMissing");
        QTest::newRow("old before the day") << officeZone("autodiscover.{} CNAME mail.{}") << false << list("amber ClientSetupOld");
        QTest::newRow("old on the day") << officeZone("autodiscover.{} CNAME mail.{}") << true << list("red ClientSetupOld");
        QTest::newRow("by a wildcard") << officeZone("*.{} A 192.0.2.80") << true << list("red ClientSetupOld");
    }

    void theNewSetupIsJudged()
    {
        QFETCH(QString, zone);
        QFETCH(bool, isSwitched);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("C1"), QStringList());
        office.context.plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
        if (isSwitched)
            office.context.plan.mxChangedAt = office.context.now;
        QCOMPARE(office.verdicts("C1"), expected);
        QCOMPARE(office.findings("C1").first().expected, list("autodiscover.office.example CNAME autodiscover.outlook.com"));
    }

    void eitherFormOfTheProviderIsAccepted()
    {
        CheckCase office(officeZone("autodiscover.{} CNAME autodiscover.mail.eu-west-1.awsapps.com."));
        office.context.plan.autodiscover = QStringLiteral("autodiscover-service.mail.eu-west-1.awsapps.com");
        office.context.plan.destination = Destination::WorkMail;
        QCOMPARE(office.verdicts("C1"), list("green ClientSetupNew"));
    }

    void silenceIsGrey()
    {
        CheckCase office(officeZone("autodiscover.{} ANY !TIMEOUT ; autoconfig.{} ANY !TIMEOUT ; _autodiscover._tcp.{} ANY !TIMEOUT"));
        office.context.plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
        QCOMPARE(office.verdicts("S12"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("C1"), list("unknown NoUsableAnswer"));
    }
};

QTEST_GUILESS_MAIN(TestClientSetupChecks)
#include "test_client_setup_checks.moc"
