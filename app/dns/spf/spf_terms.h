#pragma once

#include "dns/spf/spf_record.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// What a person, a provider or a panel calls SPF, read without mercy for what is wrong and without losing the rest.
struct SpfTerms {
    QList<SpfDirective> directives;             ///< in order, up to "all", which is not among them
    QList<QByteArray> modifiers;                ///< exp= and unknown ones
    std::optional<QByteArray> redirect;         ///< domain-spec; nothing beside "all", where nobody follows it
    std::optional<SpfQualifier> all;
    QList<QByteArray> refused;                  ///< pieces that are no SPF
};

/// A whole record or some of its terms: "v=spf1 include:x.example -all", "include:x.example ip4:192.0.2.1".
[[nodiscard]] SpfTerms readSpfTerms(const QByteArray &text);

/// The same for terms that mean the same at \a domain: qualifier, small letters, no needless prefix, no final dot,
/// "mx" for "mx:DOMAIN".
[[nodiscard]] QByteArray canonicalTerm(const SpfDirective &directive, const DomainName &domain);

/// "192.0.2.1", "192.0.2.0/28" or an IPv6 one as "ip4:…" or "ip6:…"; nothing when it is no address.
[[nodiscard]] std::optional<SpfDirective> addressTerm(const QString &address);
/// The address alone, of a network its first one; nothing when it is none.
[[nodiscard]] std::optional<QHostAddress> addressOf(const QString &address);

/// A record of these terms: "v=spf1 terms… all modifiers…".
[[nodiscard]] QByteArray spfText(const QList<SpfDirective> &directives, SpfQualifier all, const QList<QByteArray> &modifiers);

} // namespace hikkoshi
