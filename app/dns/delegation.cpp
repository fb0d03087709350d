#include "dns/delegation.h"

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

constexpr qsizetype MaxNames = 13;
constexpr qsizetype MaxAddressesOfName = 4;
constexpr qsizetype ParentServersAsked = 2;

struct ZoneNames {
    bool isKnown = false;
    DomainName zone;                ///< the root when it was not found
    QList<DomainName> names;
};

QList<DomainName> nameServersIn(const QList<DnsRecord> &records, const DomainName &owner)
{
    QList<DomainName> names;
    for (const DnsRecord &record : records) {
        const auto *data = record.as<NameData>();
        if (record.type == RecordType::NS && record.owner == owner && data && !names.contains(data->name))
            names.append(data->name);
    }
    std::sort(names.begin(), names.end());
    return names.mid(0, MaxNames);
}

DomainName nameFromLabel(const QString &label)
{
    return DomainName::fromDns(label).value_or(DomainName());
}

/// The zone that holds \a name and its name servers: a "no" carries the SOA of that zone (RFC 2308 §3).
ZoneNames zoneOf(const DomainName &name, Inquiry &inquiry)
{
    const DnsReply *reply = inquiry.lookUp(name, RecordType::NS);
    if (!reply)
        return {};
    if (const QList<DomainName> names = nameServersIn(reply->records, name); !names.isEmpty())
        return {true, name, names};
    for (const DnsRecord &record : reply->authority) {
        if (record.type != RecordType::SOA || record.owner == name || !name.isWithin(record.owner))
            continue;
        const DnsReply *above = inquiry.lookUp(record.owner, RecordType::NS);
        return above ? ZoneNames {true, record.owner, nameServersIn(above->records, record.owner)} : ZoneNames {};
    }
    return {true, {}, {}};
}

/// Nothing: not known yet.
std::optional<QList<QHostAddress>> addressesOf(const DomainName &name, const QList<RecordType> &types, Inquiry &inquiry)
{
    QList<QHostAddress> addresses;
    bool known = true;
    for (const RecordType type : types) {
        const DnsReply *reply = inquiry.lookUp(name, type);
        known = known && reply;
        for (const DnsRecord &record : reply ? reply->answers() : QList<DnsRecord>()) {
            if (const auto *data = record.as<AddressData>(); data && !addresses.contains(data->address))
                addresses.append(data->address);
        }
    }
    if (!known)
        return std::nullopt;
    return addresses.mid(0, MaxAddressesOfName);
}

DnsServer authorityAt(const DomainName &name, const QHostAddress &address)
{
    DnsServer server;
    server.address = address;
    server.name = name.ascii();
    return server;
}

/// What the servers of the zone above say; false: not known yet.
bool askParent(Delegation &delegation, Inquiry &inquiry)
{
    if (delegation.zone.isRoot())
        return true;
    const ZoneNames above = zoneOf(delegation.zone.parent(), inquiry);
    bool known = above.isKnown;
    for (const DomainName &name : above.names.mid(0, ParentServersAsked)) {
        const auto addresses = addressesOf(name, {RecordType::A}, inquiry);
        known = known && addresses;
        if (addresses && !addresses->isEmpty())
            delegation.parentServers.append(authorityAt(name, addresses->first()));
    }
    for (const DnsReply *reply : inquiry.askAll({delegation.zone, RecordType::NS}, delegation.parentServers)) {
        if (isIntercepted(*reply))
            continue;
        for (const DomainName &name : nameServersIn(reply->authority + reply->records, delegation.zone)) {
            if (!delegation.parentNames.contains(name))
                delegation.parentNames.append(name);
        }
    }
    std::sort(delegation.parentNames.begin(), delegation.parentNames.end());
    const auto answered = [&](const DnsServer &server) {
        return inquiry.ask({delegation.zone, RecordType::NS}, server) != nullptr;
    };
    return known && std::all_of(delegation.parentServers.begin(), delegation.parentServers.end(), answered);
}

bool isNewer(quint32 one, quint32 other)    // RFC 1982 §3.2
{
    return qint32(one - other) > 0;
}

/// The serial that \a reply shows, when its server has the zone.
std::optional<quint32> serialOf(const DnsReply &reply)
{
    if (!reply.authoritative || (reply.status != ReplyStatus::Answer && reply.status != ReplyStatus::NoData))
        return std::nullopt;
    for (const DnsRecord &record : reply.records + reply.authority) {
        if (const auto *soa = record.as<SoaData>(); soa && reply.query.question.name.isWithin(record.owner))
            return soa->serial;
    }
    return std::nullopt;
}

void sortFailure(const DnsServer &server, const DnsReply &reply, AuthorityView &view)
{
    const bool refuses = reply.status == ReplyStatus::Refused || reply.status == ReplyStatus::ServerFailure
        || reply.status == ReplyStatus::OtherCode;
    if (isIntercepted(reply))
        view.intercepted.append(server);
    else
        (reply.isUsable() || refuses ? view.lame : view.silent).append(server);
}

} // namespace

Delegation findDelegation(const DomainName &domain, const QList<DnsServer> &given, bool world, Inquiry &inquiry)
{
    Delegation delegation;
    delegation.zone = domain;
    delegation.isGiven = !given.isEmpty();
    delegation.isKnown = true;
    if (delegation.isGiven || !world) {
        delegation.authorities = given;
        return delegation;
    }
    const ZoneNames own = zoneOf(domain, inquiry);
    delegation.isKnown = own.isKnown;
    if (own.zone.isRoot()) {
        // Does the resolver know the world at all? See hasFailed().
        delegation.isKnown = own.isKnown && inquiry.lookUp(nameFromLabel(domain.labels().last()), RecordType::NS);
        return delegation;
    }
    delegation.zone = own.zone;
    delegation.childNames = own.names;
    delegation.isKnown = askParent(delegation, inquiry);
    QList<DomainName> names = delegation.childNames;
    for (const DomainName &name : delegation.parentNames) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const DomainName &name : names) {
        const auto addresses = addressesOf(name, {RecordType::A, RecordType::AAAA}, inquiry);
        delegation.isKnown = delegation.isKnown && addresses;
        if (addresses && addresses->isEmpty())
            delegation.withoutAddress.append(name);
        for (const QHostAddress &address : addresses.value_or(QList<QHostAddress>()))
            delegation.authorities.append(authorityAt(name, address));
    }
    return delegation;
}

AuthorityView sortAuthorities(const Delegation &delegation, Inquiry &inquiry)
{
    AuthorityView view;
    view.isKnown = delegation.isKnown;
    std::optional<quint32> newest;
    for (DnsServer server : delegation.authorities) {
        const DnsQuestion question {delegation.zone, RecordType::SOA};
        const DnsReply *reply = inquiry.ask(question, server);
        if (reply && reply->status == ReplyStatus::TimedOut && server.protocol == DnsServer::Protocol::Plain) {
            DnsServer overTcp = server;
            overTcp.protocol = DnsServer::Protocol::Tcp;
            const DnsReply *second = inquiry.ask(question, overTcp);
            view.isKnown = view.isKnown && second;
            if (second && serialOf(*second)) {
                server = overTcp;
                reply = second;
                view.onlyTcp.append(server);
            }
        }
        if (!reply) {
            view.isKnown = false;
        } else if (const auto serial = serialOf(*reply)) {
            if (!newest || isNewer(*serial, *newest)) {
                newest = serial;
                view.freshest.clear();
            }
            view.serving.append(server);
            if (*serial == *newest)
                view.freshest.append(server);
        } else {
            sortFailure(server, *reply, view);
        }
    }
    if (!view.serving.isEmpty()) // the line lets answers through: then it is the server itself that only resolves
        view.lame += std::exchange(view.intercepted, {});
    return view;
}

bool isIntercepted(const DnsReply &reply)
{
    return !reply.query.server.recursive && reply.isUsable() && !reply.authoritative && reply.recursionAvailable;
}

} // namespace hikkoshi
