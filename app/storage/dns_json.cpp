#include "storage/dns_json.h"

#include "storage/json_reader.h"

namespace hikkoshi {

namespace {

void put(QJsonObject &object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
}

void putTime(QJsonObject &object, const char *name, const std::optional<QDateTime> &time)
{
    if (time && time->isValid())
        put(object, name, textOfTime(*time));
}

void putTexts(QJsonObject &object, const char *name, const QStringList &texts)
{
    put(object, name, QJsonArray::fromStringList(texts));
}

QJsonObject toJson(const WantedRecord &record)
{
    QJsonObject object;
    put(object, "name", record.name);
    put(object, "type", record.type);
    put(object, "value", record.value);
    return object;
}

QJsonObject toJson(const SnapshotRecord &record)
{
    QJsonObject object;
    put(object, "name", record.name);
    put(object, "type", record.type);
    putTexts(object, "values", record.values);
    put(object, "ttl", record.ttl);
    putTexts(object, "servers", record.servers);
    return object;
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject object;
    put(object, "id", finding.id);
    put(object, "state", nameOf(finding.state));
    put(object, "reason", nameOf(finding.reason));
    put(object, "subject", finding.subject);
    putTexts(object, "observed", finding.observed);
    putTexts(object, "expected", finding.expected);
    putTexts(object, "facts", finding.facts);
    putTime(object, "until", finding.until);
    return object;
}

template<typename Value>
void putAll(QJsonObject &object, const char *name, const QList<Value> &values)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toJson(value));
    put(object, name, array);
}

std::optional<QDateTime> optionalTime(JsonReader &reader, const char *name)
{
    return reader.has(name) ? std::optional(reader.time(name)) : std::nullopt;
}

QList<WantedRecord> readWanted(JsonReader &reader, const char *name)
{
    QList<WantedRecord> records;
    for (JsonReader &inner : reader.objects(name))
        records.append({inner.text("name"), inner.text("type"), inner.text("value")});
    return records;
}

QList<Finding> readFindings(JsonReader &reader)
{
    QList<Finding> findings;
    for (JsonReader &inner : reader.objects("findings")) {
        Finding finding;
        finding.id = inner.text("id");
        finding.state = inner.named<CheckState>("state");
        finding.reason = inner.named<Finding::Reason>("reason");
        finding.subject = inner.text("subject");
        finding.observed = inner.texts("observed");
        finding.expected = inner.texts("expected");
        finding.facts = inner.texts("facts");
        finding.until = optionalTime(inner, "until");
        findings.append(finding);
    }
    return findings;
}

template<typename Value>
Result<Value> unlessDamaged(const JsonReader &reader, Value value)
{
    if (!reader.problem().isEmpty())
        return fail(ErrorKind::ProjectDamaged, QStringLiteral("dns: ") + reader.problem());
    return value;
}

} // namespace

QJsonObject toJson(const DnsPlan &plan)
{
    QJsonObject object;
    put(object, "destination", nameOf(plan.destination));
    putAll(object, "ownership", plan.ownership);
    putAll(object, "new_mx", plan.newMx);
    putAll(object, "dkim", plan.dkim);
    put(object, "new_spf", plan.newSpf);
    put(object, "autodiscover", plan.autodiscover);
    putTexts(object, "old_addresses", plan.oldAddresses);
    putTexts(object, "new_addresses", plan.newAddresses);
    putTexts(object, "other_senders", plan.otherSenders);
    put(object, "panel", plan.panel);
    put(object, "name_servers_move", plan.nameServersMove);
    put(object, "wanted_ttl", plan.wantedTtl);
    putTime(object, "ttl_lowered_at", plan.ttlLoweredAt);
    putTime(object, "mx_changed_at", plan.mxChangedAt);
    putTime(object, "mail_moved_at", plan.mailMovedAt);
    put(object, "old_side_cleared", plan.oldSideCleared);
    return object;
}

QJsonObject toJson(const SurveySnapshot &snapshot)
{
    QJsonObject object;
    putTime(object, "taken_at", snapshot.takenAt);
    put(object, "domain", snapshot.domain);
    putAll(object, "records", snapshot.records);
    putAll(object, "findings", snapshot.findings);
    return object;
}

QJsonObject toJson(const DnsCheck &check)
{
    QJsonObject object;
    putTime(object, "checked_at", check.checkedAt);
    putAll(object, "findings", check.findings);
    return object;
}

Result<DnsPlan> dnsPlanFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    DnsPlan plan;
    plan.destination = reader.named<Destination>("destination");
    plan.ownership = readWanted(reader, "ownership");
    plan.newMx = readWanted(reader, "new_mx");
    plan.dkim = readWanted(reader, "dkim");
    plan.newSpf = reader.text("new_spf");
    plan.autodiscover = reader.text("autodiscover");
    plan.oldAddresses = reader.texts("old_addresses");
    plan.newAddresses = reader.texts("new_addresses");
    plan.otherSenders = reader.texts("other_senders");
    plan.panel = reader.text("panel");
    plan.nameServersMove = reader.flag("name_servers_move");
    plan.wantedTtl = int(reader.number("wanted_ttl"));
    plan.ttlLoweredAt = optionalTime(reader, "ttl_lowered_at");
    plan.mxChangedAt = optionalTime(reader, "mx_changed_at");
    plan.mailMovedAt = optionalTime(reader, "mail_moved_at");
    plan.oldSideCleared = reader.flag("old_side_cleared");
    return unlessDamaged(reader, plan);
}

Result<SurveySnapshot> snapshotFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    SurveySnapshot snapshot;
    snapshot.takenAt = reader.time("taken_at");
    snapshot.domain = reader.text("domain");
    for (JsonReader &inner : reader.objects("records")) {
        snapshot.records.append({inner.text("name"), inner.text("type"), inner.texts("values"), int(inner.number("ttl")),
                                 inner.texts("servers")});
    }
    snapshot.findings = readFindings(reader);
    return unlessDamaged(reader, snapshot);
}

Result<DnsCheck> dnsCheckFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    DnsCheck check;
    check.checkedAt = reader.time("checked_at");
    check.findings = readFindings(reader);
    return unlessDamaged(reader, check);
}

} // namespace hikkoshi
