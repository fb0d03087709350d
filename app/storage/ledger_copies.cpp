// What was sent to the new side: intentions, ends, and which copy belongs to which message.
#include "storage/ledger.h"

#include "domain/names.h"
#include "storage/ledger_rows.h"

namespace hikkoshi {

namespace {

bool bindEndings(QSqlQuery &query, qint64 folder, const QList<Ending> &endings)
{
    query.prepare(QStringLiteral("UPDATE ledger_message SET state=:state, new_uid=:new_uid, batch=0, reason=:reason,"
                                 " detail=:detail, digest=COALESCE(:digest, digest)"
                                 " WHERE folder=:folder AND generation=0 AND uid=:uid"));
    query.bindValue(QStringLiteral(":folder"), folder);
    for (const Ending &ending : endings) {
        query.bindValue(QStringLiteral(":state"), nameOf(ending.state));
        query.bindValue(QStringLiteral(":new_uid"), ending.newUid);
        query.bindValue(QStringLiteral(":reason"), ending.reason ? QVariant(errorName(*ending.reason)) : QVariant());
        query.bindValue(QStringLiteral(":detail"), ending.detail.isEmpty() ? QVariant() : QVariant(ending.detail));
        query.bindValue(QStringLiteral(":digest"), ending.digest.isEmpty() ? QVariant() : QVariant(ending.digest));
        query.bindValue(QStringLiteral(":uid"), ending.uid);
        if (!query.exec())
            return false;
    }
    // A batch without messages is closed.
    query.prepare(QStringLiteral("DELETE FROM ledger_batch WHERE folder=?"
                                 " AND id NOT IN (SELECT batch FROM ledger_message"
                                 "  WHERE folder=? AND generation=0 AND batch>0)"));
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
        query.prepare(QStringLiteral("UPDATE ledger_message SET batch=:batch, size=:size, digest=:digest,"
                                     " sha256=:sha256, raw_date=:date, raw_from=:from, raw_subject=:subject"
                                     " WHERE folder=:folder AND generation=0 AND uid=:uid"));
        query.bindValue(QStringLiteral(":batch"), batch);
        query.bindValue(QStringLiteral(":folder"), folder);
        for (const Intention &intention : messages) {
            query.bindValue(QStringLiteral(":size"), intention.size);
            query.bindValue(QStringLiteral(":digest"), intention.digest);
            query.bindValue(QStringLiteral(":sha256"), intention.sha256);
            query.bindValue(QStringLiteral(":date"), intention.rawDate);
            query.bindValue(QStringLiteral(":from"), intention.rawFrom);
            query.bindValue(QStringLiteral(":subject"), intention.rawSubject);
            query.bindValue(QStringLiteral(":uid"), intention.uid);
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
