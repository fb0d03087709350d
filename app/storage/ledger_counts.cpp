// The sums, and the lines of what did not arrive.
#include "storage/ledger.h"

#include "domain/names.h"
#include "storage/ledger_rows.h"

#include <QLocale>

namespace hikkoshi {

namespace {

QDateTime parseInternalDate(const QByteArray &text)
{
    // "17-Jul-1996 02:44:25 -0700"; the day may be padded by a blank.
    const QString clean = QString::fromLatin1(text.trimmed());
    QDateTime when = QLocale::c().toDateTime(clean.left(clean.size() - 6), QStringLiteral("d-MMM-yyyy HH:mm:ss"));
    if (!when.isValid())
        return {};
    const QString zone = clean.right(5);
    const int minutes = QStringView(zone).mid(1, 2).toInt() * 60 + QStringView(zone).mid(3, 2).toInt();
    return QDateTime(when.date(), when.time(), Qt::OffsetFromUTC, (zone.startsWith(u'-') ? -60 : 60) * minutes);
}

} // namespace

Result<QStringList> Ledger::addresses() const
{
    QSqlQuery row = query();
    if (!row.exec(QStringLiteral("SELECT address FROM ledger_folder GROUP BY address ORDER BY min(id)")))
        return failed(row);
    QStringList result;
    while (row.next())
        result.append(row.value(0).toString());
    return result;
}

Result<QList<Ledger::FolderCounts>> Ledger::folderCounts(const QString &address) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT %1 FROM ledger_folder %2 ORDER BY id")
                    .arg(QLatin1String(FolderColumns), address.isEmpty() ? QString() : QStringLiteral("WHERE address=?")));
    if (!address.isEmpty())
        row.addBindValue(address);
    if (!row.exec())
        return failed(row);
    QList<FolderCounts> result;
    QHash<qint64, qsizetype> places;
    while (row.next()) {
        FolderCounts entry;
        entry.folder = readFolder(row);
        entry.counts.folders = 1;
        places.insert(entry.folder.id, result.size());
        result.append(entry);
    }
    row.prepare(QStringLiteral("SELECT folder, state, count(*), total(size), sum(generation=0 AND gone=0)"
                               " FROM ledger_message %1 GROUP BY folder, state")
                    .arg(address.isEmpty() ? QString() : QStringLiteral(
                        "WHERE folder IN (SELECT id FROM ledger_folder WHERE address=?)")));
    if (!address.isEmpty())
        row.addBindValue(address);
    if (!row.exec())
        return failed(row);
    QHash<qint64, qint64> present;
    while (row.next()) {
        const qint64 folder = row.value(0).toLongLong();
        LedgerCounts &counts = result[places.value(folder)].counts;
        const qint64 number = row.value(2).toLongLong();
        counts.atSource += number;
        present[folder] += row.value(4).toLongLong();
        switch (fromName<MessageState>(row.value(1).toString()).value_or(MessageState::Pending)) {
        case MessageState::Pending: counts.pending += number; break;
        case MessageState::Copied:
            counts.copied += number;
            counts.bytes.value += qint64(row.value(3).toDouble());
            break;
        case MessageState::AlreadyThere: counts.already += number; break;
        case MessageState::Skipped: counts.skipped += number; break;
        case MessageState::Refused: counts.refused += number; break;
        case MessageState::Vanished: counts.vanished += number; break;
        }
    }
    for (FolderCounts &entry : result)
        entry.counts.unaccounted = qAbs(present.value(entry.folder.id) - entry.folder.oldMessages);
    return result;
}

Result<LedgerCounts> Ledger::counts(const QString &address) const
{
    const auto folders = folderCounts(address);
    if (!folders)
        return fail(folders.error());
    LedgerCounts sum;
    for (const FolderCounts &entry : *folders)
        sum += entry.counts;
    return sum;
}

Result<QList<MessageLine>> Ledger::lines(const QString &address, std::optional<MessageState> state, qint64 limit) const
{
    QStringList conditions;
    if (!address.isEmpty())
        conditions.append(QStringLiteral("f.address=?"));
    if (state)
        conditions.append(QStringLiteral("m.state=?"));
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT f.address, f.old_path, m.uid, m.state, m.raw_date, m.raw_from, m.raw_subject,"
                               " m.internal_date, m.size, m.reason, m.detail"
                               " FROM ledger_message m JOIN ledger_folder f ON f.id=m.folder %1"
                               " ORDER BY f.id, m.generation DESC, m.uid LIMIT ?")
                    .arg(conditions.isEmpty() ? QString()
                                              : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "))));
    if (!address.isEmpty())
        row.addBindValue(address);
    if (state)
        row.addBindValue(nameOf(*state));
    row.addBindValue(limit);
    if (!row.exec())
        return failed(row);
    QList<MessageLine> result;
    while (row.next()) {
        MessageLine line;
        line.address = row.value(0).toString();
        line.folder = pathFromText(row.value(1).toString());
        line.oldUid = row.value(2).toUInt();
        line.state = fromName<MessageState>(row.value(3).toString()).value_or(MessageState::Pending);
        line.rawDate = row.value(4).toByteArray();
        line.rawFrom = row.value(5).toByteArray();
        line.rawSubject = row.value(6).toByteArray();
        line.arrived = parseInternalDate(row.value(7).toByteArray());
        line.size = {row.value(8).toLongLong()};
        line.reason = errorKindFromName(row.value(9).toString());
        line.detail = row.value(10).toString();
        result.append(line);
    }
    return result;
}

} // namespace hikkoshi
