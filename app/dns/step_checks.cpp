#include "dns/step_checks.h"

#include "dns/mail_checks/switch_checks.h"
#include "dns/mail_checks/ttl_checks.h"
#include "dns/provider_table.h"

namespace hikkoshi {

namespace {

QStringList idsOf(std::initializer_list<const char *> ids)
{
    QStringList list;
    for (const char *id : ids)
        list.append(QLatin1String(id));
    return list;
}

PublishRule publishRuleOf(const Provider *provider)
{
    PublishRule rule;
    if (provider && provider->publishes)
        rule.every = *provider->publishes;
    return rule;
}

TtlLowering loweringOf(const DnsPlan &plan, const Provider *provider)
{
    TtlLowering lowering;
    lowering.wanted = std::chrono::seconds(plan.wantedTtl);
    lowering.loweredAt = plan.ttlLoweredAt;
    lowering.publish = publishRuleOf(provider);
    lowering.fixedByProvider = provider && provider->fixedTtl && *provider->fixedTtl > lowering.wanted;
    return lowering;
}

QStringList hostsOf(const QList<WantedRecord> &mx)
{
    QStringList hosts;
    for (const WantedRecord &record : mx) {
        if (const auto host = DomainName::parse(record.value.section(u' ', -1)))
            hosts.append(host->ascii());
    }
    return hosts;
}

MxSwitch switchOf(const DnsPlan &plan, const Provider *provider)
{
    return {hostsOf(plan.newMx), plan.mxChangedAt, publishRuleOf(provider)};
}

} // namespace

QStringList surveyedChecks(Step step)
{
    switch (step) {
    case Step::Survey:
        return idsOf({"E1", "E2", "E3", "E4", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13",
                      "S14", "S15"});
    case Step::VerifyDomain:
        return idsOf({"V1", "V2", "V3", "V4"});
    case Step::SenderAuthentication:
        return idsOf({"A1", "A2", "A3", "A4", "A5"});
    case Step::LowerTtl:
        return idsOf({"E1", "S4"});
    case Step::SwitchMx:
        return idsOf({"V1", "A1", "A2", "A4", "T1", "C1", "M1"});
    case Step::CleanUp:
        return idsOf({"X1", "X2", "X3", "C1", "T1", "T2", "T3", "B0", "B1", "B2"});
    default:
        return {};
    }
}

bool hasSomethingToCheck(Step step, const DnsPlan &plan)
{
    return step == Step::VerifyDomain ? !plan.ownership.isEmpty() : !surveyedChecks(step).isEmpty();
}

const Provider *dnsProviderOf(const QList<DnsServer> &authorities)
{
    const Provider *found = nullptr;
    for (const DnsServer &server : authorities) {
        const auto name = DomainName::fromDns(server.name);
        const Provider *provider = name ? ProviderTable::standard().byNameServer(*name) : nullptr;
        if (!provider || (found && found != provider))
            return nullptr;
        found = provider;
    }
    return found;
}

RecordExpectation expectedMx(const DnsPlan &plan, std::optional<Step> lookedAt)
{
    const bool switching = plan.mxChangedAt || lookedAt == Step::SwitchMx;
    if (switching && !plan.newMx.isEmpty())
        return switchedMx(switchOf(plan, nullptr));
    if (plan.ttlLoweredAt || lookedAt == Step::LowerTtl)
        return loweredTtl(loweringOf(plan, nullptr));
    return {};
}

QList<Finding> watchedFindings(Step step, const RecordHistory &history, const DnsPlan &plan, const Provider *provider,
                               const QDateTime &now)
{
    const TtlLowering lowering = loweringOf(plan, provider);
    if (step == Step::LowerTtl)
        return {ttlLowered(history, lowering, now), ttlSafe(history, lowering, now), negativeTtlFinding(history)};
    if (step == Step::SwitchMx) {
        QList<Finding> findings;
        if (!plan.mxChangedAt)
            findings.append(ttlSafe(history, lowering, now));
        if (!plan.newMx.isEmpty()) {
            findings.append(mxAtAuthorities(history, switchOf(plan, provider), now));
            findings.append(mxAtResolvers(history, switchOf(plan, provider), now));
        }
        return findings;
    }
    if (step == Step::CleanUp && plan.mxChangedAt) {
        const auto raised = ttlRaised(history, *plan.mxChangedAt, now);
        return raised ? QList {*raised} : QList<Finding>();
    }
    return {};
}

} // namespace hikkoshi
