#include "imap/folder_mapping.h"

#include "imap/name_glob.h"
#include "imap/special_folders.h"
#include "imap/target_names.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace hikkoshi {

namespace {

using Note = FolderPlan::Note;

/// An old folder while the plan is made.
struct Row {
    const ServerFolder *folder = nullptr;
    const FolderDecision *decision = nullptr;
    FolderPlan plan;
    bool filtered = false;
    bool placed = false;        ///< plan.newPath stands
};

/// Tree order, the inbox first. LIST comes in any order: every run has to decide clashes alike.
bool comesBefore(const ServerFolder *a, const ServerFolder *b)
{
    const bool inboxA = a->path.names.value(0) == QLatin1String("INBOX");
    const bool inboxB = b->path.names.value(0) == QLatin1String("INBOX");
    if (inboxA != inboxB)
        return inboxA;
    return a->path != b->path ? a->path.names < b->path.names : a->wireName < b->wireName;
}

bool isVirtual(FolderRole role)
{
    return role == FolderRole::All || role == FolderRole::Flagged || role == FolderRole::Important;
}

bool mayShareRole(FolderRole role)
{
    return role == FolderRole::None || role == FolderRole::NotMail || isVirtual(role);
}

/// The path to look for on the new side: "[Gmail]/Sent Mail" is Gmail's way of saying it, nobody else's.
FolderPath plainPath(const FolderPlan &plan)
{
    const QStringList &names = plan.oldPath.names;
    const bool gmails = !mayShareRole(plan.role) && names.size() > 1 && isGmailContainer(names.first());
    return {gmails ? names.mid(1) : names};
}

Note noteOf(const TargetNames::Place &place, Note otherwise)
{
    return place.clashed ? Note::Clash : place.renamed ? Note::Renamed : otherwise;
}

class Planner final
{
public:
    Planner(const QList<ServerFolder> &oldFolders, const QList<FolderDecision> &decisions, TargetNames target)
        : m_target(std::move(target))
    {
        addRows(oldFolders, decisions);
    }

    void filter(const QStringList &only, const QStringList &excluded)
    {
        for (Row &row : m_rows) {
            row.filtered = (!only.isEmpty() && !matchesAnyGlob(row.plan.oldPath, only))
                || matchesAnyGlob(row.plan.oldPath, excluded);
        }
    }

    QList<FolderPlan> plan()
    {
        giveEachRoleOnce();
        for (Row &row : m_rows)
            setAside(row);
        for (Row &row : m_rows)
            placeDecided(row);
        for (Row &row : m_rows)
            placeByRole(row);
        for (Row &row : m_rows)
            placeBelowParent(row);
        QList<FolderPlan> plans;
        for (Row &row : m_rows) {
            if (row.filtered && row.plan.copy) {
                row.plan.copy = false;
                row.plan.note = Note::Filtered;
            }
            plans += row.plan;
        }
        return plans;
    }

private:
    void addRows(const QList<ServerFolder> &oldFolders, const QList<FolderDecision> &decisions);
    void giveEachRoleOnce();
    void setAside(Row &row);
    void placeDecided(Row &row);
    void placeByRole(Row &row);
    void placeBelowParent(Row &row);
    void place(Row &row, const TargetNames::Place &place, Note note);
    [[nodiscard]] FolderPath wantedPath(const Row &row, Note &note) const;

    TargetNames m_target;
    QList<Row> m_rows;
    QHash<QStringList, qsizetype> m_mapped;     ///< old names -> index of the row whose children follow it
};

void Planner::addRows(const QList<ServerFolder> &oldFolders, const QList<FolderDecision> &decisions)
{
    QHash<QByteArray, const FolderDecision *> decided;
    for (const FolderDecision &decision : decisions)
        decided.insert(decision.oldWireName, &decision);
    QList<const ServerFolder *> folders;
    QSet<QByteArray> seen;
    for (const ServerFolder &folder : oldFolders) {
        if (!seen.contains(folder.wireName))
            folders += &folder;
        seen.insert(folder.wireName);
    }
    std::sort(folders.begin(), folders.end(), comesBefore);
    const bool exchange = looksLikeExchange(oldFolders);
    for (const ServerFolder *folder : std::as_const(folders)) {
        Row row {folder, decided.value(folder->wireName, nullptr), {}};
        row.plan.oldWireName = folder->wireName;
        row.plan.oldPath = folder->path.names.isEmpty() ? FolderPath {{QStringLiteral("_")}} : folder->path;
        row.plan.role = roleOf(*folder, exchange);
        m_rows += row;
    }
}

/// Of several old folders with the same role the inbox itself, else the one that the server marked, else the first
/// keeps it. Decisions and filters change nothing here: they must not move a folder that they do not name.
void Planner::giveEachRoleOnce()
{
    const auto rank = [](const Row &row) {
        return row.plan.oldPath.isInbox() ? 0 : row.folder->role == row.plan.role ? 1 : 2;
    };
    QHash<FolderRole, Row *> keepers;
    for (Row &row : m_rows) {
        if (mayShareRole(row.plan.role) || !row.folder->selectable)
            continue;
        Row *&keeper = keepers[row.plan.role];
        if (!keeper || rank(row) < rank(*keeper))
            keeper = &row;
    }
    for (Row &row : m_rows) {
        if (!mayShareRole(row.plan.role) && keepers.value(row.plan.role) != &row)
            row.plan.role = FolderRole::None;
    }
}

/// What is not copied, and why.
void Planner::setAside(Row &row)
{
    Note why = Note::None;
    if (!row.folder->selectable)
        why = Note::NotSelectable;
    else if (row.decision)
        why = row.decision->copy ? Note::None : Note::ByDecision;
    else if (row.plan.role == FolderRole::NotMail)
        why = Note::NotMail;
    else if (isVirtual(row.plan.role))
        why = Note::VirtualFolder;
    if (why == Note::None)
        return;
    row.plan.copy = false;
    row.plan.note = why;
    row.placed = why != Note::NotSelectable;    // a parent without mail still has a place: its children go there
}

void Planner::placeDecided(Row &row)
{
    if (row.placed || !row.plan.copy || !row.decision || row.decision->newPath.names.isEmpty())
        return;
    const auto given = m_target.take(row.decision->newPath);
    place(row, given, noteOf(given, Note::ByDecision));
}

void Planner::placeByRole(Row &row)
{
    if (row.placed || !row.plan.copy || mayShareRole(row.plan.role))
        return;
    const FolderPath own = plainPath(row.plan);
    const auto found = row.plan.role == FolderRole::Inbox ? FolderPath {{QStringLiteral("INBOX")}}
                                                          : m_target.ofRole(row.plan.role, own);
    if (found && !m_target.isTaken(*found)) {
        const auto given = m_target.take(*found);
        place(row, given, given.path == row.plan.oldPath ? Note::None : Note::RoleMatched);
    } else if (own.names.size() == 1) {     // its name is its own before any other folder's
        const auto given = m_target.take(own);
        place(row, given, noteOf(given, own == row.plan.oldPath ? Note::None : Note::Renamed));
    }
}

void Planner::placeBelowParent(Row &row)
{
    if (row.placed)
        return;
    Note inherited = Note::None;
    const FolderPath wanted = wantedPath(row, inherited);
    if (!row.plan.copy) {
        place(row, m_target.look(wanted), Note::NotSelectable);
        return;
    }
    const auto given = m_target.take(wanted);
    place(row, given, noteOf(given, inherited));
}

void Planner::place(Row &row, const TargetNames::Place &place, Note note)
{
    row.plan.newPath = place.path;
    row.plan.newExists = place.exists;
    row.plan.note = note;
    row.placed = true;
    // A second folder of the same role that exists already must not be made by this one.
    if (!mayShareRole(row.plan.role)) {
        const auto holder = m_target.ofRole(row.plan.role, plainPath(row.plan));
        if (holder && *holder != place.path)
            row.plan.role = FolderRole::None;
    }
    if (!m_mapped.contains(row.plan.oldPath.names))
        m_mapped.insert(row.plan.oldPath.names, &row - m_rows.constData());
}

/// The same path, below wherever the nearest parent went.
FolderPath Planner::wantedPath(const Row &row, Note &note) const
{
    const QStringList &names = row.plan.oldPath.names;
    if (const FolderPath plain = plainPath(row.plan); plain != row.plan.oldPath) {
        note = Note::Renamed;
        return plain;
    }
    for (qsizetype depth = names.size() - 1; depth > 0; --depth) {
        const auto parent = m_mapped.constFind(names.first(depth));
        if (parent == m_mapped.constEnd())
            continue;
        const FolderPlan &above = m_rows.at(*parent).plan;
        const FolderPath wanted {above.newPath.names + names.mid(depth)};
        if (m_target.canonical(wanted) != m_target.canonical(row.plan.oldPath))
            note = above.note == Note::RoleMatched ? Note::RoleMatched : Note::Renamed;
        return wanted;
    }
    return row.plan.oldPath;
}

} // namespace

QList<FolderPlan> planFolders(const QList<ServerFolder> &oldFolders, const QList<ServerFolder> &newFolders,
                              const NameSpace &newNameSpace, const QList<FolderDecision> &decisions,
                              const NameRules &rules, const QStringList &onlyFolders, const QStringList &excludedFolders)
{
    Planner planner(oldFolders, decisions, TargetNames(newFolders, newNameSpace, rules));
    planner.filter(onlyFolders, excludedFolders);
    return planner.plan();
}

} // namespace hikkoshi
