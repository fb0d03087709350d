#include "targets/address_plan.h"

#include <QSet>

namespace hikkoshi {

namespace {

bool isMailbox(const RosterEntry &entry)
{
    return entry.needsMailbox() || entry.kind == AddressKind::Shared;
}

AddressPlan::Group groupOf(const RosterEntry &entry, const QSet<QString> &existing)
{
    AddressPlan::Group group {entry, {}, {}};
    for (const QString &target : entry.targets)
        (existing.contains(target.toLower()) ? group.inside : group.outside).append(target);
    return group;
}

} // namespace

AddressPlan planAddresses(const Roster &roster, QString (*newPassword)())
{
    QHash<QString, QString> mailboxes;      // lower case, as written
    QSet<QString> existing;                 // everything that the new service will have
    for (const RosterEntry &entry : roster.entries) {
        if (isMailbox(entry))
            mailboxes.insert(entry.address.toLower(), entry.address);
        if (entry.kind != AddressKind::Retired && entry.kind != AddressKind::CatchAll)
            existing.insert(entry.address.toLower());
    }

    AddressPlan plan;
    for (const RosterEntry &entry : roster.entries) {
        switch (entry.kind) {
        case AddressKind::Person:
        case AddressKind::PopOnly:
            plan.mailboxes.append({entry, newPassword(), entry.targets});
            break;
        case AddressKind::Shared:
            plan.shared.append({entry, newPassword()});
            break;
        case AddressKind::System:
            if (entry.needsMailbox())
                plan.mailboxes.append({entry, newPassword(), {}});
            else
                plan.groups.append(groupOf(entry, existing));
            break;
        case AddressKind::Alias:
            if (entry.targets.size() == 1 && mailboxes.contains(entry.targets.first().toLower()))
                plan.otherNames.append({entry, mailboxes.value(entry.targets.first().toLower())});
            else
                plan.groups.append(groupOf(entry, existing));
            break;
        case AddressKind::List:
            plan.groups.append(groupOf(entry, existing));
            break;
        case AddressKind::CatchAll:
            plan.catchAlls.append(entry);
            break;
        case AddressKind::Retired:
            plan.retired.append(entry.address);
            break;
        }
    }
    return plan;
}

} // namespace hikkoshi
