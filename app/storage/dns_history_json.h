#pragma once

#include "domain/dns_history.h"
#include "domain/result.h"

#include <QJsonObject>

namespace hikkoshi {

/// What was seen of a record set, as JSON in the project file. Durations in seconds; what is nothing is left out.
[[nodiscard]] QJsonObject toJson(const RecordHistory &history);
/// The exact reverse. ProjectDamaged, naming the member, for anything that is missing or of another type.
[[nodiscard]] Result<RecordHistory> historyFromJson(const QJsonObject &object);

} // namespace hikkoshi
