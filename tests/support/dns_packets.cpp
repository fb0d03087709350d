#include "support/dns_packets.h"

#include <QtEndian>

#include <algorithm>

namespace dnsPackets {

namespace {

constexpr qsizetype HeaderSize = 12;

quint16 readNumber(const QByteArray &packet, qsizetype at)
{
    return qFromBigEndian<quint16>(packet.constData() + at);
}

bool isWithin(const QByteArray &name, const QByteArray &ancestor)
{
    return name == ancestor || name.endsWith('.' + ancestor);
}

} // namespace

QByteArray number16(uint value)
{
    return QByteArray(1, char(uchar(value >> 8))) + char(uchar(value & 0xff));
}

QByteArray number32(quint32 value)
{
    return number16(value >> 16) + number16(value & 0xffff);
}

QByteArray string(const QByteArray &text)
{
    return QByteArray(1, char(uchar(text.size()))) + text;
}

QByteArray name(const QByteArray &text)
{
    QByteArray wire;
    if (!text.isEmpty()) {
        const QList<QByteArray> labels = text.split('.');
        for (const QByteArray &label : labels)
            wire += string(label);
    }
    return wire + '\0';
}

QByteArray mx(uint preference, const QByteArray &host)
{
    return number16(preference) + name(host);
}

QByteArray soa(const QByteArray &primary, const QByteArray &mailbox, quint32 serial, quint32 minimum)
{
    return name(primary) + name(mailbox) + number32(serial) + number32(10800) + number32(3600) + number32(604800) + number32(minimum);
}

Question read(const QByteArray &packet)
{
    Question question;
    if (packet.size() < HeaderSize + 5)
        return question;
    question.id = readNumber(packet, 0);
    question.flags = readNumber(packet, 2);
    qsizetype at = HeaderSize;
    QList<QByteArray> labels;
    while (at < packet.size() && packet.at(at) != 0) {
        const auto length = qsizetype(uchar(packet.at(at)));
        labels.append(packet.mid(at + 1, length));
        at += 1 + length;
    }
    question.name = labels.join('.');
    question.type = readNumber(packet, at + 1);
    question.section = packet.mid(HeaderSize, at + 5 - HeaderSize);
    question.hasOpt = readNumber(packet, 10) > 0;
    return question;
}

QByteArray record(const Record &record)
{
    return name(record.owner) + number16(record.type) + number16(1) + number32(record.ttl)
        + number16(uint(record.data.size())) + record.data;
}

QByteArray answer(const Question &question, const Content &content)
{
    const uint flags = Response | (question.flags & RecursionDesired) | content.flags | content.code;
    QByteArray packet = number16(question.id) + number16(flags) + number16(1) + number16(uint(content.answer.size()))
        + number16(uint(content.authority.size())) + number16(uint(content.additional.size())) + question.section;
    for (const QList<Record> *section : {&content.answer, &content.authority, &content.additional}) {
        for (const Record &one : *section)
            packet += record(one);
    }
    return packet;
}

QByteArray question(quint16 id, const QByteArray &owner, uint type)
{
    return number16(id) + number16(0) + number16(1) + number16(0) + number16(0) + number16(0) + name(owner) + number16(type)
        + number16(1);
}

Content lookUp(const QList<Record> &zone, const Question &question)
{
    Content content;
    QByteArray asked = question.name.toLower();
    for (int steps = 0; steps < 8; ++steps) {
        bool isThere = false;
        QByteArray target;
        for (const Record &one : zone) {
            isThere = isThere || isWithin(one.owner, asked);
            if (one.owner != asked || (one.type != question.type && one.type != Cname))
                continue;
            content.answer.append(one);
            if (one.type == Cname && question.type != Cname)
                target = read(QByteArray(HeaderSize, '\0') + one.data + number32(0)).name;
        }
        if (target.isEmpty()) {
            if (content.answer.isEmpty() || content.answer.last().owner != asked)
                content.authority.append(zone.first());
            content.code = isThere ? NoError : NoSuchName;
            return content;
        }
        asked = target;
        if (!isWithin(asked, zone.first().owner))
            return content;
    }
    return content;
}

} // namespace dnsPackets
