#include "dns/mail_checks/mx_checks.h"

#include "dns/mail_checks/mx_targets.h"
#include "dns/provider_table.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S4("S4");
constexpr QLatin1String S5("S5");
constexpr QLatin1String M1("M1");

/// Collects what is odd about one set of MX.
class MxJudge final
{
public:
    MxJudge(const RecordSets &sets, const CheckContext &context, Inquiry &inquiry)
        : m_sets(sets), m_context(context), m_inquiry(inquiry), m_entries(mxOf(*sets.best()->reply))
    {}

    QList<Finding> judge()
    {
        if (m_sets.isNowhere()) {
            add(CheckState::Red, Reason::MxMissing);
            return m_findings;
        }
        const auto isNull = [](const MxEntry &entry) { return entry.host.isRoot(); };
        if (std::any_of(m_entries.begin(), m_entries.end(), isNull)) {
            const bool mixed = m_entries.size() > 1;
            add(CheckState::Red, mixed ? Reason::MxNullMixed : Reason::MxNull);
        }
        for (const MxEntry &entry : m_entries) {
            if (!entry.host.isRoot())
                judgeTarget(entry.host);
        }
        judgeBackups();
        judgeServers();
        if (m_findings.isEmpty())
            add(CheckState::Green, Reason::MxFine, hostNames());
        return m_findings;
    }

private:
    void add(CheckState state, Reason reason, const QStringList &facts = {}, const QStringList &expected = {})
    {
        Finding found = finding(S4, state, reason, subjectOf(m_context.domain, RecordType::MX));
        found.observed = m_sets.observed();
        found.facts = facts;
        found.expected = expected;
        m_findings.append(found);
    }

    QStringList hostNames() const
    {
        QStringList names;
        for (const MxEntry &entry : m_entries)
            names.append(entry.host.ascii());
        return names;
    }

    void judgeTarget(const DomainName &host)
    {
        if (looksLikeAddress(host)) {
            add(CheckState::Red, Reason::MxIsAddress, {host.ascii()});
            return;
        }
        if (host == m_context.domain)
            add(CheckState::Amber, Reason::MxTargetIsDomain, {host.ascii()});
        const HostLook found = lookAtHost(host, m_context, m_inquiry);
        if (!found.isKnown)
            return;
        if (found.isAlias) {
            const Looked alias = look(host, RecordType::A, m_context, m_inquiry);
            const auto *target = alias.reply && !alias.reply->records.isEmpty()
                ? alias.reply->records.first().as<NameData>()
                : nullptr;
            const QString name = target ? target->name.ascii() : QString();
            add(CheckState::Amber, Reason::MxTargetIsAlias, {host.ascii()}, {name});
        }
        if (!found.addresses.isEmpty())
            return;
        if (isAbsent(host))
            add(CheckState::Red, Reason::MxTargetMissing, {host.ascii()});
        else
            m_findings.append(unknown(S4, subjectOf(m_context.domain, RecordType::MX), {host.ascii()}));
    }

    /// Both questions were answered, and with "no".
    bool isAbsent(const DomainName &host) const
    {
        return look(host, RecordType::A, m_context, m_inquiry).isAbsent()
            && look(host, RecordType::AAAA, m_context, m_inquiry).isAbsent();
    }

    /// Servers of one provider share the load; a host elsewhere takes mail in behind the new service's back.
    void judgeBackups()
    {
        const MxEntry &first = m_entries.first();
        if (m_entries.size() < 2 || first.host.isRoot())
            return;
        const Provider *provider = m_context.providers->byMx(first.host);
        QStringList backups;
        for (const MxEntry &entry : m_entries) {
            const bool sameProvider = provider && m_context.providers->byMx(entry.host) == provider;
            if (entry.preference > first.preference && !entry.host.isRoot() && !sameProvider)
                backups.append(entry.host.ascii());
        }
        if (!backups.isEmpty())
            add(CheckState::Amber, Reason::MxBackupPresent, backups);
    }

    void judgeServers()
    {
        if (!m_sets.agree()) {
            QStringList facts;
            for (const RecordsAt &one : m_sets.usable) {
                if (one.values != m_sets.best()->values)
                    facts.append(serverLabel(one.server));
            }
            add(CheckState::Amber, Reason::MxDiffersByServer, facts, m_sets.best()->values);
        }
        const auto wanted = longestTtl(*m_sets.best()->reply);
        QStringList facts;
        QStringList observed;
        for (const RecordsAt &one : m_sets.usable) {
            const auto ttl = longestTtl(*one.reply);
            if (ttl)
                observed << QStringLiteral("%1: %2").arg(serverLabel(one.server), QString::number(ttl->count()));
            if (ttl && wanted && *ttl != *wanted)
                facts << serverLabel(one.server);
        }
        if (facts.isEmpty() || m_sets.byWorld)
            return;
        add(CheckState::Amber, Reason::MxTtlDiffers, facts, {QString::number(wanted->count())});
        m_findings.last().observed = observed;
    }

    const RecordSets &m_sets;
    const CheckContext &m_context;
    Inquiry &m_inquiry;
    QList<MxEntry> m_entries;
    QList<Finding> m_findings;
};

/// A host of the new service that stands in the DNS but is not one that was pasted.
std::optional<QString> differingFromPlan(
    const RecordSets &sets, const QList<MxEntry> &planned, const Provider *provider)
{
    if (!sets.best() || !provider)
        return std::nullopt;
    for (const MxEntry &entry : mxOf(*sets.best()->reply)) {
        const bool pasted = std::any_of(planned.begin(), planned.end(),
                                        [&entry](const MxEntry &wanted) { return wanted.host == entry.host; });
        if (!pasted && matches(provider->mx, entry.host))
            return entry.host.ascii();
    }
    return std::nullopt;
}

QList<QHostAddress> webAddresses(const CheckContext &context, Inquiry &inquiry, bool &known)
{
    QList<QHostAddress> addresses;
    for (const DomainName &name : {context.domain, context.domain.child(u"www")}) {
        const Looked looked = look(name, RecordType::A, context, inquiry);
        known = known && looked.isKnown;
        for (const DnsRecord &record : looked.reply ? looked.reply->answers() : QList<DnsRecord>()) {
            if (const auto *data = record.as<AddressData>())
                addresses.append(data->address);
        }
    }
    return addresses;
}

} // namespace

QList<Finding> currentMxCheck(Inquiry &inquiry, const CheckContext &context)
{
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    if (!sets.best())
        return sets.isKnown ? QList {unknown(S4, subjectOf(context.domain, RecordType::MX), sets)} : QList<Finding>();
    return MxJudge(sets, context, inquiry).judge();
}

QList<Finding> webAddressCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(context.domain, RecordType::MX);
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    if (!sets.best())
        return sets.isKnown ? QList {unknown(S5, subject, sets)} : QList<Finding>();
    if (sets.isNowhere())
        return {};
    bool known = sets.isKnown;
    const QList<QHostAddress> web = webAddresses(context, inquiry, known);
    for (const MxEntry &entry : mxOf(*sets.best()->reply)) {
        Finding found = finding(S5, CheckState::Amber, Reason::MxIsDomainItself, subject);
        found.observed = sets.observed();
        found.facts = {entry.host.ascii()};
        if (entry.host == context.domain)
            return {found};
        if (entry.host.isRoot())
            continue;
        const HostLook host = lookAtHost(entry.host, context, inquiry);
        known = known && host.isKnown;
        const auto shared = std::find_first_of(host.addresses.begin(), host.addresses.end(), web.begin(), web.end());
        if (shared == host.addresses.end())
            continue;
        found.reason = Reason::MxSharesWebAddress;
        found.observed << QStringLiteral("%1 %2").arg(entry.host.ascii(), shared->toString());
        return {found};
    }
    return known ? QList {finding(S5, CheckState::Green, Reason::MxApartFromWeb, subject)} : QList<Finding>();
}

QList<Finding> newMxCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QList<MxEntry> planned = plannedMx(context.plan);
    if (planned.isEmpty())
        return {};
    const QString subject = subjectOf(context.domain, RecordType::MX);
    QStringList values;
    for (const WantedRecord &record : context.plan.newMx)
        values.append(record.value);
    const auto made = [&](CheckState state, Reason reason, const QStringList &facts) {
        Finding found = finding(M1, state, reason, subject);
        found.expected = values;
        found.facts = facts;
        return found;
    };
    const Provider *provider = context.providers->byKey(providerKeyOf(context.plan.destination));
    bool known = true;
    bool usable = true;
    QStringList odd;
    QStringList hosts;
    for (const MxEntry &entry : planned) {
        hosts.append(entry.host.ascii());
        const HostLook host = lookAtHost(entry.host, context, inquiry);
        known = known && host.isKnown;
        usable = usable && (host.isUsable || !host.isKnown);
        if (host.isKnown && host.isUsable && host.addresses.isEmpty()
            && look(entry.host, RecordType::A, context, inquiry).isAbsent())
            return {made(CheckState::Red, Reason::NewMxTargetMissing, {entry.host.ascii()})};
        if (provider && !matches(provider->mx, entry.host))
            odd.append(entry.host.ascii());
    }
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    if (!known || !sets.isKnown)
        return {};
    if (!usable)
        return {unknown(M1, subject, hosts)};
    if (const auto differing = differingFromPlan(sets, planned, provider)) {
        Finding found = made(CheckState::Red, Reason::NewMxDiffers, {*differing});
        found.observed = sets.observed();
        return {found};
    }
    return {odd.isEmpty() ? made(CheckState::Green, Reason::NewMxKnown, {planned.first().host.ascii()})
                          : made(CheckState::Amber, Reason::NewMxUnknownShape, odd)};
}

} // namespace hikkoshi
