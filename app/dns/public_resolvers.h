#pragma once

#include "dns/dns_reply.h"
#include "domain/result.h"

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// A resolver that anybody may ask, as resources/dns/resolvers.json describes it. Etiquette: only when all authoritative
/// servers agree, and at most one question per remaining TTL.
struct PublicResolver {
    enum class Filter { Malware, Advertising, Unlawful };   ///< what it does not answer for

    QString name;                                   ///< for people
    QList<QHostAddress> addresses;                  ///< may be empty: then the system finds it by its names
    bool answersPlain = false;                      ///< on port 53
    QString tlsName;                                ///< DoT; empty: none
    QString httpsName;                              ///< DoH; empty: none
    std::optional<std::chrono::seconds> longestTtl; ///< seen; to be shown, never to be counted on
    QList<Filter> filters;
    QUrl flushPage;                                 ///< where a person may make it forget; empty: none
    QString source;
    bool isConfirmed = false;                       ///< by the operator's own pages
    friend bool operator==(const PublicResolver &, const PublicResolver &) = default;

    /// Its first address (or name), to be asked so. Nothing when it does not answer in this way.
    [[nodiscard]] std::optional<DnsServer> server(DnsServer::Protocol protocol) const;
    /// In the first way in which it answers: plain, HTTPS, TLS.
    [[nodiscard]] DnsServer server() const;
};

/// BadInput (detail: the resolver and the field) when the file does not say what it has to.
[[nodiscard]] Result<QList<PublicResolver>> readPublicResolvers(const QByteArray &json);
/// Those of the program.
[[nodiscard]] QList<PublicResolver> publicResolvers();

} // namespace hikkoshi
