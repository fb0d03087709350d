#pragma once

#include "domain/dns_plan.h"
#include "domain/journey.h"
#include "domain/move_project.h"
#include "domain/transfer.h"

#include <QString>

#include <optional>

namespace hikkoshi {

/// The names of values as they stand in the project file and in JSON: lower case, words joined by '-'. Never shown to
/// a user as they are. The reverse knows exactly these names: anything else is no value.
[[nodiscard]] QString nameOf(Step step);
[[nodiscard]] QString nameOf(Obstacle obstacle);
[[nodiscard]] QString nameOf(Destination destination);
[[nodiscard]] QString nameOf(SecretsPolicy policy);
[[nodiscard]] QString nameOf(FolderRole role);
[[nodiscard]] QString nameOf(FolderPlan::Note note);
[[nodiscard]] QString nameOf(DifferenceKind kind);
[[nodiscard]] QString nameOf(MessageState state);
[[nodiscard]] QString nameOf(ErrorKind kind);

template<typename Value>
[[nodiscard]] std::optional<Value> fromName(QStringView name) = delete;
template<> std::optional<Step> fromName(QStringView name);
template<> std::optional<Obstacle> fromName(QStringView name);
template<> std::optional<Destination> fromName(QStringView name);
template<> std::optional<CheckState> fromName(QStringView name);
template<> std::optional<Finding::Reason> fromName(QStringView name);
template<> std::optional<SecretsPolicy> fromName(QStringView name);
template<> std::optional<FolderRole> fromName(QStringView name);
template<> std::optional<FolderPlan::Note> fromName(QStringView name);
template<> std::optional<DifferenceKind> fromName(QStringView name);
template<> std::optional<MessageState> fromName(QStringView name);
template<> std::optional<ErrorKind> fromName(QStringView name);

} // namespace hikkoshi
