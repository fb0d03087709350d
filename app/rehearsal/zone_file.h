#pragma once

#include "domain/domain_name.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// One record as a provider's panel shows it.
struct ZoneRecord {
    DomainName name;
    QString type;                   ///< "MX"
    QString value;                  ///< "10 mail.office.example"; TXT in one piece, without quotes
    std::chrono::seconds ttl {3600};
    friend bool operator==(const ZoneRecord &, const ZoneRecord &) = default;
};

/// A zone as a value: what an authoritative server serves (RFC 1035 §5).
struct Zone {
    DomainName origin;
    DomainName primary;             ///< MNAME
    quint32 serial = 1;
    std::chrono::seconds soaTtl {3600};
    std::chrono::seconds refresh {10800};
    std::chrono::seconds retry {3600};
    std::chrono::seconds expire {604800};
    std::chrono::seconds minimum {900};     ///< how long a "no" may be remembered, with soaTtl (RFC 2308 §4)
    QList<ZoneRecord> records;              ///< besides the SOA; the NS records of the origin are among them
    friend bool operator==(const Zone &, const Zone &) = default;
};

/// The zone as a master file. BadInput (detail: the record) when a value cannot be one of its type. A TXT value is cut
/// into strings of 255 bytes.
[[nodiscard]] Result<QByteArray> zoneText(const Zone &zone);

/// The serial number after \a serial (RFC 1982), never 0.
[[nodiscard]] quint32 nextSerial(quint32 serial);
/// The serial number of the SOA record in a master file; nothing when there is none. Comments are understood.
[[nodiscard]] std::optional<quint32> serialIn(const QByteArray &zoneText);

} // namespace hikkoshi
