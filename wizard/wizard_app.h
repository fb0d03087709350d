#pragma once

#include <QString>

namespace hikkoshi {

/// What the program was asked to open its window with.
struct WizardStart {
    QString projectFile;            ///< empty: the start window
    bool rehearse = false;          ///< the practice office instead of a project
    QString rehearsalDirectory;     ///< where it keeps project and reports; empty: removed at the end
    QString language;               ///< "ja", "en"; empty: the user's choice or the system's
};

/// Runs the window until it is quit; the program's exit code. Makes the QApplication.
[[nodiscard]] int runWizard(int argc, char **argv, const WizardStart &start);

} // namespace hikkoshi
