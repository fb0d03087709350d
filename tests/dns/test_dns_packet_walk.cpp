#include "dns/dns_packet_walk.h"
#include "support/dns_packets.h"

#include <QTest>

using namespace hikkoshi;
using dnsPackets::Content;
using dnsPackets::Record;

namespace {

const QByteArray Asked = dnsPackets::question(7, "office.test", dnsPackets::Mx);
const Record Mx {"office.test", dnsPackets::Mx, 300, dnsPackets::mx(10, "mail.office.test")};

QByteArray answer(const Content &content)
{
    return dnsPackets::answer(dnsPackets::read(Asked), content);
}

QByteArray answerWith(uint type, const QByteArray &data)
{
    return answer({dnsPackets::Authoritative, dnsPackets::NoError, {{"office.test", type, 300, data}}});
}

QByteArray withCount(QByteArray packet, int field, char count)
{
    packet[field + 1] = count;
    return packet;
}

const QByteArray Twelve(12, '\0');

} // namespace

class TestDnsPacketWalk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headerIsReadBitByBit()
    {
        const QByteArray packet = dnsPackets::number16(0x1234) + dnsPackets::number16(0x87a5) + Twelve.first(8);
        const auto header = readPacketHeader(packet);
        QVERIFY(header);
        QCOMPARE(header->id, quint16(0x1234));
        QVERIFY(header->response && header->authoritative && header->truncated && header->recursionDesired);
        QVERIFY(header->recursionAvailable && header->authenticated);
        QCOMPARE(header->opcode, 0);
        QCOMPARE(header->code, 5);
        QVERIFY(!readPacketHeader(packet.first(11)));
        QVERIFY(!readPacketHeader({}));
    }

    void namesEndWhereTheyShould_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("end");       // -1: refused
        const QByteArray office = Twelve + dnsPackets::name("office.test");
        QTest::newRow("plain") << office << 12 << 25;
        QTest::newRow("root") << Twelve + QByteArray(1, '\0') << 12 << 13;
        QTest::newRow("pointer") << office + "\xc0\x0c" << 25 << 27;
        QTest::newRow("label, then pointer") << office + "\x04mail\xc0\x0c" << 25 << 32;
        QTest::newRow("pointer to itself") << Twelve + "\xc0\x0c" << 12 << -1;
        QTest::newRow("pointer to its own label") << Twelve + "\x01""a\xc0\x0c" << 12 << -1;
        QTest::newRow("pointer forward") << Twelve + "\xc0\x0e" + QByteArray(1, '\0') << 12 << -1;
        QTest::newRow("pointer into the header") << Twelve + QByteArray("\xc0\x00", 2) << 12 << -1;
        QTest::newRow("pointer cut off") << office + "\xc0" << 25 << -1;
        QTest::newRow("label past the end") << Twelve + "\x05""abc" << 12 << -1;
        QTest::newRow("no end") << Twelve + "\x03""abc" << 12 << -1;
        QTest::newRow("reserved label type") << Twelve + "\x43""abc" + QByteArray(80, '\0') << 12 << -1;
        QTest::newRow("at the end") << Twelve << 12 << -1;
        const QByteArray label = '\x3f' + QByteArray(63, 'a');
        QTest::newRow("255 octets") << Twelve + label + label + label + '\x3d' + QByteArray(61, 'a') + '\0' << 12 << 267;
        QTest::newRow("256 octets") << Twelve + label + label + label + '\x3e' + QByteArray(62, 'a') + '\0' << 12 << -1;
    }
    void namesEndWhereTheyShould()
    {
        QFETCH(const QByteArray, packet);
        QFETCH(const int, at);
        QFETCH(const int, end);
        QCOMPARE(endOfName(packet, at).value_or(-1), qsizetype(end));
    }

    void sixtyFourPointersAreFollowedAndNoMore()
    {
        QByteArray packet = Twelve + QByteArray(1, '\0');
        uint before = 12;
        qsizetype at = 0;
        for (int i = 1; i <= 65; ++i) {
            at = packet.size();
            packet += dnsPackets::number16(0xc000 + before);
            before = uint(at);
            QCOMPARE(endOfName(packet, at).has_value(), i <= 64);
        }
    }

    void recordsAreFound()
    {
        const QByteArray packet = answer({dnsPackets::Authoritative, 0, {Mx, Mx}, {Mx}, {{"", dnsPackets::Opt, 0x01000000, {}}}});
        const auto layout = walkPacket(packet);
        QVERIFY(layout);
        QCOMPARE(layout->records.size(), 3);
        QCOMPARE(layout->records.last().section, PacketSection::Authority);
        QCOMPARE(layout->code, 16);         // the upper bits stand in OPT
        const RecordHead &head = layout->records.first();
        QCOMPARE(head.type, quint16(dnsPackets::Mx));
        QCOMPARE(head.ttl, 300u);
        QCOMPARE(packet.mid(head.data, head.size), Mx.data);
    }

    void whatIsOutOfPlaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<bool>("isSound");
        const QByteArray good = answerWith(dnsPackets::Mx, Mx.data);
        QTest::newRow("good") << good << true;
        QTest::newRow("bytes behind") << good + "xyz" << true;
        QTest::newRow("cut by one") << good.chopped(1) << false;
        QTest::newRow("header alone") << good.first(12) << false;
        QTest::newRow("no question") << withCount(answer({}), 4, 0) << false;
        QTest::newRow("two questions") << withCount(good, 4, 2) << false;
        QTest::newRow("no question, an error") << withCount(answer({0, dnsPackets::Refused}), 4, 0).first(12) << true;
        QTest::newRow("more records than there are") << withCount(good, 6, 2) << false;
        QTest::newRow("65535 records") << QByteArray(good).replace(6, 2, "\xff\xff") << false;
        QByteArray chaos = good;
        chaos[good.size() - Mx.data.size() - 7] = 3;
        QTest::newRow("class CH") << chaos << false;
    }
    void whatIsOutOfPlaceIsRefused()
    {
        QFETCH(const QByteArray, packet);
        QFETCH(const bool, isSound);
        QCOMPARE(walkPacket(packet).has_value(), isSound);
    }

    void dataMustBeWhatItsTypeTakes_data()
    {
        QTest::addColumn<uint>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("isSound");
        const QByteArray host = dnsPackets::name("a.test");
        const QByteArray soa = dnsPackets::soa("a.test", "b.test", 1, 2);
        const QList<std::tuple<const char *, uint, QByteArray>> good {
            {"A", dnsPackets::A, QByteArray(4, 'a')}, {"AAAA", dnsPackets::Aaaa, QByteArray(16, 'a')}, {"NS", dnsPackets::Ns, host},
            {"CNAME", dnsPackets::Cname, host}, {"PTR", dnsPackets::Ptr, host}, {"DNAME", dnsPackets::Dname, host},
            {"MX", dnsPackets::Mx, "xx" + host}, {"SRV", dnsPackets::Srv, "xxxxxx" + host}, {"SOA", dnsPackets::Soa, soa},
            {"TXT", dnsPackets::Txt, dnsPackets::string("ab") + dnsPackets::string("c")}};
        for (const auto &[name, type, data] : good) {
            QTest::addRow("%s", name) << type << data << true;
            QTest::addRow("%s without data", name) << type << QByteArray() << false;
            QTest::addRow("%s too short", name) << type << data.chopped(1) << false;
            QTest::addRow("%s too long", name) << type << data + 'x' << false;
        }
        QTest::newRow("TXT of an empty string") << uint(dnsPackets::Txt) << QByteArray(1, '\0') << true;
        QTest::newRow("TXT string past its data") << uint(dnsPackets::Txt) << QByteArray("\x09""ab") << false;
        QTest::newRow("TLSA") << uint(dnsPackets::Tlsa) << QByteArray("\x03\x01\x01x") << true;
        QTest::newRow("TLSA without data") << uint(dnsPackets::Tlsa) << QByteArray("\x03\x01\x01") << false;
        QTest::newRow("CAA") << uint(dnsPackets::Caa) << QByteArray("\x00\x05issue", 7) << true;
        QTest::newRow("CAA without a tag") << uint(dnsPackets::Caa) << QByteArray("\x00\x00x", 3) << false;
        QTest::newRow("CAA tag past its data") << uint(dnsPackets::Caa) << QByteArray("\x00\x09issue", 7) << false;
        QTest::newRow("MX of two bytes") << uint(dnsPackets::Mx) << QByteArray("xx") << false;
        QTest::newRow("unknown type without data") << 65280u << QByteArray() << true;
    }
    void dataMustBeWhatItsTypeTakes()
    {
        QFETCH(const uint, type);
        QFETCH(const QByteArray, data);
        QFETCH(const bool, isSound);
        QCOMPARE(walkPacket(answerWith(type, data)).has_value(), isSound);
    }

    void nameInDataMayNotBorrowFromTheNextRecord()
    {
        // "mail" fills the data; its end is the first byte of the next record's name, the root.
        const QByteArray packet = answer({dnsPackets::Authoritative, 0, {{"office.test", dnsPackets::Ns, 1, "\x04mail"},
                                                                         {"", dnsPackets::A, 1, "abcd"}}});
        QVERIFY(!walkPacket(packet));
    }

    void incomingPacketsAreToldApart()
    {
        const QByteArray good = answerWith(dnsPackets::Mx, Mx.data);
        QCOMPARE(compareToQuestion(good, Asked), Incoming::Answer);
        QByteArray otherCase = good;
        otherCase[13] = 'O';
        QCOMPARE(compareToQuestion(otherCase, Asked), Incoming::Answer);
        QByteArray otherId = good;
        otherId[1] = 8;
        QCOMPARE(compareToQuestion(otherId, Asked), Incoming::Foreign);
        QCOMPARE(compareToQuestion(Asked, Asked), Incoming::Foreign);
        QByteArray otherType = good;
        otherType[26] = dnsPackets::A;
        QCOMPARE(compareToQuestion(otherType, Asked), Incoming::Foreign);
        QByteArray otherOpcode = good;
        otherOpcode[2] = char(uchar(otherOpcode.at(2)) | 0x28);
        QCOMPARE(compareToQuestion(otherOpcode, Asked), Incoming::Foreign);
        QByteArray loop = good;
        loop.replace(12, 2, "\xc0\x0c");
        QCOMPARE(compareToQuestion(loop, Asked), Incoming::Unreadable);
        QCOMPARE(compareToQuestion(good.first(11), Asked), Incoming::Foreign);
    }
};

QTEST_APPLESS_MAIN(TestDnsPacketWalk)
#include "test_dns_packet_walk.moc"
