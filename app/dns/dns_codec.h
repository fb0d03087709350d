#pragma once

#include "dns/dns_reply.h"
#include "domain/result.h"

#include <QByteArray>

namespace hikkoshi {

/// Most bytes of an answer: what comes over UDP, and over everything else.
constexpr qsizetype MostUdpBytes = 4096;
constexpr qsizetype MostStreamBytes = 16384;

enum class Edns {
    Without,
    With                ///< RFC 6891, offering 1232 bytes
};

/// The packet that asks. BadInput when no packet can carry the name.
[[nodiscard]] Result<QByteArray> encodeQuestion(quint16 id, const DnsQuestion &question, bool recursive, Edns edns);

/// What \a packet, an answer to \a query, says: everything but the times. Names are in DomainName's form (bytes that are no
/// letter, digit or plain sign as "\ddd"); TTLs above 2^31-1 are 0 (RFC 2181 §8). ProtocolViolation when it does not decode
/// or is longer than MostStreamBytes. Whether it answers this question at all is compareToQuestion()'s matter.
[[nodiscard]] Result<DnsReply> decodeAnswer(const QByteArray &packet, const DnsQuery &query);

} // namespace hikkoshi
