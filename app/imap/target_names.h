#pragma once

#include "imap/folder_mapping.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace hikkoshi {

/// The names of the new side while a plan is made: which exist, which are taken already, which are never given away, and
/// what a name must become so that the server takes it. Hands out each folder once. A value of one plan.
class TargetNames final
{
public:
    TargetNames(const QList<ServerFolder> &newFolders, const NameSpace &nameSpace, const NameRules &rules);

    struct Place {
        FolderPath path;
        bool exists = false;
        bool clashed = false;       ///< another old folder goes where this one wanted to go
        bool renamed = false;       ///< it is not quite the name that was asked for
    };
    /// The place nearest to \a wanted that nobody has and the server takes; it is given away by this.
    [[nodiscard]] Place take(const FolderPath &wanted);
    /// The same for a folder without messages of its own: nothing is given away.
    [[nodiscard]] Place look(const FolderPath &wanted) const;
    [[nodiscard]] bool isTaken(const FolderPath &path) const;

    /// The new folder of \a role: the one that the server marks, else the one called like \a oldPath, else one whose name
    /// is known for it.
    [[nodiscard]] std::optional<FolderPath> ofRole(FolderRole role, const FolderPath &oldPath) const;
    /// \a path as the new server will list it: separators inside names replaced, NFC, "INBOX." not doubled.
    [[nodiscard]] FolderPath canonical(const FolderPath &path) const;

private:
    struct Existing {
        FolderPath path;
        bool selectable = true;
    };
    struct RoleHolder {
        FolderPath path;
        bool byAttribute = false;
    };

    [[nodiscard]] QString keyOf(const FolderPath &path) const;
    [[nodiscard]] FolderPath obeyRules(FolderPath path) const;
    [[nodiscard]] bool isBlocked(const FolderPath &path) const;
    [[nodiscard]] FolderPath aroundBlocked(FolderPath path) const;
    [[nodiscard]] FolderPath fitted(FolderPath path, const QString &suffix) const;
    [[nodiscard]] bool fits(const FolderPath &path) const;
    void addRoleHolder(const ServerFolder &folder, FolderRole role);

    NameSpace m_nameSpace;
    NameRules m_rules;
    QHash<QString, Existing> m_existing;
    QHash<FolderRole, QList<RoleHolder>> m_roles;
    QSet<QString> m_blocked;
    bool m_exchange = false;
    QSet<QString> m_taken;
    QHash<QString, int> m_lastNumbers;      ///< "name (n)" given away last
};

} // namespace hikkoshi
