#include "check_case.h"

using namespace hikkoshi;

class TestWildcardChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wildcardsAreFoundByTheirType_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << officeZone() << list("green NoWildcard");
        QTest::newRow("address") << officeZone("*.{} A 192.0.2.80") << list("amber WildcardAddress");
        QTest::newRow("alias") << officeZone("*.{} CNAME www.{}") << list("amber WildcardAddress");
        QTest::newRow("mail") << officeZone("*.{} MX 10 mail.{}") << list("red WildcardMx");
        QTest::newRow("text") << officeZone("*.{} TXT hello") << list("amber WildcardText");
        QTest::newRow("all of them") << officeZone("*.{} A 192.0.2.80 ; *.{} MX 10 mail.{} ; *.{} TXT hello")
                                     << list("amber WildcardAddress | red WildcardMx | amber WildcardText");
        QTest::newRow("below another name") << officeZone("*.shop.{} A 192.0.2.80") << list("green NoWildcard");
    }

    void wildcardsAreFoundByTheirType()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("S11"), expected);
    }

    void theRemedyForAutodiscoverIsExact()
    {
        CheckCase office(officeZone("*.{} A 192.0.2.80"));
        QCOMPARE(office.findings("S11").first().expected, QStringList());
        office.context.plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
        const Finding found = office.findings("S11").first();
        QCOMPARE(found.expected, list("autodiscover.office.example CNAME autodiscover.outlook.com"));
        QCOMPARE(found.observed, list("192.0.2.80"));
    }

    void silenceIsGrey()
    {
        CheckCase office(officeZone());
        office.office.world.fail(office.office.ns1, ReplyStatus::TimedOut);
        office.office.world.fail(office.office.ns2, ReplyStatus::TimedOut);
        office.office.world.fail(office.office.resolver, ReplyStatus::TimedOut);
        QCOMPARE(office.verdicts("S11"), list("unknown NoUsableAnswer"));
    }
};

QTEST_GUILESS_MAIN(TestWildcardChecks)
#include "test_wildcard_checks.moc"
