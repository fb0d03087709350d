#include "dns/spf/spf_cleanup.h"

#include "dns/spf/spf_cost.h"
#include "dns/spf/spf_evaluate.h"
#include "dns/spf/spf_lookup.h"
#include "dns/spf/spf_terms.h"

#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

class Cleaning final
{
public:
    Cleaning(const SpfCleanupRequest &request, Inquiry &inquiry) : m_request(request), m_inquiry(inquiry)
    {
        stay(request.newTerms);
        for (const QString &sender : request.otherSenders)
            stay(sender.toLatin1());
        for (const QString &address : request.newAddresses) {
            if (const std::optional<SpfDirective> term = addressTerm(address))
                m_staying.insert(canonicalTerm(*term, request.domain));
        }
    }

    std::optional<SpfProposal> run()
    {
        SpfProposal proposal;
        const SpfTerms terms = readSpfTerms(m_request.record);
        QList<SpfDirective> kept;
        for (const SpfDirective &directive : terms.directives) {
            if (!m_staying.contains(canonicalTerm(directive, m_request.domain)) && isOld(directive))
                proposal.removed.append(directive.text);
            else
                kept.append(directive);
        }
        if (terms.redirect) {   // it stands for the end of the record: keep what it says
            if (const auto include = parseSpfDirective("include:" + *terms.redirect); include && !isOld(*include))
                kept.append(*include);
            else
                proposal.removed.append("redirect=" + *terms.redirect);
        }
        proposal.refused = terms.refused;
        proposal.record = spfText(kept, m_request.endsStrictly ? SpfQualifier::Fail : SpfQualifier::SoftFail, terms.modifiers);
        proposal.strings = txtStrings(proposal.record);
        return finish(proposal);
    }

private:
    void stay(const QByteArray &text)
    {
        const SpfTerms terms = readSpfTerms(text);
        for (const SpfDirective &directive : terms.directives)
            m_staying.insert(canonicalTerm(directive, m_request.domain));
        if (terms.redirect)
            m_staying.insert("include:" + terms.redirect->toLower());
    }

    std::optional<SpfProposal> finish(SpfProposal proposal)
    {
        const std::optional<SpfNode> cost = m_isOpen ? std::nullopt : spfCost(m_request.domain, m_inquiry, proposal.record);
        for (const QString &address : m_request.oldAddresses) {
            if (!m_isOpen && passes(proposal.record, address))
                proposal.addressesLeft.append(address.toLatin1());
        }
        if (m_isOpen || !cost)
            return std::nullopt;
        proposal.cost = *cost;
        return proposal;
    }

    bool isOld(const SpfDirective &directive)
    {
        if (directive.mechanism == SpfMechanism::Include && isDead(directive))
            return true;
        if (directive.qualifier == SpfQualifier::Fail)
            return false;       // it lets nobody pass
        QByteArray bare = directive.text;
        if (QByteArrayView("+~?").contains(bare.front()))
            bare.remove(0, 1);
        return std::any_of(m_request.oldAddresses.begin(), m_request.oldAddresses.end(),
                           [&](const QString &address) { return passes("v=spf1 " + bare + " -all", address); });
    }

    /// It leads to a name that has no SPF: receivers answer that with an error.
    bool isDead(const SpfDirective &include)
    {
        if (include.domainSpec.contains('%'))
            return false;
        const std::optional<SpfText> text = spfTextOf(m_inquiry, include.domainSpec);
        m_isOpen = m_isOpen || !text;
        return text && text->problem == SpfProblem::NoRecord;
    }

    bool passes(const QByteArray &record, const QString &address)
    {
        const std::optional<QHostAddress> ip = addressOf(address);
        if (!ip)
            return false;
        SpfRequest request;
        request.ip = *ip;
        request.mailFrom = "postmaster@" + m_request.domain.ascii().toLatin1();
        request.record = record;
        const std::optional<SpfOutcome> outcome = evaluateSpf(request, m_inquiry);
        m_isOpen = m_isOpen || !outcome;
        return outcome && outcome->result == SpfResult::Pass;
    }

    const SpfCleanupRequest &m_request;
    Inquiry &m_inquiry;
    QSet<QByteArray> m_staying;
    bool m_isOpen = false;
};

} // namespace

std::optional<SpfProposal> removeOldSpf(const SpfCleanupRequest &request, Inquiry &inquiry)
{
    return Cleaning(request, inquiry).run();
}

} // namespace hikkoshi
