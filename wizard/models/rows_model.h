#pragma once

#include "wizard/widgets/palette.h"
#include "wizard/widgets/table_view.h"
#include "wizard/words/state_text.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QGuiApplication>

namespace hikkoshi {

/// What all our tables have in common: flat, headers in words, numbers at the right. Words are made at display time, so
/// a change of the language only needs retranslate().
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    void retranslate();

protected:
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString header(int column) const = 0;
    [[nodiscard]] virtual bool isNumber(int column) const = 0;
    /// The cell that shows a state: icon, word, colour, bold where it needs attention.
    [[nodiscard]] static QVariant stateCell(Mark mark, const QString &word, int role);
    [[nodiscard]] QVariant alignment(int column, int role) const;
};

/// Holds the rows as values. setRows() tells the view only what has changed as long as the same things stand in the
/// same order, so a selection survives ten updates a second.
template<typename Row>
class RowsModel : public TableModel
{
public:
    using TableModel::TableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    void setRows(QList<Row> rows)
    {
        if (!sameKeys(rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (m_rows.at(i) == rows.at(i))
                continue;
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(int(i), 0), index(int(i), columns() - 1));
        }
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        const Row &row = m_rows.at(index.row());
        if (role == KeyRole)
            return keyOf(row);
        const QVariant value = cell(row, index.column(), role);
        return value.isValid() ? value : alignment(index.column(), role);
    }

protected:
    [[nodiscard]] virtual QString keyOf(const Row &row) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    [[nodiscard]] bool sameKeys(const QList<Row> &rows) const
    {
        if (rows.size() != m_rows.size())
            return false;
        for (qsizetype i = 0; i < rows.size(); ++i)
            if (keyOf(rows.at(i)) != keyOf(m_rows.at(i)))
                return false;
        return true;
    }
    QList<Row> m_rows;
};

} // namespace hikkoshi
