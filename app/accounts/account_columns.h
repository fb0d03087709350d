#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// The columns of the accounts file in the order that they have without a header.
enum class Column { Address, OldUser, OldPassword, NewUser, NewPassword, DisplayName };
[[nodiscard]] QList<Column> allColumns();
/// "old_password"
[[nodiscard]] QString columnName(Column column);

/// Which column stands where.
class AccountColumns final
{
public:
    /// \a cells are a header when one of them is the name of a column, in English or Japanese, in any case and width;
    /// or when none of them has an @ in it (then it is a header that we do not understand). Else the columns stand in
    /// their order.
    [[nodiscard]] static AccountColumns fromFirstRow(const QStringList &cells);

    [[nodiscard]] bool named() const { return m_named; }
    [[nodiscard]] qsizetype count() const { return m_columns.size(); }
    [[nodiscard]] std::optional<qsizetype> position(Column column) const;
    /// Names that mean nothing here, and second columns of one name.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    QList<std::optional<Column>> m_columns;
    QStringList m_unknown;
    bool m_named = false;
};

} // namespace hikkoshi
