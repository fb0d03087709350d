#include "wizard/models/snapshot_model.h"

namespace hikkoshi {

QString SnapshotModel::header(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Values:
        return tr("Value");
    case Ttl:
        return tr("TTL");
    default:
        return tr("By which server");
    }
}

QString SnapshotModel::keyOf(const SnapshotRecord &record) const
{
    return QStringLiteral("%1 %2 %3 %4").arg(record.name, record.type, QString::number(record.ttl), record.values.join(u'\n'));
}

QVariant SnapshotModel::cell(const SnapshotRecord &record, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString between = role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", ");
    switch (column) {
    case Name:
        return record.name;
    case Type:
        return record.type;
    case Values:
        return record.values.join(between);
    case Ttl:
        return QString::number(record.ttl);
    default:
        return record.servers.join(between);
    }
}

} // namespace hikkoshi
