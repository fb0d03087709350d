#pragma once

#include "dns/dns_reply.h"
#include "domain/domain_name.h"
#include "domain/result.h"

#include <QCommandLineParser>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

/// What survey and watch are asked to do.
struct DnsRequest {
    DomainName domain;
    QList<DnsServer> nameServers;       ///< instead of those that the delegation names
    QList<DnsServer> resolvers;         ///< instead of the system's and the public ones
    QList<DomainName> expectedMx;
    QString caFile;
    bool once = false;
    bool json = false;
};

/// "192.0.2.1", "192.0.2.1:5353", "2001:db8::1", "[2001:db8::1]:5353". BadInput for all else, and for port 0.
[[nodiscard]] Result<DnsServer> serverFromText(const QString &text, bool recursive);
/// "mx1.example,mx2.example". BadInput names the part that cannot be a host.
[[nodiscard]] Result<QList<DomainName>> hostsFromText(const QString &text);

/// Adds the options that both commands know.
void addDnsOptions(QCommandLineParser &parser);
/// Reads them. BadInput: the text that cannot be used.
[[nodiscard]] Result<DnsRequest> readDnsOptions(const QCommandLineParser &parser);

/// Whom a command asks when nothing else is said: this computer's resolvers, then the public ones on port 53.
[[nodiscard]] QList<DnsServer> defaultResolvers();
/// The public ones over HTTPS, for lines that let no question through.
[[nodiscard]] QList<DnsServer> fallbackResolvers();

} // namespace hikkoshi
