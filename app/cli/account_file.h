#pragma once

#include "accounts/account_table.h"
#include "domain/result.h"

#include <QString>

namespace hikkoshi {

/// Reads the accounts file of the command line. BadInput when it cannot be read or a row cannot be used; every problem is
/// said on standard error, with its line, never with a password.
[[nodiscard]] Result<std::vector<AccountRow>> readAccountFile(const QString &fileName);

} // namespace hikkoshi
