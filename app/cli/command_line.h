#pragma once

#include "domain/finding.h"
#include "domain/result.h"
#include "reports/report_files.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace hikkoshi {

/// How the program ended, for scripts (design: the command line).
enum class ExitCode {
    AllWell = 0, SomethingDiffers = 1, Usage = 2, Unreachable = 3, LoginRefused = 4, CertificateUntrusted = 5,
    Interrupted = 6, Internal = 70
};

/// What the command line shares with the window, so that both say the same thing in the same words.
struct CommandWords {
    std::function<QString(const Error &)> error;
    std::function<ReportFileWords()> report;
    std::function<QString(const Finding &)> finding {};         ///< what is so, without a full stop
    std::function<QString(const Finding &)> findingRemedy {};   ///< what to do; may be empty
};

/// Whether the first argument names a command, so that no window is needed.
[[nodiscard]] bool isCommand(const QStringList &arguments);

/// Whether there is something to say instead of opening a window: help, the version, a first argument that is neither a
/// command nor a project.
[[nodiscard]] bool isQuestion(const QStringList &arguments);
/// Says it.
[[nodiscard]] int answerQuestion(const QStringList &arguments);

/// Runs it inside the event loop of the QCoreApplication that exists already; returns the exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const CommandWords &words);

/// The exit code that an error alone would lead to.
[[nodiscard]] ExitCode exitCodeFor(const Error &error);

} // namespace hikkoshi
