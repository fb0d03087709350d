#include "imap/target_names.h"

#include "imap/special_folders.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr QChar Cut = u'~';     // shows that a name was longer

QString numbered(int number)
{
    return QStringLiteral(" (%1)").arg(number);
}

/// Whether mail stored there would show up elsewhere or not at all.
bool isNeverTarget(FolderRole role)
{
    return role == FolderRole::NotMail || role == FolderRole::All || role == FolderRole::Flagged
        || role == FolderRole::Important;
}

QString withoutLastLetter(const QString &name)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    letters.toEnd();
    return name.left(std::max<qsizetype>(letters.toPreviousBoundary(), 0));
}

} // namespace

TargetNames::TargetNames(const QList<ServerFolder> &newFolders, const NameSpace &nameSpace, const NameRules &rules)
    : m_nameSpace(nameSpace), m_rules(rules)
{
    m_exchange = looksLikeExchange(newFolders);
    for (const ServerFolder &folder : newFolders) {
        const QString key = keyOf(folder.path);
        if (const auto known = m_existing.constFind(key); known == m_existing.constEnd() || !known->selectable)
            m_existing.insert(key, {folder.path, folder.selectable});
        const FolderRole role = roleOf(folder, m_exchange);
        if (isNeverTarget(role))
            m_blocked.insert(key);
        else if (role != FolderRole::None && folder.selectable)
            addRoleHolder(folder, role);
    }
}

void TargetNames::addRoleHolder(const ServerFolder &folder, FolderRole role)
{
    m_roles[role].append({folder.path, folder.role == role || folder.path.isInbox()});
}

QString TargetNames::keyOf(const FolderPath &path) const
{
    QStringList names;
    for (const QString &name : path.names) {
        const QString composed = name.normalized(QString::NormalizationForm_C);
        names += m_rules.caseInsensitive ? composed.toCaseFolded().trimmed() : composed;
    }
    return names.join(QChar(u'\0'));
}

FolderPath TargetNames::canonical(const FolderPath &path) const
{
    return pathFromWire(wireFromPath(path, m_nameSpace), m_nameSpace);
}

std::optional<FolderPath> TargetNames::ofRole(FolderRole role, const FolderPath &oldPath) const
{
    const QList<RoleHolder> holders = m_roles.value(role);
    const QString wanted = keyOf(canonical(oldPath));
    const auto rank = [&](const RoleHolder &holder) {
        return std::pair(!holder.byAttribute, keyOf(holder.path) != wanted);
    };
    // LIST comes in any order: the path decides among equals, so that every run decides alike.
    const auto best = std::min_element(holders.cbegin(), holders.cend(), [&](const RoleHolder &a, const RoleHolder &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.path.names < b.path.names;
    });
    if (best != holders.cend() && best->byAttribute)
        return best->path;
    if (const Place same = look(oldPath); same.exists)
        return same.path;
    return best != holders.cend() ? std::optional(best->path) : std::nullopt;
}

bool TargetNames::isTaken(const FolderPath &path) const
{
    return m_taken.contains(keyOf(path));
}

TargetNames::Place TargetNames::take(const FolderPath &wanted)
{
    Place place = look(wanted);
    const FolderPath first = aroundBlocked(obeyRules(aroundBlocked(canonical(wanted))));
    int &number = m_lastNumbers[keyOf(first)];      // a hostile list has the same name a hundred thousand times
    number = std::max(number, 1);
    while (isTaken(place.path)) {
        place.clashed = true;
        place.path = aroundBlocked(fitted(first, numbered(++number)));
        const auto known = m_existing.constFind(keyOf(place.path));
        place.exists = known != m_existing.constEnd() && known->selectable;
        if (known != m_existing.constEnd())
            place.path = known->path;
    }
    m_taken.insert(keyOf(place.path));
    return place;
}

TargetNames::Place TargetNames::look(const FolderPath &wanted) const
{
    Place place;
    place.path = aroundBlocked(canonical(wanted));
    auto known = m_existing.constFind(keyOf(place.path));
    if (known == m_existing.constEnd()) {
        place.path = aroundBlocked(obeyRules(place.path));
        known = m_existing.constFind(keyOf(place.path));
    }
    if (known != m_existing.constEnd())
        place.path = known->path;
    place.exists = place.path.isInbox() || (known != m_existing.constEnd() && known->selectable);
    place.renamed = keyOf(place.path) != keyOf(canonical(wanted)) || canonical(wanted).names.last() != wanted.names.last();
    return place;
}

/// A name like "Outbox" is kept clear of even where there is none yet: once made, it would be taken for one.
bool TargetNames::isBlocked(const FolderPath &path) const
{
    const QString key = keyOf(path);
    return m_blocked.contains(key) || (!m_existing.contains(key) && isNeverTarget(roleOf({{}, path}, m_exchange)));
}

/// Neither a folder that takes no mail nor anything below it: "Notes" becomes "Notes (2)".
FolderPath TargetNames::aroundBlocked(FolderPath path) const
{
    for (qsizetype depth = 1; depth <= path.names.size(); ++depth) {
        const QString name = path.names.at(depth - 1);
        for (int number = 2; isBlocked({path.names.first(depth)}); ++number)
            path.names[depth - 1] = name + numbered(number);
    }
    return path;
}

/// Leaves parents alone that exist: the server has taken their names already.
FolderPath TargetNames::obeyRules(FolderPath path) const
{
    qsizetype known = path.names.size() - 1;
    while (known > 0 && !m_existing.contains(keyOf({path.names.first(known)})))
        --known;
    for (qsizetype i = known; i < path.names.size(); ++i) {
        QString &name = path.names[i];
        for (QChar &c : name) {
            if (m_rules.forbidden.contains(c))
                c = u'_';
        }
        if (m_rules.trimsBlanks)
            name = name.trimmed();
        if (name.isEmpty())
            name = QStringLiteral("_");
        if (i == 0 && m_rules.reserved.contains(name.trimmed(), Qt::CaseInsensitive))
            name += numbered(2);
    }
    return fitted(path, {});
}

bool TargetNames::fits(const FolderPath &path) const
{
    return m_rules.longestName <= 0 || wireFromPath(path, m_nameSpace).size() <= m_rules.longestName;
}

/// \a path with \a suffix, its last name shortened where the server's limit demands it. Where the parents alone are too
/// long, the nearest is left out.
FolderPath TargetNames::fitted(FolderPath path, const QString &suffix) const
{
    const QString whole = path.names.last();
    const QString start = m_rules.longestName > 0 ? whole.left(m_rules.longestName) : whole;
    path.names.last() = whole + suffix;
    while (!fits(path)) {
        for (QString name = withoutLastLetter(start); !name.isEmpty() && !fits(path); name = withoutLastLetter(name))
            path.names.last() = name + Cut + suffix;
        if (fits(path) || path.names.size() == 1)
            break;
        path.names.removeAt(path.names.size() - 2);
        path.names.last() = whole + suffix;
    }
    return canonical(path);     // without its parents an "inbox" would be the inbox
}

} // namespace hikkoshi
