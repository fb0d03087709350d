#include "check_case.h"

using namespace hikkoshi;

namespace {

/// An include that costs \a terms look-ups below itself.
QString costly(int terms)
{
    QString record = QStringLiteral("costly.example. TXT \"v=spf1");
    QString hosts;
    for (int i = 0; i < terms; ++i) {
        const QString number = QString::number(i);
        record += QStringLiteral(" a:h%1.example").arg(number);
        hosts += QStringLiteral("h%1.example. A 203.0.113.%1\n").arg(number);
    }
    return record + QStringLiteral(" -all\"\n") + hosts;
}

} // namespace

class TestSpfChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRecordOfTodayIsJudged_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("world");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("fact");
        const auto row = [](const char *name, const char *record, const QString &world, const char *expected, const char *fact) {
            QTest::newRow(name) << QString::fromLatin1(record) << world << list(expected) << QString::fromLatin1(fact);
        };
        row("fine", "v=spf1 ip4:192.0.2.25 -all", {}, "green SpfFine", "0");
        row("ends softly", "v=spf1 ip4:192.0.2.25 ~all", {}, "green SpfFine", "0");
        row("another's a", "v=spf1 a:sv1.host.example ~all", QStringLiteral("sv1.host.example. A 203.0.113.1"), "green SpfFine", "1");
        row("uses mx", "v=spf1 mx -all", {}, "amber SpfUsesMx", "mx");
        row("uses its own a", "v=spf1 a:office.example -all", {}, "amber SpfUsesMx", "a:office.example");
        row("uses ptr", "v=spf1 ip4:192.0.2.25 ptr -all", {}, "amber SpfUsesPtr", "ptr");
        row("neutral end", "v=spf1 ip4:192.0.2.25 ?all", {}, "amber SpfNeutralAll", "");
        row("open end", "v=spf1 ip4:192.0.2.25", {}, "amber SpfOpenEnd", "");
        row("lets all pass", "v=spf1 ip4:192.0.2.25 +all", {}, "red SpfPassAll", "");
        row("bare all", "v=spf1 all", {}, "red SpfPassAll", "");
        row("misspelt", "v=spf1 ipv4:192.0.2.25 -all", {}, "red SpfSyntax", "ipv4:192.0.2.25");
        row("seven below an include", "v=spf1 include:costly.example -all", costly(6), "green SpfFine", "7");
        row("eight", "v=spf1 include:costly.example -all", costly(7), "amber SpfNearLimit", "8");
        row("exactly ten", "v=spf1 include:costly.example -all", costly(9), "amber SpfNearLimit", "10");
        row("eleven", "v=spf1 include:costly.example -all", costly(10), "red SpfTooManyLookups", "11");
        row("two voids", "v=spf1 a:x.example a:y.example -all", {}, "green SpfFine", "2");
        row("three voids", "v=spf1 a:x.example a:y.example a:z.example -all", {}, "red SpfTooManyVoids", "3");
        row("include without SPF", "v=spf1 include:bare.example -all", QStringLiteral("bare.example. TXT hello"),
            "red SpfIncludeWithoutSpf", "bare.example");
        row("include that is not SPF", "v=spf1 include:bad.example -all", QStringLiteral("bad.example. TXT \"v=spf1 nonsense -all\""),
            "red SpfSyntax", "nonsense");
        row("include that is silent", "v=spf1 include:dark.example -all", QStringLiteral("dark.example. TXT !TIMEOUT"),
            "unknown NoUsableAnswer", "dark.example");
        row("none", "hello", {}, "amber SpfMissing", "");
    }

    void theRecordOfTodayIsJudged()
    {
        QFETCH(QString, record);
        QFETCH(QString, world);
        QFETCH(QStringList, expected);
        QFETCH(QString, fact);
        CheckCase office(officeZone() + QStringLiteral("office.example. TXT \"%1\"\n").arg(record));
        office.office.world.add(office.office.resolver, world);
        QCOMPARE(office.verdicts("S7"), expected);
        QCOMPARE(office.findings("S7").first().facts.value(0), fact);
    }

    void theDearestIncludeIsNamedFirst()
    {
        CheckCase office(officeZone("{} TXT \"v=spf1 mx include:costly.example -all\""));
        office.office.world.add(office.office.resolver, costly(9));
        const QList<Finding> found = office.findings("S7");
        QCOMPARE(found.last().reason, Finding::Reason::SpfTooManyLookups);
        QCOMPARE(found.last().facts, list("11"));
        QCOMPARE(found.last().observed.mid(1), list("include:costly.example 10 | mx 1"));
    }

    void aLongRecordIsAmber()
    {
        QString record = QStringLiteral("v=spf1");
        for (int i = 1; i <= 30; ++i)
            record += QStringLiteral(" ip4:192.0.2.%1").arg(i);
        CheckCase office(officeZone() + QStringLiteral("office.example. TXT \"%1\" \" -all\"\n").arg(record));
        QCOMPARE(office.verdicts("S7"), list("amber SpfTooLong"));
    }

    void twoRecordsBecomeOneToPaste()
    {
        CheckCase office(officeZone("{} TXT \"v=spf1 ip4:192.0.2.25 -all\" ; {} TXT \"v=spf1 include:_spf.host.example ~all\""));
        office.office.world.add(office.office.resolver, u"_spf.host.example. TXT \"v=spf1 ip4:203.0.113.9 -all\"");
        QCOMPARE(office.verdicts("S7"), list("red SpfSeveral"));
        const Finding found = office.findings("S7").first();
        QCOMPARE(found.observed.size(), 2);
        QCOMPARE(found.facts, list("2"));
        QCOMPARE(found.expected, list("v=spf1 ip4:192.0.2.25 include:_spf.host.example ~all"));
    }

    void twoRecordsOnOneServerNameTheServer()
    {
        CheckCase office(officeZone("{} TXT \"v=spf1 ip4:192.0.2.25 -all\""));
        office.office.world.add(office.office.ns2, zoneText("{} TXT \"v=spf1 -all\""));
        QCOMPARE(office.verdicts("S7"), list("red SpfSeveral"));
        QCOMPARE(office.findings("S7").first().facts, list("2"));
        QCOMPARE(office.findings("S7").first().observed,
                 list("ns1.office.example (192.0.2.1): v=spf1 ip4:192.0.2.25 -all | ns2.office.example (192.0.2.2): v=spf1 -all | "
                      "ns2.office.example (192.0.2.2): v=spf1 ip4:192.0.2.25 -all"));
    }

    void serversWithDifferentRecordsAreAmber()
    {
        CheckCase office(officeZone("{} TXT \"v=spf1 ip4:192.0.2.25 -all\""));
        office.office.setZoneAt(office.office.ns2, officeZone("{} TXT \"v=spf1 ip4:192.0.2.26 -all\""), 6);
        QCOMPARE(office.verdicts("S7"), list("amber SpfDiffersByServer"));
        QCOMPARE(office.findings("S7").first().facts, list("ns2.office.example (192.0.2.2)"));
    }

    void withoutAnswersAllIsGrey()
    {
        CheckCase office(officeZone("{} TXT !SERVFAIL"));
        QCOMPARE(office.verdicts("S7"), list("unknown NoUsableAnswer"));
        QCOMPARE(office.verdicts("S8"), list("unknown NoUsableAnswer"));
        office.context.plan.ownership = {wanted("office.example", "TXT", "MS=ms12345678")};
        QCOMPARE(office.verdicts("V3"), list("unknown NoUsableAnswer"));
    }

    void sendersAreNamedOrNot_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QStringList>("otherSenders");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const char *record, const char *others, const char *expected, const char *facts) {
            QTest::newRow(name) << QString::fromLatin1(record) << list(others) << list(expected) << list(facts);
        };
        row("the mail server", "v=spf1 ip4:192.0.2.25 mx a -all", "", "green SendersNamed", "own");
        row("its network", "v=spf1 ip4:192.0.2.0/24 -all", "", "green SendersNamed", "own");
        row("a known provider", "v=spf1 include:spf.sender.xserver.jp ~all", "", "green SendersNamed", "xserver");
        row("a known shop", "v=spf1 include:spf.makeshop.jp ~all", "", "green SendersNamed", "makeshop");
        row("an unknown include", "v=spf1 include:_spf.unknown.example ~all", "", "amber SenderUnknown", "include:_spf.unknown.example");
        row("a copying machine", "v=spf1 ip4:198.51.100.7 ~all", "", "amber SenderUnknown", "ip4:198.51.100.7");
        row("typed by the person", "v=spf1 ip4:198.51.100.7 include:_spf.unknown.example ~all",
            "ip4:198.51.100.7 | include:_SPF.unknown.example.", "green SendersNamed", "plan");
        row("below the domain", "v=spf1 include:_spf.office.example ~all", "", "green SendersNamed", "own");
    }

    void sendersAreNamedOrNot()
    {
        QFETCH(QString, record);
        QFETCH(QStringList, otherSenders);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, facts);
        CheckCase office(officeZone() + QStringLiteral("office.example. TXT \"%1\"\n").arg(record));
        office.context.plan.otherSenders = otherSenders;
        QCOMPARE(office.verdicts("S8"), expected);
        QCOMPARE(office.findings("S8").first().facts, facts);
    }

    void anAddedTokenMustLeaveOneSpf()
    {
        CheckCase office(officeZone("{} TXT \"v=spf1 ip4:192.0.2.25 -all\" ; {} TXT MS=ms12345678"));
        QCOMPARE(office.verdicts("V3"), QStringList());
        office.context.plan.ownership = {wanted("office.example", "TXT", "MS=ms12345678")};
        QCOMPARE(office.verdicts("V3"), list("green SpfStillSingle"));
        office.office.world.add(office.office.ns1, zoneText("{} TXT \"v=spf1 include:spf.protection.outlook.com -all\""));
        office.office.world.add(office.office.resolver, u"spf.protection.outlook.com. TXT \"v=spf1 ip4:203.0.113.0/24 -all\"");
        QCOMPARE(office.verdicts("V3"), list("red SpfSeveral"));
        QCOMPARE(office.findings("V3").first().facts, list("2"));
        QVERIFY(office.findings("V3").first().observed.first().startsWith(QLatin1String("ns1.office.example (192.0.2.1): ")));
        QVERIFY(office.findings("V3").first().expected.first().contains(QLatin1String("include:spf.protection.outlook.com")));
    }
};

QTEST_GUILESS_MAIN(TestSpfChecks)
#include "test_spf_checks.moc"
