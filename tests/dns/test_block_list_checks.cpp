#include "check_case.h"
#include "dns/block_lists.h"

using namespace hikkoshi;

namespace {

/// All lists answer as they should; then \a more.
void setLists(CheckCase &office, const QString &more = {})
{
    const DnsServer inside = serverAt(u"192.0.2.53", true);
    office.office.world.clear(inside);
    QString lines = more + u'\n';
    for (const BlockList &list : standardBlockLists()) {
        if (!more.contains(QStringLiteral("2.0.0.127.%1").arg(list.zone.ascii())))
            lines += QStringLiteral("2.0.0.127.%1. A 127.0.0.2\n").arg(list.zone.ascii());
    }
    office.office.world.add(inside, lines);
    office.context.inside = inside;
    office.context.plan.newAddresses = list("198.51.100.25");
}

} // namespace

class TestBlockListChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListsOfTheProgramAreSound()
    {
        QCOMPARE(standardBlockLists().size(), 3);
        QCOMPARE(nameIn(standardBlockLists().first(), QHostAddress(QStringLiteral("192.0.2.7"))).ascii(),
                 QStringLiteral("7.2.0.192.zen.spamhaus.org"));
        QVERIFY(nameIn(standardBlockLists().first(), QHostAddress(QStringLiteral("2001:db8::1")))
                    .ascii().startsWith(QLatin1String("1.0.0.0.")));
        QVERIFY(!blockListsFrom("{}"));
        QByteArray outside("{'lists':[{'zone':'x.example','name':'x','listed':['10.0.0.1']}]}");
        QVERIFY(!blockListsFrom(outside.replace('\'', '"')));
    }

    void withoutAnOwnServerThereIsNothingToAsk()
    {
        CheckCase office(officeZone());
        for (const char *id : {"B0", "B1", "B2", "B3", "S15"})
            QCOMPARE(office.verdicts(id), QStringList());
    }

    void goodAddressesOnLivingListsAreGreen()
    {
        CheckCase office(officeZone());
        setLists(office);
        QCOMPARE(office.verdicts("B0"), list("green BlockListAlive | green BlockListAlive | green BlockListAlive"));
        QCOMPARE(office.verdicts("B1"), list("green AddressNotListed | green AddressNotListed | green AddressNotListed"));
        QCOMPARE(office.verdicts("B2"), QStringList());
    }

    void answersAreReadByTheirCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("SBL") << QStringLiteral("127.0.0.2") << QStringLiteral("red AddressListed");
        QTest::newRow("XBL") << QStringLiteral("127.0.0.4") << QStringLiteral("red AddressListed");
        QTest::newRow("DROP") << QStringLiteral("127.0.0.9") << QStringLiteral("red AddressListed");
        QTest::newRow("PBL") << QStringLiteral("127.0.0.10") << QStringLiteral("amber AddressInPolicyList");
        QTest::newRow("PBL by the list") << QStringLiteral("127.0.0.11") << QStringLiteral("amber AddressInPolicyList");
        QTest::newRow("a code that nobody knows") << QStringLiteral("127.0.0.77") << QStringLiteral("unknown NoUsableAnswer");
        QTest::newRow("somebody else's web server") << QStringLiteral("203.0.113.80") << QStringLiteral("unknown NoUsableAnswer");
    }

    void answersAreReadByTheirCodes()
    {
        QFETCH(QString, code);
        QFETCH(QString, expected);
        CheckCase office(officeZone());
        setLists(office, QStringLiteral("25.100.51.198.zen.spamhaus.org. A %1").arg(code));
        QCOMPARE(office.verdicts("B1").first(), expected);
        QCOMPARE(office.findings("B1").first().facts,
                 expected.startsWith(QLatin1String("unknown"))
                     ? list("198.51.100.25")
                     : list("198.51.100.25 | Spamhaus ZEN | https://check.spamhaus.org/"));
    }

    void errorCodesAreGreyAndNeverListings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("probe, public resolver") << QStringLiteral("2.0.0.127.zen.spamhaus.org") << QStringLiteral("127.255.255.254");
        QTest::newRow("probe, volume") << QStringLiteral("2.0.0.127.zen.spamhaus.org") << QStringLiteral("127.255.255.255");
        QTest::newRow("address, typo") << QStringLiteral("25.100.51.198.zen.spamhaus.org") << QStringLiteral("127.255.255.252");
    }

    void errorCodesAreGreyAndNeverListings()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        CheckCase office(officeZone());
        setLists(office, QStringLiteral("%1. A %2").arg(name, code));
        QCOMPARE(office.verdicts("B2"), list("unknown BlockListRefusesUs"));
        QCOMPARE(office.findings("B2").first().observed.first(), code);
        QCOMPARE(office.verdicts("B1").size(), 2);      // the other two lists
    }

    void aListThatListsTheWorldOrNobodyIsDead_data()
    {
        QTest::addColumn<QString>("more");
        QTest::newRow("the world") << QStringLiteral("1.0.0.127.zen.spamhaus.org. A 127.0.0.2\n2.0.0.127.zen.spamhaus.org. A 127.0.0.2");
        QTest::newRow("nobody") << QStringLiteral("2.0.0.127.zen.spamhaus.org. TXT gone");
        QTest::newRow("silent") << QStringLiteral("2.0.0.127.zen.spamhaus.org. A !TIMEOUT");
    }

    void aListThatListsTheWorldOrNobodyIsDead()
    {
        QFETCH(QString, more);
        CheckCase office(officeZone());
        setLists(office, more);
        QCOMPARE(office.verdicts("B0").first(), QStringLiteral("unknown BlockListDead"));
        QCOMPARE(office.verdicts("B1").size(), 2);
    }

    void sharedCloudsOwnTheirReputation()
    {
        CheckCase office(officeZone());
        office.context.plan.destination = Destination::GoogleWorkspace;
        QCOMPARE(office.verdicts("B3"), list("green ReputationOfProvider"));
        QCOMPARE(office.findings("B3").first().facts, list("google"));
    }

    void theNewAddressNeedsANameThatLeadsBack_data()
    {
        QTest::addColumn<QString>("world");
        QTest::addColumn<QStringList>("expected");
        const QString ptr = QStringLiteral("25.100.51.198.in-addr.arpa. PTR ");
        QTest::newRow("there and back") << ptr + QStringLiteral("mail.host.example.\nmail.host.example. A 198.51.100.25")
                                        << list("green ReverseMatches");
        QTest::newRow("not back") << ptr + QStringLiteral("mail.host.example.\nmail.host.example. A 198.51.100.26")
                                  << list("amber ReverseGeneric");
        QTest::newRow("made of the address")
            << ptr + QStringLiteral("198-51-100-25.pool.example.\n198-51-100-25.pool.example. A 198.51.100.25")
            << list("amber ReverseGeneric");
        QTest::newRow("none") << QString() << list("red ReverseMissing");
        QTest::newRow("silent") << QStringLiteral("25.100.51.198.in-addr.arpa. ANY !TIMEOUT") << list("unknown NoUsableAnswer");
    }

    void theNewAddressNeedsANameThatLeadsBack()
    {
        QFETCH(QString, world);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        office.office.world.add(office.office.resolver, world);
        office.context.plan.newAddresses = list("198.51.100.25");
        QCOMPARE(office.verdicts("S15"), expected);
    }
};

QTEST_GUILESS_MAIN(TestBlockListChecks)
#include "test_block_list_checks.moc"
