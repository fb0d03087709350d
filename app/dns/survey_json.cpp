#include "dns/survey_json.h"

#include "dns/mail_checks/check_tools.h"

#include <QJsonArray>

namespace hikkoshi {

namespace {

QString protocolName(DnsServer::Protocol protocol)
{
    switch (protocol) {
    case DnsServer::Protocol::Plain:
        return QStringLiteral("plain");
    case DnsServer::Protocol::Tcp:
        return QStringLiteral("tcp");
    case DnsServer::Protocol::Tls:
        return QStringLiteral("tls");
    case DnsServer::Protocol::Https:
        return QStringLiteral("https");
    }
    Q_UNREACHABLE();
}

template<typename Values>
QJsonArray arrayOf(const QList<Values> &values)
{
    QJsonArray array;
    for (const Values &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    QJsonObject object {
        {QStringLiteral("id"), finding.id},
        {QStringLiteral("state"), nameOf(finding.state)},
        {QStringLiteral("reason"), nameOf(finding.reason)},
        {QStringLiteral("subject"), finding.subject},
        {QStringLiteral("observed"), QJsonArray::fromStringList(finding.observed)},
        {QStringLiteral("expected"), QJsonArray::fromStringList(finding.expected)},
        {QStringLiteral("facts"), QJsonArray::fromStringList(finding.facts)},
    };
    if (finding.until)
        object.insert(QStringLiteral("until"), finding.until->toUTC().toString(Qt::ISODateWithMs));
    return object;
}

QJsonObject toJson(const DnsReply &reply)
{
    const DnsServer &server = reply.query.server;
    QJsonObject object {
        {QStringLiteral("server"), server.name},
        {QStringLiteral("address"), server.address.toString()},
        {QStringLiteral("port"), server.port},
        {QStringLiteral("protocol"), protocolName(server.protocol)},
        {QStringLiteral("recursive"), server.recursive},
        {QStringLiteral("name"), reply.query.question.name.ascii()},
        {QStringLiteral("type"), nameOf(reply.query.question.type)},
        {QStringLiteral("status"), nameOf(reply.status)},
        {QStringLiteral("code"), reply.code},
        {QStringLiteral("authoritative"), reply.authoritative},
        {QStringLiteral("recursionAvailable"), reply.recursionAvailable},
        {QStringLiteral("truncated"), reply.truncated},
        {QStringLiteral("authenticated"), reply.authenticated},
        {QStringLiteral("milliseconds"), qint64(reply.took.count())},
        {QStringLiteral("time"), reply.receivedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("values"), QJsonArray::fromStringList(valuesOf(reply))},
        {QStringLiteral("dig"), digLine(reply.query)},
        {QStringLiteral("text"), reply.text},
    };
    if (const auto ttl = reply.ttl())
        object.insert(QStringLiteral("ttl"), qint64(ttl->count()));
    return object;
}

QJsonObject toJson(const SurveyResult &result)
{
    return {
        {QStringLiteral("domain"), result.domain},
        {QStringLiteral("findings"), arrayOf(result.findings)},
        {QStringLiteral("observations"), arrayOf(result.observations)},
    };
}

} // namespace hikkoshi
