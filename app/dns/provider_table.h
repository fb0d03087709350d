#pragma once

#include "domain/dns_plan.h"
#include "domain/domain_name.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// What is known of a DNS or mail provider: explains, and never decides. One file of resources/providers each.
struct Provider {
    QString key;                            ///< "xserver"
    QString japaneseName;
    QString englishName;
    QStringList roles;                      ///< of "dns", "mail", "sender"
    QList<QRegularExpression> nameServers;  ///< each of these matches a whole lower-case host name
    QList<QRegularExpression> mx;
    QList<QRegularExpression> spf;          ///< domains of include: and a:
    QList<QRegularExpression> dkimTargets;
    QList<QRegularExpression> autodiscover;
    std::optional<std::chrono::minutes> publishes;      ///< how long the panel takes to bring a change out
    std::optional<std::chrono::seconds> minimumTtl;
    std::optional<std::chrono::seconds> fixedTtl;       ///< the TTL cannot be changed
    QStringList traps;                      ///< keys of what catches people there
    QString source;
    bool isConfirmed = false;               ///< by the provider's own documents
};

/// The providers, by what stands in the DNS. Immutable.
class ProviderTable final
{
public:
    /// The one that comes with the program.
    [[nodiscard]] static const ProviderTable &standard();
    /// One JSON object per file. BadInput names the key and the field that is wrong.
    [[nodiscard]] static Result<ProviderTable> fromFiles(const QList<QByteArray> &files);

    [[nodiscard]] const Provider *byKey(QStringView key) const;
    [[nodiscard]] const Provider *byNameServer(const DomainName &host) const;
    [[nodiscard]] const Provider *byMx(const DomainName &host) const;
    [[nodiscard]] const Provider *bySpf(const DomainName &domain) const;
    [[nodiscard]] const QList<Provider> &all() const { return m_providers; }

private:
    QList<Provider> m_providers;
};

/// The table's key of a destination; empty when it has none.
[[nodiscard]] QString providerKeyOf(Destination destination);

/// Whether the whole of \a host matches one of \a patterns.
[[nodiscard]] bool matches(const QList<QRegularExpression> &patterns, const DomainName &host);

} // namespace hikkoshi
