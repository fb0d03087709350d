#pragma once

#include "dns/dns_record.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>
#include <tl/expected.hpp>

namespace hikkoshi {

enum class SpfQualifier { Pass, Fail, SoftFail, Neutral };
enum class SpfMechanism { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists };

/// One mechanism with its qualifier (RFC 7208 §4.6.2, §5).
struct SpfDirective {
    QByteArray text;                                    ///< as it was written
    SpfQualifier qualifier = SpfQualifier::Pass;
    SpfMechanism mechanism = SpfMechanism::All;
    QByteArray domainSpec;                              ///< with its macros; empty: the domain of the record
    QHostAddress network;                               ///< ip4, ip6
    int prefix4 = 32;                                   ///< a, mx, ip4
    int prefix6 = 128;                                  ///< a, mx, ip6
    friend bool operator==(const SpfDirective &, const SpfDirective &) = default;
};

/// One SPF record, every term of it correct (RFC 7208 §12).
struct SpfRecord {
    QList<SpfDirective> directives;
    std::optional<QByteArray> redirect;                 ///< domain-spec
    std::optional<QByteArray> explanation;              ///< domain-spec of exp=
    QList<QByteArray> otherModifiers;                   ///< as they were written
    /// The first "all"; nothing without one.
    [[nodiscard]] std::optional<SpfQualifier> all() const;
    friend bool operator==(const SpfRecord &, const SpfRecord &) = default;
};

/// Why a record is not SPF after all: the term, and what is wrong with it.
struct SpfSyntaxError {
    enum class Kind { NotSpf, UnknownMechanism, BadArgument, BadDomain, BadNetwork, BadPrefix, BadModifier, RepeatedModifier };
    Kind kind = Kind::NotSpf;
    QByteArray term;
    friend bool operator==(const SpfSyntaxError &, const SpfSyntaxError &) = default;
};

/// It begins with "v=spf1" and a blank or its end, in any case (RFC 7208 §4.5).
[[nodiscard]] bool isSpf(QByteArrayView text);
/// The SPF records among \a records (DnsReply::answers()), each joined to one text.
[[nodiscard]] QList<QByteArray> spfRecordsIn(const QList<DnsRecord> &records);

[[nodiscard]] tl::expected<SpfRecord, SpfSyntaxError> parseSpf(const QByteArray &text);
/// One term alone, "include:spf.example"; used for what a person or a provider says.
[[nodiscard]] tl::expected<SpfDirective, SpfSyntaxError> parseSpfDirective(const QByteArray &text);

/// The directive costs one of the ten look-ups (RFC 7208 §4.6.4).
[[nodiscard]] bool asksDns(SpfMechanism mechanism);

} // namespace hikkoshi
