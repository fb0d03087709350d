#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// The columns of a roster in the order that they have without a header.
enum class RosterColumn { Address, DisplayName, Kind, OldUser, NewUser, Targets, Reason };
/// "display_name"
[[nodiscard]] QString columnName(RosterColumn column);

/// Which column of a roster stands where.
class RosterColumns final
{
public:
    /// A header has no cell with an @ in it, and the name of at least one column.
    [[nodiscard]] static RosterColumns fromFirstRow(const QStringList &cells);

    [[nodiscard]] bool named() const { return m_named; }
    [[nodiscard]] qsizetype count() const { return m_columns.size(); }
    [[nodiscard]] std::optional<qsizetype> position(RosterColumn column) const;
    /// Names that mean nothing here; their cells are left out.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    QList<std::optional<RosterColumn>> m_columns;
    QStringList m_unknown;
    bool m_named = false;
};

} // namespace hikkoshi
