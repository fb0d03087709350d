#include "transfer/mailbox_folders.h"

#include "transfer/target_rules.h"

#include <algorithm>

namespace hikkoshi {

bool MailboxFolders::subscribed(const QByteArray &oldWireName) const
{
    return std::any_of(oldFolders.begin(), oldFolders.end(), [&](const ServerFolder &folder) {
        return folder.wireName == oldWireName && folder.subscribed;
    });
}

QByteArray MailboxFolders::newWireName(const FolderPlan &folder) const
{
    for (const ServerFolder &there : newFolders) {
        if (there.path == folder.newPath)
            return there.wireName;
    }
    return wireFromPath(folder.newPath, newNameSpace);
}

Result<MailboxFolders> readFolders(MailStore &oldStore, MailStore &newStore, const MailboxPair &mailbox,
                                   const CopyOptions &options)
{
    auto oldFolders = oldStore.listFolders();
    if (!oldFolders)
        return fail(oldFolders.error());
    auto newFolders = newStore.listFolders();
    if (!newFolders)
        return fail(newFolders.error());
    MailboxFolders folders {std::move(*oldFolders), std::move(*newFolders), newStore.nameSpace(), {}};
    folders.plan = planFolders(folders.oldFolders, folders.newFolders, folders.newNameSpace, mailbox.folders,
                               nameRulesFor(newStore.features()), options.onlyFolders, options.excludedFolders);
    return folders;
}

} // namespace hikkoshi
