#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

#include <QStringList>

#include <optional>

namespace hikkoshi {

/// "ns1.office.example (192.0.2.1)", with the port unless it is 53. As it stands in findings and snapshots.
[[nodiscard]] QString serverLabel(const DnsServer &server);
[[nodiscard]] QStringList serverLabels(const QList<DnsServer> &servers);

/// The values of the asked type in presentation form, sorted: what two servers are compared by (not TTL, not order).
[[nodiscard]] QStringList valuesOf(const DnsReply &reply);

/// The longest TTL in the answer: what a cache may keep a part of it for. Nothing without records.
[[nodiscard]] std::optional<std::chrono::seconds> longestTtl(const DnsReply &reply);

/// A name from DNS data or a plan; the root when it cannot be one.
[[nodiscard]] DomainName nameFrom(QStringView text);

/// What one server said to a question that each is asked.
struct RecordsAt {
    DnsServer server;
    const DnsReply *reply = nullptr;    ///< usable
    QStringList values;                 ///< empty: it has none
};

/// One question to everybody who serves the zone.
struct RecordSets {
    bool isKnown = false;
    QList<RecordsAt> usable;
    QList<const DnsReply *> failed;
    bool byWorld = false;               ///< no authoritative server can be asked: a resolver was

    [[nodiscard]] bool isUnanswered() const { return usable.isEmpty(); }
    [[nodiscard]] bool agree() const;
    [[nodiscard]] bool isNowhere() const;               ///< nobody has a record of this type
    /// The values, once when all agree, with the server in front otherwise.
    [[nodiscard]] QStringList observed() const;
    [[nodiscard]] QStringList failures() const;         ///< "ns2.office.example (192.0.2.2): timed-out"
    [[nodiscard]] QStringList failedServers() const;
    /// What the servers with the newest zone have: the one that a check judges. Nullptr without any.
    [[nodiscard]] const RecordsAt *best() const { return usable.isEmpty() ? nullptr : &usable.first(); }
};

/// Asks everybody who serves the zone of the domain, the freshest first; the world's resolver when nobody does.
[[nodiscard]] RecordSets setsOf(const DnsQuestion &question, const CheckContext &context, Inquiry &inquiry);

/// A look at one name: at one of the freshest servers of the zone, or in the world (Inquiry::lookUp()).
struct Looked {
    bool isKnown = false;
    const DnsReply *reply = nullptr;    ///< nullptr: nobody can be asked
    [[nodiscard]] bool isUsable() const { return reply && reply->isUsable(); }
    [[nodiscard]] bool has() const { return reply && reply->status == ReplyStatus::Answer; }
    [[nodiscard]] bool isAbsent() const
    {
        return reply && (reply->status == ReplyStatus::NoName || reply->status == ReplyStatus::NoData);
    }
    [[nodiscard]] QStringList values() const { return reply ? valuesOf(*reply) : QStringList(); }
};
[[nodiscard]] Looked look(const DomainName &name, RecordType type, const CheckContext &context, Inquiry &inquiry);

/// A and AAAA of a host.
struct HostLook {
    bool isKnown = false;
    bool isUsable = false;              ///< at least one of the two questions was answered
    bool isAlias = false;               ///< a CNAME stands at the name itself
    QList<QHostAddress> addresses;
};
[[nodiscard]] HostLook lookAtHost(const DomainName &host, const CheckContext &context, Inquiry &inquiry);

/// A name below the domain that nobody has made: what exists there, a wildcard made. Always the same for one domain.
[[nodiscard]] DomainName improbableName(const DomainName &domain);
/// look(), but what only a wildcard says counts as absent (reply is nullptr then).
[[nodiscard]] Looked lookPastWildcard(const DomainName &name, RecordType type, const CheckContext &context, Inquiry &inquiry);

/// The texts of the TXT records, joined, that begin with \a tag (in any case), followed by the end, a blank or ";".
[[nodiscard]] QList<QByteArray> textsWith(QByteArrayView tag, const DnsReply &reply);

/// "office.example MX"
[[nodiscard]] QString subjectOf(const DomainName &name, RecordType type);

/// \a reason is worded with all facts of a finding as one list: they hold exactly what it is about, everything else is
/// observed.
[[nodiscard]] Finding finding(QLatin1String id, CheckState state, Finding::Reason reason, const QString &subject);
/// Grey: \a facts say who or what gave no usable answer.
[[nodiscard]] Finding unknown(QLatin1String id, const QString &subject, const QStringList &facts = {});
/// The same about servers that were asked; observed says how each failed.
[[nodiscard]] Finding unknown(QLatin1String id, const QString &subject, const RecordSets &sets);

} // namespace hikkoshi
