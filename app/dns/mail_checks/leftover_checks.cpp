#include "dns/mail_checks/leftover_checks.h"

#include "dns/mail_checks/mx_targets.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String X2("X2");
constexpr QLatin1String X3("X3");
constexpr std::chrono::seconds SignaturesLive = 48h;    ///< how long letters under way may still be verified
const QStringList MailNames {QStringLiteral("mail"), QStringLiteral("smtp"), QStringLiteral("pop"),
    QStringLiteral("imap"), QStringLiteral("webmail"), QStringLiteral("autoconfig")};

bool isPlanned(const DomainName &name, const DnsPlan &plan)
{
    const auto names = [&name](const WantedRecord &record) { return nameFrom(record.name) == name; };
    return std::any_of(plan.dkim.begin(), plan.dkim.end(), names);
}

/// The names at which an earlier survey saw DKIM keys that do not belong to the new service.
QList<DomainName> oldSelectors(const CheckContext &context)
{
    QList<DomainName> names;
    for (const SnapshotRecord &record : context.earlier ? context.earlier->records : QList<SnapshotRecord>()) {
        const DomainName name = nameFrom(record.name);
        if (record.name.contains(QLatin1String("._domainkey.")) && !isPlanned(name, context.plan)
            && !names.contains(name))
            names.append(name);
    }
    return names;
}

QList<DomainName> leftoverNames(const CheckContext &context)
{
    QList<DomainName> names;
    for (const QString &label : MailNames)
        names.append(context.domain.child(label));
    for (const SnapshotRecord &record : context.earlier ? context.earlier->records : QList<SnapshotRecord>()) {
        if (record.type != QLatin1String("MX") || record.name != context.domain.ascii())
            continue;
        for (const QString &value : record.values)
            names.append(nameFrom(value.section(u' ', -1)));
    }
    QList<DomainName> kept;
    const QList<MxEntry> planned = plannedMx(context.plan);
    for (const DomainName &name : names) {
        const auto isNew = [&name](const MxEntry &entry) { return entry.host == name; };
        if (name.isWithin(context.domain) && name != context.domain && !kept.contains(name)
            && std::none_of(planned.begin(), planned.end(), isNew))
            kept.append(name);
    }
    return kept;
}

DomainName aliasAt(const DomainName &name, const DnsReply &reply)
{
    for (const DnsRecord &record : reply.records) {
        const auto *data = record.as<NameData>();
        if (record.type == RecordType::CNAME && record.owner == name && data)
            return data->name;
    }
    return {};
}

/// Whoever registers the freed host gets what is sent to the name.
std::optional<Finding> danglingAt(const DomainName &name, const CheckContext &context, Inquiry &inquiry, bool &known)
{
    const Looked looked = look(name, RecordType::A, context, inquiry);
    known = known && looked.isKnown;
    const DomainName target = looked.reply ? aliasAt(name, *looked.reply) : DomainName();
    if (target.isRoot())
        return std::nullopt;
    const Looked there = look(target, RecordType::A, context, inquiry);
    known = known && there.isKnown;
    if (!there.reply || there.reply->status != ReplyStatus::NoName)
        return std::nullopt;
    Finding found = finding(X3, CheckState::Red, Reason::LeftoverDangling, subjectOf(name, RecordType::CNAME));
    found.observed = {target.ascii()};
    found.facts = {name.ascii()};
    return found;
}

QList<Finding> ownershipTokens(const CheckContext &context, Inquiry &inquiry, bool &known)
{
    QList<Finding> findings;
    const Looked looked = look(context.domain, RecordType::TXT, context, inquiry);
    known = known && looked.isKnown;
    for (const QString &value : looked.values()) {
        // Google wants its own to stay (it asks again); Microsoft's has done its work.
        if (!value.startsWith(QLatin1String("MS=ms")))
            continue;
        findings.append(
            finding(X3, CheckState::Amber, Reason::LeftoverThere, subjectOf(context.domain, RecordType::TXT)));
        findings.last().observed = {value};
        findings.last().facts = {value};
    }
    return findings;
}

} // namespace

QList<Finding> oldDkimCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    if (!context.plan.mailMovedAt)
        return findings;
    const bool early = context.now < context.plan.mailMovedAt->addSecs(SignaturesLive.count());
    for (const DomainName &name : oldSelectors(context)) {
        const Looked looked = look(name, RecordType::TXT, context, inquiry);
        if (!looked.isKnown)
            continue;
        const QString subject = subjectOf(name, RecordType::TXT);
        Finding found = !looked.isUsable() ? unknown(X2, subject)
            : looked.has()                 ? finding(X2, CheckState::Amber, Reason::OldDkimThere, subject)
            : early                        ? finding(X2, CheckState::Red, Reason::OldDkimRemovedEarly, subject)
                                           : finding(X2, CheckState::Green, Reason::OldDkimGone, subject);
        found.observed = looked.values();
        found.facts = {name.ascii()};
        findings.append(found);
    }
    return findings;
}

QList<Finding> leftoverCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (context.plan.destination == Destination::NotChosen && !context.plan.mailMovedAt)
        return {};
    QList<Finding> findings;
    bool known = true;
    const Looked apex = look(context.domain, RecordType::SOA, context, inquiry);
    const DomainName msoid = context.domain.child(u"msoid");
    const Looked old = lookPastWildcard(msoid, RecordType::CNAME, context, inquiry);
    known = known && old.isKnown && apex.isKnown;
    if (old.has() && context.plan.destination == Destination::Microsoft365) {
        findings.append(
            finding(X3, CheckState::Red, Reason::MsoidBreaksActivation, subjectOf(msoid, RecordType::CNAME)));
        findings.last().observed = old.values();
        findings.last().facts = {msoid.ascii()};
    }
    if (context.plan.mailMovedAt) {
        for (const DomainName &name : leftoverNames(context)) {
            const auto dangling = danglingAt(name, context, inquiry, known);
            const Looked looked = lookPastWildcard(name, RecordType::A, context, inquiry);
            known = known && looked.isKnown;
            if (dangling)
                findings.append(*dangling);
            if (dangling || !looked.has())
                continue;
            findings.append(finding(X3, CheckState::Amber, Reason::LeftoverThere, subjectOf(name, RecordType::A)));
            findings.last().observed = looked.values();
            findings.last().facts = {name.ascii()};
        }
        findings += ownershipTokens(context, inquiry, known);
    }
    if (!known)
        return {};
    if (!apex.isUsable())
        return {unknown(X3, context.domain.ascii())};
    return findings.isEmpty() ? QList {finding(X3, CheckState::Green, Reason::NothingLeft, context.domain.ascii())}
                              : findings;
}

} // namespace hikkoshi
