#include "dns/mail_checks/port_checks.h"

#include "dns/mail_checks/mx_targets.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String E1("E1");
constexpr QLatin1String E2("E2");
constexpr QLatin1String E3("E3");
constexpr QLatin1String E4("E4");
constexpr auto ClockTolerance = 60s;
constexpr auto ClockLimit = 600s;       ///< beyond it every "safe at" would be wrong

bool isInner(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8)         // RFC 1918
        || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
        || address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16) || address.isUniqueLocalUnicast()
        || address.isLinkLocal();
}

/// What of the domain differs inside.
struct Difference {
    QStringList names;
    QStringList inside;
    QStringList outside;
    QStringList insideMx;
    bool isOwnZone = false;     ///< the inner server is authoritative for it, or gives inner addresses
    bool keepsOldMail = false;
};

void compare(const DnsQuestion &question, const DnsReply &within, const QStringList &outside,
    const QStringList &newHosts, Difference &difference)
{
    const QStringList inside = valuesOf(within);
    if (inside == outside)
        return;
    bool own = within.authoritative;
    for (const DnsRecord &record : within.records) {
        const auto *address = record.as<AddressData>();
        own = own || (address && isInner(address->address));
    }
    if (!own)
        return;                 // a cache that is behind: the watch over resolvers tells of it
    const QString name = subjectOf(question.name, question.type);
    difference.isOwnZone = true;
    difference.names.append(name);
    difference.inside.append(QStringLiteral("%1: %2").arg(
        name, inside.isEmpty() ? nameOf(within.status) : inside.join(QStringLiteral(", "))));
    difference.outside.append(QStringLiteral("%1: %2").arg(name, outside.join(QStringLiteral(", "))));
    if (question.type == RecordType::MX)
        difference.insideMx = inside;
    const auto isNew = [&newHosts](const QString &mx) { return newHosts.contains(mx.section(u' ', -1)); };
    if (!newHosts.isEmpty() && !inside.isEmpty() && std::none_of(inside.begin(), inside.end(), isNew))
        difference.keepsOldMail = true;
}

/// The hosts of the new service; none: the question is not for MX, or nothing is planned.
QStringList plannedHosts(const DnsQuestion &question, const DnsPlan &plan)
{
    QStringList hosts;
    for (const MxEntry &entry : question.type == RecordType::MX ? plannedMx(plan) : QList<MxEntry>())
        hosts.append(entry.host.ascii());
    return hosts;
}

} // namespace

QList<Finding> portCheck(Inquiry &inquiry, const CheckContext &context)
{
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    const QString subject = context.delegation.zone.ascii();
    if (!view.isKnown)
        return {};
    QStringList onlyTcp = serverLabels(view.onlyTcp);
    for (const DnsServer &server : view.serving) {
        const DnsReply *reply = inquiry.ask({context.delegation.zone, RecordType::SOA}, server);
        if (reply && reply->truncated)      // a SOA fits into any packet: somebody cut it off
            onlyTcp.append(serverLabel(server));
    }
    if (!onlyTcp.isEmpty()) {
        Finding found = finding(E1, CheckState::Amber, Reason::PortOnlyTcp, subject);
        found.facts = onlyTcp;
        return {found};
    }
    if (!view.serving.isEmpty() || !view.lame.isEmpty()) {
        Finding found = finding(E1, CheckState::Green, Reason::PortAnswers, subject);
        found.observed = serverLabels(view.serving + view.lame);
        return {found};
    }
    Finding found = finding(E1, CheckState::Unknown, Reason::PortSilent, subject);
    found.facts = serverLabels(view.silent + view.intercepted);
    if (context.world)
        found.expected = {serverLabel(*context.world)};
    return {found};
}

QList<Finding> interceptionCheck(Inquiry &inquiry, const CheckContext &context)
{
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    const QString subject = context.delegation.zone.ascii();
    if (!view.isKnown)
        return {};
    if (!view.intercepted.isEmpty()) {
        Finding found = finding(E2, CheckState::Unknown, Reason::Intercepted, subject);
        found.facts = serverLabels(view.intercepted);
        if (context.world)
            found.expected = {serverLabel(*context.world)};
        return {found};
    }
    if (view.serving.isEmpty())
        return {unknown(E2, subject, serverLabels(view.silent + view.lame))};
    return {finding(E2, CheckState::Green, Reason::NotIntercepted, subject)};
}

QList<Finding> insideCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!context.inside)
        return {};
    const QString subject = context.domain.ascii();
    const std::array questions {DnsQuestion {context.domain, RecordType::MX},
        DnsQuestion {context.domain, RecordType::NS}, DnsQuestion {context.domain, RecordType::A},
        DnsQuestion {context.domain.child(u"autodiscover"), RecordType::A}};
    Difference difference;
    bool known = true;
    bool spoke = false;
    for (const DnsQuestion &question : questions) {
        const Looked outside = look(question.name, question.type, context, inquiry);
        const DnsReply *within = inquiry.ask(question, *context.inside);
        known = known && within && outside.isKnown;
        if (!within || !within->isUsable() || !outside.isUsable())
            continue;
        spoke = true;
        compare(question, *within, outside.values(), plannedHosts(question, context.plan), difference);
    }
    if (!known)
        return {};
    if (!spoke)
        return {unknown(E3, subject, {serverLabel(*context.inside)})};
    if (!difference.isOwnZone)
        return {finding(E3, CheckState::Green, Reason::InsideSameAsOutside, subject)};
    Finding found = finding(E3, difference.keepsOldMail ? CheckState::Red : CheckState::Amber,
                            difference.keepsOldMail ? Reason::InsideHoldsOldMail : Reason::InsideDiffers, subject);
    found.observed = difference.inside;
    found.expected = difference.outside;
    found.facts = difference.keepsOldMail ? difference.insideMx : difference.names;
    return {found};
}

QList<Finding> clockCheck(Inquiry &inquiry, const CheckContext &context)
{
    std::optional<std::chrono::seconds> offset = context.clockOffset;
    if (!offset && context.clockServer) {
        const DnsReply *reply = inquiry.ask({context.domain, RecordType::SOA}, *context.clockServer);
        if (!reply)
            return {};
        if (!reply->serverClock)
            return {unknown(E4, {}, {serverLabel(*context.clockServer)})};
        offset = std::chrono::seconds(reply->serverClock->secsTo(reply->receivedAt));
    }
    if (!offset)
        return {};
    const auto off = std::chrono::abs(*offset);
    Finding found = off < ClockTolerance ? finding(E4, CheckState::Green, Reason::ClockRight, {})
        : off <= ClockLimit             ? finding(E4, CheckState::Amber, Reason::ClockOff, {})
                                        : finding(E4, CheckState::Red, Reason::ClockWrong, {});
    found.facts = {QString::number(offset->count())};
    return {found};
}

} // namespace hikkoshi
