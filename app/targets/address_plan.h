#pragma once

#include "accounts/roster.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// What is to be made at the new service, in its order, without regard to which service it is.
struct AddressPlan {
    struct Mailbox {
        RosterEntry entry;
        QString password;               ///< the first one, generated
        QStringList forwardTo;          ///< a copy goes there; the mailbox keeps its own
    };
    struct Shared {
        RosterEntry entry;              ///< its targets are who may open it
        QString password;               ///< where a shared mailbox is a mailbox like any other
    };
    struct Group {
        RosterEntry entry;
        QStringList inside;             ///< members that the new service has too
        QStringList outside;            ///< members elsewhere
    };
    struct OtherName {
        RosterEntry entry;
        QString mailbox;                ///< whose second address it is
    };

    QList<Mailbox> mailboxes;
    QList<Shared> shared;
    QList<OtherName> otherNames;        ///< aliases that lead to exactly one mailbox
    QList<Group> groups;                ///< lists, and aliases that lead elsewhere or to several
    QList<RosterEntry> catchAlls;
    QStringList retired;                ///< addresses that are not made
};

/// Sorts the roster's entries. Passwords come from \a newPassword, once for each mailbox.
[[nodiscard]] AddressPlan planAddresses(const Roster &roster, QString (*newPassword)());

} // namespace hikkoshi
