#include "dns/mail_checks/all_checks.h"

#include "dns/mail_checks/block_list_checks.h"
#include "dns/mail_checks/client_setup_checks.h"
#include "dns/mail_checks/clock_checks.h"
#include "dns/mail_checks/delegation_checks.h"
#include "dns/mail_checks/dkim_checks.h"
#include "dns/mail_checks/dmarc_checks.h"
#include "dns/mail_checks/gate_checks.h"
#include "dns/mail_checks/leftover_checks.h"
#include "dns/mail_checks/mail_verdict_checks.h"
#include "dns/mail_checks/mx_checks.h"
#include "dns/mail_checks/ownership_checks.h"
#include "dns/mail_checks/port_checks.h"
#include "dns/mail_checks/spf_checks.h"
#include "dns/mail_checks/spf_plan_checks.h"
#include "dns/mail_checks/transport_security_checks.h"
#include "dns/mail_checks/wildcard_checks.h"

namespace hikkoshi {

const QList<MailCheck> &mailChecks()
{
    static const QList<MailCheck> checks {
        {QLatin1String("E1"), portCheck},           {QLatin1String("E2"), interceptionCheck},
        {QLatin1String("E3"), insideCheck},         {QLatin1String("E4"), clockCheck},
        {QLatin1String("S1"), delegationCheck},     {QLatin1String("S2"), editorCheck},
        {QLatin1String("S3"), serialCheck},         {QLatin1String("S4"), currentMxCheck},
        {QLatin1String("S5"), webAddressCheck},     {QLatin1String("S6"), ttlCheck},
        {QLatin1String("S7"), spfTodayCheck},       {QLatin1String("S8"), sendersCheck},
        {QLatin1String("S9"), dmarcTodayCheck},     {QLatin1String("S10"), dkimTodayCheck},
        {QLatin1String("S11"), wildcardCheck},      {QLatin1String("S12"), clientSetupCheck},
        {QLatin1String("S13"), mtaStsCheck},        {QLatin1String("S14"), dnssecCheck},
        {QLatin1String("S15"), reverseCheck},       {QLatin1String("L1"), loweredCheck},
        {QLatin1String("L2"), safeFromCheck},       {QLatin1String("L3"), negativeTtlCheck},
        {QLatin1String("L4"), raisedCheck},         {QLatin1String("V1"), tokenCheck},
        {QLatin1String("V2"), doubledNameCheck},    {QLatin1String("V3"), singleSpfCheck},
        {QLatin1String("V4"), aliasClashCheck},     {QLatin1String("A1"), mergedSpfCheck},
        {QLatin1String("A2"), newKeyCheck},
        {QLatin1String("A3"), signingCheck},        {QLatin1String("A4"), dmarcRecordCheck},
        {QLatin1String("A5"), alignmentCheck},      {QLatin1String("C1"), newClientSetupCheck},
        {QLatin1String("T1"), newMtaStsCheck},      {QLatin1String("T2"), tlsReportsCheck},
        {QLatin1String("T3"), daneCheck},           {QLatin1String("B0"), listAliveCheck},
        {QLatin1String("B1"), listedCheck},         {QLatin1String("B2"), refusingListCheck},
        {QLatin1String("B3"), sharedReputationCheck},   {QLatin1String("M1"), newMxCheck},
        {QLatin1String("M2"), switchCheck},         {QLatin1String("M3"), resolverCheck},
        {QLatin1String("M4"), oldServerCheck},      {QLatin1String("M5"), oldSideCheck},
        {QLatin1String("M6"), testMailCheck},       {QLatin1String("X1"), oldSpfCheck},
        {QLatin1String("X2"), oldDkimCheck},
        {QLatin1String("X3"), leftoverCheck},
    };
    return checks;
}

QList<Finding> runChecks(Inquiry &inquiry, const CheckContext &context, const QStringList &ids)
{
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    inquiry.lookWithin(context.delegation.zone, view.freshest);
    const bool gate = ids.isEmpty() || ids.contains(QLatin1String("M0"));
    QList<Finding> findings;
    QList<Finding> forGate;
    for (const MailCheck &check : mailChecks()) {
        const bool wanted = ids.isEmpty() || ids.contains(check.id);
        if (!wanted && !(gate && isGateId(check.id)))
            continue;
        const QList<Finding> found = check.find(inquiry, context);
        forGate += found;
        if (wanted)
            findings += found;
    }
    if (gate)
        findings += gateCheck(forGate, context);
    return findings;
}

} // namespace hikkoshi
