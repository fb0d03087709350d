#pragma once

#include "domain/result.h"
#include "domain/units.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace hikkoshi {

struct FolderJob;

/// What the listing of an old folder found besides new messages.
struct ListedChanges {
    /// Messages known before whose flags are other than the ledger's; flags as in ListedMessage.
    QList<std::pair<Uid, QByteArray>> flags;
    /// As far as the changes reach: to be remembered once they were carried over.
    quint64 modSeq = 0;
};

/// Opens the old folder read-only and brings the ledger up to date with it: new messages become pending (skipped, when
/// the folder is not copied), those that are gone are marked, changed flags are returned. Costs what changed: only new
/// UIDs are listed, changes by CHANGEDSINCE where the server has CONDSTORE, UIDs alone when the count says that
/// something is gone.
[[nodiscard]] Result<ListedChanges> listOldFolder(FolderJob &job);

/// Carries changed flags over to the copies, bit by bit: only what changed on the old side since we last looked is set
/// or cleared, so that what the user did on the new side stays. Then remembers them.
[[nodiscard]] Result<> carryFlags(FolderJob &job, const QList<std::pair<Uid, QByteArray>> &flags);

} // namespace hikkoshi
