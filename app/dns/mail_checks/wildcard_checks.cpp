#include "dns/mail_checks/wildcard_checks.h"

#include "dns/mail_checks/check_tools.h"

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S11("S11");

struct Kind {
    RecordType type;
    CheckState state;
    Reason reason;
};

} // namespace

QList<Finding> wildcardCheck(Inquiry &inquiry, const CheckContext &context)
{
    const DomainName name = improbableName(context.domain);
    const QString subject = QStringLiteral("*.%1").arg(context.domain.ascii());
    QList<Finding> findings;
    bool known = true;
    bool usable = false;
    for (const Kind &kind : {Kind {RecordType::A, CheckState::Amber, Reason::WildcardAddress},
                             Kind {RecordType::MX, CheckState::Red, Reason::WildcardMx},
                             Kind {RecordType::TXT, CheckState::Amber, Reason::WildcardText}}) {
        const Looked looked = look(name, kind.type, context, inquiry);
        known = known && looked.isKnown;
        usable = usable || looked.isUsable();
        if (!looked.has())
            continue;
        Finding found = finding(S11, kind.state, kind.reason, subject);
        found.observed = looked.values();
        found.facts = QStringList {name.ascii()} + looked.values();
        if (kind.type == RecordType::A && !context.plan.autodiscover.isEmpty())
            found.expected
                = {QStringLiteral("autodiscover.%1 CNAME %2").arg(context.domain.ascii(), context.plan.autodiscover)};
        findings.append(found);
    }
    if (!known)
        return {};
    if (!usable)
        return {unknown(S11, subject)};
    return findings.isEmpty() ? QList {finding(S11, CheckState::Green, Reason::NoWildcard, subject)} : findings;
}

} // namespace hikkoshi
