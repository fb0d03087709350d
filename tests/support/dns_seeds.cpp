#include "support/dns_seeds.h"

#include "dns/dns_codec.h"
#include "dns/dns_packet_walk.h"
#include "support/dns_packets.h"

#include <algorithm>

using namespace hikkoshi;
using dnsPackets::Content;
using dnsPackets::Record;

namespace {

/// Replaces every "office.test" behind the question by a pointer to it, as servers do.
QByteArray compressed(QByteArray packet)
{
    const QByteArray office = dnsPackets::name("office.test");
    const qsizetype question = packet.indexOf(office);
    qsizetype at = packet.indexOf(office, question + 1);
    while (question == 12 && at >= 0) {
        // Only owners, which a type and class IN follow: a name within RDATA would change the length of that.
        const QByteArray after = packet.mid(at + office.size(), 4);
        if (after.endsWith(QByteArray("\0\1", 2)) && !after.startsWith(QByteArray("\0\0", 2)))
            packet.replace(at, office.size(), "\xc0\x0c");
        at = packet.indexOf(office, at + 2);
    }
    return packet;
}

QString problemWithRecords(const QList<DnsRecord> &records)
{
    for (const DnsRecord &record : records) {
        if (record.ttl.count() < 0 || record.ttl.count() > 0x7fffffff)
            return QStringLiteral("TTL %1").arg(record.ttl.count());
        if (!record.owner.isAskable() || !encodeQuestion(1, {record.owner, record.type}, false, Edns::Without))
            return QStringLiteral("owner %1").arg(record.owner.ascii());
        if (valueText(record).isNull() && !record.as<OtherData>() && !record.as<TxtData>())
            return QStringLiteral("value");
    }
    return {};
}

} // namespace

QList<QByteArray> dnsSeeds()
{
    const QByteArray office = "office.test";
    const QByteArray host = dnsPackets::name("mail.office.test");
    const QList<Record> records {
        {office, dnsPackets::A, 300, "abcd"},
        {office, dnsPackets::Aaaa, 300, QByteArray(16, 'a')},
        {office, dnsPackets::Ns, 300, host},
        {office, dnsPackets::Mx, 300, dnsPackets::mx(10, "mail.office.test")},
        {office, dnsPackets::Txt, 300, dnsPackets::string("v=spf1 -all") + dnsPackets::string("more")},
        {office, dnsPackets::Soa, 300, dnsPackets::soa("ns1.office.test", "admin.office.test", 1, 900)},
        {office, dnsPackets::Srv, 300, dnsPackets::number16(1) + dnsPackets::number16(2) + dnsPackets::number16(443) + host},
        {office, dnsPackets::Tlsa, 300, "\x03\x01\x01" + QByteArray(32, 'x')},
        {office, dnsPackets::Caa, 300, QByteArray("\x00\x05issueletsencrypt.org", 22)},
        {office, dnsPackets::Ptr, 300, host},
        {office, dnsPackets::Dname, 300, dnsPackets::name("new.test")},
        {office, 48, 300, QByteArray("\x01\x01\x03\x0d", 4) + QByteArray(64, 'k')},
        {office, 46, 300, QByteArray("\x00\x01\x0d\x02", 4) + QByteArray(14, '\1') + dnsPackets::name(office) + QByteArray(64, 's')},
        {office, 65280, 300, "unknown"}};
    const Record soa = records.at(5);
    const Record opt {"", dnsPackets::Opt, 0x00008000, QByteArray("\x00\x0f\x00\x04\x00\x16nx", 8)};
    QList<QByteArray> seeds;
    for (const Record &record : records) {
        const auto question = dnsPackets::read(dnsPackets::question(7, office, record.type));
        seeds.append(dnsPackets::answer(question, {dnsPackets::Authoritative, 0, {record, record}, {soa}, {records.first(), opt}}));
        seeds.append(compressed(seeds.last()));
    }
    const auto question = dnsPackets::read(dnsPackets::question(7, "a." + office, dnsPackets::A));
    const Record alias {"a." + office, dnsPackets::Cname, 60, dnsPackets::name(office)};
    seeds.append(dnsPackets::answer(question, {0, 0, {alias, records.first()}}));
    seeds.append(dnsPackets::answer(question, {dnsPackets::Authoritative, dnsPackets::NoSuchName, {}, {soa}}));
    seeds.append(dnsPackets::answer(question, {0, dnsPackets::Refused}));
    seeds.append(dnsPackets::answer(question, {0, 0, records, records, records}));
    return seeds;
}

QString problemWith(const QByteArray &packet)
{
    const auto header = readPacketHeader(packet);
    const auto asked = dnsPackets::question(header ? header->id : quint16(0), "office.test", dnsPackets::Mx);
    (void)compareToQuestion(packet, asked);
    DnsQuery query;
    query.question = {DomainName::fromDns(u"office.test").value(), RecordType::MX};
    const auto layout = walkPacket(packet);
    const auto reply = decodeAnswer(packet, query);
    if (!reply)
        return {};
    if (!layout || reply->text.isEmpty() || reply->text.size() > 80000)
        return QStringLiteral("text or layout");
    const auto inSection = [&layout](PacketSection section) {
        return std::count_if(layout->records.begin(), layout->records.end(),
                             [section](const RecordHead &head) { return head.section == section; });
    };
    if (reply->records.size() > inSection(PacketSection::Answer) || reply->authority.size() != inSection(PacketSection::Authority)
        || reply->additional.size() != inSection(PacketSection::Additional))
        return QStringLiteral("number of records");
    return problemWithRecords(reply->records + reply->authority + reply->additional);
}
