#include "dns/mail_checks/gate_checks.h"

#include "dns/mail_checks/check_tools.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String M0("M0");
constexpr std::array Gates {QLatin1String("L2"), QLatin1String("V1"), QLatin1String("A1"), QLatin1String("A2"),
                            QLatin1String("A3"), QLatin1String("S13"), QLatin1String("M1")};

/// Without these nothing is known to be ready: a plan that has not come so far does not open the gate.
constexpr std::array Needed {QLatin1String("L2"), QLatin1String("A1")};

CheckState stateOf(QLatin1String id, const QList<Finding> &others)
{
    QList<Finding> own;
    std::copy_if(
        others.begin(), others.end(), std::back_inserter(own), [id](const Finding &other) { return other.id == id; });
    const bool isNeeded = std::find(Needed.begin(), Needed.end(), id) != Needed.end();
    return own.isEmpty() && isNeeded ? CheckState::Unknown : worstOf(own);
}

} // namespace

bool isGateId(QLatin1String id)
{
    return std::find(Gates.begin(), Gates.end(), id) != Gates.end();
}

QList<Finding> gateCheck(const QList<Finding> &others, const CheckContext &context)
{
    if (context.plan.newMx.isEmpty())
        return {};
    QStringList red;
    QStringList open;
    QStringList overridden;
    bool amber = false;
    for (const QLatin1String id : Gates) {
        const CheckState state = stateOf(id, others);
        if (state == CheckState::Red) {
            red.append(id);
        } else if (state != CheckState::Green && context.overriddenIds.contains(id)) {
            overridden.append(id);
        } else if (state != CheckState::Green) {
            open.append(id);
            amber = amber || state == CheckState::Amber;
        }
    }
    const QString subject = subjectOf(context.domain, RecordType::MX);
    Finding found = finding(M0, CheckState::Green, Reason::GateOpen, subject);
    if (!red.isEmpty()) {
        found = finding(M0, CheckState::Red, Reason::GateClosed, subject);
        found.facts = red;
    } else if (!open.isEmpty()) {
        found = finding(M0, amber ? CheckState::Amber : CheckState::Unknown, Reason::GateClosed, subject);
        found.facts = open;
    } else if (!overridden.isEmpty()) {
        found = finding(M0, CheckState::Amber, Reason::GateOverridden, subject);
        found.facts = overridden;
    }
    return {found};
}

} // namespace hikkoshi
