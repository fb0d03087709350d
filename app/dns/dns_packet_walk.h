#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace hikkoshi {

/// The first twelve bytes of a packet (RFC 1035 §4.1.1). They can be read when the rest was cut off.
struct PacketHeader {
    quint16 id = 0;
    bool response = false;                  ///< QR
    int opcode = 0;
    bool authoritative = false;             ///< AA
    bool truncated = false;                 ///< TC
    bool recursionDesired = false;          ///< RD
    bool recursionAvailable = false;        ///< RA
    bool authenticated = false;             ///< AD
    int code = 0;                           ///< RCODE without what EDNS adds
    quint16 questions = 0;
    quint16 answers = 0;
    quint16 authorities = 0;
    quint16 additionals = 0;
};

enum class PacketSection { Answer, Authority, Additional };

/// Where a record lies in its packet.
struct RecordHead {
    PacketSection section = PacketSection::Answer;
    quint16 type = 0;
    quint32 ttl = 0;
    qsizetype data = 0;                     ///< offset of the RDATA
    qsizetype size = 0;                     ///< of the RDATA
};

struct PacketLayout {
    PacketHeader header;
    qsizetype questionEnd = 0;              ///< offset behind the question section
    QList<RecordHead> records;              ///< without OPT and TSIG, which are no data
    int code = 0;                           ///< RCODE with the upper bits of EDNS (RFC 6891 §6.1.3)
};

/// Nothing when there are fewer than twelve bytes.
[[nodiscard]] std::optional<PacketHeader> readPacketHeader(QByteArrayView packet);

/// The offset behind the name that stands at \a at. Nothing when it leaves the packet, is longer than 255 octets, follows
/// more than 64 pointers or one that does not lead strictly backwards.
[[nodiscard]] std::optional<qsizetype> endOfName(QByteArrayView packet, qsizetype at);

/// Walks over the heads of all records and, for the types of RecordType, over their fields: everything that a decoder
/// will follow lies inside the packet, and what a record declares as its length is what its fields take. Nothing when
/// anything is out of place, when the question is not one (or none, for an error) or a record is not of class IN.
/// Bytes behind the last record are ignored.
[[nodiscard]] std::optional<PacketLayout> walkPacket(QByteArrayView packet);

/// What an incoming packet is to somebody who has sent \a asked.
enum class Incoming {
    Foreign,            ///< another id, another question, no answer at all: to be ignored
    Answer,             ///< to this question
    Unreadable          ///< it carries our id, and its question does not decode
};
[[nodiscard]] Incoming compareToQuestion(QByteArrayView packet, QByteArrayView asked);

} // namespace hikkoshi
