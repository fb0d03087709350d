#include "accounts/roster.h"

#include "accounts/mail_address.h"
#include "accounts/plain_word.h"
#include "accounts/roster_columns.h"
#include "accounts/roster_links.h"
#include "accounts/table_rows.h"
#include "accounts/table_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace hikkoshi {

namespace {

using Kind = RosterProblem::Kind;

constexpr std::array<std::pair<AddressKind, const char *>, 8> Kinds {{
    {AddressKind::Person, "person"}, {AddressKind::Shared, "shared"}, {AddressKind::List, "list"},
    {AddressKind::Alias, "alias"}, {AddressKind::System, "system"}, {AddressKind::PopOnly, "pop"},
    {AddressKind::CatchAll, "catch-all"}, {AddressKind::Retired, "retired"},
}};

const QHash<QString, AddressKind> &kindWords()
{
    static const QHash<QString, AddressKind> all = [] {
        QHash<QString, AddressKind> words;
        for (const auto &[kind, name] : Kinds)
            words.insert(plainWord(QString::fromLatin1(name)), kind);
        const auto add = [&words](AddressKind kind, const QString &more) {
            for (const QString &word : more.split(u' '))
                words.insert(plainWord(word), kind);
        };
        add(AddressKind::Person, QStringLiteral("個人 人 ユーザー 利用者 user mailbox"));
        add(AddressKind::Shared, QStringLiteral("共有 共有メールボックス 共用 sharedmailbox"));
        add(AddressKind::List, QStringLiteral("メーリングリスト 配布リスト 配信リスト 一斉配信 グループ group ml"));
        add(AddressKind::Alias, QStringLiteral("別名 エイリアス 転送 転送のみ forward"));
        add(AddressKind::System, QStringLiteral("システム 機器 複合機 フォーム"));
        add(AddressKind::PopOnly, QStringLiteral("POPのみ POP3 poponly"));
        add(AddressKind::CatchAll, QStringLiteral("キャッチオール その他すべて"));
        add(AddressKind::Retired, QStringLiteral("廃止 廃止予定 退職"));
        return words;
    }();
    return all;
}

/// "user:{SCHEME}hash:…", as Dovecot keeps it: no header, no comma before the colon.
bool isPasswdLine(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^[^,\\s:]+@[^,\\s:]+:(\\{|\\$|[^,]*:)"));
    return form.match(line).hasMatch();
}

/// Turns rows into entries, one after the other.
class Reader final
{
public:
    Reader(Roster &roster, const RosterColumns &columns, bool pasted)
        : m_roster(roster), m_columns(columns), m_pasted(pasted)
    {
    }

    void read(const TableRow &row)
    {
        m_line = row.line;
        m_cells = row.cells;
        if (m_cells.size() >= 1 && isPasswdLine(m_cells.first()))
            m_cells = {m_cells.first().section(u':', 0, 0)};     // nothing of the hash goes on
        if (row.unclosedQuote)
            return refuse(Kind::UnclosedQuote);
        while (m_cells.size() > m_columns.count() && m_cells.last().isEmpty())
            m_cells.removeLast();
        const bool mayBeShort = m_pasted || !m_columns.named();
        if (m_cells.size() > m_columns.count() || (m_cells.size() < m_columns.count() && !mayBeShort))
            return refuse(Kind::WrongCellCount);
        if (!lettersAreFine())
            return;
        RosterEntry entry;
        entry.row = m_line;
        if (takeKind(entry) && takeAddress(entry) && takeTargets(entry)) {
            entry.displayName = cell(RosterColumn::DisplayName);
            entry.oldUser = userOr(RosterColumn::OldUser, entry.address);
            entry.newUser = userOr(RosterColumn::NewUser, entry.address);
            entry.reason = cell(RosterColumn::Reason);
            if (entry.kind == AddressKind::Retired && entry.reason.isEmpty())
                return note(Kind::MissingReason, RosterColumn::Reason, {});
            m_roster.entries.append(entry);
        }
    }

private:
    void note(Kind kind, RosterColumn column, const QString &value)
    {
        m_roster.problems.append({m_line, columnName(column), kind, value, true});
    }
    void refuse(Kind kind) { m_roster.problems.append({m_line, {}, kind, {}, true}); }

    [[nodiscard]] QString cell(RosterColumn column) const
    {
        const auto at = m_columns.position(column);
        return at && *at < m_cells.size() ? m_cells.at(*at).trimmed() : QString();
    }

    [[nodiscard]] QString userOr(RosterColumn column, const QString &address) const
    {
        const QString user = cell(column);
        return user.isEmpty() ? address : user;
    }

    /// Control characters would end lines in scripts and files, wherever they are quoted.
    [[nodiscard]] bool lettersAreFine()
    {
        for (const QString &cell : m_cells) {
            if (cell.contains(QChar::ReplacementCharacter)) {
                refuse(Kind::UndecodableText);
                return false;
            }
            const bool control = std::any_of(cell.begin(), cell.end(), [](QChar c) {
                return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                    || c.category() == QChar::Separator_Paragraph;
            });
            if (control) {
                refuse(Kind::ControlCharacter);
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool takeKind(RosterEntry &entry)
    {
        const QString word = cell(RosterColumn::Kind);
        if (!word.isEmpty()) {
            const auto kind = addressKindFrom(word);
            if (!kind) {
                note(Kind::UnknownKind, RosterColumn::Kind, word);
                return false;
            }
            entry.kind = *kind;
        } else if (m_columns.position(RosterColumn::Targets) && !m_columns.position(RosterColumn::Kind)
                   && m_columns.named()) {
            // PostfixAdmin's aliases: a mailbox has an alias to itself there.
            const QString target = cell(RosterColumn::Targets);
            entry.kind = target.compare(cell(RosterColumn::Address), Qt::CaseInsensitive) == 0 ? AddressKind::Person
                                                                                              : AddressKind::Alias;
        }
        return true;
    }

    [[nodiscard]] bool takeAddress(RosterEntry &entry)
    {
        QString address = cell(RosterColumn::Address);
        if (address.startsWith(QLatin1String("*@")))
            address.remove(0, 1);
        if (address.startsWith(u'@'))
            entry.kind = AddressKind::CatchAll;
        const bool usable = entry.kind == AddressKind::CatchAll ? !comparableDomain(address.mid(1)).isEmpty() && address.startsWith(u'@')
                                                                : splitAddress(address).has_value();
        if (!usable) {
            note(Kind::NotAnAddress, RosterColumn::Address, address);
            return false;
        }
        const qsizetype before = m_seen.size();
        m_seen.insert(address.toLower());
        if (m_seen.size() == before) {
            note(Kind::DuplicateAddress, RosterColumn::Address, address);
            return false;
        }
        entry.address = address;
        return true;
    }

    [[nodiscard]] bool takeTargets(RosterEntry &entry)
    {
        static const QRegularExpression between(QStringLiteral("[;,、；，\\s]+"));
        for (const QString &target : cell(RosterColumn::Targets).split(between, Qt::SkipEmptyParts)) {
            if (!splitAddress(target)) {
                note(Kind::TargetNotAnAddress, RosterColumn::Targets, target);
                return false;
            }
            const bool itself = target.compare(entry.address, Qt::CaseInsensitive) == 0;
            if (!itself && !entry.targets.contains(target, Qt::CaseInsensitive))
                entry.targets.append(target);
        }
        const bool needsTargets = entry.kind == AddressKind::List || entry.kind == AddressKind::Alias
            || entry.kind == AddressKind::CatchAll;
        if (needsTargets && entry.targets.isEmpty()) {
            note(Kind::MissingTargets, RosterColumn::Targets, {});
            return false;
        }
        return true;
    }

    Roster &m_roster;
    const RosterColumns &m_columns;
    bool m_pasted;
    QSet<QString> m_seen;
    int m_line = 0;
    QStringList m_cells;
};

bool checkColumns(Roster &roster, const RosterColumns &columns, int line)
{
    for (const QString &name : columns.unknown())
        roster.problems.append({line, name, Kind::UnknownColumn, {}, false});
    if (columns.position(RosterColumn::Address))
        return true;
    roster.problems.append({line, columnName(RosterColumn::Address), Kind::MissingColumn, {}, true});
    return false;
}

} // namespace

QString nameOf(AddressKind kind)
{
    const auto found = std::find_if(Kinds.begin(), Kinds.end(), [kind](const auto &known) { return known.first == kind; });
    Q_ASSERT(found != Kinds.end());
    return QString::fromLatin1(found->second);
}

std::optional<AddressKind> addressKindFrom(const QString &text)
{
    const auto found = kindWords().constFind(plainWord(text));
    return found == kindWords().constEnd() ? std::nullopt : std::optional(*found);
}

bool RosterEntry::needsMailbox() const
{
    return kind == AddressKind::Person || kind == AddressKind::PopOnly || (kind == AddressKind::System && targets.isEmpty());
}

Roster readRoster(const QByteArray &text)
{
    Roster roster;
    const TableRows split = splitTable(decodeTableText(text));
    if (split.rows.empty()) {
        roster.problems.append({0, {}, Kind::Empty, {}, true});
        return roster;
    }
    const TableRow &first = split.rows.front();
    const RosterColumns columns = RosterColumns::fromFirstRow(first.cells);
    if (columns.named() && !checkColumns(roster, columns, first.line))
        return roster;
    const std::size_t begin = columns.named() ? 1 : 0;
    if (split.rows.size() == begin)
        roster.problems.append({first.line, {}, Kind::Empty, {}, true});
    Reader reader(roster, columns, split.pasted);
    for (std::size_t i = begin; i < split.rows.size(); ++i)
        reader.read(split.rows[i]);
    checkLinks(roster);
    return roster;
}

} // namespace hikkoshi
