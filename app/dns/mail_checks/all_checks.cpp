#include "dns/mail_checks/all_checks.h"

#include "dns/mail_checks/delegation_checks.h"
#include "dns/mail_checks/mx_checks.h"
#include "dns/mail_checks/port_checks.h"

namespace hikkoshi {

const QList<MailCheck> &mailChecks()
{
    static const QList<MailCheck> checks {
        {QLatin1String("E1"), portCheck},
        {QLatin1String("E2"), interceptionCheck},
        {QLatin1String("E3"), insideCheck},
        {QLatin1String("E4"), clockCheck},
        {QLatin1String("S1"), delegationCheck},
        {QLatin1String("S2"), editorCheck},
        {QLatin1String("S3"), serialCheck},
        {QLatin1String("S4"), currentMxCheck},
        {QLatin1String("S5"), webAddressCheck},
        {QLatin1String("S6"), ttlCheck},
        {QLatin1String("M1"), newMxCheck},
    };
    return checks;
}

QList<Finding> runChecks(Inquiry &inquiry, const CheckContext &context, const QStringList &ids)
{
    const AuthorityView view = sortAuthorities(context.delegation, inquiry);
    inquiry.lookWithin(context.delegation.zone, view.freshest);
    QList<Finding> findings;
    for (const MailCheck &check : mailChecks()) {
        if (ids.isEmpty() || ids.contains(check.id))
            findings.append(check.find(inquiry, context));
    }
    return findings;
}

} // namespace hikkoshi
