#include "dns/network_resolver.h"
#include "support/ask_and_wait.h"
#include "support/fault_dns_server.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using dnsPackets::Content;
using dnsPackets::Record;
using Asked = FaultDnsServer::Asked;
using Step = FaultDnsServer::Step;
using Steps = QList<Step>;
using Way = FaultDnsServer::Way;

namespace {

const QByteArray Zone = "office.test";
const Record OfficeMx {Zone, dnsPackets::Mx, 86400, dnsPackets::mx(10, "mail.office.test")};
const Record ForgedMx {Zone, dnsPackets::Mx, 60, dnsPackets::mx(0, "mail.forged.test")};

QByteArray mxAnswer(const Asked &asked, const Record &mx = OfficeMx)
{
    return dnsPackets::answer(asked.question, {dnsPackets::Authoritative, dnsPackets::NoError, {mx}});
}

FaultDnsServer::Script sends(uint flags, uint code)
{
    return [flags, code](const Asked &asked) { return Steps {{dnsPackets::answer(asked.question, {flags, code})}}; };
}

QStringList values(const DnsReply &reply)
{
    QStringList texts;
    for (const DnsRecord &record : reply.answers())
        texts.append(valueText(record));
    return texts;
}

const QStringList Office {QStringLiteral("10 mail.office.test")};

} // namespace

/// The cases of the fault server: 17 to 27 of the 27 answers that a client has to get right, and more of their kind.
class TestAnswerFaults : public QObject
{
    Q_OBJECT

private:
    std::optional<DnsReply> mxFrom(const FaultDnsServer &server)
    {
        return askAndWait(m_resolver, plainQuery("office.test", RecordType::MX, server.port()));
    }

    NetworkResolver m_resolver;

private Q_SLOTS:
    void serverFailureIsToldApart();
    void refusalIsToldApart();
    void otherCodesAreKept();
    void slowAnswerIsTaken();
    void forgedIdIsPassedOver();
    void cutOffAnswerWithoutTcpIsToldApart();
    void cutOffAnswerIsFetchedByTcp();
    void lastRecordCutInHalfStillLeadsToTcp();
    void compressionLoopIsMalformed();
    void shortDataIsMalformed();
    void questionThatDoesNotDecodeIsMalformed();
    void ednsIsLeftOutWhenRefused_data();
    void ednsIsLeftOutWhenRefused();
    void headerAloneIsARefusal();
    void lostPacketIsSentAgain();
    void answerToAnotherQuestionIsPassedOver();
    void silenceEndsAfterThreeTries();
    void lateAnswerToAnEarlierTryIsPassedOver();
    void closedPortIsKnownAtOnce();
    void deadAddressFamilyIsKnownAtOnce();
    void everyTryHasItsOwnPortAndId();
    void longDatagramIsTooLarge();
    void longStreamAnswerIsRefusedByItsLength();
    void foreignAnswerOnAStreamIsPassedOver();
    void interceptionIsVisible();
    void impossibleNameIsNeverSent();
    void ipv6WorksTheSame();
};

void TestAnswerFaults::serverFailureIsToldApart()
{
    const FaultDnsServer server(sends(0, dnsPackets::ServerFailed));
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::ServerFailure);
    QCOMPARE(reply->code, 2);
    QVERIFY(!reply->isUsable());
}

void TestAnswerFaults::refusalIsToldApart()
{
    const FaultDnsServer server(sends(0, dnsPackets::Refused));
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Refused);
}

void TestAnswerFaults::otherCodesAreKept()
{
    const FaultDnsServer server(sends(0, 9));
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::OtherCode);
    QCOMPARE(reply->code, 9);
}

void TestAnswerFaults::slowAnswerIsTaken()
{
    const FaultDnsServer server([](const Asked &asked) { return Steps {{mxAnswer(asked), 400ms}}; });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QVERIFY(reply->took >= 390ms);
    QCOMPARE(server.asked().size(), 1);
}

void TestAnswerFaults::forgedIdIsPassedOver()
{
    const FaultDnsServer server([](const Asked &asked) {
        Asked forged = asked;
        forged.question.id = quint16(asked.question.id + 1);
        return Steps {{mxAnswer(forged, ForgedMx)}, {mxAnswer(asked), 50ms}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QCOMPARE(server.asked().size(), 1);
}

void TestAnswerFaults::cutOffAnswerWithoutTcpIsToldApart()
{
    FaultDnsServer::Options options;
    options.listensToStreams = false;
    const FaultDnsServer server(sends(dnsPackets::Authoritative | dnsPackets::Truncated, 0), options);
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TruncatedNoTcp);
    QVERIFY(reply->truncated);
}

void TestAnswerFaults::cutOffAnswerIsFetchedByTcp()
{
    QList<Record> zone {{Zone, dnsPackets::Soa, 3600, dnsPackets::soa("ns1.office.test", "admin.office.test", 1, 900)}};
    for (int i = 0; i < 31; ++i)
        zone.append({Zone, dnsPackets::Txt, 300, dnsPackets::string(QByteArray(140, 'x') + QByteArray::number(i))});
    const FaultDnsServer server(FaultDnsServer::authoritativeFor(zone));
    const auto reply = askAndWait(m_resolver, plainQuery("office.test", RecordType::TXT, server.port()));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QVERIFY(reply->truncated);
    QVERIFY(reply->authoritative);
    QCOMPARE(reply->answers().size(), 31);
    QCOMPARE(server.asked().size(), 2);
}

void TestAnswerFaults::lastRecordCutInHalfStillLeadsToTcp()
{
    const FaultDnsServer server([](const Asked &asked) {
        if (asked.way == Way::Stream)
            return Steps {{mxAnswer(asked)}};
        QByteArray packet = dnsPackets::answer(asked.question, {dnsPackets::Authoritative | dnsPackets::Truncated, 0, {OfficeMx}});
        packet.chop(5);
        return Steps {{packet}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QVERIFY(reply->truncated);
}

void TestAnswerFaults::compressionLoopIsMalformed()
{
    const FaultDnsServer server([](const Asked &asked) {
        QByteArray packet = dnsPackets::answer(asked.question, {});
        packet[7] = 1;
        const auto self = uint(0xc000 + packet.size());
        return Steps {{packet + dnsPackets::number16(self) + dnsPackets::record(OfficeMx).mid(dnsPackets::name(Zone).size())}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
    QVERIFY(reply->took < 1s);
}

void TestAnswerFaults::shortDataIsMalformed()
{
    const FaultDnsServer server([](const Asked &asked) { return Steps {{mxAnswer(asked, {Zone, dnsPackets::Mx, 60, "\x00\x0a"})}}; });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
}

void TestAnswerFaults::questionThatDoesNotDecodeIsMalformed()
{
    const FaultDnsServer server([](const Asked &asked) {
        QByteArray packet = mxAnswer(asked);
        packet[12] = char(0xc0);        // a pointer to itself
        packet[13] = 12;
        return Steps {{packet}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
}

void TestAnswerFaults::ednsIsLeftOutWhenRefused_data()
{
    QTest::addColumn<uint>("code");
    QTest::newRow("FORMERR") << uint(dnsPackets::FormatError);
    QTest::newRow("NOTIMP") << uint(dnsPackets::NotImplemented);
}

void TestAnswerFaults::ednsIsLeftOutWhenRefused()
{
    QFETCH(const uint, code);
    const FaultDnsServer server([code](const Asked &asked) {
        return Steps {{asked.question.hasOpt ? dnsPackets::answer(asked.question, {0, code}) : mxAnswer(asked)}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QCOMPARE(server.asked().size(), 2);
    QVERIFY(server.asked().first().question.hasOpt);
}

void TestAnswerFaults::headerAloneIsARefusal()
{
    const FaultDnsServer server([](const Asked &asked) {
        if (!asked.question.hasOpt)
            return Steps {{mxAnswer(asked)}};
        return Steps {{dnsPackets::number16(asked.question.id) + dnsPackets::number16(0x8001) + QByteArray(8, '\0')}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QVERIFY(reply->took < 1s);
}

void TestAnswerFaults::lostPacketIsSentAgain()
{
    const FaultDnsServer server([](const Asked &asked) { return asked.count % 2 == 0 ? Steps {{mxAnswer(asked)}} : Steps {}; });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
    QVERIFY(reply->took >= 1400ms && reply->took < 2500ms);
}

void TestAnswerFaults::answerToAnotherQuestionIsPassedOver()
{
    const FaultDnsServer server([](const Asked &asked) {
        Asked other = asked;
        other.question.section = dnsPackets::name("other.test") + dnsPackets::number16(dnsPackets::Mx) + dnsPackets::number16(1);
        return Steps {{mxAnswer(other, ForgedMx)}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TimedOut);
}

void TestAnswerFaults::silenceEndsAfterThreeTries()
{
    const FaultDnsServer server([](const Asked &) { return Steps {}; });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TimedOut);
    QCOMPARE(server.asked().size(), 3);
    QVERIFY(reply->took >= 4400ms && reply->took < 6s);
    QVERIFY(reply->text.isEmpty());
}

void TestAnswerFaults::lateAnswerToAnEarlierTryIsPassedOver()
{
    const FaultDnsServer server([](const Asked &asked) {
        return asked.count == 1 ? Steps {{mxAnswer(asked, ForgedMx), 1700ms}} : Steps {{mxAnswer(asked), 600ms}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
}

void TestAnswerFaults::closedPortIsKnownAtOnce()
{
    const quint16 port = FaultDnsServer([](const Asked &) { return Steps {}; }).port();
    const auto reply = askAndWait(m_resolver, plainQuery("office.test", RecordType::MX, port));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::PortClosed);
    QVERIFY(reply->took < 1s);
}

/// A link-local address leads nowhere without its interface, and a machine without IPv6 has none at all.
void TestAnswerFaults::deadAddressFamilyIsKnownAtOnce()
{
    const auto reply = askAndWait(m_resolver, plainQuery("office.test", RecordType::MX, 53, QHostAddress(QStringLiteral("fe80::1"))));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::PortClosed);
    QVERIFY(reply->took < 1s);
}

void TestAnswerFaults::everyTryHasItsOwnPortAndId()
{
    const FaultDnsServer server([](const Asked &) { return Steps {}; });
    QVERIFY(mxFrom(server));
    QCOMPARE(server.asked().size(), 3);
    QSet<quint16> ports;
    QSet<quint16> ids;
    for (const Asked &asked : server.asked()) {
        ports.insert(asked.fromPort);
        ids.insert(asked.question.id);
    }
    QVERIFY(ports.size() >= 2);         // the kernel and chance may hand out one twice
    QVERIFY(ids.size() >= 2);
}

void TestAnswerFaults::longDatagramIsTooLarge()
{
    const FaultDnsServer server([](const Asked &asked) { return Steps {{mxAnswer(asked) + QByteArray(5000, 'x')}}; });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TooLarge);
}

void TestAnswerFaults::longStreamAnswerIsRefusedByItsLength()
{
    FaultDnsServer::Options options;
    options.framesStreams = false;
    const FaultDnsServer server([](const Asked &asked) {
        if (asked.way == Way::Stream)
            return Steps {{dnsPackets::number16(16385)}};       // and nothing after it
        return Steps {{dnsPackets::answer(asked.question, {dnsPackets::Truncated})}};
    }, options);
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TooLarge);
    QVERIFY(reply->took < 1s);
}

void TestAnswerFaults::foreignAnswerOnAStreamIsPassedOver()
{
    const FaultDnsServer server([](const Asked &asked) {
        if (asked.way == Way::Udp)
            return Steps {{dnsPackets::answer(asked.question, {dnsPackets::Truncated})}};
        Asked forged = asked;
        forged.question.id = quint16(asked.question.id + 1);
        return Steps {{mxAnswer(forged, ForgedMx)}, {mxAnswer(asked), 20ms}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
}

void TestAnswerFaults::interceptionIsVisible()
{
    const FaultDnsServer server([](const Asked &asked) {
        return Steps {{dnsPackets::answer(asked.question, {dnsPackets::RecursionAvailable, 0, {OfficeMx}})}};
    });
    const auto reply = mxFrom(server);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QVERIFY(!reply->authoritative);
    QVERIFY(reply->recursionAvailable);
    QCOMPARE(server.asked().first().question.flags & dnsPackets::RecursionDesired, 0);
}

void TestAnswerFaults::impossibleNameIsNeverSent()
{
    const DnsQuery query {{domainName("office.test").child(QString(64, u'a')), RecordType::A}, plainQuery("x", RecordType::A, 9).server};
    const auto reply = askAndWait(m_resolver, query);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::BadName);
}

void TestAnswerFaults::ipv6WorksTheSame()
{
    FaultDnsServer::Options options;
    options.address = QHostAddress(QHostAddress::LocalHostIPv6);
    const FaultDnsServer server([](const Asked &asked) { return Steps {{mxAnswer(asked)}}; }, options);
    if (server.port() == 0)
        QSKIP("this machine has no ::1");
    const auto reply = askAndWait(m_resolver, plainQuery("office.test", RecordType::MX, server.port(), options.address));
    QVERIFY(reply);
    QCOMPARE(values(*reply), Office);
}

QTEST_GUILESS_MAIN(TestAnswerFaults)
#include "test_answer_faults.moc"
