#pragma once

#include "wizard/models/check_model.h"

namespace hikkoshi {

class MoveSession;

/// The rows of all mailboxes, in the project's order: the last check, and whether one is under way.
[[nodiscard]] QList<CheckRow> checkRows(MoveSession &session);
/// Logged in to on both sides, and to be moved.
[[nodiscard]] bool isReached(const CheckRow &row);

} // namespace hikkoshi
