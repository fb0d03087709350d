#include "dns/mail_checks/mail_verdict_checks.h"

#include "dns/dmarc/dmarc_discovery.h"
#include "dns/mail_checks/check_tools.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String A3("A3");
constexpr QLatin1String A5("A5");
constexpr QLatin1String M4("M4");
constexpr QLatin1String M5("M5");
constexpr QLatin1String M6("M6");
constexpr std::chrono::seconds Patience = 15min;

/// The same organisation (RFC 9989 §4.10.2); a domain in the way of a strict record must be the very one.
bool aligns(const DomainName &one, const DomainName &from, const DomainName &organisation, DmarcRecord::Alignment mode)
{
    if (one.isRoot())
        return false;
    return mode == DmarcRecord::Alignment::Strict ? one == from : one.isWithin(organisation);
}

} // namespace

QList<Finding> signingCheck(Inquiry &, const CheckContext &context)
{
    if (!context.testMail || !context.testMail->arrivedAt)
        return {};
    const QStringList &by = context.testMail->signedBy;
    const bool own = std::any_of(by.begin(), by.end(), [&context](const QString &domain) {
        const DomainName name = nameFrom(domain);
        return !name.isRoot() && (name.isWithin(context.domain) || context.domain.isWithin(name));
    });
    Finding found = own  ? finding(A3, CheckState::Green, Reason::MailSignedByDomain, context.domain.ascii())
        : by.isEmpty()   ? finding(A3, CheckState::Red, Reason::MailNotSigned, context.domain.ascii())
                         : finding(A3, CheckState::Amber, Reason::MailSignedByProvider, context.domain.ascii());
    found.observed = by;
    found.facts = by;
    found.expected = {QStringLiteral("d=%1").arg(context.domain.ascii())};
    return {found};
}

QList<Finding> alignmentCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!context.testMail || !context.testMail->arrivedAt)
        return {};
    const MailVerdict &mail = *context.testMail;
    const DomainName from = nameFrom(mail.fromDomain);
    DomainName organisation = from;
    DmarcRecord record;
    if (context.world) {
        const auto discovered = discoverDmarc(from, inquiry);
        if (!discovered)
            return {};
        organisation = discovered->organisation;
        record = discovered->record;
    }
    const bool spf = aligns(nameFrom(mail.spfDomain), from, organisation, record.spfAlignment);
    const bool dkim = std::any_of(mail.signedBy.begin(), mail.signedBy.end(), [&](const QString &domain) {
        return aligns(nameFrom(domain), from, organisation, record.dkimAlignment);
    });
    Finding found = spf && dkim ? finding(A5, CheckState::Green, Reason::Aligned, from.ascii())
        : spf || dkim           ? finding(A5, CheckState::Amber, Reason::AlignedByOne, from.ascii())
                                : finding(A5, CheckState::Red, Reason::NotAligned, from.ascii());
    found.facts = QStringList {from.ascii(), mail.spfDomain} + mail.signedBy;
    found.observed = found.facts;
    return {found};
}

QList<Finding> oldServerCheck(Inquiry &, const CheckContext &context)
{
    if (!context.oldServer)
        return {};
    const SmtpGreeting &call = *context.oldServer;
    Finding found;
    switch (call.outcome) {
    case SmtpGreeting::Outcome::Greeted:
        found = finding(M4, CheckState::Green, Reason::OldServerReceives, call.host);
        break;
    case SmtpGreeting::Outcome::Refused:
        found = finding(M4, CheckState::Red, Reason::OldServerOff, call.host);
        break;
    case SmtpGreeting::Outcome::Silent:
        found = finding(M4, CheckState::Unknown, Reason::OldServerUnreachable, call.host);
        break;
    }
    found.observed = {call.text};
    found.facts = {call.host};
    return {found};
}

QList<Finding> oldSideCheck(Inquiry &, const CheckContext &context)
{
    if (context.plan.oldSideCleared)
        return {finding(M5, CheckState::Green, Reason::OldSideCleared, context.domain.ascii())};
    if (!context.plan.mxChangedAt)
        return {};
    return {finding(M5, CheckState::Amber, Reason::OldSideNotCleared, context.domain.ascii())};
}

QList<Finding> testMailCheck(Inquiry &, const CheckContext &context)
{
    if (!context.testMail)
        return {};
    const MailVerdict &mail = *context.testMail;
    const std::chrono::seconds took(mail.sentAt.secsTo(mail.arrivedAt.value_or(context.now)));
    Finding found = mail.bounced ? finding(M6, CheckState::Red, Reason::TestMailBounced, context.domain.ascii())
        : took > Patience        ? finding(M6, CheckState::Amber, Reason::TestMailLate, context.domain.ascii())
        : mail.arrivedAt         ? finding(M6, CheckState::Green, Reason::TestMailArrived, context.domain.ascii())
                                 : unknown(M6, context.domain.ascii());
    found.observed = mail.receivedBy;
    found.facts = {mail.bounced ? mail.bounceText
                                : QString::number(std::chrono::duration_cast<std::chrono::minutes>(took).count())};
    if (found.state == CheckState::Unknown) {
        found.facts.clear();
        found.until = mail.sentAt.addSecs(Patience.count());
    }
    return {found};
}

} // namespace hikkoshi
