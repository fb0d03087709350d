#pragma once

#include "domain/transfer.h"

#include <QString>

namespace hikkoshi {

/// "12,345 = 12,301 + 31 + 0 + 8 + 5 + 0": source = copied + already + skipped + refused + vanished + pending.
[[nodiscard]] QString ledgerEquation(const LedgerCounts &counts);
/// Whether the states add up to the source, in a sentence.
[[nodiscard]] QString closingSentence(const LedgerCounts &counts);

/// "Closes", "Closes, refused ones remain", "Open".
[[nodiscard]] QString ledgerStateText(const LedgerCounts &counts);

} // namespace hikkoshi
