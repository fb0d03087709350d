#pragma once

#include "storage/event_log.h"

#include <QString>

namespace hikkoshi {

/// One line of the record, made from what was stored: in either language, years later too.
[[nodiscard]] QString eventText(const Event &event);
/// Who did it: a name, or "自動".
[[nodiscard]] QString whoText(const Event &event);

} // namespace hikkoshi
