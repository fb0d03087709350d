#include "dns/dns_codec.h"
#include "support/ask_and_wait.h"
#include "support/dns_packets.h"

#include <QElapsedTimer>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using dnsPackets::Content;
using dnsPackets::Record;

namespace {

const DnsQuery Query = plainQuery("office.test", RecordType::MX, 53);
const QByteArray Asked = dnsPackets::question(7, "office.test", dnsPackets::Mx);

QByteArray answer(const Content &content)
{
    return dnsPackets::answer(dnsPackets::read(Asked), content);
}

Result<DnsReply> decodeRecord(const Record &record)
{
    DnsQuery query = Query;
    query.question = {domainName(record.owner.constData()), RecordType(record.type)};
    const auto question = dnsPackets::read(dnsPackets::question(7, record.owner, record.type));
    return decodeAnswer(dnsPackets::answer(question, {dnsPackets::Authoritative, 0, {record}}), query);
}

template<typename Data>
Data dataOf(uint type, const QByteArray &data)
{
    const auto reply = decodeRecord({"office.test", type, 60, data});
    const Data *found = reply && reply->records.size() == 1 ? reply->records.first().as<Data>() : nullptr;
    return found ? *found : Data {};
}

} // namespace

class TestDnsCodec final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questionIsWrittenByteByByte()
    {
        const QByteArray plain = dnsPackets::question(0x1234, "office.test", dnsPackets::Mx);
        QCOMPARE(encodeQuestion(0x1234, Query.question, false, Edns::Without).value(), plain);
        QCOMPARE(encodeQuestion(0x1234, Query.question, true, Edns::Without).value(), QByteArray(plain).replace(2, 1, "\x01"));
        const QByteArray opt("\x00\x00\x29\x04\xd0\x00\x00\x00\x00\x00\x00", 11);
        QCOMPARE(encodeQuestion(0x1234, Query.question, false, Edns::With).value(), QByteArray(plain).replace(11, 1, "\x01") + opt);
    }

    void everyNameThatCanBeAskedIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("root") << QString() << QByteArray(1, '\0');
        QTest::newRow("underscore") << QStringLiteral("_dmarc.office.test") << dnsPackets::name("_dmarc.office.test");
        QTest::newRow("IDN") << DomainName::parse(u"_dmarc.日本語.jp")->ascii() << dnsPackets::name("_dmarc.xn--wgv71a119e.jp");
        QTest::newRow("wildcard") << QStringLiteral("*.office.test") << dnsPackets::name("*.office.test");
        QTest::newRow("escaped dot") << QStringLiteral("a\\046b.test") << QByteArray("\x03""a.b\x04test\x00", 10);
        QTest::newRow("escaped byte") << QStringLiteral("\\255.test") << QByteArray("\x01\xff\x04test\x00", 8);
    }
    void everyNameThatCanBeAskedIsWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, wire);
        const auto packet = encodeQuestion(1, {DomainName::fromDns(name).value(), RecordType::A}, false, Edns::Without);
        QVERIFY(packet);
        QCOMPARE(packet->mid(12), wire + dnsPackets::number16(1) + dnsPackets::number16(1));
    }

    void impossibleNamesAreRefused()
    {
        const DomainName office = domainName("office.test");
        QCOMPARE(encodeQuestion(1, {office.child(QString(64, u'a')), RecordType::A}, false, Edns::With).error().kind, ErrorKind::BadInput);
        QString labels = QString(63, u'a');
        for (int i = 0; i < 3; ++i)
            labels += u'.' + QString(63, u'a');
        QVERIFY(!encodeQuestion(1, {office.child(labels), RecordType::A}, false, Edns::With));
        QVERIFY(!encodeQuestion(1, {office.child(u"a..b"), RecordType::A}, false, Edns::With));
    }

    void everyTypeBecomesItsValue()
    {
        QCOMPARE(dataOf<AddressData>(dnsPackets::A, QByteArray::fromHex("c0000201")), AddressData {QHostAddress(QStringLiteral("192.0.2.1"))});
        QCOMPARE(dataOf<AddressData>(dnsPackets::Aaaa, QByteArray::fromHex("20010db8000000000000000000000001")),
                 AddressData {QHostAddress(QStringLiteral("2001:db8::1"))});
        for (const uint type : {dnsPackets::Ns, dnsPackets::Cname, dnsPackets::Ptr, dnsPackets::Dname})
            QCOMPARE(dataOf<NameData>(type, dnsPackets::name("Host.Office.TEST")), NameData {domainName("host.office.test")});
        QCOMPARE(dataOf<MxData>(dnsPackets::Mx, dnsPackets::mx(65535, "")), (MxData {65535, DomainName()}));
        QCOMPARE(dataOf<TxtData>(dnsPackets::Txt, dnsPackets::string("a") + dnsPackets::string({}) + dnsPackets::string("\xff")),
                 (TxtData {{"a", "", "\xff"}}));
        QCOMPARE(dataOf<SoaData>(dnsPackets::Soa, dnsPackets::soa("ns.test", "a.b.test", 4294967295u, 900)),
                 (SoaData {domainName("ns.test"), domainName("a.b.test"), 4294967295u, 10800s, 3600s, 604800s, 900s}));
        QCOMPARE(dataOf<SrvData>(dnsPackets::Srv, dnsPackets::number16(1) + dnsPackets::number16(2) + dnsPackets::number16(993)
                                                      + dnsPackets::name("imap.test")),
                 (SrvData {1, 2, 993, domainName("imap.test")}));
        QCOMPARE(dataOf<TlsaData>(dnsPackets::Tlsa, QByteArray("\x03\x01\x02xyz")), (TlsaData {3, 1, 2, "xyz"}));
        QCOMPARE(dataOf<CaaData>(dnsPackets::Caa, QByteArray("\x80\x05issue;", 8)), (CaaData {128, "issue", ";"}));
        QCOMPARE(dataOf<CaaData>(dnsPackets::Caa, QByteArray("\x00\x05issue", 7)), (CaaData {0, "issue", {}}));
        QCOMPARE(dataOf<OtherData>(65280, "abc"), OtherData {"abc"});
    }

    void namesAreNormalisedOnce()
    {
        const auto odd = decodeRecord({"office.test", dnsPackets::Ns, 60, QByteArray("\x06""A.b \"\x00\x04TEST\x00", 13)});
        QVERIFY(odd);
        const auto *name = odd->records.first().as<NameData>();
        QVERIFY(name);
        QCOMPARE(name->name.ascii(), QStringLiteral("a\\.b\\032\\034\\000.test"));
        QCOMPARE(name->name.labels().size(), 2);
        // What was read can be asked for.
        const auto packet = encodeQuestion(1, {name->name, RecordType::A}, false, Edns::Without);
        QVERIFY(packet);
        QCOMPARE(packet->mid(12, 13), QByteArray("\x06""a.b \"\x00\x04test\x00", 13));
    }

    void ttlOverTheBoundIsZero()
    {
        QCOMPARE(decodeRecord({"office.test", dnsPackets::A, 0x7fffffff, "abcd"})->records.first().ttl, 2147483647s);
        QCOMPARE(decodeRecord({"office.test", dnsPackets::A, 0x80000000, "abcd"})->records.first().ttl, 0s);
        QCOMPARE(decodeRecord({"office.test", dnsPackets::A, 0xffffffff, "abcd"})->records.first().ttl, 0s);
    }

    void flagsAndCodeAreKept()
    {
        const auto reply = decodeAnswer(answer({dnsPackets::RecursionAvailable | dnsPackets::Authenticated | dnsPackets::Truncated,
                                                dnsPackets::Refused}), Query);
        QVERIFY(reply);
        QVERIFY(reply->recursionAvailable && reply->authenticated && reply->truncated && !reply->authoritative);
        QCOMPARE(reply->code, 5);
        QCOMPARE(reply->status, ReplyStatus::Refused);
        QCOMPARE(reply->query, Query);
    }

    void sectionsAreKeptApart()
    {
        const Record ns {"office.test", dnsPackets::Ns, 60, dnsPackets::name("ns1.office.test")};
        const Record glue {"ns1.office.test", dnsPackets::A, 60, "abcd"};
        const Record opt {"", dnsPackets::Opt, 0, {}};
        const Record mx {"office.test", dnsPackets::Mx, 60, dnsPackets::mx(1, "mail.test")};
        const auto reply = decodeAnswer(answer({0, 0, {mx}, {ns, ns}, {opt, glue, opt}}), Query);
        QVERIFY(reply);
        QCOMPARE(reply->records.size(), 1);
        QCOMPARE(reply->authority.size(), 2);
        QCOMPARE(reply->additional.size(), 1);
        QCOMPARE(reply->additional.first().owner, domainName("ns1.office.test"));
    }

    void overlongPacketsAreRefused()
    {
        const QByteArray packet = answer({});
        QVERIFY(decodeAnswer(packet + QByteArray(16384 - packet.size(), 'x'), Query));
        QCOMPARE(decodeAnswer(packet + QByteArray(16385 - packet.size(), 'x'), Query).error().kind, ErrorKind::ProtocolViolation);
    }

    void emptyDataNeverReachesTheLibrary_data()
    {
        QTest::addColumn<uint>("type");
        for (uint type = 1; type < 260; ++type) {
            if (type != dnsPackets::Opt)
                QTest::addRow("type %u", type) << type;
        }
    }
    /// ldns aborts the process when it reads the fields of a SOA without any.
    void emptyDataNeverReachesTheLibrary()
    {
        QFETCH(const uint, type);
        for (const auto &data : {QByteArray(), QByteArray(1, '\0'), QByteArray(2, '\0'), QByteArray(3, '\1'), QByteArray(40, '\xff')}) {
            const auto reply = decodeRecord({"office.test", type, 60, data});
            QVERIFY(reply || reply.error().kind == ErrorKind::ProtocolViolation);
        }
    }

    /// Each name points to the one before: a walk without a bound takes time that grows with the square.
    void chainOfPointersCostsLittle()
    {
        QByteArray packet = answer({});
        uint before = 12;
        int count = 0;
        while (packet.size() < 16300) {
            const auto at = uint(packet.size());
            packet += dnsPackets::number16(0xc000 + before) + dnsPackets::number16(dnsPackets::A) + dnsPackets::number16(1)
                + dnsPackets::number32(1) + dnsPackets::number16(4) + "abcd";
            before = at;
            ++count;
        }
        packet.replace(6, 2, dnsPackets::number16(uint(count)));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!decodeAnswer(packet, Query));
        QVERIFY(clock.elapsed() < 20);
    }

    void textOfALongAnswerIsBounded()
    {
        const QByteArray label(60, '\1');     // "\001" each as text
        const QByteArray question = dnsPackets::question(7, label + '.' + label + '.' + label + '.' + label, dnsPackets::A);
        QByteArray packet = dnsPackets::answer(dnsPackets::read(question), {});
        packet.replace(6, 2, dnsPackets::number16(600));
        for (int i = 0; i < 600; ++i)
            packet += "\xc0\x0c" + dnsPackets::record({"", dnsPackets::A, 60, "abcd"}).mid(1);
        DnsQuery query = Query;
        query.question.type = RecordType::A;
        const auto reply = decodeAnswer(packet, query);
        QVERIFY(reply);
        QVERIFY(reply->text.size() > 60000 && reply->text.size() < 70000);
        QVERIFY(reply->text.endsWith(QStringLiteral(";; ...\n")));
    }
};

QTEST_APPLESS_MAIN(TestDnsCodec)
#include "test_dns_codec.moc"
