#pragma once

#include "domain/folder_path.h"
#include "imap/mail_store.h"

#include <QList>

namespace hikkoshi {

/// Whether these are the folders of an Exchange mailbox: calendar, contacts and tasks together. Only there do such names
/// mean that a folder holds no mail; an office's own folder "メモ" on a rental server does.
[[nodiscard]] bool looksLikeExchange(const QList<ServerFolder> &folders);

/// The inbox by its name, else the server's own attribute, else the dictionary. \a exchange: what looksLikeExchange()
/// said of the whole list. What lies below a folder without mail is no mail either.
[[nodiscard]] FolderRole roleOf(const ServerFolder &folder, bool exchange);

/// Gmail's "[Gmail]", the parent of its own folders.
[[nodiscard]] bool isGmailContainer(const QString &name);

} // namespace hikkoshi
