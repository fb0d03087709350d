#pragma once

#include "domain/dns_history.h"
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

/// All that a project keeps about the domain's DNS. Checks, histories and snapshot belong to the domain of the settings; a snapshot
/// of another domain counts as none.
struct DnsBook {
    DnsPlan plan;
    std::optional<SurveySnapshot> snapshot;     ///< what it was before anything was changed
    QMap<Step, DnsCheck> checks;
    QList<RecordHistory> histories;             ///< what the watch has seen, one for each record
    friend bool operator==(const DnsBook &, const DnsBook &) = default;
};

/// What the snapshot has under that name and type, once each; empty: nothing.
[[nodiscard]] QStringList savedValues(const DnsBook &book, const QString &name, const QString &type);

} // namespace hikkoshi
