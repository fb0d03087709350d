#pragma once

#include "domain/domain_name.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <variant>

namespace hikkoshi {

/// The record types that mail needs, by their numbers (RFC 1035 and later). Others are carried as OtherData.
enum class RecordType : quint16 {
    A = 1, NS = 2, CNAME = 5, SOA = 6, PTR = 12, MX = 15, TXT = 16, AAAA = 28, SRV = 33, DNAME = 39, DS = 43, DNSKEY = 48,
    TLSA = 52, CAA = 257
};

/// "MX"; "TYPE65" for a number without a name here (RFC 3597).
[[nodiscard]] QString nameOf(RecordType type);

struct AddressData {                            ///< A, AAAA
    QHostAddress address;
    friend bool operator==(const AddressData &, const AddressData &) = default;
};
struct NameData {                               ///< NS, CNAME, PTR, DNAME
    DomainName name;
    friend bool operator==(const NameData &, const NameData &) = default;
};
struct MxData {
    quint16 preference = 0;
    DomainName host;                            ///< the root: "no mail here" (RFC 7505)
    friend bool operator==(const MxData &, const MxData &) = default;
};
struct TxtData {
    QList<QByteArray> strings;                  ///< bytes, never decoded here
    [[nodiscard]] QByteArray joined() const { return strings.join(); }
    friend bool operator==(const TxtData &, const TxtData &) = default;
};
struct SoaData {
    DomainName primary;
    DomainName mailbox;
    quint32 serial = 0;
    std::chrono::seconds refresh {0};
    std::chrono::seconds retry {0};
    std::chrono::seconds expire {0};
    std::chrono::seconds minimum {0};
    friend bool operator==(const SoaData &, const SoaData &) = default;
};
struct SrvData {
    quint16 priority = 0;
    quint16 weight = 0;
    quint16 port = 0;
    DomainName target;
    friend bool operator==(const SrvData &, const SrvData &) = default;
};
struct TlsaData {                               ///< RFC 6698
    quint8 usage = 0;
    quint8 selector = 0;
    quint8 matching = 0;
    QByteArray data;
    friend bool operator==(const TlsaData &, const TlsaData &) = default;
};
struct CaaData {                                ///< RFC 8659
    quint8 flags = 0;
    QByteArray tag;
    QByteArray value;
    friend bool operator==(const CaaData &, const CaaData &) = default;
};
struct OtherData {
    QByteArray bytes;                           ///< RDATA as it came
    friend bool operator==(const OtherData &, const OtherData &) = default;
};

struct DnsRecord {
    DomainName owner;
    RecordType type = RecordType::A;
    std::chrono::seconds ttl {0};               ///< 0…2^31-1 (RFC 2181 §8)
    std::variant<OtherData, AddressData, NameData, MxData, TxtData, SoaData, SrvData, TlsaData, CaaData> data;
    friend bool operator==(const DnsRecord &, const DnsRecord &) = default;

    /// The data of that kind; nullptr when it is another.
    template<typename Data>
    [[nodiscard]] const Data *as() const { return std::get_if<Data>(&data); }
};

/// The value alone in presentation form, as a panel shows it: "10 mail.office.example", TXT joined and without quotes,
/// names without a final dot. Bytes that are not printable ASCII as "\ddd".
[[nodiscard]] QString valueText(const DnsRecord &record);

} // namespace hikkoshi
