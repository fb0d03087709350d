#include "check_case.h"

using namespace hikkoshi;

namespace {

const char *const Rua = "rua=mailto:dmarc@office.example";

QString dmarc(const char *text)
{
    return officeZone() + QStringLiteral("_dmarc.office.example. TXT \"%1\"\n").arg(QString::fromLatin1(text));
}

} // namespace

class TestDmarcChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePolicyOfTodayIsJudged_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        const QByteArray rua(Rua);
        QTest::newRow("none") << officeZone() << list("green DmarcMissing") << QStringList();
        QTest::newRow("watching") << dmarc("v=DMARC1; p=none; " + rua) << list("green DmarcNotEnforced") << list("none");
        QTest::newRow("without reports") << dmarc("v=DMARC1; p=none") << list("amber DmarcWithoutReports") << list("none");
        QTest::newRow("quarantine") << dmarc("v=DMARC1; p=quarantine") << list("amber DmarcEnforced") << list("quarantine");
        QTest::newRow("reject in test") << dmarc("v=DMARC1; p=reject; t=y") << list("amber DmarcEnforced") << list("quarantine");
        QTest::newRow("quarantine in test") << dmarc("v=DMARC1; p=quarantine; t=y; " + rua) << list("green DmarcNotEnforced") << list("none");
        QTest::newRow("two") << officeZone("_dmarc.{} TXT v=DMARC1;p=none ; _dmarc.{} TXT v=DMARC1;p=reject") << list("red DmarcSeveral") << list("2");
        QTest::newRow("SPF there") << officeZone("_dmarc.{} TXT \"v=spf1 -all\"") << list("red DmarcHoldsSpf") << list("office.example");
        QTest::newRow("at the domain") << officeZone("{} TXT v=DMARC1;p=reject") << list("red DmarcAtDomain") << list("_dmarc.office.example");
        QTest::newRow("not to be had") << officeZone("_dmarc.{} TXT !TIMEOUT") << list("unknown NoUsableAnswer") << QStringList();
        QTest::newRow("a wildcard") << officeZone("*.{} TXT v=DMARC1;p=reject") << list("amber DmarcEnforced") << list("reject");
    }

    void thePolicyOfTodayIsJudged()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S9"), expected);
        QCOMPARE(office.findings("S9").first().facts, facts);
    }

    void theRecordIsJudgedByItsRules_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("paste");
        const auto row = [](const char *name, const char *text, const char *expected, const char *fact, const char *paste) {
            QTest::newRow(name) << dmarc(text) << list(expected) << QString::fromLatin1(fact) << QString::fromLatin1(paste);
        };
        row("valid", "v=DMARC1; p=none; rua=mailto:d@office.example", "green DmarcValid", "", "");
        row("pct", "v=DMARC1; p=reject; pct=50", "amber DmarcOldTags", "pct", "v=DMARC1; p=reject");
        row("policy not second", "v=DMARC1; rua=mailto:d@office.example; p=none", "amber DmarcOldTags", "p",
            "v=DMARC1; p=none; rua=mailto:d@office.example");
        row("a policy that is none", "v=DMARC1; p=nothing", "red DmarcSyntax", "p", "v=DMARC1; p=none");
        row("a tag twice", "v=DMARC1; p=none; p=reject", "red DmarcSyntax", "p", "v=DMARC1; p=none");
        row("an unknown tag", "v=DMARC1; p=none; x=1", "green DmarcValid", "", "");
        row("reports to somebody who did not ask", "v=DMARC1; p=none; rua=mailto:d@reports.example.net",
            "amber DmarcReportsNotAllowed", "reports.example.net", "office.example._report._dmarc.reports.example.net TXT v=DMARC1");
        QTest::newRow("two") << officeZone("_dmarc.{} TXT v=DMARC1;p=none ; _dmarc.{} TXT v=DMARC1;p=reject")
                             << list("red DmarcSeveral") << QStringLiteral("2") << QString();
    }

    void theRecordIsJudgedByItsRules()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QString, fact);
        QFETCH(QString, paste);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("A4"), expected);
        const Finding found = office.findings("A4").first();
        QCOMPARE(found.facts.value(0).left(fact.size()), fact);
        QCOMPARE(found.expected.value(0), paste);
    }

    void reportsThatAreAskedForAreAllowed()
    {
        CheckCase office(dmarc("v=DMARC1; p=none; rua=mailto:d@reports.example.net"));
        office.office.world.add(office.office.resolver, u"office.example._report._dmarc.reports.example.net. TXT v=DMARC1");
        QCOMPARE(office.verdicts("A4"), list("green DmarcValid"));
    }

    void withoutARecordThereIsNothingToJudge()
    {
        CheckCase office(officeZone());
        QCOMPARE(office.verdicts("A4"), QStringList());
    }

    void aPolicyInForceBeforeDkimWorksIsRed()
    {
        CheckCase office(dmarc("v=DMARC1; p=reject; rua=mailto:d@office.example"));
        QCOMPARE(office.verdicts("A4"), list("green DmarcValid"));
        office.context.plan.dkim = {wanted("selector1._domainkey.office.example", "CNAME", "selector1.cloud.example")};
        QCOMPARE(office.verdicts("A4"), list("red DmarcEnforcedTooEarly"));
        QCOMPARE(office.findings("A4").first().expected, list("v=DMARC1; p=none; rua=mailto:d@office.example"));
    }
};

QTEST_GUILESS_MAIN(TestDmarcChecks)
#include "test_dmarc_checks.moc"
