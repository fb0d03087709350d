#pragma once

#include "accounts/roster.h"
#include "targets/account_files.h"

#include <QString>

namespace hikkoshi {

/// The names of what is wrong with a roster, for JSON, and the sentences for people.
[[nodiscard]] QString nameOf(RosterProblem::Kind kind);
[[nodiscard]] QString sentenceOf(RosterProblem::Kind kind);
[[nodiscard]] QString nameOf(LeftOut::Reason reason);
[[nodiscard]] QString sentenceOf(LeftOut::Reason reason);

/// The words inside the files that people read.
[[nodiscard]] AccountFileWords accountFileWords();

} // namespace hikkoshi
