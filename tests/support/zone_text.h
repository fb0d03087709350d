#pragma once

#include "dns/dns_reply.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <optional>

namespace hikkoshi {

/// One line of a zone: a record, or what happens instead of an answer.
struct ZoneLine {
    DnsRecord record;                       ///< without data when \a failure is set
    std::optional<ReplyStatus> failure;     ///< "office.example. TXT !TIMEOUT"
    bool everyType = false;                 ///< the type was ANY (only with a failure)
};

/// Reads lines of the form "owner [TTL] TYPE value"; empty lines and those that start with ";" are left out. TTL is 300
/// unless given. TXT: quoted strings or single words, bytes as \xNN or \DDD. DS, DNSKEY and the like: hex. A failure is
/// !TIMEOUT, !SERVFAIL, !REFUSED, !CLOSED, !MALFORMED, !TRUNCATED or !BADNAME. Ends the test program on anything else.
[[nodiscard]] QList<ZoneLine> parseZone(QStringView text);

} // namespace hikkoshi
