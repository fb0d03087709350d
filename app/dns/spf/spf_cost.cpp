#include "dns/spf/spf_cost.h"

#include "dns/spf/spf_lookup.h"
#include "dns/spf/spf_macro.h"
#include "dns/spf/spf_record.h"

#include <QList>

namespace hikkoshi {

namespace {

constexpr int MostTerms = 60;       // nobody's record is asked about without end; what is behind still counts

class Costing final
{
public:
    explicit Costing(Inquiry &inquiry, const QByteArray &domain) : m_inquiry(inquiry), m_domain(domain) {}

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    void walk(SpfNode &node, const std::optional<QByteArray> &given = std::nullopt)
    {
        const auto text = given ? std::optional(SpfText {*given}) : spfTextOf(m_inquiry, node.target);
        m_isOpen = m_isOpen || !text;
        if (!text)
            return;
        node.problem = text->problem;
        node.voids += text->isVoid && !node.term.isEmpty() ? 1 : 0;
        if (!text->text)
            return;
        node.record = *text->text;
        const auto record = parseSpf(node.record);
        if (!record) {
            node.problem = SpfProblem::Syntax;
            node.problemTerm = record.error().term;
            return;
        }
        m_path.append(node.target.toLower());
        walkTerms(*record, node);
        m_path.removeLast();
    }

private:
    void walkTerms(const SpfRecord &record, SpfNode &node)
    {
        for (const SpfDirective &directive : record.directives) {
            SpfNode child = childOf(directive.text, directive.domainSpec, node);
            if (asksDns(directive.mechanism))
                cost(directive.mechanism, directive.domainSpec, child);
            node.nodes.append(child);
            if (directive.mechanism == SpfMechanism::All)
                return;
        }
        if (!record.redirect)
            return;
        SpfNode child = childOf("redirect=" + *record.redirect, *record.redirect, node);
        cost(SpfMechanism::Include, *record.redirect, child);
        node.nodes.append(child);
    }

    /// Its target is empty when a macro needs the sender. %{o} is the domain itself: what is asked about are its mails.
    SpfNode childOf(const QByteArray &term, const QByteArray &domainSpec, const SpfNode &parent)
    {
        SpfNode child;
        child.term = term;
        const QByteArray letters = macroLettersIn(domainSpec);
        for (const char letter : letters) {
            if (letter != 'd' && letter != 'o')
                return child;
        }
        child.target = domainSpec.isEmpty() ? parent.target : *expandMacros(domainSpec, [&](char letter) {
            return std::optional(letter == 'o' ? m_domain : parent.target);
        });
        if (child.target.endsWith('.'))
            child.target.chop(1);
        return child;
    }

    void cost(SpfMechanism mechanism, const QByteArray &domainSpec, SpfNode &node)
    {
        node.lookups = macroLettersIn(domainSpec).contains('p') ? 2 : 1;
        if (++m_terms > MostTerms)
            return;
        if (node.target.isEmpty()) {
            node.problem = SpfProblem::NeedsSender;
            return;
        }
        switch (mechanism) {
        case SpfMechanism::Include:
            if (m_path.contains(node.target.toLower()))
                node.problem = SpfProblem::Loop;
            else
                walk(node);
            return;
        case SpfMechanism::A:
            note(node, {spfLookUp(m_inquiry, node.target, RecordType::A),
                        spfLookUp(m_inquiry, node.target, RecordType::AAAA)});
            return;
        case SpfMechanism::Exists:
            note(node, {spfLookUp(m_inquiry, node.target, RecordType::A)});
            return;
        case SpfMechanism::Mx: {
            const SpfLookup found = spfLookUp(m_inquiry, node.target, RecordType::MX);
            note(node, {found});
            if (found.records.size() > SpfLimits::MxHosts)
                node.problem = SpfProblem::TooManyMxHosts;
            return;
        }
        default:
            return;         // ptr asks for the sender's address
        }
    }

    /// Void: none of \a answers has records.
    void note(SpfNode &node, const QList<SpfLookup> &answers)
    {
        bool isVoid = true;
        for (const SpfLookup &answer : answers) {
            m_isOpen = m_isOpen || answer.state == SpfLookup::State::Open;
            isVoid = isVoid && answer.state == SpfLookup::State::Void;
            if (answer.state == SpfLookup::State::Failed)
                node.problem = SpfProblem::NotAnswered;
            else if (answer.state == SpfLookup::State::NoQuestion)
                node.problem = SpfProblem::BadName;
        }
        node.voids = isVoid ? 1 : 0;
    }

    Inquiry &m_inquiry;
    const QByteArray m_domain;
    QList<QByteArray> m_path;       ///< names whose records are being walked
    int m_terms = 0;
    bool m_isOpen = false;
};

} // namespace

std::optional<SpfNode> spfCost(const DomainName &domain, Inquiry &inquiry, const std::optional<QByteArray> &record)
{
    SpfNode root;
    root.target = domain.ascii().toLatin1();
    Costing costing(inquiry, root.target);
    costing.walk(root, record);
    if (costing.isOpen())
        return std::nullopt;
    if (root.problem == SpfProblem::None && root.allLookups() > SpfLimits::Lookups)
        root.problem = SpfProblem::TooManyLookups;
    else if (root.problem == SpfProblem::None && root.allVoids() > SpfLimits::Voids)
        root.problem = SpfProblem::TooManyVoids;
    return root;
}

} // namespace hikkoshi
