#include "check_case.h"

using namespace hikkoshi;

namespace {

void expectToken(CheckCase &office)
{
    office.context.plan.ownership = {wanted("office.example", "TXT", "MS=ms12345678")};
}

} // namespace

class TestOwnershipChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTokenIsLookedForEverywhere_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("fact");
        const auto row = [](const char *name, const char *zone, const char *expected, const char *fact) {
            QTest::newRow(name) << officeZone(zone) << list(expected) << QString::fromUtf8(fact);
        };
        row("everywhere", "{} TXT MS=ms12345678", "green TokenEverywhere", "");
        row("beside others", "{} TXT \"v=spf1 -all\" ; {} TXT MS=ms12345678", "green TokenEverywhere", "");
        row("absent", "{} TXT other", "red TokenAbsent", "");
        row("no TXT", "", "red TokenAbsent", "");
        row("in quotes", "{} TXT \"\\\"MS=ms12345678\\\"\"", "red TokenDamaged", "\"MS=ms12345678\"");
        row("with a blank", "{} TXT \"MS= ms12345678\"", "red TokenDamaged", "MS= ms12345678");
        row("with a line break", "{} TXT \"MS=ms12345678\\010\"", "red TokenDamaged", "MS=ms12345678\n");
        row("full-width", "{} TXT \"\\xef\\xbc\\xad\\xef\\xbc\\xb3=ms12345678\"", "red TokenDamaged", "ＭＳ=ms12345678");
        row("doubled name", "office.example.{} TXT MS=ms12345678", "red TokenAtWrongName", "office.example.office.example");
        row("a literal @", "@.{} TXT MS=ms12345678", "red TokenAtWrongName", "\\064.office.example");
        row("not to be had", "{} TXT !TIMEOUT", "unknown NoUsableAnswer", "ns1.office.example (192.0.2.1)");
    }

    void theTokenIsLookedForEverywhere()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        QFETCH(QString, fact);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("V1"), QStringList());
        expectToken(office);
        QCOMPARE(office.verdicts("V1"), expected);
        QCOMPARE(office.findings("V1").first().facts.value(0), fact);
    }

    void oneServerWithoutItIsNamed()
    {
        CheckCase office(officeZone("{} TXT MS=ms12345678"));
        office.office.setZoneAt(office.office.ns2, officeZone());
        expectToken(office);
        QCOMPARE(office.verdicts("V1"), list("amber TokenPartly"));
        QCOMPARE(office.findings("V1").first().facts, list("ns2.office.example (192.0.2.2)"));
    }

    void resolversAreAskedOnlyWhenAllServersHaveIt()
    {
        CheckCase office(officeZone());
        const DnsServer late = serverAt(u"198.51.100.8", true);
        office.context.resolvers = {late};
        expectToken(office);
        Observations known;
        settle(office.office.world, known, office.office.resolver, [&](Inquiry &inquiry) {
            office.context.delegation = findDelegation(office.context.domain, office.given, true, inquiry);
            return runChecks(inquiry, office.context, list("V1"));
        });
        for (const DnsReply &reply : known.replies())
            QVERIFY(reply.query.server != late);
    }

    void aResolverThatRemembersTheNoIsAmberUntilItForgets()
    {
        CheckCase office(officeZone("{} TXT MS=ms12345678"));
        const DnsServer late = serverAt(u"198.51.100.8", true);
        office.office.world.add(late, zoneText("{} 300 TXT other"));
        office.context.resolvers = {late};
        expectToken(office);
        QCOMPARE(office.verdicts("V1"), list("amber TokenResolverLate"));
        const Finding found = office.findings("V1").first();
        QCOMPARE(found.facts, list("198.51.100.8"));
        QCOMPARE(found.until, office.context.now.addSecs(300));
    }

    void aDoubledNameIsFound_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("no") << officeZone() << list("green NameNotDoubled");
        QTest::newRow("token") << officeZone("office.example.{} TXT MS=ms12345678") << list("red NameDoubled");
        QTest::newRow("key") << officeZone("s1._domainkey.office.example.{} CNAME x.example.") << list("red NameDoubled");
        QTest::newRow("a wildcard") << officeZone("*.{} TXT hello") << list("green NameNotDoubled");
    }

    void aDoubledNameIsFound()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("V2"), QStringList());
        expectToken(office);
        office.context.plan.dkim = {wanted("s1._domainkey.office.example", "CNAME", "x.example")};
        QCOMPARE(office.verdicts("V2"), expected);
    }

    void anAliasBesideOthersIsRed_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("no") << officeZone() << list("green NoAliasClash");
        QTest::newRow("at the domain") << zoneText("{} CNAME www.{} ; www.{} MX 10 mail.{}") << list("red AliasClash");
        QTest::newRow("not to be had") << zoneText("{} MX !REFUSED") << list("unknown NoUsableAnswer");
    }

    void anAliasBesideOthersIsRed()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("V4"), expected);
    }
};

QTEST_GUILESS_MAIN(TestOwnershipChecks)
#include "test_ownership_checks.moc"
