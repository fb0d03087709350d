#pragma once

#include "domain/folder_path.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

/// What the user decided about one folder of the old side; overrides what folder_mapping proposes.
struct FolderDecision {
    QByteArray oldWireName;
    bool copy = true;
    FolderPath newPath;         ///< ignored when \a copy is false
    friend bool operator==(const FolderDecision &, const FolderDecision &) = default;
};

/// One mailbox on both sides. Its passwords are not here: the secret store holds them under the address.
struct MailboxPair {
    QString address;            ///< who it belongs to; the key everywhere (compared in lower case)
    QString displayName;
    QString oldUser;            ///< log-in name on the old server
    QString newUser;            ///< log-in name on the new server
    std::optional<QString> excludedBecause;   ///< 対象外, with the written reason
    QList<FolderDecision> folders;            ///< only what differs from the proposal
    friend bool operator==(const MailboxPair &, const MailboxPair &) = default;
};

} // namespace hikkoshi
