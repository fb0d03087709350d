#include "accounts/roster_links.h"

#include "accounts/mail_address.h"
#include "accounts/roster_columns.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

using Kind = RosterProblem::Kind;
using Entries = QHash<QString, const RosterEntry *>;    // by the address in lower case

QString domainOf(const QString &address)
{
    return comparableDomain(address.mid(address.lastIndexOf(u'@') + 1));
}

QString mostCommonDomain(const QList<RosterEntry> &entries)
{
    QMap<QString, int> counts;      // sorted, so that a draw has one answer
    for (const RosterEntry &entry : entries)
        ++counts[domainOf(entry.address)];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QString() : most.key();
}

bool leadsOn(const RosterEntry &entry)
{
    return entry.kind == AddressKind::Alias || entry.kind == AddressKind::List
        || (entry.kind == AddressKind::System && !entry.targets.isEmpty());
}

bool leadsBack(const RosterEntry &start, const Entries &entries)
{
    QSet<QString> seen;
    QStringList next = start.targets;
    while (!next.isEmpty()) {
        const QString address = next.takeLast().toLower();
        if (address == start.address.toLower())
            return true;
        if (seen.contains(address))
            continue;
        seen.insert(address);
        const RosterEntry *entry = entries.value(address);
        if (entry && leadsOn(*entry))
            next += entry->targets;
    }
    return false;
}

void checkTargets(Roster &roster, const RosterEntry &entry, const Entries &entries, const QSet<QString> &domains)
{
    const auto warn = [&](Kind kind, const QString &target) {
        roster.problems.append({entry.row, columnName(RosterColumn::Targets), kind, target, false});
    };
    for (const QString &target : entry.targets) {
        const RosterEntry *there = entries.value(target.toLower());
        if (there && there->kind == AddressKind::Retired)
            warn(Kind::TargetRetired, target);
        else if (!there && domains.contains(domainOf(target)))
            warn(Kind::TargetNotInRoster, target);
    }
}

} // namespace

void checkLinks(Roster &roster)
{
    roster.domain = mostCommonDomain(roster.entries);
    Entries entries;
    QSet<QString> domains;
    for (const RosterEntry &entry : std::as_const(roster.entries)) {
        entries.insert(entry.address.toLower(), &entry);
        domains.insert(domainOf(entry.address));
    }
    QSet<QString> loops;
    for (const RosterEntry &entry : std::as_const(roster.entries)) {
        if (domainOf(entry.address) != roster.domain)
            roster.problems.append({entry.row, columnName(RosterColumn::Address), Kind::OtherDomain, entry.address, false});
        if (entry.kind == AddressKind::Retired)
            continue;
        checkTargets(roster, entry, entries, domains);
        if (leadsOn(entry) && leadsBack(entry, entries)) {
            roster.problems.append({entry.row, columnName(RosterColumn::Targets), Kind::TargetLoop, entry.address, true});
            loops.insert(entry.address);
        }
    }
    roster.entries.removeIf([&loops](const RosterEntry &entry) { return loops.contains(entry.address); });
    std::stable_sort(roster.problems.begin(), roster.problems.end(),
                     [](const RosterProblem &one, const RosterProblem &other) { return one.row < other.row; });
}

} // namespace hikkoshi
