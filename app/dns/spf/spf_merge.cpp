#include "dns/spf/spf_merge.h"

#include "dns/spf/spf_cost.h"
#include "dns/spf/spf_evaluate.h"
#include "dns/spf/spf_lookup.h"
#include "dns/spf/spf_name.h"
#include "dns/spf/spf_terms.h"

#include <algorithm>

namespace hikkoshi {

namespace {

class Merging final
{
public:
    Merging(const SpfMergeRequest &request, Inquiry &inquiry)
        : m_request(request), m_inquiry(inquiry), m_servers(oldServers())
    {}

    std::optional<SpfProposal> run()
    {
        for (const QByteArray &record : m_request.oldRecords)
            takeOld(readSpfTerms(record));
        const qsizetype oldEnd = m_merged.size();
        addAddresses(m_request.newAddresses);
        for (const QString &sender : m_request.otherSenders)
            addTerms(sender.toLatin1());
        addTerms(m_request.newTerms);
        if (!m_isOpen)
            coverOldAddresses(oldEnd);
        if (m_isOpen)
            return std::nullopt;
        m_proposal.record = text();
        m_proposal.strings = txtStrings(m_proposal.record);
        compare();
        const std::optional<SpfNode> cost = spfCost(m_request.domain, m_inquiry, m_proposal.record);
        if (!cost)
            return std::nullopt;
        m_proposal.cost = *cost;
        return m_proposal;
    }

private:
    QByteArray text() const { return spfText(m_merged, SpfQualifier::SoftFail, m_modifiers); }

    QByteArray canonical(const SpfDirective &directive) const { return canonicalTerm(directive, m_request.domain); }

    /// Adds \a directive unless it is there.
    void add(const SpfDirective &directive)
    {
        const QByteArray wanted = canonical(directive);
        if (std::none_of(m_merged.begin(), m_merged.end(), [&](const SpfDirective &one) { return canonical(one) == wanted; }))
            m_merged.append(directive);
    }

    void addTerms(const QByteArray &terms)
    {
        const SpfTerms read = readSpfTerms(terms);
        std::for_each(read.directives.begin(), read.directives.end(), [this](const SpfDirective &one) { add(one); });
        if (read.redirect)
            addInclude(*read.redirect);
        m_proposal.refused += read.refused;
    }

    void addAddresses(const QStringList &addresses)
    {
        for (const QString &address : addresses) {
            if (const std::optional<SpfDirective> term = addressTerm(address))
                add(*term);
            else
                m_proposal.refused.append(address.toLatin1());
        }
    }

    void addInclude(const QByteArray &domainSpec)
    {
        if (const auto include = parseSpfDirective("include:" + domainSpec))
            add(*include);
    }

    void takeOld(const SpfTerms &terms)
    {
        for (const SpfDirective &directive : terms.directives) {
            m_old.append(directive);
            if (namesOldServer(directive))
                std::for_each(m_servers.begin(), m_servers.end(), [&](const QString &address) { pin(address, directive); });
            else
                add(directive);
        }
        if (terms.redirect)
            addInclude(*terms.redirect);
        for (const QByteArray &modifier : terms.modifiers) {
            if (!m_modifiers.contains(modifier))
                m_modifiers.append(modifier);
        }
        m_proposal.refused += terms.refused;
    }

    /// In the place of \a directive, with its qualifier.
    void pin(const QString &address, const SpfDirective &directive)
    {
        std::optional<SpfDirective> term = addressTerm(address);
        if (!term)
            return;
        if (directive.qualifier != SpfQualifier::Pass)
            term = *parseSpfDirective(directive.text.left(1) + term->text);
        add(*term);
    }

    /// "mx" of the domain, or "a" of it when nothing but the old server has that name.
    bool namesOldServer(const SpfDirective &directive)
    {
        const bool isMx = directive.mechanism == SpfMechanism::Mx;
        if ((!isMx && directive.mechanism != SpfMechanism::A) || m_servers.isEmpty())
            return false;
        const auto target = directive.domainSpec.isEmpty() ? std::optional(m_request.domain) : spfName(directive.domainSpec);
        if (!target || directive.domainSpec.contains('%') || !target->isWithin(m_request.domain))
            return false;
        if (isMx)
            return true;
        const QStringList addresses = addressesOf(*target);
        return !addresses.isEmpty()
            && std::all_of(addresses.begin(), addresses.end(), [this](const QString &address) { return isOldServer(address); });
    }

    bool isOldServer(const QString &address) const
    {
        return std::any_of(m_servers.begin(), m_servers.end(), [&address](const QString &one) {
            const std::optional<SpfDirective> network = addressTerm(one);
            const bool isOld = network && network->mechanism == SpfMechanism::Ip4;
            return network && QHostAddress(address).isInSubnet(network->network, isOld ? network->prefix4 : network->prefix6);
        });
    }

    /// As the person says; else what the MX hosts have now.
    QStringList oldServers()
    {
        if (!m_request.oldAddresses.isEmpty())
            return m_request.oldAddresses;
        const SpfLookup mx = lookUp(m_request.domain, RecordType::MX);
        QStringList found;
        for (const DnsRecord &record : mx.records) {
            const auto *data = record.as<MxData>();
            if (data && !data->host.isRoot())
                found += addressesOf(data->host);
        }
        found.removeDuplicates();
        return found;
    }

    SpfLookup lookUp(const DomainName &name, RecordType type)
    {
        const SpfLookup found = spfLookUp(m_inquiry, name, type);
        m_isOpen = m_isOpen || found.state == SpfLookup::State::Open;
        return found;
    }

    QStringList addressesOf(const DomainName &host)
    {
        QStringList addresses;
        for (const RecordType type : {RecordType::A, RecordType::AAAA}) {
            const SpfLookup found = lookUp(host, type);
            for (const DnsRecord &record : found.records) {
                if (const auto *data = record.as<AddressData>())
                    addresses.append(data->address.toString());
            }
        }
        return addresses;
    }

    /// Puts what does not pass yet behind the old terms.
    void coverOldAddresses(qsizetype oldEnd)
    {
        const QList<SpfDirective> behind = m_merged.mid(oldEnd);
        const QByteArray published = text();
        m_merged.resize(oldEnd);
        for (const QString &address : m_request.oldAddresses) {
            const std::optional<QHostAddress> ip = addressOf(address);
            if (!ip) {
                m_proposal.refused.append(address.toLatin1());
                continue;
            }
            SpfRequest request;
            request.ip = *ip;
            request.mailFrom = "postmaster@" + m_request.domain.ascii().toLatin1();
            request.record = published;
            const std::optional<SpfOutcome> outcome = evaluateSpf(request, m_inquiry);
            m_isOpen = m_isOpen || !outcome;
            if (outcome && outcome->result != SpfResult::Pass)
                add(*addressTerm(address));
        }
        std::for_each(behind.begin(), behind.end(), [this](const SpfDirective &one) { add(one); });
    }

    /// What came and what went.
    void compare()
    {
        const auto holds = [this](const QList<SpfDirective> &list, const SpfDirective &wanted) {
            return std::any_of(list.begin(), list.end(),
                               [&](const SpfDirective &one) { return canonical(one) == canonical(wanted); });
        };
        for (const SpfDirective &one : std::as_const(m_merged)) {
            if (!holds(m_old, one))
                m_proposal.added.append(one.text);
        }
        for (const SpfDirective &one : std::as_const(m_old)) {
            if (!holds(m_merged, one))
                m_proposal.removed.append(one.text);
        }
    }

    const SpfMergeRequest &m_request;
    Inquiry &m_inquiry;
    bool m_isOpen = false;
    const QStringList m_servers;
    QList<SpfDirective> m_old;
    QList<SpfDirective> m_merged;
    QList<QByteArray> m_modifiers;
    SpfProposal m_proposal;
};

} // namespace

std::optional<SpfProposal> mergeSpf(const SpfMergeRequest &request, Inquiry &inquiry)
{
    return Merging(request, inquiry).run();
}

} // namespace hikkoshi
