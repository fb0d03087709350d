#include "dns/dmarc/dmarc_discovery.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype MostQuestions = 8;

/// What one name of the walk holds.
struct Step {
    DomainName domain;
    bool isAnswered = true;
    bool isSeveral = false;
    std::optional<DmarcRecord> record;      ///< valid

    [[nodiscard]] bool isLast() const { return record && record->psd != DmarcRecord::Psd::Unknown; }
};

Step read(const DomainName &domain, const DnsReply &reply)
{
    Step step;
    step.domain = domain;
    step.isAnswered = reply.status == ReplyStatus::Answer || reply.status == ReplyStatus::NoData
        || reply.status == ReplyStatus::NoName || reply.status == ReplyStatus::BadName;
    const QList<QByteArray> texts = dmarcRecordsIn(reply.answers());
    step.isSeveral = texts.size() > 1;
    if (texts.size() != 1)
        return step;
    const DmarcRecord record = parseDmarc(texts.constFirst());
    if (record.isValid)
        step.record = record;
    return step;
}

/// The steps up to the one that ends the walk; nothing while one of them is open.
std::optional<QList<Step>> walk(const DomainName &author, Inquiry &inquiry)
{
    QList<Step> steps;
    bool isComplete = true;
    const QList<DomainName> names = dmarcWalk(author);
    for (const DomainName &name : names) {
        const DnsReply *reply = inquiry.lookUp(name.child(u"_dmarc"), RecordType::TXT);
        isComplete = isComplete && reply;
        if (!isComplete)
            continue;       // the others are asked for at the same time
        steps.append(read(name, *reply));
        if (steps.constLast().isLast())
            return steps;
    }
    return isComplete ? std::optional(steps) : std::nullopt;
}

DomainName organisationOf(const DomainName &author, const QList<Step> &steps)
{
    for (const Step &step : steps) {
        if (!step.record || step.record->psd == DmarcRecord::Psd::Unknown)
            continue;
        if (step.record->psd == DmarcRecord::Psd::No)
            return step.domain;
        if (step.domain != author) {
            const QStringList labels = author.labels();
            const qsizetype kept = step.domain.labels().size() + 1;
            DomainName below = author;
            for (qsizetype left = labels.size(); left > kept; --left)
                below = below.parent();
            return below;
        }
    }
    const auto shortest = std::find_if(steps.rbegin(), steps.rend(), [](const Step &step) { return step.record.has_value(); });
    return shortest == steps.rend() ? author : shortest->domain;
}

/// The record that applies: of the author domain, else of the organisational domain, else of the public suffix.
const Step *applying(const DomainName &author, const DomainName &organisation, const QList<Step> &steps)
{
    const auto at = [&steps](const DomainName &domain) {
        return std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return step.domain == domain && step.record; });
    };
    if (const auto own = at(author); own != steps.end())
        return &*own;
    if (const auto above = at(organisation); above != steps.end())
        return &*above;
    const auto suffix = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
        return step.record && step.record->psd == DmarcRecord::Psd::Yes;
    });
    return suffix == steps.end() ? nullptr : &*suffix;
}

/// Not "non-existent" as RFC 9989 §3 has it: A, AAAA and MX all absent. Nothing while it is open.
std::optional<bool> exists(const DomainName &domain, Inquiry &inquiry)
{
    bool isOpen = false;
    bool isThere = false;
    for (const RecordType type : {RecordType::A, RecordType::AAAA, RecordType::MX}) {
        const DnsReply *reply = inquiry.lookUp(domain, type);
        isOpen = isOpen || !reply;
        isThere = isThere || (reply && reply->status != ReplyStatus::NoData && reply->status != ReplyStatus::NoName);
    }
    return isOpen ? std::nullopt : std::optional(isThere);
}

/// Fills in the policy; false while it is open.
bool setPolicy(DmarcDiscovery &found, const DomainName &author, Inquiry &inquiry)
{
    if (found.domain == author) {
        found.policy = found.record.ownPolicy();
    } else {
        const std::optional<bool> isThere = found.record.np ? exists(author, inquiry) : true;
        if (!isThere)
            return false;
        found.policy = found.record.policyBelow(*isThere);
    }
    if (found.policy && found.record.isTest)
        found.policy = lessened(*found.policy);
    return true;
}

} // namespace

QList<DomainName> dmarcWalk(const DomainName &author)
{
    QList<DomainName> names {author};
    DomainName next = author.parent();
    for (qsizetype left = author.labels().size() - 1; left >= MostQuestions; --left)
        next = next.parent();
    for (; !next.isRoot(); next = next.parent())
        names.append(next);
    return names;
}

std::optional<DmarcDiscovery> discoverDmarc(const DomainName &author, Inquiry &inquiry)
{
    const std::optional<QList<Step>> steps = walk(author, inquiry);
    if (!steps)
        return std::nullopt;
    DmarcDiscovery found;
    found.isOrganisationSure = std::all_of(steps->begin(), steps->end(), [](const Step &step) { return step.isAnswered; });
    for (const Step &step : *steps) {
        if (step.isSeveral)
            found.several.append(step.domain);
    }
    found.organisation = organisationOf(author, *steps);
    const Step *step = applying(author, found.organisation, *steps);
    const bool isOwn = step && step->domain == author;
    if (!found.isOrganisationSure && !isOwn)
        found.state = DmarcDiscovery::State::NotAnswered;
    if (!step || found.state == DmarcDiscovery::State::NotAnswered)
        return found;
    found.state = DmarcDiscovery::State::Found;
    found.domain = step->domain;
    found.record = *step->record;
    return setPolicy(found, author, inquiry) ? std::optional(found) : std::nullopt;
}

} // namespace hikkoshi
