#include "accounts/account_table.h"

#include "accounts/account_columns.h"
#include "accounts/mail_address.h"
#include "accounts/table_rows.h"
#include "accounts/table_text.h"

#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

using Kind = RowProblem::Kind;

/// Turns rows into accounts, one after the other.
class Reader final
{
public:
    Reader(AccountTable &table, const AccountColumns &columns, bool pasted, const QString &domain)
        : m_table(table)
        , m_columns(columns)
        , m_pasted(pasted)
        , m_domain(comparableDomain(domain))
    {
    }

    void read(const TableRow &row)
    {
        m_line = row.line;
        m_cells = row.cells;
        if (row.unclosedQuote)
            return refuse(Kind::UnclosedQuote);
        if (!hasRightCellCount())
            return refuse(Kind::WrongCellCount);
        if (const auto column = undecodable())
            return note(Kind::UndecodableText, *column, {}, true);
        AccountRow account;
        account.mailbox.address = trimmed(Column::Address);
        if (!checkAddress(account.mailbox.address))
            return;
        account.mailbox.displayName = trimmed(Column::DisplayName);
        account.mailbox.oldUser = userOr(Column::OldUser, account.mailbox.address);
        account.mailbox.newUser = userOr(Column::NewUser, account.mailbox.address);
        account.oldPassword = password(Column::OldPassword);
        account.newPassword = password(Column::NewPassword);
        m_table.rows.push_back(std::move(account));
    }

private:
    void note(Kind kind, Column column, const QString &value, bool fatal)
    {
        m_table.problems.append({m_line, columnName(column), kind, value, fatal});
    }

    void refuse(Kind kind) { m_table.problems.append({m_line, {}, kind, {}, true}); }

    [[nodiscard]] QString cell(Column column) const
    {
        const auto at = m_columns.position(column);
        return at && *at < m_cells.size() ? m_cells.at(*at) : QString();
    }

    /// A comma too many is a password that was not quoted; spreadsheets leave out empty cells at the end.
    [[nodiscard]] bool hasRightCellCount()
    {
        while (m_cells.size() > m_columns.count() && m_cells.last().isEmpty())
            m_cells.removeLast();
        return m_cells.size() == m_columns.count() || (m_cells.size() < m_columns.count() && (m_pasted || !m_columns.named()));
    }

    [[nodiscard]] std::optional<Column> undecodable() const
    {
        for (const Column column : allColumns()) {
            const QString value = cell(column);
            if (value.contains(QChar::ReplacementCharacter) || value.contains(QChar(QChar::Null)))
                return column;
        }
        return std::nullopt;
    }

    [[nodiscard]] QString trimmed(Column column)
    {
        const QString value = cell(column);
        if (value.trimmed() != value)
            note(Kind::BlankAroundValue, column, value, false);
        return value.trimmed();
    }

    [[nodiscard]] QString userOr(Column column, const QString &address)
    {
        const QString user = trimmed(column);
        return user.isEmpty() ? address : user;
    }

    /// Exactly as written. Blanks at the ends stay, but are told: they cannot be seen.
    [[nodiscard]] Secret password(Column column)
    {
        const QString value = cell(column);
        if (value.isEmpty() && m_columns.position(column))
            note(Kind::MissingPassword, column, {}, false);
        if (value.trimmed() != value)
            note(Kind::BlankAroundValue, column, {}, false);
        return Secret::fromText(value);
    }

    [[nodiscard]] bool checkAddress(const QString &address)
    {
        const auto parts = splitAddress(address);
        if (!parts) {
            note(Kind::NotAnAddress, Column::Address, address, true);
            return false;
        }
        const qsizetype before = m_seen.size();
        m_seen.insert(address.toLower());
        if (m_seen.size() == before) {
            note(Kind::DuplicateAddress, Column::Address, address, true);
            return false;
        }
        if (!m_domain.isEmpty() && parts->domain != m_domain)
            note(Kind::OtherDomain, Column::Address, address, false);
        return true;
    }

    AccountTable &m_table;
    const AccountColumns &m_columns;
    bool m_pasted;
    QString m_domain;
    QSet<QString> m_seen;
    int m_line = 0;
    QStringList m_cells;
};

/// False when no row can be read without what is missing.
bool checkColumns(AccountTable &table, const AccountColumns &columns, int line)
{
    for (const QString &name : columns.unknown())
        table.problems.append({line, name, Kind::UnknownColumn, {}, false});
    if (!columns.position(Column::Address)) {
        table.problems.append({line, columnName(Column::Address), Kind::MissingColumn, {}, true});
        return false;
    }
    for (const Column column : {Column::OldPassword, Column::NewPassword}) {
        if (!columns.position(column))
            table.problems.append({line, columnName(column), Kind::MissingColumn, {}, false});
    }
    return true;
}

} // namespace

AccountTable readAccounts(const QByteArray &text, const QString &domain)
{
    AccountTable table;
    const QString decoded = decodeTableText(text);
    const TableRows split = splitTable(decoded);
    if (split.rows.empty()) {
        table.problems.append({0, {}, Kind::Empty, {}, true});
        return table;
    }
    const TableRow &first = split.rows.front();
    const AccountColumns columns = AccountColumns::fromFirstRow(first.cells);
    if (columns.named() && !checkColumns(table, columns, first.line))
        return table;
    Reader reader(table, columns, split.pasted, domain);
    const std::size_t begin = columns.named() ? 1 : 0;
    if (split.rows.size() == begin)
        table.problems.append({first.line, {}, Kind::Empty, {}, true});
    for (std::size_t i = begin; i < split.rows.size(); ++i)
        reader.read(split.rows[i]);
    return table;
}

} // namespace hikkoshi
