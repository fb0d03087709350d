#include "dns/mail_checks/clock_checks.h"

#include "dns/mail_checks/mx_targets.h"
#include "dns/mail_checks/switch_checks.h"
#include "dns/mail_checks/ttl_checks.h"
#include "dns/provider_table.h"
#include "dns/record_history.h"

#include <algorithm>

namespace hikkoshi {

namespace {

/// What is seen of the MX now, what a watch has seen of it, and what an earlier survey saw. Nothing while it is open.
std::optional<RecordHistory> mxHistory(
    const CheckContext &context, Inquiry &inquiry, const QList<DnsServer> &resolvers = {})
{
    const DnsQuestion question {context.domain, RecordType::MX};
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    RecordHistory history = emptyHistory(question, view.serving + view.silent, resolvers);
    bool known = view.isKnown;
    takeOver(history, context.histories);
    if (context.earlier)
        noteEarlier(history, *context.earlier);
    for (const DnsServer &server : view.serving) {
        const DnsReply *soa = inquiry.ask({context.delegation.zone, RecordType::SOA}, server);
        const DnsReply *reply = inquiry.ask(question, server);
        known = known && soa && reply;
        if (soa)
            noteSoa(history, *soa);
        if (reply)
            noteAuthority(history, *reply);
    }
    return known ? std::optional(history) : std::nullopt;
}

const Provider *panelOf(const CheckContext &context)
{
    for (const DomainName &name : context.delegation.childNames + context.delegation.parentNames) {
        if (const Provider *provider = context.providers->byNameServer(name))
            return provider;
    }
    return context.providers->byKey(context.plan.panel);
}

PublishRule publishRule(const Provider *panel)
{
    PublishRule rule;
    if (panel && panel->publishes) {
        rule.every = *panel->publishes;
        rule.onTheClock = panel->traps.contains(QStringLiteral("published-every-15-minutes"));
    }
    return rule;
}

TtlLowering lowering(const CheckContext &context)
{
    const Provider *panel = panelOf(context);
    TtlLowering made;
    made.wanted = std::chrono::seconds(context.plan.wantedTtl);
    made.loweredAt = context.plan.ttlLoweredAt;
    made.publish = publishRule(panel);
    made.fixedByProvider = panel && ((panel->fixedTtl && *panel->fixedTtl > made.wanted)
                                     || (panel->minimumTtl && *panel->minimumTtl > made.wanted));
    return made;
}

MxSwitch mxSwitch(const CheckContext &context)
{
    MxSwitch made;
    for (const MxEntry &entry : plannedMx(context.plan))
        made.newHosts.append(entry.host.ascii());
    made.changedAt = context.plan.mxChangedAt;
    made.publish = publishRule(panelOf(context));
    return made;
}

/// Somebody has begun to lower it, whatever the plan says: some servers have it short already, others do not.
bool isLoweredPartly(const RecordHistory &history, const CheckContext &context)
{
    bool shortOnes = false;
    bool longOnes = false;
    for (const AuthorityHistory &authority : history.authorities) {
        const ServedState *state = latestState(authority);
        if (!state || !state->ttl)
            continue;
        (state->ttl->count() <= context.plan.wantedTtl ? shortOnes : longOnes) = true;
    }
    return shortOnes && longOnes;
}

/// New names are going to be made: then it matters how long a "no" lives.
bool isMoving(const DnsPlan &plan)
{
    return plan.destination != Destination::NotChosen || !plan.newMx.isEmpty() || !plan.ownership.isEmpty();
}

} // namespace

QList<Finding> loweredCheck(Inquiry &inquiry, const CheckContext &context)
{
    const auto history = mxHistory(context, inquiry);
    if (!history || (!context.plan.ttlLoweredAt && !isLoweredPartly(*history, context)))
        return {};
    return {ttlLowered(*history, lowering(context), context.now)};
}

QList<Finding> safeFromCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!context.plan.ttlLoweredAt)
        return {};
    const auto history = mxHistory(context, inquiry);
    return history ? QList {ttlSafe(*history, lowering(context), context.now)} : QList<Finding>();
}

QList<Finding> negativeTtlCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!isMoving(context.plan))
        return {};
    const auto history = mxHistory(context, inquiry);
    return history ? QList {negativeTtlFinding(*history)} : QList<Finding>();
}

QList<Finding> raisedCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!context.plan.mxChangedAt || !context.plan.mailMovedAt)
        return {};
    const auto history = mxHistory(context, inquiry);
    const auto found = history ? ttlRaised(*history, *context.plan.mxChangedAt, context.now) : std::nullopt;
    return found ? QList {*found} : QList<Finding>();
}

QList<Finding> switchCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (context.plan.newMx.isEmpty() || !context.plan.mxChangedAt)
        return {};
    const auto history = mxHistory(context, inquiry);
    return history ? QList {mxAtAuthorities(*history, mxSwitch(context), context.now)} : QList<Finding>();
}

QList<Finding> resolverCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (context.plan.newMx.isEmpty() || !context.plan.mxChangedAt)
        return {};
    const MxSwitch change = mxSwitch(context);
    auto history = mxHistory(context, inquiry, context.resolvers);
    // Asked too early, a resolver would keep the old for another TTL.
    if (!history || !authoritiesAgree(*history, switchedMx(change)))
        return {};
    bool known = true;
    for (const DnsServer &resolver : context.resolvers) {
        const DnsReply *reply = inquiry.ask({context.domain, RecordType::MX}, resolver);
        known = known && reply;
        if (reply)
            noteResolver(*history, *reply);
    }
    return known ? mxAtResolvers(*history, change, context.now) : QList<Finding>();
}

} // namespace hikkoshi
