#include "dns/public_resolvers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hikkoshi {

namespace {

constexpr quint16 PlainPort = 53;
constexpr quint16 TlsPort = 853;
constexpr quint16 HttpsPort = 443;

tl::unexpected<Error> badField(const PublicResolver &resolver, const char *field)
{
    return fail(ErrorKind::BadInput, QStringLiteral("%1: %2").arg(resolver.name, QLatin1String(field)));
}

std::optional<PublicResolver::Filter> filterFrom(const QString &word)
{
    if (word == QLatin1String("malware"))
        return PublicResolver::Filter::Malware;
    if (word == QLatin1String("advertising"))
        return PublicResolver::Filter::Advertising;
    if (word == QLatin1String("unlawful"))
        return PublicResolver::Filter::Unlawful;
    return std::nullopt;
}

/// A host name, or empty when the field is missing.
std::optional<QString> hostAt(const QJsonObject &object, const char *field)
{
    const QString text = object.value(QLatin1String(field)).toString();
    const auto name = DomainName::parse(text);
    if (text.isEmpty() || (name && name->ascii() == text))
        return text;
    return std::nullopt;
}

Result<PublicResolver> resolverFrom(const QJsonObject &object)
{
    PublicResolver resolver;
    resolver.name = object.value(QLatin1String("name")).toString();
    resolver.source = object.value(QLatin1String("source")).toString();
    resolver.isConfirmed = object.value(QLatin1String("confirmed")).toBool();
    resolver.answersPlain = object.value(QLatin1String("plain")).toBool();
    for (const QJsonValue &value : object.value(QLatin1String("addresses")).toArray()) {
        const QHostAddress address(value.toString());
        if (address.isNull())
            return badField(resolver, "addresses");
        resolver.addresses.append(address);
    }
    for (const QJsonValue &value : object.value(QLatin1String("filters")).toArray()) {
        const auto filter = filterFrom(value.toString());
        if (!filter)
            return badField(resolver, "filters");
        resolver.filters.append(*filter);
    }
    const auto tls = hostAt(object, "tls");
    const auto https = hostAt(object, "https");
    if (!tls || !https)
        return badField(resolver, tls ? "https" : "tls");
    resolver.tlsName = *tls;
    resolver.httpsName = *https;
    const QJsonValue ttl = object.value(QLatin1String("longestTtl"));
    if (!ttl.isUndefined()) {
        if (ttl.toInt() <= 0)
            return badField(resolver, "longestTtl");
        resolver.longestTtl = std::chrono::seconds(ttl.toInt());
    }
    resolver.flushPage = QUrl(object.value(QLatin1String("flushPage")).toString(), QUrl::StrictMode);
    if (!resolver.flushPage.isEmpty() && resolver.flushPage.scheme() != QLatin1String("https"))
        return badField(resolver, "flushPage");
    if (resolver.name.isEmpty() || resolver.source.isEmpty())
        return badField(resolver, resolver.name.isEmpty() ? "name" : "source");
    if (resolver.answersPlain ? resolver.addresses.isEmpty() : resolver.httpsName.isEmpty() && resolver.tlsName.isEmpty())
        return badField(resolver, "plain");
    return resolver;
}

} // namespace

std::optional<DnsServer> PublicResolver::server(DnsServer::Protocol protocol) const
{
    const QHostAddress address = addresses.isEmpty() ? QHostAddress() : addresses.first();
    switch (protocol) {
    case DnsServer::Protocol::Plain:
    case DnsServer::Protocol::Tcp:
        return answersPlain ? std::optional(DnsServer {address, PlainPort, protocol, true, name}) : std::nullopt;
    case DnsServer::Protocol::Tls:
        return tlsName.isEmpty() ? std::nullopt : std::optional(DnsServer {address, TlsPort, protocol, true, tlsName});
    case DnsServer::Protocol::Https:
        return httpsName.isEmpty() ? std::nullopt : std::optional(DnsServer {address, HttpsPort, protocol, true, httpsName});
    }
    Q_UNREACHABLE();
}

DnsServer PublicResolver::server() const
{
    for (const auto protocol : {DnsServer::Protocol::Plain, DnsServer::Protocol::Https, DnsServer::Protocol::Tls}) {
        if (const auto found = server(protocol))
            return *found;
    }
    return {};
}

Result<QList<PublicResolver>> readPublicResolvers(const QByteArray &json)
{
    QList<PublicResolver> resolvers;
    const QJsonArray array = QJsonDocument::fromJson(json).object().value(QLatin1String("resolvers")).toArray();
    if (array.isEmpty())
        return fail(ErrorKind::BadInput, QStringLiteral("resolvers"));
    for (const QJsonValue &value : array) {
        auto resolver = resolverFrom(value.toObject());
        if (!resolver)
            return fail(resolver.error());
        resolvers.append(*std::move(resolver));
    }
    return resolvers;
}

QList<PublicResolver> publicResolvers()
{
    QFile file(QStringLiteral(":/dns/resolvers.json"));
    const auto resolvers = file.open(QIODevice::ReadOnly) ? readPublicResolvers(file.readAll()) : fail(ErrorKind::Internal);
    return resolvers.value_or(QList<PublicResolver>());
}

} // namespace hikkoshi
