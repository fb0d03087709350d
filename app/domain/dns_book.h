#pragma once

#include "domain/dns_plan.h"
#include "domain/journey.h"

#include <QMap>

namespace hikkoshi {

/// What the latest checks of one step came to.
struct DnsCheck {
    QDateTime checkedAt;        ///< UTC
    QList<Finding> findings;
    friend bool operator==(const DnsCheck &, const DnsCheck &) = default;
};

/// All that a project keeps about the domain's DNS. Checks and snapshot belong to the domain of the settings; a snapshot
/// of another domain counts as none.
struct DnsBook {
    DnsPlan plan;
    std::optional<SurveySnapshot> snapshot;     ///< what it was before anything was changed
    QMap<Step, DnsCheck> checks;
    friend bool operator==(const DnsBook &, const DnsBook &) = default;
};

} // namespace hikkoshi
