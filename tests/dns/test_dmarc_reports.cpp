#include "dns/dmarc/dmarc_reports.h"

#include "support/zone_world.h"

#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(hikkoshi::DmarcDestination::State)

class TestDmarcReports final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void destinationsElsewhereMustAgree_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<DmarcDestination::State>("state");
        const auto row = [](const char *address, DmarcDestination::State state) {
            QTest::newRow(address) << QString::fromLatin1(address) << state;
        };
        row("dmarc@office.example", DmarcDestination::State::Own);
        row("dmarc@reports.office.example", DmarcDestination::State::Own);
        row("office@willing.example", DmarcDestination::State::Allowed);
        row("office@anybody.example", DmarcDestination::State::Allowed);
        row("office@silent.example", DmarcDestination::State::NotAllowed);
        row("office@other.example", DmarcDestination::State::NotAllowed);
        row("office@sick.example", DmarcDestination::State::NotAnswered);
    }

    void destinationsElsewhereMustAgree()
    {
        QFETCH(QString, address);
        const DnsServer resolver = serverAt(u"127.0.0.1", true);
        ZoneWorld world;
        world.add(resolver, uR"(
            _dmarc.office.example. TXT "v=DMARC1; p=none"
            office.example._report._dmarc.willing.example. TXT "v=DMARC1;"
            *._report._dmarc.anybody.example. TXT "v=DMARC1"
            office.example._report._dmarc.other.example. TXT "v=spf1 -all"
            office.example._report._dmarc.sick.example. TXT !SERVFAIL
        )");
        const DomainName office = *DomainName::parse(u"office.example");
        const DmarcRecord record = parseDmarc("v=DMARC1; p=none; rua=mailto:" + address.toLatin1());
        Observations known;
        const auto destinations = settle(world, known, resolver, [&](Inquiry &inquiry) {
            return checkDmarcDestinations(office, office, record, inquiry);
        });
        QCOMPARE(destinations->size(), 1);
        QTEST(destinations->constFirst().state, "state");
    }

    void everyDestinationIsAskedForOnce()
    {
        const DnsServer resolver = serverAt(u"127.0.0.1", true);
        ZoneWorld world;
        world.add(resolver, u"");
        const DomainName office = *DomainName::parse(u"office.example");
        const DmarcRecord record =
            parseDmarc("v=DMARC1; p=none; rua=mailto:a@one.example,mailto:b@two.example; ruf=mailto:c@one.example,https://x.example");
        Observations known;
        const auto destinations = settle(world, known, resolver, [&](Inquiry &inquiry) {
            return checkDmarcDestinations(office, office, record, inquiry);
        });
        QCOMPARE(destinations->size(), 2);
        QCOMPARE(destinations->constFirst().question.ascii(), QStringLiteral("office.example._report._dmarc.one.example"));
    }
};

QTEST_GUILESS_MAIN(TestDmarcReports)
#include "test_dmarc_reports.moc"
