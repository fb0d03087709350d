#include "wizard/models/rows_model.h"

#include "wizard/widgets/state_icon.h"

namespace hikkoshi {

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return header(section);
    return alignment(section, role);
}

void TableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
}

QVariant TableModel::alignment(int column, int role) const
{
    if (role != Qt::TextAlignmentRole)
        return {};
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
}

QVariant TableModel::stateCell(Mark mark, const QString &word, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return word;
    case Qt::DecorationRole:
        return stateIcon(mark);
    case Qt::ForegroundRole:
        return QBrush(markColor(mark, QGuiApplication::palette()));
    case Qt::FontRole:
        if (mark == Mark::Fail || mark == Mark::Warning) {
            QFont bold = QGuiApplication::font();
            bold.setBold(true);
            return bold;
        }
        return {};
    case MarkRole:
        return int(mark);
    default:
        return {};
    }
}

} // namespace hikkoshi
