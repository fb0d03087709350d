#include "dns/reply_status.h"
#include "support/ask_and_wait.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

DnsRecord alias(const char *owner, const char *target)
{
    return {domainName(owner), RecordType::CNAME, 60s, NameData {domainName(target)}};
}
DnsRecord address(const char *owner)
{
    return {domainName(owner), RecordType::A, 60s, AddressData {QHostAddress(QStringLiteral("192.0.2.1"))}};
}
DnsRecord soa(const char *owner)
{
    return {domainName(owner), RecordType::SOA, 60s, SoaData {}};
}
DnsRecord nameServer(const char *owner)
{
    return {domainName(owner), RecordType::NS, 60s, NameData {domainName("ns.test")}};
}

/// The answer to "www.office.test A".
DnsReply reply(const QList<DnsRecord> &records, const QList<DnsRecord> &authority = {}, bool authoritative = true)
{
    DnsReply made;
    made.query = plainQuery("www.office.test", RecordType::A, 53);
    made.records = records;
    made.authority = authority;
    made.authoritative = authoritative;
    readStatus(made);
    return made;
}

} // namespace

class TestReplyStatus final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordsAreAnAnswer()
    {
        QCOMPARE(reply({address("www.office.test")}).status, ReplyStatus::Answer);
    }
    void chainIsFollowedInAnyOrder()
    {
        const auto made = reply({address("c.test"), alias("b.test", "c.test"), alias("www.office.test", "b.test")});
        QCOMPARE(made.status, ReplyStatus::Answer);
        QCOMPARE(made.records.size(), 3);
        QCOMPARE(made.answers().size(), 1);
    }
    void recordsOfOthersAreNobodysAnswer()
    {
        const auto made = reply({address("victim.test"), alias("other.test", "www.office.test")});
        QCOMPARE(made.status, ReplyStatus::NoData);
        QVERIFY(made.records.isEmpty());
    }
    void addressBesideAnAliasIsNotFollowed()
    {
        const auto made = reply({alias("www.office.test", "b.test"), address("www.office.test")}, {});
        QCOMPARE(made.status, ReplyStatus::AliasOnly);
    }
    void loopOfAliasesEnds()
    {
        QCOMPARE(reply({alias("www.office.test", "b.test"), alias("b.test", "www.office.test")}).status, ReplyStatus::AliasOnly);
        QCOMPARE(reply({alias("www.office.test", "www.office.test")}).status, ReplyStatus::AliasOnly);
    }
    void aliasWithoutItsTargetIsAnAliasOnly()
    {
        QCOMPARE(reply({alias("www.office.test", "b.test")}).status, ReplyStatus::AliasOnly);
        QCOMPARE(reply({alias("www.office.test", "b.test")}, {nameServer("test")}, false).status, ReplyStatus::AliasOnly);
        QCOMPARE(reply({alias("www.office.test", "b.test")}, {soa("office.test")}).status, ReplyStatus::AliasOnly);
    }
    void aliasToANameWithoutTheTypeIsNoData()
    {
        QCOMPARE(reply({alias("www.office.test", "b.office.test")}, {soa("office.test")}).status, ReplyStatus::NoData);
    }
    void dnameAboveTheNameStays()
    {
        const DnsRecord dname {domainName("office.test"), RecordType::DNAME, 60s, NameData {domainName("new.test")}};
        const auto made = reply({dname, alias("www.office.test", "www.new.test"), address("www.new.test")});
        QCOMPARE(made.status, ReplyStatus::Answer);
        QCOMPARE(made.records.size(), 3);
    }
    void nothingIsNoData()
    {
        QCOMPARE(reply({}).status, ReplyStatus::NoData);
        QCOMPARE(reply({}, {soa("office.test")}).status, ReplyStatus::NoData);
        QCOMPARE(reply({}, {soa("office.test"), nameServer("office.test")}, false).status, ReplyStatus::NoData);
        QCOMPARE(reply({}, {nameServer("office.test")}, true).status, ReplyStatus::NoData);
    }
    void nameServersAloneAreAReferral()
    {
        QCOMPARE(reply({}, {nameServer("office.test")}, false).status, ReplyStatus::Referral);
    }
    void codesDecideFirst()
    {
        for (const auto &[code, status] : {std::pair(2, ReplyStatus::ServerFailure), std::pair(3, ReplyStatus::NoName),
                                           std::pair(5, ReplyStatus::Refused), std::pair(1, ReplyStatus::OtherCode),
                                           std::pair(16, ReplyStatus::OtherCode)}) {
            DnsReply made;
            made.query = plainQuery("www.office.test", RecordType::A, 53);
            made.code = code;
            made.records = {address("www.office.test")};
            readStatus(made);
            QCOMPARE(made.status, status);
        }
    }
    void aliasAskedAsAliasIsAnAnswer()
    {
        DnsReply made;
        made.query = plainQuery("www.office.test", RecordType::CNAME, 53);
        made.records = {alias("www.office.test", "b.test"), alias("b.test", "c.test")};
        readStatus(made);
        QCOMPARE(made.status, ReplyStatus::Answer);
        QCOMPARE(made.records.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestReplyStatus)
#include "test_reply_status.moc"
