#include "dns/dns_codec.h"

#include "dns/dns_packet_walk.h"
#include "dns/reply_status.h"

#include <QtEndian>

#include <ldns/ldns.h>

#include <cstdlib>
#include <memory>
#include <optional>

namespace hikkoshi {

namespace {

constexpr quint16 OfferedSize = 1232;
constexpr qsizetype LongestText = 65536;
constexpr quint32 LongestTtl = 0x7fffffff;

struct Free {
    void operator()(void *memory) const { std::free(memory); }
    void operator()(ldns_pkt *packet) const { ldns_pkt_free(packet); }
    void operator()(ldns_rdf *field) const { ldns_rdf_deep_free(field); }
};
using LdnsPacket = std::unique_ptr<ldns_pkt, Free>;
using LdnsField = std::unique_ptr<ldns_rdf, Free>;
using LdnsText = std::unique_ptr<char, Free>;
using LdnsBytes = std::unique_ptr<uint8_t, Free>;

/// Field \a index of \a record. Nothing when there is none or it is empty: ldns aborts the process on either.
std::optional<QByteArrayView> field(const ldns_rr *record, size_t index)
{
    const ldns_rdf *found = index < ldns_rr_rd_count(record) ? ldns_rr_rdf(record, index) : nullptr;
    if (!found || ldns_rdf_size(found) == 0 || !ldns_rdf_data(found))
        return std::nullopt;
    return QByteArrayView(reinterpret_cast<const char *>(ldns_rdf_data(found)), qsizetype(ldns_rdf_size(found)));
}

template<typename Number>
std::optional<Number> number(const ldns_rr *record, size_t index)
{
    const auto bytes = field(record, index);
    if (!bytes || bytes->size() != sizeof(Number))
        return std::nullopt;
    return qFromBigEndian<Number>(bytes->data());
}

/// A name as ldns holds it: labels without pointers.
std::optional<DomainName> nameOf(QByteArrayView wire)
{
    QByteArray text;
    for (qsizetype at = 0; at < wire.size() && wire.at(at) != 0;) {
        const auto length = qsizetype(uchar(wire.at(at)));
        if (at + 1 + length >= wire.size())
            return std::nullopt;
        if (!text.isEmpty())
            text.append('.');
        for (const char octet : wire.sliced(at + 1, length))
            text.append('\\' + QByteArray::number(uint(uchar(octet))).rightJustified(3, '0'));
        at += 1 + length;
    }
    const auto name = DomainName::fromDns(QString::fromLatin1(text));
    return name ? std::optional(*name) : std::nullopt;
}

std::optional<DomainName> name(const ldns_rr *record, size_t index)
{
    const auto wire = field(record, index);
    return wire ? nameOf(*wire) : std::nullopt;
}

using Data = decltype(DnsRecord::data);

std::optional<Data> addressData(const ldns_rr *record, qsizetype size)
{
    const auto bytes = field(record, 0);
    if (!bytes || bytes->size() != size)
        return std::nullopt;
    if (size == 4)
        return AddressData {QHostAddress(qFromBigEndian<quint32>(bytes->data()))};
    return AddressData {QHostAddress(reinterpret_cast<const quint8 *>(bytes->data()))};
}

std::optional<Data> nameData(const ldns_rr *record)
{
    const auto target = name(record, 0);
    return target ? std::optional<Data>(NameData {*target}) : std::nullopt;
}

std::optional<Data> mxData(const ldns_rr *record)
{
    const auto preference = number<quint16>(record, 0);
    const auto host = name(record, 1);
    return preference && host ? std::optional<Data>(MxData {*preference, *host}) : std::nullopt;
}

std::optional<Data> txtData(const ldns_rr *record)
{
    TxtData txt;
    for (size_t i = 0; i < ldns_rr_rd_count(record); ++i) {
        const auto string = field(record, i);
        if (!string || string->size() != 1 + qsizetype(uchar(string->at(0))))
            return std::nullopt;
        txt.strings.append(string->sliced(1).toByteArray());
    }
    return txt.strings.isEmpty() ? std::nullopt : std::optional<Data>(txt);
}

std::optional<Data> soaData(const ldns_rr *record)
{
    const auto primary = name(record, 0);
    const auto mailbox = name(record, 1);
    const auto serial = number<quint32>(record, 2);
    const auto refresh = number<quint32>(record, 3);
    const auto retry = number<quint32>(record, 4);
    const auto expire = number<quint32>(record, 5);
    const auto minimum = number<quint32>(record, 6);
    if (!primary || !mailbox || !serial || !refresh || !retry || !expire || !minimum)
        return std::nullopt;
    using std::chrono::seconds;
    return SoaData {*primary, *mailbox, *serial, seconds(*refresh), seconds(*retry), seconds(*expire), seconds(*minimum)};
}

std::optional<Data> srvData(const ldns_rr *record)
{
    const auto priority = number<quint16>(record, 0);
    const auto weight = number<quint16>(record, 1);
    const auto port = number<quint16>(record, 2);
    const auto target = name(record, 3);
    if (!priority || !weight || !port || !target)
        return std::nullopt;
    return SrvData {*priority, *weight, *port, *target};
}

std::optional<Data> tlsaData(const ldns_rr *record)
{
    const auto usage = number<quint8>(record, 0);
    const auto selector = number<quint8>(record, 1);
    const auto matching = number<quint8>(record, 2);
    const auto data = field(record, 3);
    if (!usage || !selector || !matching || !data)
        return std::nullopt;
    return TlsaData {*usage, *selector, *matching, data->toByteArray()};
}

std::optional<Data> caaData(const ldns_rr *record)
{
    const auto flags = number<quint8>(record, 0);
    const auto tag = field(record, 1);
    if (!flags || !tag || tag->size() != 1 + qsizetype(uchar(tag->at(0))))
        return std::nullopt;
    const auto value = field(record, 2);
    return CaaData {*flags, tag->sliced(1).toByteArray(), value ? value->toByteArray() : QByteArray()};
}

std::optional<Data> dataOf(const ldns_rr *record, const RecordHead &head, QByteArrayView packet)
{
    switch (RecordType(head.type)) {
    case RecordType::A:
        return addressData(record, 4);
    case RecordType::AAAA:
        return addressData(record, 16);
    case RecordType::NS:
    case RecordType::CNAME:
    case RecordType::PTR:
    case RecordType::DNAME:
        return nameData(record);
    case RecordType::MX:
        return mxData(record);
    case RecordType::TXT:
        return txtData(record);
    case RecordType::SOA:
        return soaData(record);
    case RecordType::SRV:
        return srvData(record);
    case RecordType::TLSA:
        return tlsaData(record);
    case RecordType::CAA:
        return caaData(record);
    case RecordType::DS:
    case RecordType::DNSKEY:
        break;
    }
    return OtherData {packet.sliced(head.data, head.size).toByteArray()};
}

std::optional<DnsRecord> recordOf(const ldns_rr *record, const RecordHead &head, QByteArrayView packet)
{
    const ldns_rdf *owner = ldns_rr_owner(record);
    if (ldns_rr_get_type(record) != head.type || !owner || !ldns_rdf_data(owner))
        return std::nullopt;
    const auto ownerName = nameOf({reinterpret_cast<const char *>(ldns_rdf_data(owner)), qsizetype(ldns_rdf_size(owner))});
    auto data = dataOf(record, head, packet);
    if (!ownerName || !data)
        return std::nullopt;
    const std::chrono::seconds ttl(head.ttl > LongestTtl ? 0 : head.ttl);
    return DnsRecord {*ownerName, RecordType(head.type), ttl, *std::move(data)};
}

const ldns_rr_list *listOf(const ldns_pkt *packet, PacketSection section)
{
    switch (section) {
    case PacketSection::Answer:
        return ldns_pkt_answer(packet);
    case PacketSection::Authority:
        return ldns_pkt_authority(packet);
    case PacketSection::Additional:
        return ldns_pkt_additional(packet);
    }
    Q_UNREACHABLE();
}

QString headerText(const PacketLayout &layout)
{
    const PacketHeader &header = layout.header;
    const std::pair<bool, const char *> flags[] = {{header.response, " qr"}, {header.authoritative, " aa"},
                                                   {header.truncated, " tc"}, {header.recursionDesired, " rd"},
                                                   {header.recursionAvailable, " ra"}, {header.authenticated, " ad"}};
    QString set;
    for (const auto &[on, word] : flags)
        set += on ? QString::fromLatin1(word) : QString();
    const LdnsText code(ldns_pkt_rcode2str(ldns_pkt_rcode(layout.code & 0xf)));
    const QString status = layout.code > 0xf || !code ? QString::number(layout.code) : QString::fromLatin1(code.get());
    return QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: %1\n;; flags:%2; QUERY: %3, ANSWER: %4, AUTHORITY: %5, ADDITIONAL: %6\n")
        .arg(status, set, QString::number(header.questions), QString::number(header.answers),
             QString::number(header.authorities), QString::number(header.additionals));
}

/// The records of \a list as dig shows them; what goes beyond \a room characters is left out, visibly.
QString sectionText(const char *title, const ldns_rr_list *list, qsizetype room)
{
    const size_t count = ldns_rr_list_rr_count(list);
    QString text = count == 0 ? QString() : QStringLiteral("\n;; %1 SECTION:\n").arg(QLatin1String(title));
    for (size_t i = 0; i < count; ++i) {
        if (text.size() > room)
            return text + QStringLiteral(";; ...\n");
        const LdnsText line(ldns_rr2str(ldns_rr_list_rr(list, i)));
        text += line ? QString::fromLatin1(line.get()) : QStringLiteral(";; ?\n");
    }
    return text;
}

QString textOf(const ldns_pkt *packet, const PacketLayout &layout)
{
    QString text = headerText(layout);
    text += sectionText("QUESTION", ldns_pkt_question(packet), LongestText);
    text += sectionText("ANSWER", ldns_pkt_answer(packet), LongestText - text.size());
    text += sectionText("AUTHORITY", ldns_pkt_authority(packet), LongestText - text.size());
    return text + sectionText("ADDITIONAL", ldns_pkt_additional(packet), LongestText - text.size());
}

/// Reads all records of \a layout, which lists them in the order in which ldns does, into their sections.
bool takeRecords(const ldns_pkt *packet, const PacketLayout &layout, QByteArrayView bytes, DnsReply &reply)
{
    size_t index = 0;
    PacketSection section = PacketSection::Answer;
    for (const RecordHead &head : layout.records) {
        index = head.section == section ? index : 0;
        section = head.section;
        const ldns_rr_list *list = listOf(packet, section);
        const ldns_rr *found = index < ldns_rr_list_rr_count(list) ? ldns_rr_list_rr(list, index) : nullptr;
        auto record = found ? recordOf(found, head, bytes) : std::nullopt;
        if (!record)
            return false;
        QList<DnsRecord> &into = section == PacketSection::Answer ? reply.records
            : section == PacketSection::Authority ? reply.authority : reply.additional;
        into.append(*std::move(record));
        ++index;
    }
    return true;
}

} // namespace

Result<QByteArray> encodeQuestion(quint16 id, const DnsQuestion &question, bool recursive, Edns edns)
{
    const QByteArray text = question.name.ascii().toLatin1() + '.';
    LdnsField name(question.name.isAskable() ? ldns_dname_new_frm_str(text.constData()) : nullptr);
    if (!name)
        return fail(ErrorKind::BadInput, question.name.ascii());
    const LdnsPacket packet(ldns_pkt_query_new(name.get(), ldns_rr_type(question.type), LDNS_RR_CLASS_IN,
                                               recursive ? LDNS_RD : 0));
    if (!packet)
        return fail(ErrorKind::BadInput, question.name.ascii());
    (void)name.release();       // the packet's own from here on
    ldns_pkt_set_id(packet.get(), id);
    if (edns == Edns::With)
        ldns_pkt_set_edns_udp_size(packet.get(), OfferedSize);
    uint8_t *wire = nullptr;
    size_t size = 0;
    const ldns_status status = ldns_pkt2wire(&wire, packet.get(), &size);
    const LdnsBytes owner(wire);
    if (status != LDNS_STATUS_OK || !wire)
        return fail(ErrorKind::BadInput, question.name.ascii());
    return QByteArray(reinterpret_cast<const char *>(wire), qsizetype(size));
}

Result<DnsReply> decodeAnswer(const QByteArray &packet, const DnsQuery &query)
{
    const auto layout = packet.size() <= MostStreamBytes ? walkPacket(packet) : std::nullopt;
    if (!layout)
        return fail(ErrorKind::ProtocolViolation);
    ldns_pkt *raw = nullptr;
    const ldns_status status = ldns_wire2pkt(&raw, reinterpret_cast<const uint8_t *>(packet.constData()), size_t(packet.size()));
    const LdnsPacket decoded(status == LDNS_STATUS_OK ? raw : nullptr);
    if (!decoded)
        return fail(ErrorKind::ProtocolViolation, QString::fromLatin1(ldns_get_errorstr_by_id(status)));
    DnsReply reply;
    reply.query = query;
    reply.code = layout->code;
    reply.authoritative = layout->header.authoritative;
    reply.recursionAvailable = layout->header.recursionAvailable;
    reply.truncated = layout->header.truncated;
    reply.authenticated = layout->header.authenticated;
    if (!takeRecords(decoded.get(), *layout, packet, reply))
        return fail(ErrorKind::ProtocolViolation);
    readStatus(reply);
    reply.text = textOf(decoded.get(), *layout);
    return reply;
}

} // namespace hikkoshi
