#include "cli/dns_options.h"

#include "dns/public_resolvers.h"
#include "dns/system_resolvers.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hikkoshi {

namespace {

Result<QList<DnsServer>> serversFrom(const QStringList &texts, bool recursive)
{
    QList<DnsServer> servers;
    for (const QString &text : texts) {
        const auto server = serverFromText(text, recursive);
        if (!server)
            return fail(server.error());
        servers.append(*server);
    }
    return servers;
}

} // namespace

Result<DnsServer> serverFromText(const QString &text, bool recursive)
{
    static const QRegularExpression bracketed(QStringLiteral("^\\[([^\\]]+)\\](?::([0-9]{1,5}))?$"));
    static const QRegularExpression plain(QStringLiteral("^([0-9.]+)(?::([0-9]{1,5}))?$"));
    DnsServer server;
    server.recursive = recursive;
    QString address = text;
    for (const QRegularExpression &form : {bracketed, plain}) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        address = match.captured(1);
        const uint port = match.captured(2).isEmpty() ? 53 : match.captured(2).toUInt();
        if (port == 0 || port > 65535)
            return fail(ErrorKind::BadInput, text);
        server.port = quint16(port);
    }
    // QHostAddress would also take "127.1".
    if (!server.address.setAddress(address) || (!address.contains(u':') && address.count(u'.') != 3))
        return fail(ErrorKind::BadInput, text);
    return server;
}

Result<QList<DomainName>> hostsFromText(const QString &text)
{
    QList<DomainName> hosts;
    for (const QString &part : text.split(u',')) {
        const auto host = DomainName::parse(part);
        if (!host)
            return fail(ErrorKind::BadInput, part.isEmpty() ? text : part);
        if (!hosts.contains(*host))
            hosts.append(*host);
    }
    return hosts;
}

void addDnsOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("DOMAIN"), QCoreApplication::translate("cli", "The mail domain."));
    parser.addOption({QStringLiteral("name-server"),
                      QCoreApplication::translate("cli", "Ask this authoritative server instead of those that the domain names; may be repeated. "
                                                  "IPv6 as [address]:port."),
                      QStringLiteral("ADDR[:PORT]")});
    parser.addOption({QStringLiteral("resolver"),
                      QCoreApplication::translate("cli", "Ask this resolver instead of the system's and the public ones; may be repeated."),
                      QStringLiteral("ADDR[:PORT]")});
    parser.addOption({QStringLiteral("expect-mx"), QCoreApplication::translate("cli", "The MX of the new service."),
                      QStringLiteral("HOST[,HOST]")});
    parser.addOption({QStringLiteral("ca-file"), QCoreApplication::translate("cli", "Certificates to trust besides the system's."),
                      QStringLiteral("PEM")});
    parser.addOption({QStringLiteral("language"), QCoreApplication::translate("cli", "ja or en."), QStringLiteral("LANGUAGE")});
    parser.addOption({QStringLiteral("json"), QCoreApplication::translate("cli", "One JSON object on standard output.")});
    parser.addHelpOption();
}

Result<DnsRequest> readDnsOptions(const QCommandLineParser &parser)
{
    const auto domain = DomainName::parse(parser.positionalArguments().value(0));
    if (parser.positionalArguments().size() != 1 || !domain)
        return fail(ErrorKind::BadInput, parser.positionalArguments().join(u' '));
    const auto nameServers = serversFrom(parser.values(QStringLiteral("name-server")), false);
    if (!nameServers)
        return fail(nameServers.error());
    const auto resolvers = serversFrom(parser.values(QStringLiteral("resolver")), true);
    if (!resolvers)
        return fail(resolvers.error());
    DnsRequest request;
    request.domain = *domain;
    request.nameServers = *nameServers;
    request.resolvers = *resolvers;
    request.caFile = parser.value(QStringLiteral("ca-file"));
    request.json = parser.isSet(QStringLiteral("json"));
    if (parser.isSet(QStringLiteral("expect-mx"))) {
        const auto hosts = hostsFromText(parser.value(QStringLiteral("expect-mx")));
        if (!hosts)
            return fail(hosts.error());
        request.expectedMx = *hosts;
    }
    return request;
}

QList<DnsServer> defaultResolvers()
{
    QList<DnsServer> servers = systemResolvers();
    for (const PublicResolver &resolver : publicResolvers()) {
        if (resolver.answersPlain)
            servers.append(resolver.server());
    }
    return servers;
}

QList<DnsServer> fallbackResolvers()
{
    QList<DnsServer> servers;
    for (const PublicResolver &resolver : publicResolvers()) {
        if (const auto https = resolver.server(DnsServer::Protocol::Https); https && !https->address.isNull())
            servers.append(*https);
    }
    return servers;
}

} // namespace hikkoshi
