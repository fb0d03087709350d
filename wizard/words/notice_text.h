#pragma once

#include "wizard/notifier.h"

namespace hikkoshi {

class MoveProject;

/// How the copy ended, from what the project holds of each mailbox: said while no window is open.
[[nodiscard]] Notice copyEndedNotice(const MoveProject &project);

} // namespace hikkoshi
