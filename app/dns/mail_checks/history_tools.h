#pragma once

#include "dns/safe_from.h"
#include "domain/finding.h"

#include <QStringList>

#include <functional>

namespace hikkoshi {

/// What the checks of watched records have in common.

/// The authoritative servers by how far they are; as they are called in findings.
struct ServerSplit {
    QStringList reached;            ///< with what is expected
    QStringList late;               ///< with something else
    QStringList silent;             ///< cannot be asked
    [[nodiscard]] bool isUnheard() const { return reached.isEmpty() && late.isEmpty(); }
};
[[nodiscard]] ServerSplit splitServers(const RecordHistory &history, const RecordExpectation &expected);

/// What each server that can be asked gives: once when all agree, with the server in front otherwise. A silent server
/// is listed with its status.
[[nodiscard]] QStringList observedAt(const RecordHistory &history, const std::function<QString(const ServedState &)> &text);

/// Grey until it is judged; subject "office.example MX".
[[nodiscard]] Finding findingAbout(const RecordHistory &history, QLatin1String id);
[[nodiscard]] Finding judged(Finding finding, CheckState state, Finding::Reason reason, const QStringList &facts);

} // namespace hikkoshi
