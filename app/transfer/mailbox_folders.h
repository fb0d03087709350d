#pragma once

#include "domain/transfer.h"
#include "imap/folder_mapping.h"
#include "transfer/transfer_plan.h"

#include <QList>

namespace hikkoshi {

/// Both sides' folders and where each old one goes.
struct MailboxFolders {
    QList<ServerFolder> oldFolders;
    QList<ServerFolder> newFolders;
    NameSpace newNameSpace;
    QList<FolderPlan> plan;

    [[nodiscard]] bool subscribed(const QByteArray &oldWireName) const;
    /// The new server's name for a planned folder: the one it has, or the one to create.
    [[nodiscard]] QByteArray newWireName(const FolderPlan &folder) const;
};

/// Lists both sides and plans. Writes nothing.
[[nodiscard]] Result<MailboxFolders> readFolders(MailStore &oldStore, MailStore &newStore, const MailboxPair &mailbox,
                                                 const CopyOptions &options);

} // namespace hikkoshi
