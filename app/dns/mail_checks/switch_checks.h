#pragma once

#include "dns/safe_from.h"
#include "domain/finding.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// The switch of the MX, from what was watched (checks M2 and M3). Pure functions.
struct MxSwitch {
    QStringList newHosts;                   ///< ASCII, lower case, no final dot
    std::optional<QDateTime> changedAt;     ///< when the person saved it in the panel, by his own words; UTC
    PublishRule publish;                    ///< of that panel
};

/// What is waited for: exactly these hosts, at any preference.
[[nodiscard]] RecordExpectation switchedMx(const MxSwitch &change);

/// M2: the new MX at the authoritative servers. Red is only when none has it though the panel has published by now.
/// Servers that cannot be asked make it grey until SOA refresh + retry are over for them too.
[[nodiscard]] Finding mxAtAuthorities(const RecordHistory &history, const MxSwitch &change, const QDateTime &now);

/// M3: one finding for each resolver that was asked: the new MX, or how long it may still give the old one. Red is only
/// a resolver that gives the old one when no cache may know it any more (SafeFrom::at).
[[nodiscard]] QList<Finding> mxAtResolvers(const RecordHistory &history, const MxSwitch &change, const QDateTime &now);

} // namespace hikkoshi
