#include "dns/mail_checks/client_setup_checks.h"

#include "dns/mail_checks/mx_targets.h"
#include "dns/provider_table.h"

#include <algorithm>
#include <array>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S12("S12");
constexpr QLatin1String C1("C1");

DomainName aliasIn(const DnsReply &reply)
{
    for (const DnsRecord &record : reply.records) {
        const auto *data = record.as<NameData>();
        if (record.type == RecordType::CNAME && data)
            return data->name;
    }
    return {};
}

/// Addresses that belong to the mail server of today.
QStringList oldAddresses(const CheckContext &context, Inquiry &inquiry, bool &known)
{
    QStringList addresses = context.plan.oldAddresses;
    if (context.plan.mxChangedAt)
        return addresses;
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    known = known && sets.isKnown;
    const QList<MxEntry> entries = sets.best() ? mxOf(*sets.best()->reply) : QList<MxEntry>();
    for (const MxEntry &entry : entries) {
        const HostLook host = lookAtHost(entry.host, context, inquiry);
        known = known && (host.isKnown || entry.host.isRoot());
        for (const QHostAddress &address : host.addresses)
            addresses.append(address.toString());
    }
    return addresses;
}

} // namespace

QList<Finding> clientSetupCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QString subject = QStringLiteral("autodiscover.%1").arg(context.domain.ascii());
    const std::array questions {DnsQuestion {context.domain.child(u"autodiscover"), RecordType::A},
                                DnsQuestion {context.domain.child(u"autoconfig"), RecordType::A},
                                DnsQuestion {context.domain.child(u"_autodiscover._tcp"), RecordType::SRV}};
    bool known = true;
    bool usable = false;
    const bool planned = context.plan.destination != Destination::NotChosen || !context.plan.newMx.isEmpty();
    const QStringList old = planned ? oldAddresses(context, inquiry, known) : QStringList();
    QStringList observed;
    QStringList atOld;
    for (const DnsQuestion &question : questions) {
        const Looked looked = lookPastWildcard(question.name, question.type, context, inquiry);
        known = known && looked.isKnown;
        usable = usable || looked.isUsable()
            || (looked.isKnown && look(question.name, question.type, context, inquiry).isUsable());
        if (!looked.has())
            continue;
        const DomainName alias = aliasIn(*looked.reply);
        const QString line = QStringLiteral("%1 %2").arg(
            question.name.ascii(), alias.isRoot() ? looked.values().join(QStringLiteral(", ")) : alias.ascii());
        observed.append(line);
        const QStringList values = looked.values();
        if (std::any_of(values.begin(), values.end(), [&old](const QString &value) { return old.contains(value); }))
            atOld.append(alias.isRoot() ? values.join(QStringLiteral(", ")) : alias.ascii());
    }
    if (!known)
        return {};
    if (!usable)
        return {unknown(S12, subject)};
    Finding found = finding(S12, atOld.isEmpty() ? CheckState::Green : CheckState::Amber,
                            atOld.isEmpty() ? Reason::ClientSetupNoted : Reason::ClientSetupAtOld, subject);
    found.observed = observed;
    found.facts = atOld;
    return {found};
}

QList<Finding> newClientSetupCheck(Inquiry &inquiry, const CheckContext &context)
{
    const DomainName wanted = nameFrom(context.plan.autodiscover);
    if (wanted.isRoot())
        return {};
    const DomainName name = context.domain.child(u"autodiscover");
    const Looked alias = look(name, RecordType::CNAME, context, inquiry);
    const Looked address = look(name, RecordType::A, context, inquiry);
    if (!alias.isKnown || !address.isKnown)
        return {};
    const QString subject = subjectOf(name, RecordType::CNAME);
    if (!alias.isUsable())
        return {unknown(C1, subject)};
    Finding found = finding(C1, CheckState::Green, Reason::ClientSetupNew, subject);
    found.expected = {QStringLiteral("%1 CNAME %2").arg(name.ascii(), wanted.ascii())};
    found.observed = alias.has() ? alias.values() : address.values();
    const Provider *provider = context.providers->byKey(providerKeyOf(context.plan.destination));
    const DomainName target = aliasIn(*alias.reply);
    if (target == wanted || (!target.isRoot() && provider && matches(provider->autodiscover, target)))
        return {found};
    if (found.observed.isEmpty()) {
        found.state = CheckState::Amber;
        found.reason = Reason::ClientSetupMissing;
        return {found};
    }
    found.state = context.plan.mxChangedAt ? CheckState::Red : CheckState::Amber;
    found.reason = Reason::ClientSetupOld;
    found.facts = found.observed;
    return {found};
}

} // namespace hikkoshi
