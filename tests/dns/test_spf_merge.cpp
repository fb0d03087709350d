#include "dns/spf/spf_merge.h"

#include "dns/spf/spf_cleanup.h"
#include "dns/spf/spf_evaluate.h"
#include "support/zone_world.h"

#include <QTest>

using namespace hikkoshi;

namespace {

const DomainName &office()
{
    static const DomainName domain = *DomainName::parse(u"office.example");
    return domain;
}

const DnsServer &resolver()
{
    static const DnsServer server = serverAt(u"127.0.0.1", true);
    return server;
}

/// The old host sends from 192.0.2.10; its provider's include lets pass 192.0.2.0/28. The web server is 203.0.113.80.
ZoneWorld officeWorld()
{
    ZoneWorld world;
    world.add(resolver(), uR"(
        office.example. MX 10 mail.office.example.
        office.example. A 203.0.113.80
        mail.office.example. A 192.0.2.10
        mail.office.example. AAAA 2001:db8::10
        old.example. TXT "v=spf1 ip4:192.0.2.0/28 -all"
        new.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"
        shop.example. TXT "v=spf1 ip4:203.0.113.7 -all"
    )");
    return world;
}

SpfProposal merge(const SpfMergeRequest &request, const ZoneWorld &world = officeWorld())
{
    Observations known;
    return *settle(world, known, resolver(), [&request](Inquiry &inquiry) { return mergeSpf(request, inquiry); });
}

SpfProposal clean(const SpfCleanupRequest &request, const ZoneWorld &world = officeWorld())
{
    Observations known;
    return *settle(world, known, resolver(), [&request](Inquiry &inquiry) { return removeOldSpf(request, inquiry); });
}

SpfResult evaluate(const QByteArray &record, const char *ip)
{
    SpfRequest request;
    request.ip = QHostAddress(QString::fromLatin1(ip));
    request.mailFrom = "president@office.example";
    request.record = record;
    Observations known;
    return settle(officeWorld(), known, resolver(), [&request](Inquiry &inquiry) { return evaluateSpf(request, inquiry); })->result;
}

SpfMergeRequest request(const QList<QByteArray> &oldRecords, const char *newTerms, const QStringList &oldAddresses = {},
                        const QStringList &otherSenders = {})
{
    SpfMergeRequest made;
    made.domain = office();
    made.oldRecords = oldRecords;
    made.newTerms = newTerms;
    made.oldAddresses = oldAddresses;
    made.otherSenders = otherSenders;
    return made;
}

} // namespace

class TestSpfMerge final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldAndNewBecomeOneRecord_data()
    {
        QTest::addColumn<QList<QByteArray>>("oldRecords");
        QTest::addColumn<QByteArray>("newTerms");
        QTest::addColumn<QStringList>("oldAddresses");
        QTest::addColumn<QStringList>("otherSenders");
        QTest::addColumn<QByteArray>("record");
        const QStringList old {QStringLiteral("192.0.2.10")};
        const auto row = [](const char *name, const QList<QByteArray> &oldRecords, const char *newTerms,
                            const QStringList &oldAddresses, const QStringList &otherSenders, const char *record) {
            QTest::newRow(name) << oldRecords << QByteArray(newTerms) << oldAddresses << otherSenders << QByteArray(record);
        };
        row("an include beside an include", {"v=spf1 include:old.example -all"}, "include:new.example", old, {},
            "v=spf1 include:old.example include:new.example ~all");
        row("the order is kept", {"v=spf1 ip4:203.0.113.7 include:old.example a:web.office.example ~all"}, "include:new.example",
            old, {}, "v=spf1 ip4:203.0.113.7 include:old.example a:web.office.example include:new.example ~all");
        row("mx becomes the old addresses", {"v=spf1 mx -all"}, "include:new.example",
            {QStringLiteral("192.0.2.10"), QStringLiteral("2001:db8::10")}, {},
            "v=spf1 ip4:192.0.2.10 ip6:2001:db8::10 include:new.example ~all");
        row("mx becomes what the MX has", {"v=spf1 mx -all"}, "include:new.example", {}, {},
            "v=spf1 ip4:192.0.2.10 ip6:2001:db8::10 include:new.example ~all");
        row("mx with the domain's name is the same", {"v=spf1 mx:Office.Example. -all"}, "include:new.example", old, {},
            "v=spf1 ip4:192.0.2.10 include:new.example ~all");
        row("the mx of others stays", {"v=spf1 mx:old.example ip4:192.0.2.10 -all"}, "include:new.example", old, {},
            "v=spf1 mx:old.example ip4:192.0.2.10 include:new.example ~all");
        row("a soft mx stays soft", {"v=spf1 ~mx ip4:192.0.2.10 -all"}, "include:new.example", old, {},
            "v=spf1 ~ip4:192.0.2.10 ip4:192.0.2.10 include:new.example ~all");
        row("the web server keeps its a", {"v=spf1 a mx -all"}, "include:new.example", old, {},
            "v=spf1 a ip4:192.0.2.10 include:new.example ~all");
        row("an a that is the old server goes", {"v=spf1 a:mail.office.example -all"}, "include:new.example",
            {QStringLiteral("192.0.2.0/28"), QStringLiteral("2001:db8::/64")}, {},
            "v=spf1 ip4:192.0.2.0/28 ip6:2001:db8::/64 include:new.example ~all");
        row("what is not covered is added behind the old terms", {"v=spf1 include:shop.example -all"}, "include:new.example", old,
            {}, "v=spf1 include:shop.example ip4:192.0.2.10 include:new.example ~all");
        row("what is covered is not added", {"v=spf1 ip4:192.0.2.0/24 -all"}, "include:new.example", old, {},
            "v=spf1 ip4:192.0.2.0/24 include:new.example ~all");
        row("no record yet", {}, "include:new.example", old, {}, "v=spf1 ip4:192.0.2.10 include:new.example ~all");
        row("nothing at all but the new side", {}, "include:new.example", {}, {}, "v=spf1 include:new.example ~all");
        row("two records become one", {"v=spf1 include:old.example -all", "v=spf1 include:shop.example include:old.example ~all"},
            "include:new.example", old, {}, "v=spf1 include:old.example include:shop.example include:new.example ~all");
        row("what is there is not said twice", {"v=spf1 include:NEW.example. +ip4:192.0.2.10/32 -all"}, "include:new.example",
            old, {QStringLiteral("ip4:192.0.2.10")}, "v=spf1 include:NEW.example. +ip4:192.0.2.10/32 ~all");
        row("a whole new record", {"v=spf1 include:old.example -all"}, "v=spf1 include:new.example -all", old, {},
            "v=spf1 include:old.example include:new.example ~all");
        row("a new record in quotes", {}, "\"v=spf1 include:new.example -all\"", {}, {}, "v=spf1 include:new.example ~all");
        row("other senders stand before the new side", {"v=spf1 include:old.example ~all"}, "include:new.example", old,
            {QStringLiteral("include:shop.example")},
            "v=spf1 include:old.example include:shop.example include:new.example ~all");
        row("redirect becomes an include", {"v=spf1 redirect=old.example"}, "include:new.example", old, {},
            "v=spf1 include:old.example include:new.example ~all");
        row("redirect beside all was never followed", {"v=spf1 include:old.example redirect=dead.example -all"},
            "include:new.example", old, {}, "v=spf1 include:old.example include:new.example ~all");
        row("nothing behind all", {"v=spf1 include:old.example -all include:shop.example"}, "include:new.example", old, {},
            "v=spf1 include:old.example include:new.example ~all");
        row("modifiers stay", {"v=spf1 exp=why.office.example include:old.example x-note=1 -all"}, "include:new.example", old, {},
            "v=spf1 include:old.example include:new.example ~all exp=why.office.example x-note=1");
        row("+all is not kept", {"v=spf1 +all"}, "include:new.example", {}, {}, "v=spf1 include:new.example ~all");
        row("what is broken is left out", {"v=spf1 ip4:192.0.2.300 include:shop.example, include:old.example -all"},
            "include:new.example", old, {}, "v=spf1 include:old.example include:new.example ~all");
        row("refusals stay in front", {"v=spf1 -ip4:192.0.2.66 include:old.example ~all"}, "include:new.example", old, {},
            "v=spf1 -ip4:192.0.2.66 include:old.example include:new.example ~all");
    }

    void oldAndNewBecomeOneRecord()
    {
        QFETCH(QList<QByteArray>, oldRecords);
        QFETCH(QByteArray, newTerms);
        QFETCH(QStringList, oldAddresses);
        QFETCH(QStringList, otherSenders);
        const SpfProposal proposal = merge(request(oldRecords, newTerms.constData(), oldAddresses, otherSenders));
        QTEST(proposal.record, "record");
        if (oldAddresses.size() == 1 && !oldAddresses.constFirst().contains(u'/') && !proposal.record.contains("~ip4"))
            QCOMPARE(evaluate(proposal.record, "192.0.2.10"), SpfResult::Pass);
        QCOMPARE(evaluate(proposal.record, "198.51.100.1"), SpfResult::Pass);
        QCOMPARE(evaluate(proposal.record, "203.0.113.200"), SpfResult::SoftFail);
    }

    void whatCameAndWentIsNamed()
    {
        const SpfProposal proposal = merge(request({"v=spf1 mx include:old.example bogus -all"}, "include:new.example what:ever",
                                                   {QStringLiteral("192.0.2.10"), QStringLiteral("mail")}));
        QCOMPARE(proposal.added, (QList<QByteArray> {"ip4:192.0.2.10", "include:new.example"}));
        QCOMPARE(proposal.removed, QList<QByteArray> {"mx"});
        QCOMPARE(proposal.refused, (QList<QByteArray> {"bogus", "what:ever", "mail"}));
        QCOMPARE(proposal.cost.allLookups(), 2);
        QVERIFY(!proposal.isTooExpensive() && !proposal.isLong());
    }

    void aNewServerOfOnesOwnIsAdded()
    {
        SpfMergeRequest asked = request({"v=spf1 mx -all"}, "", {QStringLiteral("192.0.2.10")});
        asked.newAddresses = {QStringLiteral("198.51.100.5"), QStringLiteral("2001:db8:5::1")};
        QCOMPARE(merge(asked).record, QByteArray("v=spf1 ip4:192.0.2.10 ip4:198.51.100.5 ip6:2001:db8:5::1 ~all"));
    }

    void theCostCountsTheWholeTree()
    {
        ZoneWorld world = officeWorld();
        world.add(resolver(), u"big.example. TXT \"v=spf1 a:a.big.example a:b.big.example mx:c.big.example include:new.example "
                              u"exists:d.big.example a:e.big.example a:f.big.example a:g.big.example -all\"");
        const SpfProposal proposal = merge(request({"v=spf1 include:big.example -all"}, "include:new.example"), world);
        QCOMPARE(proposal.cost.allLookups(), 10);
        QCOMPARE(merge(request({"v=spf1 include:big.example a -all"}, "include:new.example"), world).cost.allLookups(), 11);
        QVERIFY(merge(request({"v=spf1 include:big.example a -all"}, "include:new.example"), world).isTooExpensive());
    }

    void longRecordsAreCutWhereNoBlankIsLost()
    {
        QByteArray record = "v=spf1";
        for (int i = 0; i < 40; ++i)
            record += " ip4:192.0.2." + QByteArray::number(i);
        const SpfProposal proposal = merge(request({record + " -all"}, "include:new.example"));
        QVERIFY(proposal.isLong());
        QVERIFY(proposal.strings.size() > 1);
        QCOMPARE(proposal.strings.join(), proposal.record);
        for (const QByteArray &string : proposal.strings) {
            QVERIFY(string.size() <= 255);
            QCOMPARE(string.trimmed(), string);
        }
        QVERIFY(quotedStrings(proposal.strings).startsWith("\"v=spf1 ip4:192.0.2.0 "));
        QCOMPARE(quotedStrings({"a\"b", "c"}), QByteArray("\"a\\\"b\" \"c\""));
    }

    void everyLengthIsCutRight()
    {
        for (int size = 0; size < 600; ++size) {
            QByteArray text;
            while (text.size() < size)
                text += text.size() % 7 == 3 ? ' ' : 'x';
            const QList<QByteArray> strings = txtStrings(text);
            QCOMPARE(strings.join(), text);
            for (qsizetype i = 0; i < strings.size(); ++i) {
                QVERIFY(strings.at(i).size() <= 255);
                QVERIFY(i == 0 || !strings.at(i).startsWith(' '));
                QVERIFY(i + 1 == strings.size() || !strings.at(i).endsWith(' '));
            }
        }
    }

    void theOldSideIsTakenOut_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QStringList>("oldAddresses");
        QTest::addColumn<QStringList>("otherSenders");
        QTest::addColumn<bool>("endsStrictly");
        QTest::addColumn<QByteArray>("cleaned");
        const QStringList old {QStringLiteral("192.0.2.10"), QStringLiteral("2001:db8::10")};
        const auto row = [](const char *name, const char *record, const QStringList &oldAddresses, const QStringList &otherSenders,
                            bool endsStrictly, const char *cleaned) {
            QTest::newRow(name) << QByteArray(record) << oldAddresses << otherSenders << endsStrictly << QByteArray(cleaned);
        };
        row("the old include", "v=spf1 include:old.example include:new.example ~all", old, {}, false,
            "v=spf1 include:new.example ~all");
        row("as strict as before", "v=spf1 include:old.example include:new.example ~all", old, {}, true,
            "v=spf1 include:new.example -all");
        row("old addresses", "v=spf1 ip4:192.0.2.10 ip6:2001:db8::10 include:new.example ~all", old, {}, false,
            "v=spf1 include:new.example ~all");
        row("old networks", "v=spf1 ip4:192.0.2.0/24 include:new.example ~all", old, {}, false, "v=spf1 include:new.example ~all");
        row("the name of the old host", "v=spf1 a:mail.office.example include:new.example ~all", old, {}, false,
            "v=spf1 include:new.example ~all");
        row("an mx that still leads to the old host", "v=spf1 mx include:new.example ~all", old, {}, false,
            "v=spf1 include:new.example ~all");
        row("others stay", "v=spf1 a include:shop.example include:old.example include:new.example ~all", old, {}, false,
            "v=spf1 a include:shop.example include:new.example ~all");
        row("dead includes go", "v=spf1 include:gone.example include:new.example ~all", {}, {}, false,
            "v=spf1 include:new.example ~all");
        row("what is said to stay, stays", "v=spf1 include:old.example include:new.example ~all", old,
            {QStringLiteral("include:Old.example")}, false, "v=spf1 include:old.example include:new.example ~all");
        row("refusals stay", "v=spf1 -ip4:192.0.2.10 include:new.example ~all", old, {}, false,
            "v=spf1 -ip4:192.0.2.10 include:new.example ~all");
        row("nothing to take out", "v=spf1 include:new.example ~all", old, {}, false, "v=spf1 include:new.example ~all");
    }

    void theOldSideIsTakenOut()
    {
        QFETCH(QByteArray, record);
        QFETCH(QStringList, oldAddresses);
        QFETCH(QStringList, otherSenders);
        QFETCH(bool, endsStrictly);
        const SpfCleanupRequest asked {office(), record, oldAddresses, "include:new.example", {}, otherSenders, endsStrictly};
        const SpfProposal proposal = clean(asked);
        QTEST(proposal.record, "cleaned");
        const bool mayPass = !asked.otherSenders.isEmpty();
        QCOMPARE(evaluate(proposal.record, "192.0.2.10") == SpfResult::Pass, mayPass);
        QCOMPARE(!proposal.addressesLeft.isEmpty(), mayPass);
        QCOMPARE(evaluate(proposal.record, "198.51.100.1"), SpfResult::Pass);
    }

    void aMergeCanBeTakenBack()
    {
        const SpfProposal merged = merge(request({"v=spf1 mx include:old.example include:shop.example -all"},
                                                 "include:new.example", {QStringLiteral("192.0.2.10")}));
        SpfCleanupRequest asked;
        asked.domain = office();
        asked.record = merged.record;
        asked.newTerms = "include:new.example";
        asked.oldAddresses = {QStringLiteral("192.0.2.10")};
        asked.endsStrictly = true;
        const SpfProposal cleaned = clean(asked);
        QCOMPARE(cleaned.record, QByteArray("v=spf1 include:shop.example include:new.example -all"));
        QCOMPARE(cleaned.removed, (QList<QByteArray> {"ip4:192.0.2.10", "include:old.example"}));
    }
};

QTEST_GUILESS_MAIN(TestSpfMerge)
#include "test_spf_merge.moc"
