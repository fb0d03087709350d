#include "dns/mail_checks/delegation_checks.h"

#include "dns/mail_checks/check_tools.h"
#include "dns/provider_table.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S1("S1");
constexpr QLatin1String S2("S2");
constexpr QLatin1String S3("S3");
constexpr QLatin1String S6("S6");
constexpr auto LongTtl = 3600s;

QStringList namesOf(const QList<DomainName> &names)
{
    QStringList texts;
    for (const DomainName &name : names)
        texts.append(name.ascii());
    return texts;
}

/// Servers of a family of addresses of which not even one answers are our own line's fault.
bool provesNothing(const DnsServer &server, const AuthorityView &view)
{
    const auto answers
        = [&server](const DnsServer &other) { return other.address.protocol() == server.address.protocol(); };
    const QList<DnsServer> answering = view.serving + view.lame;
    return std::none_of(answering.begin(), answering.end(), answers);
}

QList<Finding> badServers(const AuthorityView &view, const Delegation &delegation, Inquiry &inquiry)
{
    QList<Finding> findings;
    for (const DnsServer &server : view.lame + view.silent) {
        const bool lame = view.lame.contains(server);
        if (!lame && provesNothing(server, view))
            continue;
        const DnsReply *reply = inquiry.ask({delegation.zone, RecordType::SOA}, server);
        Finding found = finding(S1, CheckState::Red, lame ? Reason::NameServerLame : Reason::NameServerDead,
                                subjectOf(delegation.zone, RecordType::NS));
        found.facts = {serverLabel(server)};
        found.observed = {QStringLiteral("%1: %2").arg(serverLabel(server), reply ? nameOf(reply->status) : QString())};
        found.expected = serverLabels(view.serving);
        findings.append(found);
    }
    for (const DomainName &name : delegation.withoutAddress) {
        Finding found
            = finding(S1, CheckState::Red, Reason::NameServerDead, subjectOf(delegation.zone, RecordType::NS));
        found.facts = {name.ascii()};
        found.observed = {QStringLiteral("%1: %2").arg(name.ascii(), nameOf(ReplyStatus::NoName))};
        found.expected = serverLabels(view.serving);
        findings.append(found);
    }
    return findings;
}

std::optional<SoaData> soaOf(const DnsReply &reply)
{
    for (const DnsRecord &record : reply.records + reply.authority) {
        if (const auto *soa = record.as<SoaData>())
            return *soa;
    }
    return std::nullopt;
}

/// Whether \a earlier shows \a serial at some server already longer ago than \a grace.
bool wasSeenBefore(
    const std::optional<SurveySnapshot> &earlier, quint32 serial, std::chrono::seconds grace, const QDateTime &now)
{
    if (!earlier || earlier->takenAt.addSecs(grace.count()) >= now)
        return false;
    return std::any_of(earlier->records.begin(), earlier->records.end(), [serial](const SnapshotRecord &record) {
        return record.type == QLatin1String("SOA") && !record.values.isEmpty()
            && record.values.first().split(u' ').value(2) == QString::number(serial);
    });
}

} // namespace

QList<Finding> delegationCheck(Inquiry &inquiry, const CheckContext &context)
{
    const Delegation &delegation = context.delegation;
    const QString subject = subjectOf(delegation.zone, RecordType::NS);
    const AuthorityView view = sortAuthorities(delegation, inquiry);
    const RecordSets sets = setsOf({delegation.zone, RecordType::NS}, context, inquiry);
    if (!view.isKnown || !sets.isKnown)
        return {};
    if (view.serving.isEmpty())
        return {unknown(S1, subject, serverLabels(view.silent + view.lame + view.intercepted))};
    QList<Finding> findings = badServers(view, delegation, inquiry);
    const QStringList parent = namesOf(delegation.parentNames);
    const QStringList child = sets.best() ? sets.best()->values : QStringList();
    if (!sets.agree() || (!parent.isEmpty() && !child.isEmpty() && parent != child)) {
        Finding found = finding(S1, CheckState::Amber, Reason::DelegationDiffers, subject);
        found.observed = parent.isEmpty() ? sets.observed() : parent;
        found.expected = child;
        for (const QString &name : parent + child) {
            if (parent.contains(name) != child.contains(name) && !parent.isEmpty())
                found.facts.append(name);
        }
        findings.append(found);
    }
    if (findings.isEmpty()) {
        Finding agrees = finding(S1, CheckState::Green, Reason::DelegationAgrees, subject);
        agrees.facts = parent;      // nothing: the parent was not asked, and the sentence does not speak of it
        findings.append(agrees);
        findings.first().observed = child;
    }
    return findings;
}

QList<Finding> editorCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(context.delegation.zone, RecordType::NS);
    const RecordSets sets = setsOf({context.delegation.zone, RecordType::NS}, context, inquiry);
    if (!sets.isKnown)
        return {};
    QStringList names = sets.best() ? sets.best()->values : QStringList();
    if (names.isEmpty())
        names = namesOf(context.delegation.parentNames + context.delegation.childNames);
    if (names.isEmpty())
        return {unknown(S2, subject, sets)};
    QStringList keys;
    bool own = true;
    for (const QString &text : names) {
        const DomainName host = nameFrom(text);
        own = own && host.isWithin(context.delegation.zone);
        const Provider *provider = context.providers->byNameServer(host);
        if (provider && !keys.contains(provider->key))
            keys.append(provider->key);
    }
    const QString &panel = context.plan.panel;
    const bool elsewhere = !panel.isEmpty() && !keys.isEmpty() && !keys.contains(panel);
    Finding found = elsewhere           ? finding(S2, CheckState::Red, Reason::PanelIsNotLive, subject)
        : keys.isEmpty() && !own        ? finding(S2, CheckState::Amber, Reason::DnsProviderUnknown, subject)
                                        : finding(S2, CheckState::Green, Reason::DnsProviderKnown, subject);
    found.observed = names;
    found.facts = keys;
    if (elsewhere)
        found.facts.prepend(panel);
    else if (keys.isEmpty() && !own)
        found.facts = names;
    return {found};
}

QList<Finding> serialCheck(Inquiry &inquiry, const CheckContext &context)
{
    const DnsQuestion question {context.delegation.zone, RecordType::SOA};
    const QString subject = subjectOf(question.name, question.type);
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    if (!view.isKnown)
        return {};
    if (view.serving.isEmpty())
        return {unknown(S3, subject, serverLabels(view.silent + view.lame + view.intercepted))};
    QStringList observed;
    QStringList behind;
    for (const DnsServer &server : view.serving) {
        const DnsReply *reply = inquiry.ask(question, server);
        const auto soa = reply ? soaOf(*reply) : std::nullopt;
        observed.append(
            QStringLiteral("%1: %2").arg(serverLabel(server), soa ? QString::number(soa->serial) : QString()));
        if (!view.freshest.contains(server))
            behind.append(serverLabel(server));
    }
    const DnsReply *newest = inquiry.ask(question, view.freshest.first());
    const SoaData soa = newest ? soaOf(*newest).value_or(SoaData()) : SoaData();
    const auto grace = soa.refresh + soa.retry;
    const bool stale = !behind.isEmpty() && wasSeenBefore(context.earlier, soa.serial, grace, context.now);
    Finding found = behind.isEmpty() ? finding(S3, CheckState::Green, Reason::SerialsAgree, subject)
        : stale                      ? finding(S3, CheckState::Red, Reason::SerialStale, subject)
                                     : finding(S3, CheckState::Amber, Reason::SerialsDiffer, subject);
    found.observed = observed;
    found.expected = {QString::number(soa.serial)};
    found.facts = behind;
    if (found.reason == Reason::SerialsDiffer)
        found.until = context.now.addSecs(grace.count());
    return {found};
}

QList<Finding> ttlCheck(Inquiry &inquiry, const CheckContext &context)
{
    std::chrono::seconds longest {-1};
    QStringList observed;
    bool known = true;
    bool spoke = false;
    const QList<DnsQuestion> questions {{context.domain, RecordType::MX}, {context.domain, RecordType::TXT},
                                        {context.domain.child(u"autodiscover"), RecordType::CNAME}};
    for (const DnsQuestion &question : questions) {
        const RecordSets sets = setsOf(question, context, inquiry);
        known = known && sets.isKnown;
        for (const RecordsAt &one : sets.usable) {
            spoke = true;
            const auto ttl = longestTtl(*one.reply);
            if (sets.byWorld || !ttl)       // a cache shows what is left, not what was given
                continue;
            const QString where
                = QStringLiteral("%1 %2").arg(subjectOf(question.name, question.type), serverLabel(one.server));
            if (*ttl > LongTtl)
                observed.append(QStringLiteral("%1: %2").arg(where, QString::number(ttl->count())));
            longest = std::max(longest, *ttl);
        }
        if (sets.byWorld)
            spoke = false;
    }
    if (!known)
        return {};
    if (!spoke)
        return {unknown(S6, context.domain.ascii())};
    const bool isLong = longest > LongTtl;
    Finding found = finding(S6, isLong ? CheckState::Amber : CheckState::Green,
        isLong ? Reason::TtlsLong : Reason::TtlsShort, context.domain.ascii());
    found.observed = observed;
    if (longest >= 0s)
        found.facts = {QString::number(longest.count())};
    return {found};
}

} // namespace hikkoshi
