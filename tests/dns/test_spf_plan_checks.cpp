#include "check_case.h"

using namespace hikkoshi;

namespace {

CheckCase officeWith(const char *record)
{
    return CheckCase(officeZone() + QStringLiteral("office.example. TXT \"%1\"\n").arg(QString::fromLatin1(record)));
}

void addCloud(CheckCase &office)
{
    office.office.world.add(office.office.resolver, u"spf.cloud.example. TXT \"v=spf1 ip4:203.0.113.0/24 -all\"");
}

} // namespace

class TestSpfPlanChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMergedRecordCoversBothSides_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        QTest::addColumn<QString>("paste");
        const auto row = [](const char *name, const char *record, const char *expected, const char *facts, const char *paste) {
            QTest::newRow(name) << QByteArray(record) << list(expected) << list(facts) << QString::fromLatin1(paste);
        };
        row("both", "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all", "green SpfCoversBoth", "192.0.2.25", "");
        row("the old side by mx", "v=spf1 mx include:spf.cloud.example ~all", "amber SpfCoversOldByMx", "mx",
            "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all");
        row("without the new side", "v=spf1 ip4:192.0.2.25 -all", "red SpfLacksNew", "include:spf.cloud.example",
            "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all");
        row("refusing the old side", "v=spf1 include:spf.cloud.example -all", "red SpfLacksOld", "192.0.2.25",
            "v=spf1 include:spf.cloud.example ip4:192.0.2.25 ~all");
        row("doubting the old side", "v=spf1 include:spf.cloud.example ~all", "amber SpfLacksOld", "192.0.2.25",
            "v=spf1 include:spf.cloud.example ip4:192.0.2.25 ~all");
        row("none", "hello", "red SpfLacksNew", "include:spf.cloud.example", "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all");
    }

    void theMergedRecordCoversBothSides()
    {
        QFETCH(QByteArray, record);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        QFETCH(QString, paste);
        CheckCase office = officeWith(record.constData());
        addCloud(office);
        QCOMPARE(office.verdicts("A1"), QStringList());
        office.context.plan.newSpf = QStringLiteral("include:spf.cloud.example");
        office.context.plan.oldAddresses = list("192.0.2.25");
        QCOMPARE(office.verdicts("A1"), expected);
        const Finding found = office.findings("A1").first();
        QCOMPARE(found.facts, facts);
        QCOMPARE(found.expected.value(0), paste);
    }

    void twoRecordsSyntaxAndCostAreRed_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("two") << zoneText("{} TXT \"v=spf1 -all\" ; {} TXT \"v=spf1 include:spf.cloud.example -all\"")
                             << list("red SpfSeveral");
        QTest::newRow("syntax") << zoneText("{} TXT \"v=spf1 include: -all\"") << list("red SpfSyntax");
        QString long11 = QStringLiteral("office.example. TXT \"v=spf1 include:spf.cloud.example");
        for (int i = 0; i < 10; ++i)
            long11 += QStringLiteral(" a:mail.office.example/%1").arg(20 + i);
        QTest::newRow("eleven look-ups") << QString(long11 + QStringLiteral(" -all\"\n")) << list("red SpfTooManyLookups");
    }

    void twoRecordsSyntaxAndCostAreRed()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone() + zone);
        addCloud(office);
        office.context.plan.newSpf = QStringLiteral("include:spf.cloud.example");
        QCOMPARE(office.verdicts("A1"), expected);
        QVERIFY(office.findings("A1").first().expected.first().startsWith(QLatin1String("v=spf1 ")));
    }

    void anOwnNewServerMustPass()
    {
        CheckCase office = officeWith("v=spf1 ip4:192.0.2.25 ~all");
        office.context.plan.newAddresses = list("198.51.100.25");
        QCOMPARE(office.verdicts("A1"), list("red SpfLacksNew"));
        QCOMPARE(office.findings("A1").first().expected, list("v=spf1 ip4:192.0.2.25 ip4:198.51.100.25 ~all"));
        CheckCase ready = officeWith("v=spf1 ip4:192.0.2.25 ip4:198.51.100.0/24 ~all");
        ready.context.plan.newAddresses = list("198.51.100.25");
        QCOMPARE(ready.verdicts("A1"), list("green SpfCoversBoth"));
    }

    void whatCannotBeEvaluatedIsGrey()
    {
        CheckCase office(officeZone("{} TXT !TIMEOUT"));
        office.context.plan.newSpf = QStringLiteral("include:spf.cloud.example");
        QCOMPARE(office.verdicts("A1"), list("unknown NoUsableAnswer"));
        office.context.plan.oldAddresses = list("192.0.2.25");
        office.context.plan.mailMovedAt = office.context.now;
        QCOMPARE(office.verdicts("X1"), list("unknown NoUsableAnswer"));
    }

    void theOldSideGoesAfterTheMove_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<int>("days");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("paste");
        const auto row = [](const char *name, const char *record, int days, const char *expected, const char *paste) {
            QTest::newRow(name) << QByteArray(record) << days << list(expected) << QString::fromLatin1(paste);
        };
        row("gone", "v=spf1 include:spf.cloud.example ~all", 5, "green OldSpfRemoved", "");
        row("no record", "hello", 5, "green OldSpfRemoved", "");
        row("there", "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all", 30, "amber OldSpfStillThere",
            "v=spf1 include:spf.cloud.example ~all");
        row("overdue", "v=spf1 ip4:192.0.2.25 include:spf.cloud.example ~all", 31, "red OldSpfOverdue",
            "v=spf1 include:spf.cloud.example ~all");
        row("dead", "v=spf1 include:gone.example include:spf.cloud.example ~all", 5, "red OldSpfDead",
            "v=spf1 include:spf.cloud.example ~all");
    }

    void theOldSideGoesAfterTheMove()
    {
        QFETCH(QByteArray, record);
        QFETCH(int, days);
        QFETCH(QStringList, expected);
        QFETCH(QString, paste);
        CheckCase office = officeWith(record.constData());
        addCloud(office);
        office.context.plan.newSpf = QStringLiteral("include:spf.cloud.example");
        office.context.plan.oldAddresses = list("192.0.2.25");
        QCOMPARE(office.verdicts("X1"), QStringList());
        office.context.plan.mailMovedAt = office.context.now.addDays(-days).addSecs(-1);
        if (expected.first().startsWith(QLatin1String("amber")))
            office.context.plan.mailMovedAt = office.context.now.addDays(-days);
        QCOMPARE(office.verdicts("X1"), expected);
        QCOMPARE(office.findings("X1").first().expected.value(0), paste);
    }
};

QTEST_GUILESS_MAIN(TestSpfPlanChecks)
#include "test_spf_plan_checks.moc"
