#pragma once

#include "cli/command_line.h"

#include <QList>

namespace hikkoshi {

/// A table of what was found, and below it what to do about red, then about amber.
void printFindings(const QList<Finding> &findings, const CommandWords &words);

/// "Pass", "Warning", "Fail", "Cannot be checked".
[[nodiscard]] QString stateWord(CheckState state);

/// Red: SomethingDiffers. All grey: Unreachable. Otherwise AllWell.
[[nodiscard]] ExitCode exitCodeFor(const QList<Finding> &findings);

} // namespace hikkoshi
