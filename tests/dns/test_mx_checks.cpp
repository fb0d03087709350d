#include "check_case.h"

using namespace hikkoshi;

class TestMxChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMxOfTodayIsJudged_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const char *zone, const char *expected, const char *facts) {
            QTest::newRow(name) << zoneText(zone) << list(expected) << list(facts);
        };
        row("fine", "{} MX 10 mail.{} ; mail.{} A 192.0.2.25", "green MxFine", "mail.office.example");
        row("IPv6 alone", "{} MX 10 mail.{} ; mail.{} AAAA 2001:db8::25", "green MxFine", "mail.office.example");
        row("none", "{} A 192.0.2.80", "red MxMissing", "");
        row("null", "{} MX 0 .", "red MxNull", "");
        row("null and another", "{} MX 0 . ; {} MX 10 mail.{} ; mail.{} A 192.0.2.25", "red MxNullMixed", "");
        row("the domain itself", "{} MX 0 {} ; {} A 192.0.2.80", "amber MxTargetIsDomain", "office.example");
        row("an alias", "{} MX 0 mail.{} ; mail.{} CNAME host.{} ; host.{} A 192.0.2.25", "amber MxTargetIsAlias",
            "mail.office.example");
        row("an alias to nothing", "{} MX 0 mail.{} ; mail.{} CNAME host.{}", "amber MxTargetIsAlias | red MxTargetMissing",
            "mail.office.example");
        row("a target that is not there", "{} MX 0 mail.{}", "red MxTargetMissing", "mail.office.example");
        row("a target without address", "{} MX 0 mail.{} ; mail.{} TXT x", "red MxTargetMissing", "mail.office.example");
        row("an address", "{} MX 0 192.0.2.25.", "red MxIsAddress", "192.0.2.25");
        row("a backup", "{} MX 10 mail.{} ; {} MX 20 www.{} ; mail.{} A 192.0.2.25 ; www.{} A 192.0.2.26",
            "amber MxBackupPresent", "www.office.example");
        row("equal ones", "{} MX 10 mail.{} ; {} MX 10 www.{} ; mail.{} A 192.0.2.25 ; www.{} A 192.0.2.26", "green MxFine",
            "mail.office.example | www.office.example");
    }

    void theMxOfTodayIsJudged()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S4"), expected);
        QCOMPARE(office.findings("S4").first().facts, facts);
    }

    void severalHostsOfOneProviderAreNoBackups()
    {
        CheckCase office(zoneText("{} MX 1 aspmx.l.google.com. ; {} MX 5 alt1.aspmx.l.google.com."));
        office.office.world.add(office.office.resolver, u"aspmx.l.google.com. A 203.0.113.1\nalt1.aspmx.l.google.com. A 203.0.113.2");
        QCOMPARE(office.verdicts("S4"), list("green MxFine"));
    }

    void serversThatDifferAreNamed()
    {
        CheckCase office(officeZone());
        office.office.setZoneAt(office.office.ns1, officeZone(), 8);
        office.office.setZoneAt(office.office.ns2, officeZone().replace(QStringLiteral("MX 10 mail"), QStringLiteral("MX 10 www")));
        QCOMPARE(office.verdicts("S4"), list("amber MxDiffersByServer"));
        const Finding found = office.findings("S4").first();
        QCOMPARE(found.facts, list("ns2.office.example (192.0.2.2)"));
        QCOMPARE(found.observed, list("ns1.office.example (192.0.2.1): 10 mail.office.example | "
                                      "ns2.office.example (192.0.2.2): 10 www.office.example"));
        QCOMPARE(found.expected, list("10 mail.office.example"));
    }

    void orderAndCaseAreNoDifference()
    {
        CheckCase office(officeZone("{} MX 10 www.{}"));
        office.office.setZoneAt(office.office.ns2, zoneText("{} MX 10 WWW.{} ; {} MX 10 Mail.{} ; mail.{} A 192.0.2.25 ; www.{} A 192.0.2.80"));
        QCOMPARE(office.verdicts("S4"), list("green MxFine"));
    }

    void anotherTtlIsItsOwnFinding()
    {
        CheckCase office(officeZone());
        office.office.setZoneAt(office.office.ns2, officeZone().replace(QStringLiteral(" MX"), QStringLiteral(" 86400 MX")));
        QCOMPARE(office.verdicts("S4"), list("amber MxTtlDiffers"));
        QCOMPARE(office.findings("S4").first().facts, list("ns2.office.example (192.0.2.2)"));
        QCOMPARE(office.findings("S4").first().observed,
                 list("ns1.office.example (192.0.2.1): 300 | ns2.office.example (192.0.2.2): 86400"));
    }

    void whatCannotBeAskedIsGrey()
    {
        CheckCase office(zoneText("{} MX !TIMEOUT ; {} A 192.0.2.80"));
        QCOMPARE(office.verdicts("S4"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("S5"), list("unknown NoUsableAnswer"));
        CheckCase target(zoneText("{} MX 10 mail.{} ; mail.{} ANY !SERVFAIL"));
        QCOMPARE(target.verdicts("S4"), list("unknown NoUsableAnswer"));
    }

    void mailThatGoesByTheWebSiteIsTold_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("apart") << officeZone() << list("green MxApartFromWeb");
        QTest::newRow("the domain itself") << zoneText("{} MX 0 {} ; {} A 192.0.2.80") << list("amber MxIsDomainItself");
        QTest::newRow("the same address") << zoneText("{} MX 0 mail.{} ; mail.{} A 192.0.2.80 ; www.{} A 192.0.2.80")
                                          << list("amber MxSharesWebAddress");
        QTest::newRow("no MX") << zoneText("{} A 192.0.2.80") << QStringList();
    }

    void mailThatGoesByTheWebSiteIsTold()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S5"), expected);
    }

    void theNewMxIsJudgedBeforeTheSwitch_data()
    {
        QTest::addColumn<QString>("mx");
        QTest::addColumn<QString>("world");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *mx, const char *world, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(mx) << QString::fromLatin1(world) << list(expected);
        };
        row("old form", "0 office-example.mail.protection.outlook.com",
            "office-example.mail.protection.outlook.com. A 203.0.113.1", "green NewMxKnown");
        row("new form", "0 office-example.d-v1.mx.microsoft.", "office-example.d-v1.mx.microsoft. A 203.0.113.1",
            "green NewMxKnown");
        row("host alone", "office-example.d-v1.mx.microsoft", "office-example.d-v1.mx.microsoft. A 203.0.113.1",
            "green NewMxKnown");
        row("another form", "0 mx.cloud.example", "mx.cloud.example. A 203.0.113.1", "amber NewMxUnknownShape");
        row("guessed", "0 office-example.mail.protection.outlook.com", "", "red NewMxTargetMissing");
        row("not to be had", "0 mx.cloud.example", "mx.cloud.example. ANY !TIMEOUT", "unknown NoUsableAnswer");
    }

    void theNewMxIsJudgedBeforeTheSwitch()
    {
        QFETCH(QString, mx);
        QFETCH(QString, world);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("M1"), QStringList());
        office.office.world.add(office.office.resolver, world);
        office.context.plan.destination = Destination::Microsoft365;
        office.context.plan.newMx = {{QStringLiteral("office.example"), QStringLiteral("MX"), mx}};
        QCOMPARE(office.verdicts("M1"), expected);
        QCOMPARE(office.findings("M1").first().expected.isEmpty(), expected.first().startsWith(QLatin1String("unknown")));
    }

    void anMxOfTheServiceThatIsNotThePastedOneIsRed()
    {
        CheckCase office(zoneText("{} MX 0 other.d-v1.mx.microsoft."));
        office.office.world.add(office.office.resolver,
                                u"office-example.d-v1.mx.microsoft. A 203.0.113.1\nother.d-v1.mx.microsoft. A 203.0.113.2");
        office.context.plan.destination = Destination::Microsoft365;
        office.context.plan.newMx = {wanted("office.example", "MX", "0 office-example.d-v1.mx.microsoft")};
        QCOMPARE(office.verdicts("M1"), list("red NewMxDiffers"));
        QCOMPARE(office.findings("M1").first().facts,
                 list("other.d-v1.mx.microsoft"));
    }
};

QTEST_GUILESS_MAIN(TestMxChecks)
#include "test_mx_checks.moc"
