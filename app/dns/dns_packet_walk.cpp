#include "dns/dns_packet_walk.h"

#include "dns/dns_record.h"

#include <QtEndian>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype HeaderSize = 12;
constexpr qsizetype LongestName = 255;
constexpr int MostPointers = 64;
constexpr quint16 ClassIn = 1;
constexpr quint16 TypeOpt = 41;
constexpr quint16 TypeTsig = 250;
constexpr int NoError = 0;
constexpr int NameError = 3;

quint16 number16(QByteArrayView packet, qsizetype at)
{
    return qFromBigEndian<quint16>(packet.data() + at);
}

quint32 number32(QByteArrayView packet, qsizetype at)
{
    return qFromBigEndian<quint32>(packet.data() + at);
}

/// Whether \a count names, one behind the other, and \a rest bytes fill exactly what lies between \a at and \a end.
bool holdsNames(QByteArrayView packet, qsizetype at, int count, qsizetype rest, qsizetype end)
{
    for (int i = 0; i < count; ++i) {
        const auto next = at < end ? endOfName(packet, at) : std::nullopt;
        if (!next)
            return false;
        at = *next;
    }
    return at + rest == end;
}

/// Whether strings with a length byte each, at least one, fill exactly what lies between \a at and \a end.
bool holdsStrings(QByteArrayView packet, qsizetype at, qsizetype end)
{
    const bool any = at < end;
    while (at < end)
        at += 1 + uchar(packet.at(at));
    return any && at == end;
}

/// A tag with a length byte, and whatever follows (RFC 8659 §4.1).
bool holdsCaa(QByteArrayView packet, qsizetype at, qsizetype end)
{
    if (end - at < 3)
        return false;
    const auto tag = qsizetype(uchar(packet.at(at + 1)));
    return tag > 0 && at + 2 + tag <= end;
}

bool dataFits(QByteArrayView packet, const RecordHead &head)
{
    const qsizetype at = head.data;
    const qsizetype end = head.data + head.size;
    switch (RecordType(head.type)) {
    case RecordType::A:
        return head.size == 4;
    case RecordType::AAAA:
        return head.size == 16;
    case RecordType::NS:
    case RecordType::CNAME:
    case RecordType::PTR:
    case RecordType::DNAME:
        return holdsNames(packet, at, 1, 0, end);
    case RecordType::MX:
        return holdsNames(packet, at + 2, 1, 0, end);
    case RecordType::SRV:
        return holdsNames(packet, at + 6, 1, 0, end);
    case RecordType::SOA:
        return holdsNames(packet, at, 2, 20, end);
    case RecordType::TXT:
        return holdsStrings(packet, at, end);
    case RecordType::TLSA:
        return head.size > 3;
    case RecordType::CAA:
        return holdsCaa(packet, at, end);
    case RecordType::DS:
    case RecordType::DNSKEY:
        return head.size > 4;
    }
    return true;
}

/// Reads the record at \a at and moves behind it.
bool takeRecord(QByteArrayView packet, PacketSection section, qsizetype &at, PacketLayout &layout)
{
    const auto nameEnd = endOfName(packet, at);
    if (!nameEnd || *nameEnd + 10 > packet.size())
        return false;
    RecordHead head {section, number16(packet, *nameEnd), number32(packet, *nameEnd + 4), *nameEnd + 10,
                     number16(packet, *nameEnd + 8)};
    at = head.data + head.size;
    if (at > packet.size())
        return false;
    if (head.type == TypeOpt)
        layout.code |= int(head.ttl >> 24) << 4;
    if (head.type == TypeOpt || head.type == TypeTsig)
        return true;
    if (number16(packet, *nameEnd + 2) != ClassIn || !dataFits(packet, head))
        return false;
    layout.records.append(head);
    return true;
}

bool isError(int code)
{
    return code != NoError && code != NameError;
}

/// Names in questions stand in full: no pointer can lead backwards from the first one.
bool isSameQuestion(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size() || one.size() < 4)
        return false;
    const qsizetype name = one.size() - 4;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return one.sliced(name) == other.sliced(name)
        && std::equal(one.begin(), one.begin() + name, other.begin(), [lower](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

std::optional<PacketHeader> readPacketHeader(QByteArrayView packet)
{
    if (packet.size() < HeaderSize)
        return std::nullopt;
    const auto flags = uint(number16(packet, 2));
    PacketHeader header;
    header.id = number16(packet, 0);
    header.response = flags & 0x8000u;
    header.opcode = int((flags >> 11) & 0xfu);
    header.authoritative = flags & 0x0400u;
    header.truncated = flags & 0x0200u;
    header.recursionDesired = flags & 0x0100u;
    header.recursionAvailable = flags & 0x0080u;
    header.authenticated = flags & 0x0020u;
    header.code = int(flags & 0xfu);
    header.questions = number16(packet, 4);
    header.answers = number16(packet, 6);
    header.authorities = number16(packet, 8);
    header.additionals = number16(packet, 10);
    return header;
}

std::optional<qsizetype> endOfName(QByteArrayView packet, qsizetype at)
{
    std::optional<qsizetype> end;
    qsizetype start = at;               // of the part being read; a pointer must lead before it, so this always ends
    qsizetype octets = 0;
    int pointers = 0;
    while (at < packet.size()) {
        const auto length = qsizetype(uchar(packet.at(at)));
        if (length >= 0xc0) {
            if (at + 1 >= packet.size())
                return std::nullopt;
            const auto target = qsizetype(number16(packet, at) & 0x3fff);
            if (!end)
                end = at + 2;
            if (target >= start || target < HeaderSize || ++pointers > MostPointers)
                return std::nullopt;
            at = start = target;
            continue;
        }
        octets += length + 1;
        if (length > 63 || octets > LongestName)
            return std::nullopt;
        at += length + 1;
        if (length == 0)
            return end ? end : at;
    }
    return std::nullopt;
}

std::optional<PacketLayout> walkPacket(QByteArrayView packet)
{
    const auto header = readPacketHeader(packet);
    if (!header || header->questions > 1 || (header->questions == 0 && !isError(header->code)))
        return std::nullopt;
    PacketLayout layout {*header, HeaderSize, {}, header->code};
    if (header->questions == 1) {
        const auto end = endOfName(packet, HeaderSize);
        if (!end || *end + 4 > packet.size())
            return std::nullopt;
        layout.questionEnd = *end + 4;
    }
    qsizetype at = layout.questionEnd;
    const std::pair<PacketSection, int> sections[] = {{PacketSection::Answer, header->answers},
                                                      {PacketSection::Authority, header->authorities},
                                                      {PacketSection::Additional, header->additionals}};
    for (const auto &[section, count] : sections) {
        for (int i = 0; i < count; ++i) {
            if (!takeRecord(packet, section, at, layout))
                return std::nullopt;
        }
    }
    return layout;
}

Incoming compareToQuestion(QByteArrayView packet, QByteArrayView asked)
{
    const auto header = readPacketHeader(packet);
    const auto sent = readPacketHeader(asked);
    if (!header || !sent || header->id != sent->id || !header->response || header->opcode != 0)
        return Incoming::Foreign;
    // Servers that do not know EDNS refuse it with nothing but a header.
    if (header->questions == 0 && isError(header->code))
        return Incoming::Answer;
    const auto sentEnd = endOfName(asked, HeaderSize);
    if (header->questions != 1 || !sentEnd)
        return Incoming::Foreign;
    const auto end = endOfName(packet, HeaderSize);
    if (!end || *end + 4 > packet.size())
        return Incoming::Unreadable;
    return isSameQuestion(packet.sliced(HeaderSize, *end + 4 - HeaderSize), asked.sliced(HeaderSize, *sentEnd + 4 - HeaderSize))
        ? Incoming::Answer : Incoming::Foreign;
}

} // namespace hikkoshi
