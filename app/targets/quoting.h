#pragma once

#include <QString>
#include <QStringList>

namespace hikkoshi {

/// One line of a CSV for a machine (RFC 4180), with CR LF. Cells stand exactly as they are.
[[nodiscard]] QString csvLine(const QStringList &cells);
/// One line of a CSV that people open in a spreadsheet: a cell that a spreadsheet would calculate gets a ' in front.
[[nodiscard]] QString csvLineForPeople(const QStringList &cells);
/// One word of a POSIX shell: nothing in \a text has a meaning there.
[[nodiscard]] QString shellQuoted(const QString &text);
/// One string of PowerShell: nothing in \a text has a meaning there. It ends strings at typographic quotes too.
[[nodiscard]] QString powerShellQuoted(const QString &text);

} // namespace hikkoshi
