#include "dns/mail_checks/spf_checks.h"

#include "dns/mail_checks/mx_targets.h"
#include "dns/mail_checks/spf_tools.h"
#include "dns/provider_table.h"
#include "dns/spf/spf_cost.h"
#include "dns/spf/spf_record.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S7("S7");
constexpr QLatin1String S8("S8");
constexpr QLatin1String V3("V3");
constexpr int NearLimit = 8;
constexpr qsizetype LongRecord = 450;       ///< bytes: what fits into an answer of 512 with the other TXT

/// "include:_spf.example 4", the dearest first.
QStringList costsOf(const SpfNode &root)
{
    QList<std::pair<int, QString>> costs;
    for (const SpfNode &node : root.nodes)
        costs.append({node.allLookups(), spfTextFrom(node.term)});
    std::stable_sort(
        costs.begin(), costs.end(), [](const auto &one, const auto &other) { return one.first > other.first; });
    QStringList lines;
    for (const auto &[cost, term] : costs) {
        if (cost > 0)
            lines.append(QStringLiteral("%1 %2").arg(term, QString::number(cost)));
    }
    return lines;
}

/// The one record of the domain, and everything odd about it.
class SpfJudge final
{
public:
    SpfJudge(const RecordSets &sets, const CheckContext &context, Inquiry &inquiry)
        : m_sets(sets), m_context(context), m_inquiry(inquiry)
    {}

    /// Nothing while it is open.
    std::optional<QList<Finding>> judge()
    {
        const QStringList several = serversWithSeveral(m_sets);
        const QList<QByteArray> records = spfRecordsIn(m_sets.best()->reply->answers());
        m_observed = spfTextsFrom(records);
        if (!several.isEmpty()) {
            const auto merged = mergedRecord(severalRecords(m_sets), m_context, m_inquiry);
            if (!merged)
                return std::nullopt;
            add(CheckState::Red, Reason::SpfSeveral, {QString::number(severalRecords(m_sets).size())});
            m_findings.last().observed = recordsByServer(m_sets);
            m_findings.last().expected = {spfTextFrom(merged->record)};
            return m_findings;
        }
        if (!sameEverywhere()) {
            add(CheckState::Amber, Reason::SpfDiffersByServer, differingServers());
            m_findings.last().observed = recordsByServer(m_sets);
        }
        if (records.isEmpty()) {
            add(CheckState::Amber, Reason::SpfMissing);
            return m_findings;
        }
        const auto record = parseSpf(records.first());
        if (!record) {
            add(CheckState::Red, Reason::SpfSyntax, {spfTextFrom(record.error().term)});
            return m_findings;
        }
        judgeText(records.first(), *record);
        if (!judgeTree())
            return std::nullopt;
        if (m_findings.isEmpty())
            add(CheckState::Green, Reason::SpfFine, {QString::number(m_lookups)});
        return m_findings;
    }

private:
    void add(CheckState state, Reason reason, const QStringList &facts = {}, const QStringList &more = {})
    {
        Finding found = finding(S7, state, reason, subjectOf(m_context.domain, RecordType::TXT));
        found.observed = m_observed + more;
        found.facts = facts;
        m_findings.append(found);
    }

    static QList<QByteArray> sorted(QList<QByteArray> records)
    {
        std::sort(records.begin(), records.end());
        return records;
    }

    QStringList differingServers() const
    {
        const QList<QByteArray> best = sorted(spfRecordsIn(m_sets.best()->reply->answers()));
        QStringList servers;
        for (const RecordsAt &one : m_sets.usable) {
            if (sorted(spfRecordsIn(one.reply->answers())) != best)
                servers.append(serverLabel(one.server));
        }
        return servers;
    }

    bool sameEverywhere() const { return differingServers().isEmpty(); }

    void judgeText(const QByteArray &bytes, const SpfRecord &record)
    {
        if (bytes.size() > LongRecord)
            add(CheckState::Amber, Reason::SpfTooLong, {QString::number(bytes.size())});
        const auto all = record.all();
        if (all == SpfQualifier::Pass)
            add(CheckState::Red, Reason::SpfPassAll);
        else if (all == SpfQualifier::Neutral)
            add(CheckState::Amber, Reason::SpfNeutralAll);
        else if (!all && !record.redirect)
            add(CheckState::Amber, Reason::SpfOpenEnd);
        QStringList ptr;
        QStringList byMx;
        for (const SpfDirective &directive : record.directives) {
            if (directive.mechanism == SpfMechanism::Ptr)
                ptr.append(spfTextFrom(directive.text));
            if (followsTheMove(directive, m_context.domain))
                byMx.append(spfTextFrom(directive.text));
        }
        if (!ptr.isEmpty())
            add(CheckState::Amber, Reason::SpfUsesPtr, ptr);
        if (!byMx.isEmpty())
            add(CheckState::Amber, Reason::SpfUsesMx, byMx);
    }

    /// False while it is open.
    bool judgeTree()
    {
        const auto cost = spfCost(m_context.domain, m_inquiry);
        if (!cost)
            return false;
        m_lookups = cost->allLookups();
        const QStringList costs = costsOf(*cost);
        const QString count = QString::number(m_lookups);
        if (m_lookups > SpfLimits::Lookups || cost->has(SpfProblem::Loop) || cost->has(SpfProblem::TooManyMxHosts))
            add(CheckState::Red, Reason::SpfTooManyLookups, {count}, costs);
        else if (m_lookups >= NearLimit)
            add(CheckState::Amber, Reason::SpfNearLimit, {count}, costs);
        if (cost->allVoids() > SpfLimits::Voids)
            add(CheckState::Red, Reason::SpfTooManyVoids, {QString::number(cost->allVoids())}, voidTerms(*cost));
        for (const SpfProblem problem : {SpfProblem::NoRecord, SpfProblem::SeveralRecords}) {
            if (const SpfNode *node = nodeWith(*cost, problem); node && !node->term.isEmpty())
                add(CheckState::Red, Reason::SpfIncludeWithoutSpf, {spfTextFrom(node->target)},
                    {spfTextFrom(node->term)});
        }
        for (const SpfProblem problem : {SpfProblem::Syntax, SpfProblem::BadName}) {
            if (const SpfNode *node = nodeWith(*cost, problem))
                add(CheckState::Red, Reason::SpfSyntax,
                    {spfTextFrom(node->problemTerm.isEmpty() ? node->term : node->problemTerm)},
                    {spfTextFrom(node->target)});
        }
        if (const SpfNode *node = nodeWith(*cost, SpfProblem::NotAnswered)) {
            m_findings.append(unknown(S7, subjectOf(m_context.domain, RecordType::TXT), {spfTextFrom(node->target)}));
            m_findings.last().observed = m_observed + QStringList(spfTextFrom(node->term));
        }
        return true;
    }

    static QStringList voidTerms(const SpfNode &node)
    {
        QStringList terms;
        for (const SpfNode &below : node.nodes) {
            if (below.voids > 0)
                terms.append(spfTextFrom(below.term));
            terms += voidTerms(below);
        }
        return terms;
    }

    const RecordSets &m_sets;
    const CheckContext &m_context;
    Inquiry &m_inquiry;
    QStringList m_observed;
    QList<Finding> m_findings;
    int m_lookups = 0;
};

/// Who a term belongs to, if anybody says.
class SenderNames final
{
public:
    SenderNames(const CheckContext &context, Inquiry &inquiry) : m_context(context)
    {
        for (const QString &address : context.plan.oldAddresses + context.plan.newAddresses)
            m_own.append(QHostAddress(address.trimmed()));
        QList<DomainName> hosts {context.domain};
        const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
        m_isKnown = sets.isKnown;
        const QList<MxEntry> entries = sets.best() ? mxOf(*sets.best()->reply) : QList<MxEntry>();
        for (const MxEntry &entry : entries)
            hosts.append(entry.host);
        for (const DomainName &host : hosts) {
            if (host.isRoot())
                continue;
            const HostLook looked = lookAtHost(host, context, inquiry);
            m_isKnown = m_isKnown && looked.isKnown;
            m_own += looked.addresses;
        }
    }

    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    /// The key of a provider, "own" for the domain's own, "plan" for what the person has named; empty: nobody.
    QString owner(const SpfDirective &directive) const
    {
        const DomainName target = nameFrom(spfTextFrom(directive.domainSpec));
        if (isTyped(directive))
            return QStringLiteral("plan");
        switch (directive.mechanism) {
        case SpfMechanism::All:
        case SpfMechanism::Ptr:
            return QStringLiteral("own");
        case SpfMechanism::Ip4:
        case SpfMechanism::Ip6:
            return std::any_of(m_own.begin(), m_own.end(),
                       [&](const QHostAddress &address) { return covers(directive, address); })
                ? QStringLiteral("own")
                : QString();
        case SpfMechanism::A:
        case SpfMechanism::Mx:
        case SpfMechanism::Include:
        case SpfMechanism::Exists:
            break;
        }
        if (directive.domainSpec.isEmpty() || (!target.isRoot() && target.isWithin(m_context.domain)))
            return QStringLiteral("own");
        const Provider *provider = m_context.providers->bySpf(target);
        return provider ? provider->key : QString();
    }

private:
    bool isTyped(const SpfDirective &directive) const
    {
        const QStringList typed = m_context.plan.otherSenders + QStringList(m_context.plan.newSpf);
        return hasTerm(readSpfTerms(typed.join(u' ').toUtf8()), directive, m_context.domain);
    }

    static bool covers(const SpfDirective &directive, const QHostAddress &address)
    {
        const bool version4 = directive.mechanism == SpfMechanism::Ip4;
        return address.protocol() == directive.network.protocol()
            && address.isInSubnet(directive.network, version4 ? directive.prefix4 : directive.prefix6);
    }

    const CheckContext &m_context;
    QList<QHostAddress> m_own;
    bool m_isKnown = false;
};

} // namespace

QList<Finding> spfTodayCheck(Inquiry &inquiry, const CheckContext &context)
{
    const RecordSets sets = setsOf({context.domain, RecordType::TXT}, context, inquiry);
    if (!sets.isKnown)
        return {};
    if (!sets.best())
        return {unknown(S7, subjectOf(context.domain, RecordType::TXT), sets)};
    return SpfJudge(sets, context, inquiry).judge().value_or(QList<Finding>());
}

QList<Finding> sendersCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(context.domain, RecordType::TXT);
    const RecordSets sets = setsOf({context.domain, RecordType::TXT}, context, inquiry);
    const SenderNames names(context, inquiry);
    if (!sets.isKnown || !names.isKnown())
        return {};
    if (!sets.best())
        return {unknown(S8, subject, sets)};
    QStringList unnamed;
    QStringList owners;
    const QList<QByteArray> records = spfRecordsIn(sets.best()->reply->answers());
    for (const QByteArray &bytes : records) {
        const auto record = parseSpf(bytes);
        for (const SpfDirective &directive : record ? record->directives : QList<SpfDirective>()) {
            if (directive.mechanism == SpfMechanism::All)
                continue;
            const QString owner = names.owner(directive);
            if (owner.isEmpty())
                unnamed.append(spfTextFrom(directive.text));
            else if (!owners.contains(owner))
                owners.append(owner);
        }
    }
    if (records.isEmpty())
        return {};
    Finding found = unnamed.isEmpty() ? finding(S8, CheckState::Green, Reason::SendersNamed, subject)
                                      : finding(S8, CheckState::Amber, Reason::SenderUnknown, subject);
    found.facts = unnamed.isEmpty() ? owners : unnamed;
    found.observed = spfTextsFrom(records);
    return {found};
}

QList<Finding> singleSpfCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (context.plan.ownership.isEmpty())
        return {};
    const QString subject = subjectOf(context.domain, RecordType::TXT);
    const RecordSets sets = setsOf({context.domain, RecordType::TXT}, context, inquiry);
    if (!sets.isKnown)
        return {};
    if (!sets.best())
        return {unknown(V3, subject, sets)};
    const QStringList several = serversWithSeveral(sets);
    Finding found = several.isEmpty() ? finding(V3, CheckState::Green, Reason::SpfStillSingle, subject)
                                      : finding(V3, CheckState::Red, Reason::SpfSeveral, subject);
    const QList<QByteArray> records = spfRecordsIn(sets.best()->reply->answers());
    found.observed = spfTextsFrom(records);
    if (several.isEmpty())
        return {found};
    found.facts = {QString::number(severalRecords(sets).size())};
    found.observed = recordsByServer(sets);
    const auto merged = mergedRecord(severalRecords(sets), context, inquiry);
    if (!merged)
        return {};
    found.expected = {spfTextFrom(merged->record)};
    return {found};
}

} // namespace hikkoshi
