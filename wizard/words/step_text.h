#pragma once

#include "domain/journey.h"

#include <QString>

/// The names of the steps and phases, and what each asks for.
namespace hikkoshi {

[[nodiscard]] QString stepName(Step step);
[[nodiscard]] QString stepInstruction(Step step);
[[nodiscard]] QString phaseName(Phase phase);
/// What the dashboard says is to be done: one sentence, and one that explains it.
[[nodiscard]] QString nextHeadline(Step step);
[[nodiscard]] QString nextExplanation(Step step);
/// Why "Next" does not go on from a page yet.
[[nodiscard]] QString obstacleText(Obstacle obstacle);

} // namespace hikkoshi
