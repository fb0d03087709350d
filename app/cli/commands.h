#pragma once

#include "cli/command_line.h"

namespace hikkoshi {

/// One function per command; each gets the arguments after its name and returns the exit code.
namespace commands {
[[nodiscard]] ExitCode survey(const QStringList &arguments, const CommandWords &words);
[[nodiscard]] ExitCode watch(const QStringList &arguments, const CommandWords &words);
[[nodiscard]] ExitCode copy(const QStringList &arguments, const CommandWords &words);
[[nodiscard]] ExitCode verify(const QStringList &arguments, const CommandWords &words);
[[nodiscard]] ExitCode ledger(const QStringList &arguments, const CommandWords &words);
[[nodiscard]] ExitCode accounts(const QStringList &arguments, const CommandWords &words);
/// Only with --headless; main opens the window otherwise.
[[nodiscard]] ExitCode rehearse(const QStringList &arguments, const CommandWords &words);
}

} // namespace hikkoshi
