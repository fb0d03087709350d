#pragma once

#include "domain/domain_name.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// An MTA-STS policy (RFC 8461 §3.2). A value.
struct MtaStsPolicy {
    enum class Mode { None, Testing, Enforce };
    Mode mode = Mode::None;
    QStringList mx;                     ///< as written, lower case: "mail.example", "*.example"
    std::chrono::seconds maxAge {0};    ///< how long senders remember it
    friend bool operator==(const MtaStsPolicy &, const MtaStsPolicy &) = default;

    /// Whether senders may deliver to \a host: "*" stands for exactly one label, the first (§4.1).
    [[nodiscard]] bool allows(const DomainName &host) const;
};

/// Nothing when it is none: no "version: STSv1", no known mode, no max_age, or a mode other than none without mx.
[[nodiscard]] std::optional<MtaStsPolicy> parseMtaStsPolicy(const QByteArray &body);

/// The id in "v=STSv1; id=20261121;" (§3.1); nothing when the text is not such a record.
[[nodiscard]] std::optional<QString> mtaStsId(const QByteArray &text);

/// Whose web server has the policy of \a domain (§3.3).
[[nodiscard]] DomainName mtaStsHost(const DomainName &domain);

/// Whether \a text is a TLS-RPT record with at least one mailto: or https: address (RFC 8460 §3).
[[nodiscard]] bool isTlsReporting(const QByteArray &text);

} // namespace hikkoshi
