#pragma once

#include "domain/result.h"
#include "domain/server.h"
#include "domain/transfer.h"

#include <QJsonObject>

namespace hikkoshi {

/// Outcomes as JSON: the project file keeps them so, the command line prints them so. Names of values are those of
/// names.h, bytes of header fields one character per byte, times ISO 8601, durations in milliseconds, "bytes" counts.
/// What is nothing is left out.
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject toJson(const LedgerCounts &counts);
[[nodiscard]] QJsonObject toJson(const MessageLine &line);
[[nodiscard]] QJsonObject toJson(const FolderPlan &plan);
[[nodiscard]] QJsonObject toJson(const FolderComparison &comparison);
[[nodiscard]] QJsonObject toJson(const Difference &difference);
[[nodiscard]] QJsonObject toJson(const PreflightOutcome &outcome);
/// With the members of toJson(LedgerCounts) beside its own.
[[nodiscard]] QJsonObject toJson(const MailboxOutcome &outcome);
[[nodiscard]] QJsonObject toJson(const VerifyOutcome &outcome);

/// The exact reverse. ProjectDamaged, naming the member, for anything that is missing, of another type or unknown.
[[nodiscard]] Result<PreflightOutcome> preflightFromJson(const QJsonObject &object);
[[nodiscard]] Result<MailboxOutcome> mailboxOutcomeFromJson(const QJsonObject &object);
[[nodiscard]] Result<VerifyOutcome> verifyOutcomeFromJson(const QJsonObject &object);

} // namespace hikkoshi
