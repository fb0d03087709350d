#include "support/zone_world.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr int LongestChain = 10;
constexpr int NameErrorCode = 3;

QString keyOf(const DnsServer &server)
{
    return QStringLiteral("%1#%2").arg(server.address.toString(), QString::number(server.port));
}

/// RCODE as it stands in a packet.
int codeOf(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::ServerFailure:
        return 2;
    case ReplyStatus::NoName:
        return NameErrorCode;
    case ReplyStatus::Refused:
        return 5;
    default:
        return 0;
    }
}

/// What one server holds, while one question is answered.
class Answering final
{
public:
    Answering(const QList<ZoneLine> &lines, bool recursive, DnsReply &reply)
        : m_lines(lines), m_recursive(recursive), m_reply(reply)
    {}

    ReplyStatus answer()
    {
        DomainName name = m_reply.query.question.name;
        const RecordType type = m_reply.query.question.type;
        for (int links = 0; links <= LongestChain; ++links) {
            const std::optional<DomainName> zone = zoneOf(name);
            if (!m_recursive && !zone)
                return links == 0 ? ReplyStatus::Refused : ReplyStatus::AliasOnly;
            if (!m_recursive && refers(name, *zone, type))
                return links == 0 ? ReplyStatus::Referral : ReplyStatus::AliasOnly;
            const std::optional<DomainName> holder = holderOf(name);
            if (!holder)
                return denied(ReplyStatus::NoName, zone);
            if (const auto failure = failureAt(*holder, type))
                return *failure;
            if (append(m_reply.records, *holder, type, name))
                return ReplyStatus::Answer;
            if (!append(m_reply.records, *holder, RecordType::CNAME, name))
                return denied(ReplyStatus::NoData, zone);
            name = m_reply.records.constLast().as<NameData>()->name;
        }
        return ReplyStatus::ServerFailure;
    }

private:
    /// The closest name at or above \a name that has a SOA here.
    std::optional<DomainName> zoneOf(const DomainName &name) const
    {
        for (DomainName at = name;; at = at.parent()) {
            if (has(at, RecordType::SOA))
                return at;
            if (at.isRoot())
                return std::nullopt;
        }
    }

    bool has(const DomainName &owner, RecordType type) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(), [&](const ZoneLine &line) {
            return line.record.owner == owner && line.record.type == type && !line.failure;
        });
    }

    /// The name itself, or one below it, is there.
    bool exists(const DomainName &name) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(), [&](const ZoneLine &line) { return line.record.owner.isWithin(name); });
    }

    /// The owner whose records stand for \a name: itself or a wildcard (RFC 4592).
    std::optional<DomainName> holderOf(const DomainName &name) const
    {
        if (exists(name))
            return name;
        DomainName encloser = name.parent();
        while (!encloser.isRoot() && !exists(encloser))
            encloser = encloser.parent();
        const DomainName wildcard = encloser.child(u"*");
        return exists(wildcard) ? std::optional(wildcard) : std::nullopt;
    }

    std::optional<ReplyStatus> failureAt(const DomainName &owner, RecordType type) const
    {
        const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const ZoneLine &line) {
            return line.failure && line.record.owner == owner
                && (line.everyType ? !has(owner, type) : line.record.type == type);
        });
        return found == m_lines.end() ? std::nullopt : found->failure;
    }

    /// Appends the records of \a owner under the name \a shownAs; false when there are none.
    bool append(QList<DnsRecord> &section, const DomainName &owner, RecordType type, const DomainName &shownAs) const
    {
        const qsizetype before = section.size();
        for (const ZoneLine &line : m_lines) {
            if (line.failure || line.record.owner != owner || line.record.type != type)
                continue;
            section.append(line.record);
            section.last().owner = shownAs;
        }
        return section.size() > before;
    }

    /// Whether \a name lies below a cut of \a zone; then the reply names the servers there. DS is asked above the cut.
    bool refers(const DomainName &name, const DomainName &zone, RecordType type)
    {
        for (DomainName at = type == RecordType::DS && name != zone ? name.parent() : name; at != zone; at = at.parent()) {
            if (!append(m_reply.authority, at, RecordType::NS, at))
                continue;
            for (const DnsRecord &record : std::as_const(m_reply.authority)) {
                const DomainName host = record.as<NameData>()->name;
                append(m_reply.additional, host, RecordType::A, host);
                append(m_reply.additional, host, RecordType::AAAA, host);
            }
            return true;
        }
        return false;
    }

    ReplyStatus denied(ReplyStatus status, const std::optional<DomainName> &zone)
    {
        if (zone)
            append(m_reply.authority, *zone, RecordType::SOA, *zone);
        return status;
    }

    const QList<ZoneLine> &m_lines;
    const bool m_recursive;
    DnsReply &m_reply;
};

} // namespace

DnsServer serverAt(QStringView address, bool recursive)
{
    DnsServer server;
    server.address = QHostAddress(address.toString());
    server.recursive = recursive;
    return server;
}

ZoneWorld::Server &ZoneWorld::server(const DnsServer &server)
{
    Server &known = m_servers[keyOf(server)];
    known.recursive = server.recursive;
    return known;
}

void ZoneWorld::add(const DnsServer &server, QStringView zone)
{
    this->server(server).lines.append(parseZone(zone));
}

void ZoneWorld::add(const QList<DnsServer> &servers, QStringView zone)
{
    for (const DnsServer &server : servers)
        add(server, zone);
}

void ZoneWorld::add(const DnsServer &server, const ZoneLine &line)
{
    this->server(server).lines.append(line);
}

void ZoneWorld::clear(const DnsServer &server)
{
    this->server(server).lines.clear();
}

void ZoneWorld::fail(const DnsServer &server, std::optional<ReplyStatus> status)
{
    this->server(server).failure = status;
}

void ZoneWorld::intercept(const DnsServer &server)
{
    this->server(server).intercepted = true;
}

void ZoneWorld::add(const PolicyReply &policy)
{
    m_policies.insert(policy.domain, policy);
}

DnsReply ZoneWorld::answer(const DnsQuery &query) const
{
    DnsReply reply;
    reply.query = query;
    reply.receivedAt = m_now;
    reply.took = std::chrono::milliseconds(1);
    const auto found = m_servers.constFind(keyOf(query.server));
    if (!query.question.name.isAskable())
        reply.status = ReplyStatus::BadName;
    else if (found == m_servers.constEnd())
        reply.status = ReplyStatus::TimedOut;
    else if (found->failure)
        reply.status = *found->failure;
    else
        reply.status = Answering(found->lines, found->recursive, reply).answer();
    reply.code = codeOf(reply.status);
    if (!reply.isUsable()) {
        reply.records.clear();
        reply.authority.clear();
        return reply;
    }
    const bool fromCache = found->recursive || found->intercepted;
    reply.authoritative = !fromCache && reply.status != ReplyStatus::Referral;
    reply.recursionAvailable = fromCache;
    return reply;
}

PolicyReply ZoneWorld::policy(const DomainName &domain) const
{
    PolicyReply unreachable;
    unreachable.domain = domain;
    unreachable.receivedAt = m_now;
    return m_policies.value(domain, unreachable);
}

} // namespace hikkoshi
