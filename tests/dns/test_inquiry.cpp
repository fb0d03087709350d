#include "dns/inquiry.h"

#include <QTest>

using namespace hikkoshi;

namespace {

DnsServer resolver()
{
    DnsServer server;
    server.address = QHostAddress::LocalHost;
    server.recursive = true;
    return server;
}

} // namespace

class TestInquiry final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotKnownIsWantedOnce()
    {
        const Observations nothing;
        Inquiry inquiry(nothing, resolver());
        const DomainName office = *DomainName::parse(u"office.example");
        QVERIFY(!inquiry.lookUp(office, RecordType::MX));
        QVERIFY(!inquiry.lookUp(office, RecordType::MX));
        QVERIFY(!inquiry.policy(office));
        QVERIFY(inquiry.isOpen());
        QCOMPARE(inquiry.wanted().size(), 1);
        QCOMPARE(inquiry.wantedPolicies().size(), 1);
    }

    void whatIsKnownLeavesNothingOpen()
    {
        const DomainName office = *DomainName::parse(u"office.example");
        DnsReply reply;
        reply.query = {{office, RecordType::MX}, resolver()};
        reply.status = ReplyStatus::NoName;
        Observations known;
        known.add(reply);
        Inquiry inquiry(known, resolver());
        QCOMPARE(inquiry.lookUp(office, RecordType::MX)->status, ReplyStatus::NoName);
        QVERIFY(!inquiry.isOpen());
    }

    void aNewerReplyTakesThePlaceOfTheOlder()
    {
        DnsReply reply;
        reply.query = {{*DomainName::parse(u"office.example"), RecordType::MX}, resolver()};
        Observations known;
        known.add(reply);
        reply.status = ReplyStatus::Refused;
        known.add(reply);
        QCOMPARE(known.reply(reply.query)->status, ReplyStatus::Refused);
        QCOMPARE(known.replies().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestInquiry)
#include "test_inquiry.moc"
