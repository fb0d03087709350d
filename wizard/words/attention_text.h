#pragma once

#include "wizard/models/attention.h"

#include <QString>

namespace hikkoshi {

/// One line that says what needs attention, and whose mailbox it is.
[[nodiscard]] QString attentionText(const Attention &attention);

} // namespace hikkoshi
