#pragma once

#include "domain/domain_name.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace hikkoshi {

/// What https://mta-sts.DOMAIN/.well-known/mta-sts.txt gave (RFC 8461 §3.3). A value.
struct PolicyReply {
    DomainName domain;
    enum class Status { Fetched, NotFound, Untrusted, Unreachable, TooLarge };
    Status status = Status::Unreachable;
    QByteArray body;            ///< at most 64 KiB
    QDateTime receivedAt;       ///< UTC
    QString detail;             ///< the library's words when it failed
    friend bool operator==(const PolicyReply &, const PolicyReply &) = default;
};

} // namespace hikkoshi
