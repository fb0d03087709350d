#include "dns/dns_reply.h"

#include <QHashFunctions>

#include <algorithm>

namespace hikkoshi {

size_t qHash(const DnsQuestion &question, size_t seed)
{
    return qHashMulti(seed, question.name, quint16(question.type));
}

size_t qHash(const DnsServer &server, size_t seed)
{
    return qHashMulti(seed, server.address, server.port, int(server.protocol), server.name);
}

size_t qHash(const DnsQuery &query, size_t seed)
{
    return qHashMulti(seed, query.question, query.server);
}

QString nameOf(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::Answer:
        return QStringLiteral("answer");
    case ReplyStatus::NoData:
        return QStringLiteral("no-data");
    case ReplyStatus::NoName:
        return QStringLiteral("no-name");
    case ReplyStatus::AliasOnly:
        return QStringLiteral("alias-only");
    case ReplyStatus::Referral:
        return QStringLiteral("referral");
    case ReplyStatus::ServerFailure:
        return QStringLiteral("server-failure");
    case ReplyStatus::Refused:
        return QStringLiteral("refused");
    case ReplyStatus::OtherCode:
        return QStringLiteral("other-code");
    case ReplyStatus::TimedOut:
        return QStringLiteral("timed-out");
    case ReplyStatus::PortClosed:
        return QStringLiteral("port-closed");
    case ReplyStatus::TruncatedNoTcp:
        return QStringLiteral("truncated-no-tcp");
    case ReplyStatus::Malformed:
        return QStringLiteral("malformed");
    case ReplyStatus::TooLarge:
        return QStringLiteral("too-large");
    case ReplyStatus::Untrusted:
        return QStringLiteral("untrusted");
    case ReplyStatus::BadName:
        return QStringLiteral("bad-name");
    }
    Q_UNREACHABLE();
}

bool DnsReply::isUsable() const
{
    return status == ReplyStatus::Answer || status == ReplyStatus::NoData || status == ReplyStatus::NoName
        || status == ReplyStatus::AliasOnly || status == ReplyStatus::Referral;
}

QList<DnsRecord> DnsReply::answers() const
{
    QList<DnsRecord> found;
    std::copy_if(records.begin(), records.end(), std::back_inserter(found),
                 [this](const DnsRecord &record) { return record.type == query.question.type; });
    return found;
}

std::optional<std::chrono::seconds> DnsReply::ttl() const
{
    const auto shortest = std::min_element(records.begin(), records.end(), [](const DnsRecord &one, const DnsRecord &other) {
        return one.ttl < other.ttl;
    });
    return shortest == records.end() ? std::nullopt : std::optional(shortest->ttl);
}

std::optional<std::chrono::seconds> DnsReply::negativeTtl() const
{
    for (const DnsRecord &record : authority) {
        if (const auto *soa = record.as<SoaData>())
            return std::min(record.ttl, soa->minimum);
    }
    return std::nullopt;
}

QString digLine(const DnsQuery &query)
{
    const DnsServer &server = query.server;
    QStringList words {QStringLiteral("dig"), u'@' + (server.address.isNull() ? server.name : server.address.toString())};
    if (query.server.port != 53)
        words << QStringLiteral("-p") << QString::number(query.server.port);
    if (query.server.protocol == DnsServer::Protocol::Tcp)
        words << QStringLiteral("+tcp");
    else if (query.server.protocol == DnsServer::Protocol::Tls)
        words << QStringLiteral("+tls");
    else if (query.server.protocol == DnsServer::Protocol::Https)
        words << QStringLiteral("+https");
    if (!query.server.recursive)
        words << QStringLiteral("+norecurse");
    words << query.question.name.ascii() + u'.' << nameOf(query.question.type);
    return words.join(u' ');
}

} // namespace hikkoshi
