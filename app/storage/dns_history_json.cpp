#include "storage/dns_history_json.h"

#include "storage/json_reader.h"

namespace hikkoshi {

namespace {

using Seconds = std::optional<std::chrono::seconds>;

void put(QJsonObject &object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
}

void putTime(QJsonObject &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        put(object, name, textOfTime(time));
}

void putSeconds(QJsonObject &object, const char *name, const Seconds &time)
{
    if (time)
        put(object, name, qint64(time->count()));
}

Seconds readSeconds(JsonReader &reader, const char *name)
{
    return reader.has(name) ? Seconds(std::chrono::seconds(reader.integer(name))) : std::nullopt;
}

std::optional<QDateTime> optionalTime(JsonReader &reader, const char *name)
{
    return reader.has(name) ? std::optional(reader.time(name)) : std::nullopt;
}

QJsonObject toJson(const ServedState &state)
{
    QJsonObject object;
    put(object, "values", QJsonArray::fromStringList(state.values));
    putSeconds(object, "ttl", state.ttl);
    putTime(object, "first_seen", state.firstSeen);
    putTime(object, "last_seen", state.lastSeen);
    putTime(object, "gone_by", state.goneBy.value_or(QDateTime()));
    return object;
}

QJsonObject toJson(const AuthorityHistory &authority)
{
    QJsonArray states;
    for (const ServedState &state : authority.states)
        states.append(toJson(state));
    QJsonObject object;
    put(object, "server", authority.server);
    put(object, "name", authority.name);
    put(object, "states", states);
    putTime(object, "forgotten_until", authority.forgottenUntil.value_or(QDateTime()));
    put(object, "last_status", authority.lastStatus);
    putTime(object, "last_asked", authority.lastAsked);
    put(object, "failures", authority.failures);
    return object;
}

QJsonObject toJson(const ResolverHistory &resolver)
{
    QJsonObject object;
    put(object, "server", resolver.server);
    put(object, "name", resolver.name);
    put(object, "values", QJsonArray::fromStringList(resolver.values));
    putSeconds(object, "ttl_left", resolver.ttlLeft);
    putTime(object, "seen_at", resolver.seenAt);
    putTime(object, "first_seen", resolver.firstSeen);
    put(object, "last_status", resolver.lastStatus);
    putTime(object, "last_asked", resolver.lastAsked);
    put(object, "failures", resolver.failures);
    return object;
}

AuthorityHistory readAuthority(JsonReader &reader)
{
    AuthorityHistory authority;
    authority.server = reader.text("server");
    authority.name = reader.text("name");
    for (JsonReader &inner : reader.objects("states")) {
        authority.states.append({inner.texts("values"), readSeconds(inner, "ttl"), inner.time("first_seen"),
                                 inner.time("last_seen"), optionalTime(inner, "gone_by")});
    }
    authority.forgottenUntil = optionalTime(reader, "forgotten_until");
    authority.lastStatus = reader.text("last_status");
    authority.lastAsked = reader.time("last_asked");
    authority.failures = int(reader.number("failures"));
    return authority;
}

ResolverHistory readResolver(JsonReader &reader)
{
    return {reader.text("server"), reader.text("name"), reader.texts("values"), readSeconds(reader, "ttl_left"),
            reader.time("seen_at"), reader.time("first_seen"), reader.text("last_status"), reader.time("last_asked"),
            int(reader.number("failures"))};
}

} // namespace

QJsonObject toJson(const RecordHistory &history)
{
    QJsonArray authorities;
    for (const AuthorityHistory &authority : history.authorities)
        authorities.append(toJson(authority));
    QJsonArray resolvers;
    for (const ResolverHistory &resolver : history.resolvers)
        resolvers.append(toJson(resolver));
    QJsonObject object;
    put(object, "name", history.name);
    put(object, "type", history.type);
    put(object, "authorities", authorities);
    put(object, "resolvers", resolvers);
    putSeconds(object, "refresh", history.refresh);
    putSeconds(object, "retry", history.retry);
    putSeconds(object, "negative_ttl", history.negativeTtl);
    return object;
}

Result<RecordHistory> historyFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    RecordHistory history;
    history.name = reader.text("name");
    history.type = reader.text("type");
    for (JsonReader &inner : reader.objects("authorities"))
        history.authorities.append(readAuthority(inner));
    for (JsonReader &inner : reader.objects("resolvers"))
        history.resolvers.append(readResolver(inner));
    history.refresh = readSeconds(reader, "refresh");
    history.retry = readSeconds(reader, "retry");
    history.negativeTtl = readSeconds(reader, "negative_ttl");
    if (!reader.problem().isEmpty())
        return fail(ErrorKind::ProjectDamaged, QStringLiteral("dns history: ") + reader.problem());
    return history;
}

} // namespace hikkoshi
