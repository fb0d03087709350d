// What was sent to the new side: intentions, ends, and which copy belongs to which message.
#include "storage/ledger.h"

#include "domain/names.h"
#include "storage/ledger_rows.h"

namespace hikkoshi {

namespace {

bool bindEndings(QSqlQuery &query, qint64 folder, const QList<Ending> &endings)
{
    query.prepare(QStringLiteral("UPDATE ledger_message SET state=?, new_uid=?, batch=0, reason=?, detail=?,"
                                 " digest=COALESCE(?, digest) WHERE generation=0 AND uid=? AND folder=?"));
    query.bindValue(6, folder);
    for (const Ending &ending : endings) {
        query.bindValue(0, nameOf(ending.state));
        query.bindValue(1, ending.newUid);
        query.bindValue(2, ending.reason ? QVariant(errorName(*ending.reason)) : QVariant());
        query.bindValue(3, ending.detail.isEmpty() ? QVariant() : QVariant(ending.detail));
        query.bindValue(4, ending.digest.isEmpty() ? QVariant() : QVariant(ending.digest));
        query.bindValue(5, ending.uid);
        if (!query.exec())
            return false;
    }
    // A batch without messages is closed.
    query.prepare(QStringLiteral("DELETE FROM ledger_batch WHERE folder=?"
                                 " AND id NOT IN (SELECT batch FROM ledger_message"
                                 "  WHERE folder=? AND generation=0 AND batch<>0)"));
    query.addBindValue(folder);
    query.addBindValue(folder);
    return query.exec();
}

} // namespace

Result<QList<Uid>> Ledger::newUids(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT new_uid FROM ledger_message WHERE folder=? AND new_uid>0"));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QList<Uid> result;
    while (row.next())
        result.append(row.value(0).toUInt());
    return result;
}

Result<QList<std::pair<Uid, Uid>>> Ledger::pairs(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT uid, new_uid FROM ledger_message WHERE folder=? AND generation=0 AND new_uid>0"));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QList<std::pair<Uid, Uid>> result;
    while (row.next())
        result.append({row.value(0).toUInt(), row.value(1).toUInt()});
    return result;
}

Result<QSet<Uid>> Ledger::accounted(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT uid FROM ledger_message WHERE folder=? AND generation=0"
                               " AND state IN ('refused','skipped')"));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QSet<Uid> result;
    while (row.next())
        result.insert(row.value(0).toUInt());
    return result;
}

Result<> Ledger::forgetNewUids(qint64 folder)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET new_uid=0 WHERE folder=?"));
        update.addBindValue(folder);
        return update.exec();
    });
}

Result<QList<LedgerMessage>> Ledger::withoutNewUid(qint64 folder) const
{
    return select(QStringLiteral("folder=? AND generation=0 AND new_uid=0 AND digest IS NOT NULL"
                                 " AND state IN ('copied','already') ORDER BY uid"), {folder});
}

Result<qint64> Ledger::beginBatch(qint64 folder, Uid newUidNext, const QList<Intention> &messages,
                                  const QList<Ending> &endings)
{
    qint64 batch = 0;
    const auto done = transact([&](QSqlQuery &query) {
        if (!endings.isEmpty() && !bindEndings(query, folder, endings))
            return false;
        query.prepare(QStringLiteral("INSERT INTO ledger_batch(folder, new_uidnext, sent) VALUES(?,?,?)"));
        query.addBindValue(folder);
        query.addBindValue(newUidNext);
        query.addBindValue(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
        if (!query.exec())
            return false;
        batch = query.lastInsertId().toLongLong();
        query.prepare(QStringLiteral("UPDATE ledger_message SET batch=?, size=?, digest=?, sha256=?, raw_date=?,"
                                     " raw_from=?, raw_subject=? WHERE folder=? AND generation=0 AND uid=?"));
        query.bindValue(0, batch);
        query.bindValue(7, folder);
        for (const Intention &intention : messages) {
            query.bindValue(1, intention.size);
            query.bindValue(2, intention.digest);
            query.bindValue(3, intention.sha256);
            query.bindValue(4, intention.rawDate);
            query.bindValue(5, intention.rawFrom);
            query.bindValue(6, intention.rawSubject);
            query.bindValue(8, intention.uid);
            if (!query.exec())
                return false;
        }
        return true;
    });
    if (!done)
        return fail(done.error());
    return batch;
}

Result<> Ledger::endMessages(qint64 folder, const QList<Ending> &endings)
{
    if (endings.isEmpty())
        return {};
    return transact([&](QSqlQuery &query) { return bindEndings(query, folder, endings); });
}

Result<QList<OpenBatch>> Ledger::openBatches(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT id, new_uidnext, sent FROM ledger_batch WHERE folder=? ORDER BY id"));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QList<OpenBatch> batches;
    while (row.next()) {
        batches.append({row.value(0).toLongLong(), row.value(1).toUInt(),
                        QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs), {}});
    }
    for (OpenBatch &batch : batches) {
        auto messages = select(QStringLiteral("folder=? AND generation=0 AND batch=? ORDER BY uid"), {folder, batch.id});
        if (!messages)
            return fail(messages.error());
        batch.messages = std::move(*messages);
    }
    return batches;
}

} // namespace hikkoshi
