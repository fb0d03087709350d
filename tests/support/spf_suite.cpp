#include "support/spf_suite.h"

#include "dns/spf/spf_evaluate.h"
#include "dns/spf/spf_name.h"

#include <stdexcept>
#include <yaml-cpp/yaml.h>

namespace hikkoshi {

namespace {

/// YAML's text is Unicode; in a zone, "\xNN" is a byte.
QByteArray bytes(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>()).toLatin1();
}

DomainName nameOf(const QByteArray &text)
{
    return text.isEmpty() ? DomainName() : spfName(text).value_or(DomainName());
}

QList<QByteArray> strings(const YAML::Node &node)
{
    QList<QByteArray> found;
    if (!node.IsSequence())
        return {bytes(node)};
    for (const YAML::Node &part : node)
        found.append(bytes(part));
    return found;
}

ZoneLine addressLine(const DomainName &owner, RecordType type, const QByteArray &text)
{
    ZoneLine line;
    line.record = {owner, type, std::chrono::seconds(300), AddressData {QHostAddress(QString::fromLatin1(text))}};
    return line;
}

ZoneLine nameLine(const DomainName &owner, RecordType type, const QByteArray &text)
{
    ZoneLine line;
    line.record = {owner, type, std::chrono::seconds(300), NameData {nameOf(text)}};
    return line;
}

ZoneLine lineOf(const DomainName &owner, const std::string &type, const YAML::Node &value)
{
    if (type == "A" || type == "AAAA")
        return addressLine(owner, type == "A" ? RecordType::A : RecordType::AAAA, bytes(value));
    if (type == "CNAME" || type == "PTR")
        return nameLine(owner, type == "PTR" ? RecordType::PTR : RecordType::CNAME, bytes(value));
    ZoneLine line;
    if (type == "MX")
        line.record = {owner, RecordType::MX, std::chrono::seconds(300), MxData {value[0].as<quint16>(), nameOf(bytes(value[1]))}};
    else if (type == "TXT" || type == "SPF")
        line.record = {owner, RecordType::TXT, std::chrono::seconds(300), TxtData {strings(value)}};
    else
        throw std::runtime_error("unknown record type " + type);
    return line;
}

/// The entries of one name.
void addEntries(ZoneWorld &world, const DomainName &owner, const YAML::Node &entries)
{
    bool hasText = false;
    for (const YAML::Node &entry : entries)
        hasText = hasText || (entry.IsMap() && entry["TXT"]);
    for (const YAML::Node &entry : entries) {
        if (entry.IsScalar() && entry.as<std::string>() == "TIMEOUT") {
            ZoneLine timeout;
            timeout.record.owner = owner;
            timeout.failure = ReplyStatus::TimedOut;
            timeout.everyType = true;
            world.add(spfResolver(), timeout);
            continue;
        }
        for (const auto &pair : entry) {
            const auto type = pair.first.as<std::string>();
            const bool isLeftOut = (type == "SPF" && hasText)
                || (type == "TXT" && pair.second.IsScalar() && pair.second.as<std::string>() == "NONE");
            if (!isLeftOut)
                world.add(spfResolver(), lineOf(owner, type, pair.second));
        }
    }
}

SpfCase caseOf(const std::string &name, const YAML::Node &test)
{
    SpfCase one;
    one.name = QString::fromStdString(name);
    one.host = bytes(test["host"]);
    one.helo = bytes(test["helo"]);
    one.mailFrom = bytes(test["mailfrom"]);
    one.results = strings(test["result"]);
    if (test["explanation"])
        one.explanation = bytes(test["explanation"]);
    return one;
}

} // namespace

DnsServer spfResolver()
{
    return serverAt(u"127.0.0.1", true);
}

QList<SpfScenario> loadSpfSuite(const QString &path)
{
    QList<SpfScenario> scenarios;
    for (const YAML::Node &document : YAML::LoadAllFromFile(path.toStdString())) {
        if (!document.IsMap())
            continue;
        SpfScenario scenario;
        scenario.description = QString::fromStdString(document["description"].as<std::string>());
        for (const auto &test : document["tests"])
            scenario.cases.append(caseOf(test.first.as<std::string>(), test.second));
        for (const auto &owner : document["zonedata"])
            addEntries(scenario.world, nameOf(bytes(owner.first)), owner.second);
        scenarios.append(scenario);
    }
    return scenarios;
}

QString runSpfCase(const SpfScenario &scenario, const SpfCase &one)
{
    SpfRequest request;
    request.ip = QHostAddress(QString::fromLatin1(one.host));
    request.helo = one.helo;
    request.mailFrom = one.mailFrom;
    Observations known;
    const auto outcome = settle(scenario.world, known, spfResolver(),
                                [&request](Inquiry &inquiry) { return evaluateSpf(request, inquiry); });
    if (!outcome)
        return QStringLiteral("no result, though nothing was open");
    const QByteArray result = nameOf(outcome->result);
    if (!one.results.contains(result))
        return QStringLiteral("%1 instead of %2").arg(QString::fromLatin1(result), QString::fromLatin1(one.results.join('/')));
    const QByteArray explanation = outcome->explanation.value_or("DEFAULT");
    if (one.explanation && *one.explanation != explanation)
        return QStringLiteral("explanation \"%1\" instead of \"%2\"")
            .arg(QString::fromLatin1(explanation), QString::fromLatin1(*one.explanation));
    return {};
}

} // namespace hikkoshi
