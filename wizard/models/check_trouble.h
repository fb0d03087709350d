#pragma once

#include "domain/result.h"
#include "wizard/models/check_model.h"

#include <QStringList>

/// What stands in the way of a mailbox before its copy.
namespace hikkoshi {

class MoveProject;

/// Why the last check of \a address failed, the old side first.
[[nodiscard]] std::optional<Error> checkErrorOf(const MoveProject &project, const QString &address);
/// Those of \a addresses whose last check failed at the certificate of \a host ("host:port").
[[nodiscard]] QStringList distrusting(const MoveProject &project, const QStringList &addresses, const QString &host);
/// The mailbox to speak of: the first of \a selected with a problem, else the first of all; empty when all are well.
[[nodiscard]] QString troubledAmong(const QList<CheckRow> &rows, const QStringList &selected);

} // namespace hikkoshi
