#include "dns/mail_checks/mx_targets.h"
#include "dns/mail_checks/transport_security_checks.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S14("S14");
constexpr QLatin1String T3("T3");

/// DS stands in the parent zone: the child's servers cannot tell.
Looked lookAtDs(const CheckContext &context, Inquiry &inquiry)
{
    const DnsQuestion question {context.delegation.zone, RecordType::DS};
    if (context.world && context.delegation.isKnown) {
        const DnsReply *reply = inquiry.ask(question, *context.world);
        return {reply != nullptr, reply};
    }
    return {context.delegation.isKnown, nullptr};
}

DomainName tlsaName(const DomainName &host)
{
    return host.child(u"_25._tcp");
}

/// The values of an earlier survey; empty when it did not see the record.
QStringList earlierValues(const CheckContext &context, const DomainName &name, RecordType type)
{
    if (!context.earlier)
        return {};
    for (const SnapshotRecord &record : context.earlier->records) {
        if (record.name == name.ascii() && record.type == nameOf(type))
            return record.values;
    }
    return {};
}

bool isStale(const DomainName &host, const Looked &tlsa, const CheckContext &context, Inquiry &inquiry)
{
    const QStringList oldTlsa = earlierValues(context, tlsaName(host), RecordType::TLSA);
    const QStringList oldAddresses = earlierValues(context, host, RecordType::A);
    if (oldTlsa.isEmpty() || oldAddresses.isEmpty() || oldTlsa != tlsa.values())
        return false;
    const Looked address = look(host, RecordType::A, context, inquiry);
    return address.has() && address.values() != oldAddresses;
}

} // namespace

QList<Finding> dnssecCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = subjectOf(context.delegation.zone, RecordType::DS);
    const Looked ds = lookAtDs(context, inquiry);
    bool known = ds.isKnown;
    QStringList observed = ds.values();
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    known = known && sets.isKnown;
    if (ds.has() && sets.best()) {          // without DNSSEC no sender asks for a TLSA (RFC 7672 §2.1)
        for (const MxEntry &entry : mxOf(*sets.best()->reply)) {
            if (entry.host.isRoot())
                continue;
            const Looked tlsa = look(tlsaName(entry.host), RecordType::TLSA, context, inquiry);
            known = known && tlsa.isKnown;
            if (tlsa.has())
                observed.append(QStringLiteral("%1: %2").arg(subjectOf(tlsaName(entry.host), RecordType::TLSA),
                                                             tlsa.values().join(QStringLiteral(", "))));
        }
    }
    if (!known)
        return {};
    if (!ds.isUsable())
        return {unknown(S14, subject)};
    Finding found = !ds.has()               ? finding(S14, CheckState::Green, Reason::DnssecNone, subject)
        : context.plan.nameServersMove      ? finding(S14, CheckState::Red, Reason::DnssecBlocksMove, subject)
                                            : finding(S14, CheckState::Amber, Reason::DnssecPresent, subject);
    found.observed = observed;
    if (found.reason == Reason::DnssecBlocksMove) {
        if (const auto ttl = ds.reply->ttl())
            found.facts = {QString::number(ttl->count())};
    }
    return {found};
}

QList<Finding> daneCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    for (const MxEntry &entry : plannedMx(context.plan)) {
        const QString subject = subjectOf(tlsaName(entry.host), RecordType::TLSA);
        const Looked tlsa = look(tlsaName(entry.host), RecordType::TLSA, context, inquiry);
        if (!tlsa.isKnown)
            continue;
        if (!tlsa.isUsable()) {
            findings.append(unknown(T3, subject));
            continue;
        }
        Finding found = finding(T3, CheckState::Green, Reason::DaneNone, subject);
        found.observed = tlsa.values();
        found.facts = {entry.host.ascii()};
        if (tlsa.has() && isStale(entry.host, tlsa, context, inquiry)) {
            found.state = CheckState::Red;
            found.reason = Reason::DaneStale;
        } else if (tlsa.has() && tlsa.reply->authenticated) {
            found.reason = Reason::DaneFine;
        } else if (tlsa.has() && entry.host.isWithin(context.delegation.zone)) {
            const Looked ds = lookAtDs(context, inquiry);
            found.state = ds.has() ? CheckState::Green : ds.isAbsent() ? CheckState::Amber : CheckState::Unknown;
            found.reason = ds.has() ? Reason::DaneFine
                : ds.isAbsent()     ? Reason::DaneWithoutDnssec
                                    : Reason::NoUsableAnswer;
        } else if (tlsa.has()) {            // a resolver that does not validate cannot tell
            found.state = CheckState::Unknown;
            found.reason = Reason::NoUsableAnswer;
        }
        findings.append(found);
    }
    return findings;
}

} // namespace hikkoshi
