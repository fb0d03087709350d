#include "rehearsal/dns_probe.h"

#include <QRandomGenerator>
#include <QUdpSocket>
#include <QtEndian>

namespace hikkoshi {

namespace {

constexpr qsizetype HeaderSize = 12;
constexpr quint16 SoaType = 6;
constexpr quint16 InternetClass = 1;
constexpr qsizetype SoaNumbers = 20;    // bytes: serial, refresh, retry, expire, minimum end the RDATA

[[nodiscard]] QByteArray bigEndian(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

[[nodiscard]] quint16 numberAt(const QByteArray &packet, qsizetype position)
{
    return packet.size() >= position + 2 ? qFromBigEndian<quint16>(packet.constData() + position) : quint16(0);
}

[[nodiscard]] QByteArray questionFor(const DomainName &zone)
{
    QByteArray name;
    for (const QString &label : zone.labels())
        name += char(label.size()) + label.toLatin1();
    return name + '\0' + bigEndian(SoaType) + bigEndian(InternetClass);
}

/// Behind the name that starts at \a position; a pointer ends a name.
[[nodiscard]] qsizetype behindName(const QByteArray &packet, qsizetype position)
{
    while (position < packet.size()) {
        const quint8 length = quint8(packet.at(position));
        if (length >= 0xc0)
            return position + 2;
        position += length + 1;
        if (length == 0)
            break;
    }
    return position;
}

[[nodiscard]] SerialReply readReply(const QByteArray &packet, qsizetype answers)
{
    SerialReply reply;
    reply.code = numberAt(packet, 2) & 0xf;
    if (numberAt(packet, 6) == 0)
        return reply;
    const qsizetype record = behindName(packet, answers);
    const qsizetype end = record + 10 + numberAt(packet, record + 8);
    if (numberAt(packet, record) == SoaType && end <= packet.size() && end - SoaNumbers > record)
        reply.serial = qFromBigEndian<quint32>(packet.constData() + end - SoaNumbers);
    return reply;
}

} // namespace

std::optional<SerialReply> askSerial(const LoopbackServer &server, const DomainName &zone,
                                     std::chrono::milliseconds patience)
{
    const QByteArray id = bigEndian(quint16(QRandomGenerator::global()->bounded(0x10000)));
    const QByteArray question = questionFor(zone);
    QUdpSocket socket;
    socket.connectToHost(server.address, server.port);
    const QByteArray query = id + bigEndian(0) + bigEndian(1) + QByteArray(6, '\0') + question;
    if (!socket.waitForConnected(int(patience.count())) || socket.write(query) != query.size()
        || !socket.waitForReadyRead(int(patience.count())))
        return {};
    QByteArray packet(int(qMax<qint64>(socket.pendingDatagramSize(), 0)), '\0');
    packet.truncate(qMax<qint64>(socket.read(packet.data(), packet.size()), 0));
    const bool isReply = packet.size() >= HeaderSize && packet.startsWith(id) && (packet.at(2) & 0x80);
    if (!isReply)
        return {};
    return readReply(packet, HeaderSize + question.size());
}

} // namespace hikkoshi
