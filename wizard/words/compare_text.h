#pragma once

#include "wizard/models/compare_model.h"

#include <QString>

/// Words of the comparison.
namespace hikkoshi {

[[nodiscard]] QString gradeText(Grade grade);
[[nodiscard]] QString compareRemark(const CompareRow &row);
[[nodiscard]] QString differenceText(DifferenceKind kind);

} // namespace hikkoshi
