#pragma once

#include "domain/dns_book.h"
#include "domain/result.h"

#include <QJsonObject>

namespace hikkoshi {

/// What a project keeps about its domain's DNS, as JSON in the project file. Names of values are those of names.h, times
/// ISO 8601; what is nothing is left out.
[[nodiscard]] QJsonObject toJson(const DnsPlan &plan);
[[nodiscard]] QJsonObject toJson(const SurveySnapshot &snapshot);
[[nodiscard]] QJsonObject toJson(const DnsCheck &check);

/// The exact reverse. ProjectDamaged, naming the member, for anything that is missing, of another type or unknown.
[[nodiscard]] Result<DnsPlan> dnsPlanFromJson(const QJsonObject &object);
[[nodiscard]] Result<SurveySnapshot> snapshotFromJson(const QJsonObject &object);
[[nodiscard]] Result<DnsCheck> dnsCheckFromJson(const QJsonObject &object);

} // namespace hikkoshi
