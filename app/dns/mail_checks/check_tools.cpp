#include "dns/mail_checks/check_tools.h"

#include <algorithm>

namespace hikkoshi {

QString serverLabel(const DnsServer &server)
{
    const bool isEncrypted
        = server.protocol == DnsServer::Protocol::Tls || server.protocol == DnsServer::Protocol::Https;
    const QString at = server.port == 53 || isEncrypted
        ? server.address.toString()
        : QStringLiteral("%1:%2").arg(server.address.toString(), QString::number(server.port));
    return server.name.isEmpty() ? at : QStringLiteral("%1 (%2)").arg(server.name, at);
}

QStringList serverLabels(const QList<DnsServer> &servers)
{
    QStringList texts;
    for (const DnsServer &server : servers)
        texts.append(serverLabel(server));
    return texts;
}

QStringList valuesOf(const DnsReply &reply)
{
    QStringList values;
    for (const DnsRecord &record : reply.answers()) {
        // TXT is compared as it stands; everything else is made of names and numbers, where case means nothing.
        const QString value = valueText(record);
        values.append(record.type == RecordType::TXT ? value : value.toLower());
    }
    values.sort();
    return values;
}

std::optional<std::chrono::seconds> longestTtl(const DnsReply &reply)
{
    const auto longest = std::max_element(reply.records.begin(), reply.records.end(),
        [](const DnsRecord &one, const DnsRecord &other) { return one.ttl < other.ttl; });
    return longest == reply.records.end() ? std::nullopt : std::optional(longest->ttl);
}

DomainName nameFrom(QStringView text)
{
    return DomainName::parse(text).value_or(DomainName());
}

bool RecordSets::agree() const
{
    return std::all_of(usable.begin(), usable.end(), [this](const RecordsAt &one) {
        return one.values == usable.first().values;
    });
}

bool RecordSets::isNowhere() const
{
    return std::all_of(usable.begin(), usable.end(), [](const RecordsAt &one) { return one.values.isEmpty(); });
}

QStringList RecordSets::observed() const
{
    if (usable.isEmpty())
        return {};
    if (agree())
        return usable.first().values;
    QStringList lines;
    for (const RecordsAt &one : usable) {
        const QString said = one.values.isEmpty() ? nameOf(one.reply->status) : one.values.join(QStringLiteral(", "));
        lines.append(QStringLiteral("%1: %2").arg(serverLabel(one.server), said));
    }
    return lines;
}

QStringList RecordSets::failures() const
{
    QStringList lines;
    for (const DnsReply *reply : failed)
        lines.append(QStringLiteral("%1: %2").arg(serverLabel(reply->query.server), nameOf(reply->status)));
    return lines;
}

QStringList RecordSets::failedServers() const
{
    QStringList servers;
    for (const DnsReply *reply : failed)
        servers.append(serverLabel(reply->query.server));
    return servers;
}

RecordSets setsOf(const DnsQuestion &question, const CheckContext &context, Inquiry &inquiry)
{
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    RecordSets sets;
    sets.isKnown = view.isKnown;
    QList<DnsServer> servers = view.freshest;
    for (const DnsServer &server : view.serving) {
        if (!servers.contains(server))
            servers.append(server);
    }
    // Which are fresh changes while serials arrive; asking each as soon as it has proven to serve costs no round.
    if (view.isKnown && servers.isEmpty() && context.world) {
        servers.append(*context.world);
        sets.byWorld = true;
    }
    for (const DnsServer &server : servers) {
        const DnsReply *reply = inquiry.ask(question, server);
        if (!reply)
            sets.isKnown = false;
        else if (reply->isUsable() && (sets.byWorld || reply->authoritative))
            sets.usable.append({server, reply, valuesOf(*reply)});
        else
            sets.failed.append(reply);
    }
    return sets;
}

Looked look(const DomainName &name, RecordType type, const CheckContext &context, Inquiry &inquiry)
{
    if (!name.isAskable() || name.isRoot())
        return {true, nullptr};
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    if (!view.isKnown)
        return {};
    if (!context.world && (view.serving.isEmpty() || !name.isWithin(context.delegation.zone)))
        return {true, nullptr};
    const DnsReply *reply = inquiry.lookUp(name, type);
    return {reply != nullptr, reply};
}

HostLook lookAtHost(const DomainName &host, const CheckContext &context, Inquiry &inquiry)
{
    HostLook found;
    const Looked both[] {look(host, RecordType::A, context, inquiry), look(host, RecordType::AAAA, context, inquiry)};
    found.isKnown = both[0].isKnown && both[1].isKnown;
    for (const Looked &looked : both) {
        found.isUsable = found.isUsable || looked.isUsable();
        if (!looked.reply)
            continue;
        for (const DnsRecord &record : looked.reply->records) {
            found.isAlias = found.isAlias || (record.type == RecordType::CNAME && record.owner == host);
            if (const auto *data = record.as<AddressData>())
                found.addresses.append(data->address);
        }
    }
    return found;
}

DomainName improbableName(const DomainName &domain)
{
    const quint64 number = qHash(domain.ascii(), size_t(20261121));
    return domain.child(QStringLiteral("nobody-%1").arg(number, 0, 36));
}

Looked lookPastWildcard(const DomainName &name, RecordType type, const CheckContext &context, Inquiry &inquiry)
{
    Looked looked = look(name, type, context, inquiry);
    if (!looked.has())
        return looked;
    const Looked wildcard = look(improbableName(context.domain), type, context, inquiry);
    looked.isKnown = wildcard.isKnown;
    if (wildcard.has() && wildcard.values() == looked.values())
        looked.reply = nullptr;
    return looked;
}

QList<QByteArray> textsWith(QByteArrayView tag, const DnsReply &reply)
{
    QList<QByteArray> texts;
    for (const DnsRecord &record : reply.answers()) {
        const auto *data = record.as<TxtData>();
        if (!data)
            continue;
        const QByteArray text = data->joined();
        const char next = text.size() > tag.size() ? text.at(tag.size()) : ' ';
        if (text.left(tag.size()).compare(tag, Qt::CaseInsensitive) == 0
            && (next == ' ' || next == ';' || next == '\t'))
            texts.append(text);
    }
    return texts;
}

QString subjectOf(const DomainName &name, RecordType type)
{
    return QStringLiteral("%1 %2").arg(name.ascii(), nameOf(type));
}

Finding finding(QLatin1String id, CheckState state, Finding::Reason reason, const QString &subject)
{
    Finding made;
    made.id = id;
    made.state = state;
    made.reason = reason;
    made.subject = subject;
    return made;
}

Finding unknown(QLatin1String id, const QString &subject, const QStringList &facts)
{
    Finding made = finding(id, CheckState::Unknown, Finding::Reason::NoUsableAnswer, subject);
    made.facts = facts;
    return made;
}

Finding unknown(QLatin1String id, const QString &subject, const RecordSets &sets)
{
    Finding made = unknown(id, subject, sets.failedServers());
    made.observed = sets.failures();
    return made;
}

} // namespace hikkoshi
