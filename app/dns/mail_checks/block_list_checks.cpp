#include "dns/mail_checks/block_list_checks.h"

#include "dns/block_lists.h"
#include "dns/mail_checks/check_tools.h"
#include "dns/provider_table.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String B0("B0");
constexpr QLatin1String B1("B1");
constexpr QLatin1String B2("B2");
constexpr QLatin1String B3("B3");

/// What a list said about one address.
struct Verdict {
    bool isKnown = false;
    bool isAbsent = false;                  ///< "not listed"
    QList<QHostAddress> codes;
    bool refuses = false;                   ///< 127.255.0.0/16: an error, not an entry
};

/// Lists are asked through the office's own resolver: they refuse the public ones.
Verdict askList(const BlockList &list, const QHostAddress &address, const CheckContext &context, Inquiry &inquiry)
{
    Verdict verdict;
    const DnsReply *reply = inquiry.ask({nameIn(list, address), RecordType::A}, *context.inside);
    if (!reply)
        return verdict;
    verdict.isKnown = true;
    verdict.isAbsent = reply->status == ReplyStatus::NoName || reply->status == ReplyStatus::NoData;
    for (const DnsRecord &record : reply->answers()) {
        if (const auto *data = record.as<AddressData>()) {
            verdict.codes.append(data->address);
            verdict.refuses
                = verdict.refuses || data->address.isInSubnet(QHostAddress(QStringLiteral("127.255.0.0")), 16);
        }
    }
    return verdict;
}

enum class Life { Open, Alive, Dead };

Life lifeOf(const BlockList &list, const CheckContext &context, Inquiry &inquiry)
{
    const Verdict always = askList(list, QHostAddress(QStringLiteral("127.0.0.2")), context, inquiry);
    const Verdict never = askList(list, QHostAddress(QStringLiteral("127.0.0.1")), context, inquiry);
    if (!always.isKnown || !never.isKnown)
        return Life::Open;
    return !always.codes.isEmpty() && !always.refuses && never.isAbsent ? Life::Alive : Life::Dead;
}

QList<QHostAddress> sendingAddresses(const CheckContext &context)
{
    QList<QHostAddress> addresses;
    for (const QString &text : context.plan.newAddresses) {
        if (const QHostAddress address(text.trimmed()); !address.isNull())
            addresses.append(address);
    }
    return addresses;
}

bool applies(const CheckContext &context)
{
    return context.inside && !sendingAddresses(context).isEmpty();
}

QStringList textsOf(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts.append(address.toString());
    return texts;
}

bool meet(const QList<QHostAddress> &one, const QList<QHostAddress> &other)
{
    return std::any_of(
        one.begin(), one.end(), [&other](const QHostAddress &address) { return other.contains(address); });
}

Finding judge(const BlockList &list, const QHostAddress &address, const Verdict &verdict)
{
    const bool listed = meet(verdict.codes, list.listed);
    const bool byPolicy = meet(verdict.codes, list.policy);
    Finding found = listed       ? finding(B1, CheckState::Red, Reason::AddressListed, address.toString())
        : byPolicy               ? finding(B1, CheckState::Amber, Reason::AddressInPolicyList, address.toString())
        : verdict.isAbsent       ? finding(B1, CheckState::Green, Reason::AddressNotListed, address.toString())
                                 : unknown(B1, address.toString());
    found.observed = textsOf(verdict.codes);
    found.facts = {address.toString()};
    if (listed || byPolicy)
        found.facts << list.name << list.removal;
    else
        found.observed.prepend(list.name);
    return found;
}

} // namespace

QList<Finding> listAliveCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    if (!applies(context))
        return findings;
    for (const BlockList &list : standardBlockLists()) {
        const Life life = lifeOf(list, context, inquiry);
        if (life == Life::Open)
            continue;
        const bool alive = life == Life::Alive;
        findings.append(finding(B0, alive ? CheckState::Green : CheckState::Unknown,
                                alive ? Reason::BlockListAlive : Reason::BlockListDead, list.zone.ascii()));
        findings.last().facts = {list.name};
    }
    return findings;
}

QList<Finding> listedCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    if (!applies(context))
        return findings;
    for (const BlockList &list : standardBlockLists()) {
        if (lifeOf(list, context, inquiry) != Life::Alive)
            continue;
        for (const QHostAddress &address : sendingAddresses(context)) {
            const Verdict verdict = askList(list, address, context, inquiry);
            if (verdict.isKnown && !verdict.refuses)
                findings.append(judge(list, address, verdict));
        }
    }
    return findings;
}

QList<Finding> refusingListCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    if (!applies(context))
        return findings;
    QList<QHostAddress> addresses = sendingAddresses(context);
    addresses.append(QHostAddress(QStringLiteral("127.0.0.2")));
    for (const BlockList &list : standardBlockLists()) {
        for (const QHostAddress &address : addresses) {
            const bool probe = address == addresses.last();
            if (!probe && lifeOf(list, context, inquiry) != Life::Alive)
                continue;
            const Verdict verdict = askList(list, address, context, inquiry);
            if (!verdict.refuses)
                continue;
            Finding found = finding(B2, CheckState::Unknown, Reason::BlockListRefusesUs, list.zone.ascii());
            found.observed = textsOf(verdict.codes);
            found.facts = {list.name};
            found.observed.append(list.removal);
            findings.append(found);
            break;
        }
    }
    return findings;
}

QList<Finding> sharedReputationCheck(Inquiry &, const CheckContext &context)
{
    const QString key = providerKeyOf(context.plan.destination);
    if (key.isEmpty())
        return {};
    Finding found = finding(B3, CheckState::Green, Reason::ReputationOfProvider, context.domain.ascii());
    found.facts = {key};
    return {found};
}

} // namespace hikkoshi
