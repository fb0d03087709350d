#include "dns/record_history.h"

#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

using std::chrono::seconds;

/// More kinds than that only a server shows that makes its answers up.
constexpr qsizetype MostStates = 16;
/// How long a state whose TTL nobody knows is taken to be remembered when it is dropped from the list.
constexpr auto UnknownRemembered = std::chrono::days(7);

QStringList sortedValues(const QList<DnsRecord> &records)
{
    QStringList values;
    for (const DnsRecord &record : records)
        values.append(valueText(record));
    values.sort();
    values.removeDuplicates();
    return values;
}

/// The values of a usable reply: of the asked type, or the alias where the chain leaves the server's zones.
QStringList valuesOf(const DnsReply &reply)
{
    return sortedValues(reply.status == ReplyStatus::AliasOnly ? reply.records : reply.answers());
}

/// A cache keeps every record of the chain for its own time: the longest decides when all of the old answer is gone.
std::optional<seconds> longestTtl(const DnsReply &reply, std::optional<seconds> negativeTtl)
{
    if (reply.status == ReplyStatus::NoData || reply.status == ReplyStatus::NoName)
        return reply.negativeTtl() ? reply.negativeTtl() : negativeTtl;
    std::optional<seconds> longest;
    for (const DnsRecord &record : reply.records)
        longest = std::max(longest.value_or(seconds(0)), record.ttl);
    return longest;
}

bool isSighting(const DnsReply &reply)
{
    return reply.isUsable() && reply.status != ReplyStatus::Referral;
}

template<typename Server>
Server *find(QList<Server> &servers, const QString &key)
{
    const auto found = std::find_if(servers.begin(), servers.end(), [&](const Server &one) { return one.server == key; });
    return found == servers.end() ? nullptr : &*found;
}

template<typename Server>
void takeOverServers(QList<Server> &servers, const QList<Server> &known)
{
    for (Server &server : servers) {
        const auto same = std::find_if(known.begin(), known.end(), [&](const Server &one) { return one.server == server.server; });
        if (same != known.end())
            server = *same;
    }
}

/// Drops the state that caches forget first, and remembers until when they may know it.
void dropOne(AuthorityHistory &authority)
{
    const auto forgotten = [](const ServedState &state) {
        return state.goneBy->addSecs((state.ttl.value_or(UnknownRemembered)).count());
    };
    const auto last = std::prev(authority.states.end());    // still served, so never dropped
    const auto first = std::min_element(authority.states.begin(), last, [&](const ServedState &one, const ServedState &other) {
        return forgotten(one) < forgotten(other);
    });
    const QDateTime until = forgotten(*first);
    authority.forgottenUntil = authority.forgottenUntil ? std::max(*authority.forgottenUntil, until) : until;
    authority.states.erase(first);
}

std::optional<DnsChange> addState(const RecordHistory &history, AuthorityHistory &authority, ServedState seen)
{
    if (authority.states.isEmpty()) {
        authority.states.append(std::move(seen));
        return std::nullopt;
    }
    ServedState &before = authority.states.last();
    if (before.values == seen.values && before.ttl == seen.ttl) {
        before.lastSeen = seen.firstSeen;
        return std::nullopt;
    }
    before.goneBy = seen.firstSeen;
    const DnsChange change {history.name, history.type, authority.server, authority.name, false, before.values, seen.values,
                            before.ttl, seen.ttl, before.lastSeen, seen.firstSeen};
    // The later end of the same state is the one that counts.
    authority.states.removeIf([&](const ServedState &old) { return old.values == seen.values && old.ttl == seen.ttl; });
    authority.states.append(std::move(seen));
    if (authority.states.size() > MostStates)
        dropOne(authority);
    return change;
}

} // namespace

QString serverKey(const DnsServer &server)
{
    const QString address = server.address.protocol() == QAbstractSocket::IPv6Protocol
        ? u'[' + server.address.toString() + u']'
        : server.address.toString();
    const QString place = address + u':' + QString::number(server.port);
    switch (server.protocol) {
    case DnsServer::Protocol::Plain:
    case DnsServer::Protocol::Tcp:      // the same server, by another way
        return place;
    case DnsServer::Protocol::Tls:
        return QStringLiteral("tls:") + place;
    case DnsServer::Protocol::Https:
        return QStringLiteral("https:") + place;
    }
    Q_UNREACHABLE();
}

QString serverLabel(const QString &name, const QString &key)
{
    const QString place = key.endsWith(QLatin1String(":53")) ? key.chopped(3) : key;
    return name.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(name, place);
}

RecordHistory emptyHistory(const DnsQuestion &question, const QList<DnsServer> &authorities,
                           const QList<DnsServer> &resolvers)
{
    RecordHistory history;
    history.name = question.name.ascii();
    history.type = nameOf(question.type);
    for (const DnsServer &server : authorities) {
        AuthorityHistory &added = history.authorities.emplaceBack();
        added.server = serverKey(server);
        added.name = server.name;
    }
    for (const DnsServer &server : resolvers) {
        ResolverHistory &added = history.resolvers.emplaceBack();
        added.server = serverKey(server);
        added.name = server.name;
    }
    return history;
}

std::optional<DnsChange> noteAuthority(RecordHistory &history, const DnsReply &reply)
{
    AuthorityHistory *authority = find(history.authorities, serverKey(reply.query.server));
    if (!authority || (authority->lastAsked.isValid() && reply.receivedAt < authority->lastAsked))
        return std::nullopt;
    authority->lastAsked = reply.receivedAt;
    const bool answered = isSighting(reply);
    authority->lastStatus = answered && !reply.authoritative ? QStringLiteral("not-authoritative") : nameOf(reply.status);
    if (!answered || !reply.authoritative) {
        ++authority->failures;
        return std::nullopt;
    }
    authority->failures = 0;
    return addState(history, *authority,
                    {valuesOf(reply), longestTtl(reply, history.negativeTtl), reply.receivedAt, reply.receivedAt, {}});
}

void noteUnheard(RecordHistory &history, const DnsReply &reply)
{
    if (AuthorityHistory *authority = find(history.authorities, serverKey(reply.query.server))) {
        authority->lastAsked = reply.receivedAt;
        authority->lastStatus = nameOf(reply.status);
    }
}

std::optional<DnsChange> noteResolver(RecordHistory &history, const DnsReply &reply)
{
    ResolverHistory *resolver = find(history.resolvers, serverKey(reply.query.server));
    if (!resolver || (resolver->lastAsked.isValid() && reply.receivedAt < resolver->lastAsked))
        return std::nullopt;
    resolver->lastAsked = reply.receivedAt;
    resolver->lastStatus = nameOf(reply.status);
    if (!isSighting(reply)) {
        ++resolver->failures;
        return std::nullopt;
    }
    const QStringList values = valuesOf(reply);
    const auto ttl = longestTtl(reply, history.negativeTtl);
    std::optional<DnsChange> change;
    if (resolver->seenAt.isValid() && resolver->values != values) {
        change = DnsChange {history.name, history.type, resolver->server, resolver->name, true, resolver->values, values,
                            resolver->ttlLeft, ttl, resolver->seenAt, reply.receivedAt};
    }
    if (change || !resolver->seenAt.isValid())
        resolver->firstSeen = reply.receivedAt;
    resolver->values = values;
    resolver->ttlLeft = ttl;
    resolver->seenAt = reply.receivedAt;
    resolver->failures = 0;
    return change;
}

void noteSoa(RecordHistory &history, const DnsReply &reply)
{
    if (!isSighting(reply) || !reply.authoritative)
        return;
    const auto longer = [](std::optional<seconds> known, seconds seen) { return std::max(known.value_or(seen), seen); };
    for (const DnsRecord &record : reply.answers() + reply.authority) {
        if (const auto *soa = record.as<SoaData>()) {
            history.refresh = longer(history.refresh, soa->refresh);
            history.retry = longer(history.retry, soa->retry);
            history.negativeTtl = longer(history.negativeTtl, std::min(record.ttl, soa->minimum));
        }
    }
}

void noteEarlier(RecordHistory &history, const SnapshotRecord &record, const QDateTime &takenAt)
{
    ServedState seen {record.values, seconds(record.ttl), takenAt, takenAt, {}};
    seen.values.sort();
    for (AuthorityHistory &authority : history.authorities) {
        if (authority.states.isEmpty()) {
            authority.states.append(seen);
            continue;
        }
        ServedState &first = authority.states.first();
        if (first.firstSeen <= takenAt)
            continue;
        if (first.values == seen.values && first.ttl == seen.ttl) {
            first.firstSeen = takenAt;
        } else {
            ServedState earlier = seen;
            earlier.goneBy = first.firstSeen;
            authority.states.prepend(earlier);
        }
    }
}

void noteEarlier(RecordHistory &history, const SurveySnapshot &snapshot)
{
    for (const SnapshotRecord &record : snapshot.records) {
        if (record.name == history.name && record.type == history.type)
            noteEarlier(history, record, snapshot.takenAt);
    }
}

void takeOver(RecordHistory &history, const QList<RecordHistory> &known)
{
    for (const RecordHistory &earlier : known) {
        if (earlier.name != history.name || earlier.type != history.type)
            continue;
        takeOverServers(history.authorities, earlier.authorities);
        takeOverServers(history.resolvers, earlier.resolvers);
        history.refresh = earlier.refresh;
        history.retry = earlier.retry;
        history.negativeTtl = earlier.negativeTtl;
    }
}

void shiftTimes(RecordHistory &history, std::chrono::milliseconds by)
{
    const auto shift = [by](QDateTime &time) {
        if (time.isValid())
            time = time.addMSecs(by.count());
    };
    const auto shiftEnd = [&](std::optional<QDateTime> &time) {
        if (time)
            shift(*time);
    };
    for (AuthorityHistory &authority : history.authorities) {
        shift(authority.lastAsked);
        shiftEnd(authority.forgottenUntil);
        for (ServedState &state : authority.states) {
            shift(state.firstSeen);
            shift(state.lastSeen);
            shiftEnd(state.goneBy);
        }
    }
    for (ResolverHistory &resolver : history.resolvers) {
        shift(resolver.seenAt);
        shift(resolver.firstSeen);
        shift(resolver.lastAsked);
    }
}

bool meets(const RecordExpectation &expected, const QStringList &values, std::optional<seconds> ttl)
{
    if (expected.ttlAtMost && (!ttl || *ttl > *expected.ttlAtMost))
        return false;
    const auto asSet = [](const QStringList &list) { return QSet<QString>(list.begin(), list.end()); };
    switch (expected.match) {
    case RecordExpectation::Match::Anything:
        return true;
    case RecordExpectation::Match::Exactly:
        return asSet(values) == asSet(expected.values);
    case RecordExpectation::Match::Contains:
        return asSet(values).contains(asSet(expected.values));
    case RecordExpectation::Match::Hosts: {
        QSet<QString> hosts;
        for (const QString &value : values)
            hosts.insert(value.section(u' ', 1));
        return hosts == asSet(expected.values);
    }
    }
    Q_UNREACHABLE();
}

} // namespace hikkoshi
