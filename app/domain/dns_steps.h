#pragma once

#include "domain/journey.h"

/// The steps that look at the domain's DNS, for journey.cpp: what the project says about them, whatever reason was
/// written down. They go by what the latest checks came to; nothing here asks or looks at the clock.
namespace hikkoshi::journey {

[[nodiscard]] StepState dnsState(Step step, const MoveProject &project);
[[nodiscard]] Obstacle dnsObstacle(Step step, const MoveProject &project);
/// The old values are saved, and they are those of the domain that moves.
[[nodiscard]] bool hasSnapshot(const MoveProject &project);

} // namespace hikkoshi::journey
