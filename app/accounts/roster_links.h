#pragma once

#include "accounts/roster.h"

namespace hikkoshi {

/// What can be judged only once all rows are known. Sets the roster's domain; notes addresses of other domains, targets
/// of the roster's own domains that nobody has or that are retired (warnings); takes out entries that lead back to
/// themselves through other aliases or lists, which no server can deliver.
void checkLinks(Roster &roster);

} // namespace hikkoshi
