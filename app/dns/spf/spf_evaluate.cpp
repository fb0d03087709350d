#include "dns/spf/spf_evaluate.h"

#include "dns/reverse_name.h"
#include "dns/spf/spf_lookup.h"
#include "dns/spf/spf_macro.h"
#include "dns/spf/spf_macro_values.h"
#include "dns/spf/spf_name.h"
#include "dns/spf/spf_record.h"

#include <algorithm>

namespace hikkoshi {

namespace {

enum class Verdict { Open, Match, NoMatch, TempError, PermError };

/// What include makes of the other record's result (RFC 7208 §5.2).
Verdict verdictOfInclude(SpfResult result)
{
    switch (result) {
    case SpfResult::Pass:
        return Verdict::Match;
    case SpfResult::Fail:
    case SpfResult::SoftFail:
    case SpfResult::Neutral:
        return Verdict::NoMatch;
    case SpfResult::TempError:
        return Verdict::TempError;
    case SpfResult::None:
    case SpfResult::PermError:
        return Verdict::PermError;
    }
    Q_UNREACHABLE();
}

/// Where the explanation of a Fail is to be found.
struct Reason {
    QByteArray domainSpec;
    QByteArray domain;
};

class Evaluation final
{
public:
    Evaluation(const SpfRequest &request, const SpfSender &sender, Inquiry &inquiry)
        : m_request(request), m_ip(withoutMapping(request.ip)), m_inquiry(inquiry),
          m_values(sender, request, m_ip, inquiry)
    {}

    std::optional<SpfResult> run(const QByteArray &domain, SpfNode &root)
    {
        root.target = domain;
        if (!m_request.record)
            return checkHost(domain, root, &m_reason);
        return checkRecord(*m_request.record, domain, root, &m_reason);
    }

    /// Outer: still open. Inner: none to be had.
    std::optional<std::optional<QByteArray>> explanation()
    {
        if (!m_reason)
            return std::optional<QByteArray>();
        const auto name = expand(m_reason->domainSpec, m_reason->domain);
        if (!name)
            return std::nullopt;
        const SpfLookup found = spfLookUp(m_inquiry, *name, RecordType::TXT);
        if (found.state == SpfLookup::State::Open)
            return std::nullopt;
        const auto *text = found.records.size() == 1 ? found.records.constFirst().as<TxtData>() : nullptr;
        if (!text || !isMacroString(text->joined(), SpfMacroPlace::Explanation))
            return std::optional<QByteArray>();
        const auto expanded = expand(text->joined(), m_reason->domain);
        return expanded ? std::optional<std::optional<QByteArray>>(expanded) : std::nullopt;
    }

private:
    std::optional<QByteArray> expand(const QByteArray &text, const QByteArray &domain)
    {
        return expandMacros(text, [&](char letter) { return m_values.value(letter, domain); });
    }

    std::optional<SpfResult> checkHost(const QByteArray &domain, SpfNode &node, std::optional<Reason> *reason)
    {
        const std::optional<SpfText> text = spfTextOf(m_inquiry, domain);
        if (!text)
            return std::nullopt;
        node.problem = text->problem;
        if (text->text)
            return checkRecord(*text->text, domain, node, reason);
        switch (text->problem) {
        case SpfProblem::NotAnswered:
            return SpfResult::TempError;
        case SpfProblem::SeveralRecords:
            return SpfResult::PermError;
        default:
            return SpfResult::None;
        }
    }

    std::optional<SpfResult> checkRecord(const QByteArray &text, const QByteArray &domain, SpfNode &node,
                                         std::optional<Reason> *reason)
    {
        node.record = text;
        const auto record = parseSpf(text);
        if (!record) {
            node.problem = SpfProblem::Syntax;
            node.problemTerm = record.error().term;
            return SpfResult::PermError;
        }
        for (const SpfDirective &directive : record->directives) {
            appendTerm(node, directive.text);
            const Verdict verdict = check(directive, domain, node.nodes.last());
            if (verdict == Verdict::NoMatch)
                continue;
            node.nodes.last().matched = verdict == Verdict::Match;
            return conclude(verdict, directive.qualifier, *record, domain, reason);
        }
        return record->redirect ? redirect(*record->redirect, domain, node, reason) : SpfResult::Neutral;
    }

    static void appendTerm(SpfNode &parent, const QByteArray &term)
    {
        SpfNode node;
        node.term = term;
        parent.nodes.append(node);
    }

    static std::optional<SpfResult> conclude(Verdict verdict, SpfQualifier qualifier, const SpfRecord &record,
                                             const QByteArray &domain, std::optional<Reason> *reason)
    {
        switch (verdict) {
        case Verdict::TempError:
            return SpfResult::TempError;
        case Verdict::PermError:
            return SpfResult::PermError;
        case Verdict::Match:
            if (qualifier == SpfQualifier::Fail && reason && record.explanation)
                *reason = Reason {*record.explanation, domain};
            return resultOf(qualifier);
        case Verdict::Open:
        case Verdict::NoMatch:
            break;
        }
        return std::nullopt;
    }

    std::optional<SpfResult> redirect(const QByteArray &domainSpec, const QByteArray &domain, SpfNode &parent,
                                      std::optional<Reason> *reason)
    {
        appendTerm(parent, "redirect=" + domainSpec);
        SpfNode &node = parent.nodes.last();
        if (!charge(domainSpec, node))
            return SpfResult::PermError;
        const auto target = expand(domainSpec, domain);
        if (!target)
            return std::nullopt;
        node.target = *target;
        const std::optional<SpfResult> result = checkHost(*target, node, reason);
        return result == SpfResult::None ? SpfResult::PermError : result;
    }

    Verdict check(const SpfDirective &directive, const QByteArray &domain, SpfNode &node)
    {
        switch (directive.mechanism) {
        case SpfMechanism::All:
            return Verdict::Match;
        case SpfMechanism::Ip4:
            return m_ip.isInSubnet(directive.network, directive.prefix4) ? Verdict::Match : Verdict::NoMatch;
        case SpfMechanism::Ip6:
            return m_ip.isInSubnet(directive.network, directive.prefix6) ? Verdict::Match : Verdict::NoMatch;
        default:
            break;
        }
        if (!charge(directive.domainSpec, node))
            return Verdict::PermError;
        const auto target = directive.domainSpec.isEmpty() ? std::optional(domain) : expand(directive.domainSpec, domain);
        if (!target)
            return Verdict::Open;
        node.target = *target;
        return checkTarget(directive, node);
    }

    Verdict checkTarget(const SpfDirective &directive, SpfNode &node)
    {
        switch (directive.mechanism) {
        case SpfMechanism::Include: {
            const std::optional<SpfResult> result = checkHost(node.target, node, nullptr);
            return result ? verdictOfInclude(*result) : Verdict::Open;
        }
        case SpfMechanism::A:
            return checkAddresses(directive, spfLookUp(m_inquiry, node.target, addressTypeOf(m_ip)), &node);
        case SpfMechanism::Mx:
            return checkMx(directive, node);
        case SpfMechanism::Ptr:
            return checkPtr(node);
        case SpfMechanism::Exists:
            return verdictOf(spfLookUp(m_inquiry, node.target, RecordType::A), &node);
        default:
            Q_UNREACHABLE();
        }
    }

    /// Counts a term that asks the DNS, and its %{p}; false when that is one too many.
    bool charge(const QByteArray &domainSpec, SpfNode &node)
    {
        node.lookups = macroLettersIn(domainSpec).contains('p') ? 2 : 1;
        m_lookups += node.lookups;
        if (m_lookups <= SpfLimits::Lookups)
            return true;
        node.problem = SpfProblem::TooManyLookups;
        return false;
    }

    /// Match stands for "there are records". \a node: an empty answer counts for it.
    Verdict verdictOf(const SpfLookup &found, SpfNode *node)
    {
        switch (found.state) {
        case SpfLookup::State::Open:
            return Verdict::Open;
        case SpfLookup::State::Found:
            return Verdict::Match;
        case SpfLookup::State::Failed:
            if (node)
                node->problem = SpfProblem::NotAnswered;
            return Verdict::TempError;
        case SpfLookup::State::NoQuestion:
            if (node)
                node->problem = SpfProblem::BadName;
            return Verdict::NoMatch;
        case SpfLookup::State::Void:
            break;
        }
        if (!node)
            return Verdict::NoMatch;
        node->voids = 1;
        if (++m_voids <= SpfLimits::Voids)
            return Verdict::NoMatch;
        node->problem = SpfProblem::TooManyVoids;
        return Verdict::PermError;
    }

    Verdict checkAddresses(const SpfDirective &directive, const SpfLookup &found, SpfNode *node)
    {
        const Verdict verdict = verdictOf(found, node);
        if (verdict != Verdict::Match)
            return verdict;
        const int prefix = addressTypeOf(m_ip) == RecordType::A ? directive.prefix4 : directive.prefix6;
        const bool isThere = std::any_of(found.records.begin(), found.records.end(), [&](const DnsRecord &record) {
            const auto *data = record.as<AddressData>();
            return data && m_ip.isInSubnet(data->address, prefix);
        });
        return isThere ? Verdict::Match : Verdict::NoMatch;
    }

    Verdict checkMx(const SpfDirective &directive, SpfNode &node)
    {
        const SpfLookup found = spfLookUp(m_inquiry, node.target, RecordType::MX);
        const Verdict verdict = verdictOf(found, &node);
        if (verdict != Verdict::Match)
            return verdict;
        if (found.records.size() > SpfLimits::MxHosts) {
            node.problem = SpfProblem::TooManyMxHosts;
            return Verdict::PermError;
        }
        QList<Verdict> verdicts;    // all hosts are asked for at once, then judged in order
        for (const DnsRecord &record : found.records) {
            const auto *mx = record.as<MxData>();
            if (mx && !mx->host.isRoot())
                verdicts.append(checkAddresses(directive, spfLookUp(m_inquiry, mx->host, addressTypeOf(m_ip)), nullptr));
        }
        const auto first = std::find_if(verdicts.begin(), verdicts.end(), [](Verdict one) { return one != Verdict::NoMatch; });
        if (first != verdicts.end() && *first == Verdict::TempError)
            node.problem = SpfProblem::NotAnswered;
        return first == verdicts.end() ? Verdict::NoMatch : *first;
    }

    /// RFC 7208 §5.5: failures mean "no match", but an empty answer still counts as void.
    Verdict checkPtr(SpfNode &node)
    {
        const DnsReply *reply = m_inquiry.lookUp(reverseName(m_ip), RecordType::PTR);
        if (!reply)
            return Verdict::Open;
        if (reply->status == ReplyStatus::NoData || reply->status == ReplyStatus::NoName)
            return verdictOf({SpfLookup::State::Void, {}}, &node);
        const std::optional<DomainName> target = spfName(node.target);
        const auto names = m_values.validatedNames();
        if (!names)
            return Verdict::Open;
        const bool isWithin = target && std::any_of(names->begin(), names->end(), [&target](const DomainName &name) {
            return name.isWithin(*target);
        });
        return isWithin ? Verdict::Match : Verdict::NoMatch;
    }

    const SpfRequest &m_request;
    const QHostAddress m_ip;
    Inquiry &m_inquiry;
    SpfMacroValues m_values;
    std::optional<Reason> m_reason;
    int m_lookups = 0;
    int m_voids = 0;
};

/// RFC 7208 §4.3: what no SPF record can be looked up for.
bool isCheckable(const QByteArray &domain)
{
    QByteArray bare = domain;
    if (bare.endsWith('.'))
        bare.chop(1);
    constexpr qsizetype LongestName = 253;
    const qsizetype dot = bare.lastIndexOf('.');
    return dot > 0 && bare.size() <= LongestName && isTopLabel(QByteArrayView(bare).sliced(dot + 1)) && spfName(bare);
}

} // namespace

std::optional<SpfOutcome> evaluateSpf(const SpfRequest &request, Inquiry &inquiry)
{
    const SpfSender sender = senderOf(request.mailFrom, request.helo);
    SpfOutcome outcome;
    if (!isCheckable(sender.domain))
        return outcome;
    Evaluation evaluation(request, sender, inquiry);
    const std::optional<SpfResult> result = evaluation.run(sender.domain, outcome.trace);
    if (!result)
        return std::nullopt;
    outcome.result = *result;
    if (outcome.result != SpfResult::Fail)
        return outcome;
    const auto explanation = evaluation.explanation();
    if (!explanation)
        return std::nullopt;
    outcome.explanation = *explanation;
    return outcome;
}

} // namespace hikkoshi
