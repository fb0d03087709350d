// What the old side has: rows as they are listed, change and go.
#include "storage/ledger.h"

#include "domain/names.h"
#include "storage/ledger_rows.h"

namespace hikkoshi {

Result<> Ledger::setApart(qint64 folder)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET generation ="
                                      " 1 + (SELECT max(generation) FROM ledger_message WHERE folder=:folder), batch=0"
                                      " WHERE folder=:folder AND generation=0"));
        update.bindValue(QStringLiteral(":folder"), folder);
        if (!update.exec())
            return false;
        update.prepare(QStringLiteral("DELETE FROM ledger_batch WHERE folder=?"));
        update.addBindValue(folder);
        return update.exec();
    });
}

Result<QList<ApartMessage>> Ledger::apart(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT generation, %1 FROM ledger_message WHERE folder=? AND generation>0 AND gone=0"
                               " ORDER BY generation, uid").arg(QLatin1String(MessageColumns)));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QList<ApartMessage> result;
    while (row.next())
        result.append({row.value(0).toLongLong(), readMessage(row, 1)});
    return result;
}

Result<> Ledger::inherit(qint64 folder, const QList<std::pair<Uid, ApartMessage>> &pairs)
{
    return transact([&](QSqlQuery &update) {
        for (const auto &[uid, apart] : pairs) {
            update.prepare(QStringLiteral(
                "UPDATE ledger_message SET (state, flags, new_uid, digest, sha256, raw_date, raw_from, raw_subject,"
                " reason, detail) = (SELECT state, flags, new_uid, digest, sha256, raw_date, raw_from, raw_subject,"
                " reason, detail FROM ledger_message WHERE folder=:folder AND generation=:generation AND uid=:old)"
                " WHERE folder=:folder AND generation=0 AND uid=:uid"));
            update.bindValue(QStringLiteral(":folder"), folder);
            update.bindValue(QStringLiteral(":generation"), apart.generation);
            update.bindValue(QStringLiteral(":old"), apart.message.uid);
            update.bindValue(QStringLiteral(":uid"), uid);
            if (!update.exec())
                return false;
            update.prepare(QStringLiteral("DELETE FROM ledger_message WHERE folder=? AND generation=? AND uid=?"));
            update.addBindValue(folder);
            update.addBindValue(apart.generation);
            update.addBindValue(apart.message.uid);
            if (!update.exec())
                return false;
        }
        return true;
    });
}

Result<> Ledger::closeApart(qint64 folder)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET gone=1,"
                                      " state=CASE state WHEN 'pending' THEN 'vanished' ELSE state END"
                                      " WHERE folder=? AND generation>0 AND gone=0"));
        update.addBindValue(folder);
        return update.exec();
    });
}

Result<> Ledger::addListed(qint64 folder, const QList<ListedMessage> &messages, MessageState state,
                           std::optional<ErrorKind> reason, const QString &detail)
{
    return transact([&](QSqlQuery &insert) {
        insert.prepare(QStringLiteral("INSERT INTO ledger_message(folder, uid, state, flags, internal_date, size, reason,"
                                      " detail) VALUES(:folder, :uid, :state, :flags, :date, :size, :reason, :detail)"
                                      " ON CONFLICT(folder, generation, uid) DO UPDATE SET gone=0"));
        insert.bindValue(QStringLiteral(":folder"), folder);
        insert.bindValue(QStringLiteral(":state"), nameOf(state));
        insert.bindValue(QStringLiteral(":reason"), reason ? QVariant(errorName(*reason)) : QVariant());
        insert.bindValue(QStringLiteral(":detail"), detail.isEmpty() ? QVariant() : QVariant(detail));
        for (const ListedMessage &message : messages) {
            insert.bindValue(QStringLiteral(":uid"), message.uid);
            insert.bindValue(QStringLiteral(":flags"), message.flags);
            insert.bindValue(QStringLiteral(":date"), message.internalDate);
            insert.bindValue(QStringLiteral(":size"), message.size);
            if (!insert.exec())
                return false;
        }
        return true;
    });
}

Result<> Ledger::keepOnly(qint64 folder, const QList<Uid> &present, Uid uidNext)
{
    const QSet<Uid> there(present.begin(), present.end());
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT uid FROM ledger_message WHERE folder=? AND generation=0 AND gone=0 AND uid<?"));
    row.addBindValue(folder);
    row.addBindValue(uidNext);
    if (!row.exec())
        return failed(row);
    QList<Uid> gone;
    while (row.next()) {
        if (!there.contains(row.value(0).toUInt()))
            gone.append(row.value(0).toUInt());
    }
    row.finish();
    if (gone.isEmpty())
        return {};
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET gone=1,"
                                      " state=CASE state WHEN 'pending' THEN 'vanished' ELSE state END"
                                      " WHERE folder=? AND generation=0 AND uid=?"));
        for (const Uid uid : gone) {
            update.bindValue(0, folder);
            update.bindValue(1, uid);
            if (!update.exec())
                return false;
        }
        return true;
    });
}

Result<qint64> Ledger::presentCount(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT count(*) FROM ledger_message WHERE folder=? AND generation=0 AND gone=0"));
    row.addBindValue(folder);
    if (!row.exec() || !row.next())
        return failed(row);
    return row.value(0).toLongLong();
}

Result<QHash<Uid, QByteArray>> Ledger::flags(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT uid, flags FROM ledger_message WHERE folder=? AND generation=0 AND gone=0"));
    row.addBindValue(folder);
    if (!row.exec())
        return failed(row);
    QHash<Uid, QByteArray> result;
    QSet<QByteArray> seen; // most messages share a few combinations: keep each once
    while (row.next())
        result.insert(row.value(0).toUInt(), *seen.insert(row.value(1).toByteArray()));
    return result;
}

Result<std::optional<LedgerMessage>> Ledger::message(qint64 folder, Uid uid) const
{
    const auto found = select(QStringLiteral("folder=? AND generation=0 AND uid=?"), {folder, uid});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<LedgerMessage>> Ledger::pending(qint64 folder, Uid above, qint64 limit) const
{
    return select(QStringLiteral("folder=? AND generation=0 AND gone=0 AND state='pending' AND uid>? ORDER BY uid LIMIT ?"),
                  {folder, above, limit});
}

Result<std::pair<qint64, ByteCount>> Ledger::pendingSum(qint64 folder) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT count(*), coalesce(sum(size), 0) FROM ledger_message"
                               " WHERE folder=? AND generation=0 AND gone=0 AND state='pending'"));
    row.addBindValue(folder);
    if (!row.exec() || !row.next())
        return failed(row);
    return std::pair(row.value(0).toLongLong(), ByteCount {row.value(1).toLongLong()});
}

Result<> Ledger::setFlags(qint64 folder, const QList<std::pair<Uid, QByteArray>> &flags)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET flags=? WHERE folder=? AND generation=0 AND uid=?"));
        for (const auto &[uid, value] : flags) {
            update.bindValue(0, blob(value));
            update.bindValue(1, folder);
            update.bindValue(2, uid);
            if (!update.exec())
                return false;
        }
        return true;
    });
}

Result<> Ledger::retryRefused(const QString &address)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_folder SET complete=0 WHERE address=? AND id IN"
                                      " (SELECT folder FROM ledger_message WHERE state='refused')"));
        update.addBindValue(address);
        if (!update.exec())
            return false;
        update.prepare(QStringLiteral("UPDATE ledger_message SET state='pending', reason=NULL, detail=NULL"
                                      " WHERE state='refused' AND gone=0 AND generation=0"
                                      " AND folder IN (SELECT id FROM ledger_folder WHERE address=?)"));
        update.addBindValue(address);
        return update.exec();
    });
}

} // namespace hikkoshi
