#pragma once

#include "accounts/account_table.h"

#include <QString>

/// Words of the roster of mailboxes and of what is wrong with an imported row.
namespace hikkoshi {

[[nodiscard]] QString rosterStateText(bool excluded, bool passwordsKnown);
[[nodiscard]] QString passwordText(bool known);         ///< dots, or a dash
[[nodiscard]] QString passwordSpoken(bool known);
[[nodiscard]] QString problemText(const RowProblem &problem);
[[nodiscard]] QString columnText(const QString &header);

} // namespace hikkoshi
