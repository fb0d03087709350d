#pragma once

#include "imap/mail_store.h"

#include <QByteArray>
#include <QList>

namespace hikkoshi {

/// Flags as the ledger keeps them: joined by blanks (they come sorted).
[[nodiscard]] QByteArray joinFlags(const QList<QByteArray> &flags);
[[nodiscard]] QList<QByteArray> splitFlags(const QByteArray &joined);

/// Those of \a flags that the new folder keeps: system flags, and keywords as its PERMANENTFLAGS allow. The others are
/// added to \a dropped.
[[nodiscard]] QList<QByteArray> keptFlags(const QList<QByteArray> &flags, const OpenedFolder &folder,
                                          QList<QByteArray> &dropped);

} // namespace hikkoshi
