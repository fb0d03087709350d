#include "domain/dns_book.h"

namespace hikkoshi {

QStringList savedValues(const DnsBook &book, const QString &name, const QString &type)
{
    QStringList values;
    for (const SnapshotRecord &record : book.snapshot ? book.snapshot->records : QList<SnapshotRecord>()) {
        if (record.name.compare(name, Qt::CaseInsensitive) == 0 && record.type == type)
            values += record.values;
    }
    values.removeDuplicates();
    return values;
}

} // namespace hikkoshi
