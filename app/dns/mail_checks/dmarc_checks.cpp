#include "dns/mail_checks/dmarc_checks.h"

#include "dns/dmarc/dmarc_discovery.h"
#include "dns/dmarc/dmarc_reports.h"
#include "dns/mail_checks/check_tools.h"
#include "dns/mail_checks/dkim_checks.h"
#include "dns/mail_checks/mail_verdict_checks.h"
#include "dns/spf/spf_record.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S9("S9");
constexpr QLatin1String A4("A4");

DomainName dmarcName(const CheckContext &context)
{
    return context.domain.child(u"_dmarc");
}

/// Records that are there but cannot work, whatever they say.
std::optional<Finding> misplaced(const Looked &own, const Looked &apex, const CheckContext &context)
{
    const QString subject = subjectOf(dmarcName(context), RecordType::TXT);
    const QList<DnsRecord> records = own.reply ? own.reply->answers() : QList<DnsRecord>();
    if (dmarcRecordsIn(records).size() > 1) {
        Finding found = finding(S9, CheckState::Red, Reason::DmarcSeveral, subject);
        found.observed = own.values();
        found.facts = {QString::number(dmarcRecordsIn(records).size())};
        return found;
    }
    if (!spfRecordsIn(records).isEmpty()) {
        Finding found = finding(S9, CheckState::Red, Reason::DmarcHoldsSpf, subject);
        found.observed = own.values();
        found.facts = {context.domain.ascii()};
        return found;
    }
    const QList<QByteArray> atApex = dmarcRecordsIn(apex.reply ? apex.reply->answers() : QList<DnsRecord>());
    if (atApex.isEmpty())
        return std::nullopt;
    Finding found = finding(S9, CheckState::Red, Reason::DmarcAtDomain, subjectOf(context.domain, RecordType::TXT));
    found.observed = {QString::fromUtf8(atApex.first())};
    found.expected = {QStringLiteral("%1 TXT %2").arg(dmarcName(context).ascii(), found.observed.first())};
    found.facts = {dmarcName(context).ascii()};
    return found;
}

Finding judged(const DmarcDiscovery &discovered, const QString &subject)
{
    if (discovered.state == DmarcDiscovery::State::NotAnswered)
        return unknown(S9, subject);
    if (discovered.state == DmarcDiscovery::State::None || !discovered.policy)
        return finding(S9, CheckState::Green, Reason::DmarcMissing, subject);
    const bool enforced = *discovered.policy != DmarcPolicy::None;
    const bool reports = !discovered.record.aggregate.isEmpty();
    Finding found = enforced ? finding(S9, CheckState::Amber, Reason::DmarcEnforced, subject)
        : reports            ? finding(S9, CheckState::Green, Reason::DmarcNotEnforced, subject)
                             : finding(S9, CheckState::Amber, Reason::DmarcWithoutReports, subject);
    found.observed = {QString::fromUtf8(discovered.record.text)};
    found.facts = {QString::fromLatin1(nameOf(*discovered.policy))};
    if (discovered.domain.ascii() != subject.section(u' ', 0, 0).section(u'.', 1))
        found.observed.prepend(discovered.domain.ascii());
    return found;
}

bool breaksRecord(DmarcFlaw::Kind kind)
{
    return kind == DmarcFlaw::Kind::RepeatedTag || kind == DmarcFlaw::Kind::BadPolicy
        || kind == DmarcFlaw::Kind::BadUri;
}

bool isOld(DmarcFlaw::Kind kind)
{
    return kind == DmarcFlaw::Kind::RemovedTag || kind == DmarcFlaw::Kind::SizeLimit
        || kind == DmarcFlaw::Kind::PolicyNotSecond || kind == DmarcFlaw::Kind::ManyAddresses;
}

/// The record with that tag set, v= and p= first: what older readers want as well.
QString recordWith(const DmarcRecord &record, const QByteArray &policy)
{
    QStringList parts {QStringLiteral("v=DMARC1"), QStringLiteral("p=%1").arg(QString::fromLatin1(policy))};
    for (const QByteArray &part : record.text.split(';')) {
        const QByteArray tag = part.trimmed();
        const QByteArray name = tag.left(tag.indexOf('=')).trimmed().toLower();
        const bool dropped
            = tag.isEmpty() || name == "v" || name == "p" || name == "pct" || name == "rf" || name == "ri";
        if (!dropped)
            parts.append(QString::fromUtf8(tag));
    }
    return parts.join(QStringLiteral("; "));
}

std::optional<Finding> judgeFlaws(const DmarcRecord &record, const QString &subject)
{
    QStringList broken;
    QStringList odd;
    QStringList old;
    for (const DmarcFlaw &flaw : record.flaws) {
        const QString text = QString::fromUtf8(flaw.text);
        if (breaksRecord(flaw.kind))
            broken.append(text);
        else if (isOld(flaw.kind))
            old.append(text);
        else if (flaw.kind != DmarcFlaw::Kind::UnknownTag)      // those must be passed over (RFC 9989 §4.7)
            odd.append(text);
    }
    if (!record.isValid || !broken.isEmpty() || !odd.isEmpty()) {
        const bool red = !record.isValid || !broken.isEmpty();
        Finding found = finding(A4, red ? CheckState::Red : CheckState::Amber, Reason::DmarcSyntax, subject);
        found.facts = broken + odd;
        return found;
    }
    if (old.isEmpty())
        return std::nullopt;
    Finding found = finding(A4, CheckState::Amber, Reason::DmarcOldTags, subject);
    found.facts = old;
    return found;
}

/// The new side cannot pass DMARC by DKIM yet, as far as is known.
bool lacksDkim(Inquiry &inquiry, const CheckContext &context)
{
    const QList<Finding> findings = newKeyCheck(inquiry, context) + signingCheck(inquiry, context);
    return !findings.isEmpty() && worstOf(findings) != CheckState::Green;
}

} // namespace

QList<Finding> dmarcTodayCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(dmarcName(context), RecordType::TXT);
    const Looked plain = look(dmarcName(context), RecordType::TXT, context, inquiry);
    const Looked own = lookPastWildcard(dmarcName(context), RecordType::TXT, context, inquiry);
    const Looked apex = look(context.domain, RecordType::TXT, context, inquiry);
    if (!plain.isKnown || !own.isKnown || !apex.isKnown)
        return {};
    if (!plain.isUsable())
        return {unknown(S9, subject)};
    if (const auto wrong = misplaced(own, apex, context))
        return {*wrong};
    const auto discovered = discoverDmarc(context.domain, inquiry);
    return discovered ? QList {judged(*discovered, subject)} : QList<Finding>();
}

QList<Finding> dmarcRecordCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(dmarcName(context), RecordType::TXT);
    const Looked own = lookPastWildcard(dmarcName(context), RecordType::TXT, context, inquiry);
    const QList<QByteArray> texts = dmarcRecordsIn(own.reply ? own.reply->answers() : QList<DnsRecord>());
    if (!own.isKnown || texts.isEmpty())
        return {};
    if (texts.size() > 1) {
        Finding found = finding(A4, CheckState::Red, Reason::DmarcSeveral, subject);
        found.observed = own.values();
        found.facts = {QString::number(texts.size())};
        return {found};
    }
    const DmarcRecord record = parseDmarc(texts.first());
    const auto policy = record.ownPolicy();
    QList<Finding> findings;
    if (const auto flawed = judgeFlaws(record, subject))
        findings.append(*flawed);
    if (policy && *policy != DmarcPolicy::None && lacksDkim(inquiry, context)) {
        findings.append(finding(A4, CheckState::Red, Reason::DmarcEnforcedTooEarly, subject));
        findings.last().facts = {QString::fromLatin1(nameOf(*policy))};
        findings.last().expected = {recordWith(record, "none")};
    }
    const auto discovered = discoverDmarc(context.domain, inquiry);
    const auto destinations = discovered
        ? checkDmarcDestinations(context.domain, discovered->organisation, record, inquiry)
        : std::nullopt;
    if (!destinations)
        return {};
    for (const DmarcDestination &destination : *destinations) {
        if (destination.state != DmarcDestination::State::NotAllowed)
            continue;
        findings.append(finding(A4, CheckState::Amber, Reason::DmarcReportsNotAllowed, subject));
        findings.last().facts = {destination.host.ascii()};
        findings.last().expected = {QStringLiteral("%1 TXT v=DMARC1").arg(destination.question.ascii())};
    }
    if (findings.isEmpty())
        findings.append(finding(A4, CheckState::Green, Reason::DmarcValid, subject));
    for (Finding &found : findings) {
        found.observed = own.values();
        if (found.expected.isEmpty() && found.state != CheckState::Green)
            found.expected = {recordWith(record, nameOf(policy.value_or(DmarcPolicy::None)))};
    }
    return findings;
}

} // namespace hikkoshi
