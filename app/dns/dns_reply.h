#pragma once

#include "dns/dns_record.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace hikkoshi {

struct DnsQuestion {
    DomainName name;
    RecordType type = RecordType::A;
    friend bool operator==(const DnsQuestion &, const DnsQuestion &) = default;
};

/// Whom to ask, and how.
struct DnsServer {
    enum class Protocol {
        Plain,              ///< UDP, and TCP when the answer is cut off
        Tcp,                ///< TCP alone (RFC 7766): where UDP does not get through
        Tls,                ///< RFC 7858
        Https               ///< RFC 8484, POST to https://name/dns-query
    };
    QHostAddress address;
    quint16 port = 53;
    Protocol protocol = Protocol::Plain;
    bool recursive = false; ///< a resolver: RD=1. An authoritative server is asked with RD=0
    QString name;           ///< its host name, verified for Tls and Https; for people otherwise
    friend bool operator==(const DnsServer &, const DnsServer &) = default;
};

/// One question to one server.
struct DnsQuery {
    DnsQuestion question;
    DnsServer server;
    friend bool operator==(const DnsQuery &, const DnsQuery &) = default;
};

[[nodiscard]] size_t qHash(const DnsQuestion &question, size_t seed = 0);
[[nodiscard]] size_t qHash(const DnsServer &server, size_t seed = 0);
[[nodiscard]] size_t qHash(const DnsQuery &query, size_t seed = 0);

/// What became of a question. The first five are answers about the name; all others say nothing about it.
enum class ReplyStatus {
    Answer,             ///< NOERROR with records of the asked type (at the end of a chain of CNAMEs, perhaps)
    NoData,             ///< NOERROR, nothing of this type (RFC 2308)
    NoName,             ///< NXDOMAIN
    AliasOnly,          ///< a CNAME whose target this server does not answer for
    Referral,           ///< "ask those": NS in the authority section, no answer
    ServerFailure,      ///< SERVFAIL
    Refused,            ///< REFUSED
    OtherCode,          ///< any other RCODE; DnsReply::code
    TimedOut,           ///< three times 1.5 s without a usable answer
    PortClosed,         ///< the system said so, at once
    TruncatedNoTcp,     ///< cut off over UDP, and not to be had over TCP
    Malformed,          ///< it does not decode
    TooLarge,           ///< above 16 KiB
    Untrusted,          ///< the certificate of a DoT or DoH server does not verify
    BadName             ///< never sent: no question can carry this name
};

[[nodiscard]] QString nameOf(ReplyStatus status);   ///< for JSON and the log: "answer", "no-data", …

/// Everything that is known about one answer. A value.
struct DnsReply {
    DnsQuery query;
    ReplyStatus status = ReplyStatus::TimedOut;
    int code = 0;                               ///< RCODE
    bool authoritative = false;                 ///< AA
    bool recursionAvailable = false;            ///< RA
    bool truncated = false;                     ///< TC in the first answer
    bool authenticated = false;                 ///< AD
    QList<DnsRecord> records;                   ///< answer section
    QList<DnsRecord> authority;
    QList<DnsRecord> additional;
    QDateTime receivedAt;                       ///< UTC
    std::chrono::milliseconds took {0};
    std::optional<QDateTime> serverClock {};    ///< UTC, as a DoH server's Date header tells it (check E4)
    QString text;                               ///< dig-like, for the detail pane; empty without an answer

    /// The server has spoken about the name: Answer, NoData, NoName, AliasOnly or Referral.
    [[nodiscard]] bool isUsable() const;
    /// The records of the asked type, wherever the chain of CNAMEs led.
    [[nodiscard]] QList<DnsRecord> answers() const;
    /// The shortest TTL on the way to the answer; nothing without one.
    [[nodiscard]] std::optional<std::chrono::seconds> ttl() const;
    /// How long a "no" may be remembered: min(SOA TTL, SOA MINIMUM) (RFC 2308 §5); nothing without a SOA.
    [[nodiscard]] std::optional<std::chrono::seconds> negativeTtl() const;
    friend bool operator==(const DnsReply &, const DnsReply &) = default;
};

/// A line that asks the same by hand: "dig @192.0.2.1 -p 53 +norecurse office.example MX".
[[nodiscard]] QString digLine(const DnsQuery &query);

} // namespace hikkoshi
