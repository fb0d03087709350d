#pragma once

#include "storage/ledger_values.h"

#include <QSqlQuery>
#include <QVariant>

namespace hikkoshi {

/// Rows of the ledger's tables as values and back: what the parts of the ledger have in common.
inline constexpr auto FolderColumns = "id, address, old_wire, old_path, new_wire, new_path, copied, old_uidvalidity,"
                               " new_uidvalidity, old_uidnext, old_modseq, old_messages, new_uidnext, adopted, complete";
inline constexpr auto MessageColumns = "uid, state, flags, internal_date, size, new_uid, batch, digest";

[[nodiscard]] QString pathToText(const FolderPath &path);
[[nodiscard]] FolderPath pathFromText(const QString &text);
/// An empty QByteArray is bound as NULL by Qt; some columns are NOT NULL.
[[nodiscard]] QVariant blob(const QByteArray &bytes);
/// The columns in the order of FolderColumns.
[[nodiscard]] LedgerFolder readFolder(const QSqlQuery &row);
/// The columns in the order of MessageColumns.
[[nodiscard]] LedgerMessage readMessage(const QSqlQuery &row, int first = 0);

} // namespace hikkoshi
