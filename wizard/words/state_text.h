#pragma once

#include "domain/journey.h"
#include "domain/transfer.h"
#include "wizard/widgets/palette.h"

#include <QString>

/// The words of states; the marks that stand beside them.
namespace hikkoshi {

[[nodiscard]] QString markWord(Mark mark);
[[nodiscard]] Mark markOf(StepState state);
[[nodiscard]] QString stateWord(StepState state);
/// The one that needs attention more.
[[nodiscard]] Mark worseOf(Mark one, Mark other);

/// The words of the ledger's states, the same everywhere.
[[nodiscard]] QString messageStateWord(MessageState state);
[[nodiscard]] Mark markOf(MessageState state);

} // namespace hikkoshi
