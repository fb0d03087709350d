#pragma once

#include "wizard/models/check_model.h"

#include <QString>

/// Words of the check before the copy.
namespace hikkoshi {

[[nodiscard]] QString sideText(const PreflightOutcome::Side &side);
[[nodiscard]] QString checkRemark(const CheckRow &row);
/// TLS, certificate and space of one side, in one line.
[[nodiscard]] QString oldSideFacts(const PreflightOutcome &outcome);
[[nodiscard]] QString newSideFacts(const PreflightOutcome &outcome);
[[nodiscard]] QString folderNoteText(const FolderPlan &plan);

} // namespace hikkoshi
