#pragma once

#include "imap/mail_store.h"
#include "imap/session.h"

namespace hikkoshi {

/// The commands about folders that need none to be open; each as in MailStore. Exchange is asked only what it offers.
[[nodiscard]] Result<QList<ServerFolder>> listFolders(Session &session);
[[nodiscard]] Result<QList<std::optional<FolderStatus>>> folderStatus(Session &session, const QList<QByteArray> &wireNames);
[[nodiscard]] Result<> createFolder(Session &session, const QByteArray &wireName, FolderRole role);
[[nodiscard]] Result<std::optional<Quota>> mailboxQuota(Session &session);

} // namespace hikkoshi
