#include "storage/ledger.h"

#include "storage/ledger_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace hikkoshi {

namespace {

QString pathToText(const FolderPath &path)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(path.names)).toJson(QJsonDocument::Compact));
}

FolderPath pathFromText(const QString &text)
{
    FolderPath path;
    for (const QJsonValue &name : QJsonDocument::fromJson(text.toUtf8()).array())
        path.names.append(name.toString());
    return path;
}

/// An empty QByteArray is bound as NULL by Qt; these columns are NOT NULL.
QVariant blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

LedgerFolder readFolder(const QSqlQuery &row)
{
    LedgerFolder folder;
    folder.id = row.value(0).toLongLong();
    folder.address = row.value(1).toString();
    folder.oldWireName = row.value(2).toByteArray();
    folder.oldPath = pathFromText(row.value(3).toString());
    folder.newWireName = row.value(4).toByteArray();
    folder.newPath = pathFromText(row.value(5).toString());
    folder.copied = row.value(6).toBool();
    folder.oldUidValidity = row.value(7).toUInt();
    folder.newUidValidity = row.value(8).toUInt();
    folder.oldUidNext = row.value(9).toUInt();
    folder.oldModSeq = row.value(10).toULongLong();
    folder.oldMessages = row.value(11).toLongLong();
    folder.newUidNext = row.value(12).toUInt();
    folder.adopted = row.value(13).toBool();
    folder.complete = row.value(14).toBool();
    return folder;
}

constexpr auto FolderColumns = "id, address, old_wire, old_path, new_wire, new_path, copied, old_uidvalidity,"
                               " new_uidvalidity, old_uidnext, old_modseq, old_messages, new_uidnext, adopted, complete";

constexpr auto MessageColumns = "uid, state, flags, internal_date, size, new_uid, batch, digest";

LedgerMessage readMessage(const QSqlQuery &row, int first = 0)
{
    LedgerMessage message;
    message.uid = row.value(first).toUInt();
    message.state = stateFromName(row.value(first + 1).toString()).value_or(MessageState::Pending);
    message.flags = row.value(first + 2).toByteArray();
    message.internalDate = row.value(first + 3).toByteArray();
    message.size = row.value(first + 4).toLongLong();
    message.newUid = row.value(first + 5).toUInt();
    message.batch = row.value(first + 6).toLongLong();
    message.digest = row.value(first + 7).toByteArray();
    return message;
}

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

bool bindEndings(QSqlQuery &query, qint64 folder, const QList<Ending> &endings)
{
    query.prepare(QStringLiteral("UPDATE ledger_message SET state=?, new_uid=?, batch=0, reason=?, detail=?,"
                                 " digest=COALESCE(?, digest) WHERE folder=? AND generation=0 AND uid=?"));
    for (const Ending &ending : endings) {
        query.addBindValue(stateName(ending.state));
        query.addBindValue(ending.newUid);
        query.addBindValue(ending.reason ? QVariant(errorName(*ending.reason)) : QVariant());
        query.addBindValue(ending.detail.isEmpty() ? QVariant() : QVariant(ending.detail));
        query.addBindValue(ending.digest.isEmpty() ? QVariant() : QVariant(ending.digest));
        query.addBindValue(folder);
        query.addBindValue(ending.uid);
        if (!query.exec())
            return false;
    }
    // A batch without messages is closed.
    query.prepare(QStringLiteral("DELETE FROM ledger_batch WHERE folder=?"
                                 " AND id NOT IN (SELECT batch FROM ledger_message WHERE folder=? AND generation=0)"));
    query.addBindValue(folder);
    query.addBindValue(folder);
    return query.exec();
}

} // namespace

QString stateName(MessageState state)
{
    switch (state) {
    case MessageState::Pending: return QStringLiteral("pending");
    case MessageState::Copied: return QStringLiteral("copied");
    case MessageState::AlreadyThere: return QStringLiteral("already");
    case MessageState::Skipped: return QStringLiteral("skipped");
    case MessageState::Refused: return QStringLiteral("refused");
    case MessageState::Vanished: return QStringLiteral("vanished");
    }
    return {};
}

std::optional<MessageState> stateFromName(QStringView name)
{
    for (const MessageState state : {MessageState::Pending, MessageState::Copied, MessageState::AlreadyThere,
                                     MessageState::Skipped, MessageState::Refused, MessageState::Vanished}) {
        if (name == stateName(state))
            return state;
    }
    return {};
}

Ledger::Ledger(QString connection)
    : m_connection(std::move(connection))
{
}

Ledger::~Ledger()
{
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &projectFile)
{
    const QString connection = QUuid::createUuid().toString();
    std::unique_ptr<Ledger> ledger(new Ledger(connection));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(projectFile);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=30000"));
    if (!database.open())
        return fail(ErrorKind::StorageFailed, database.lastError().text());
    QSqlQuery query(database);
    for (const char *statement : {"PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL"}) {
        if (!query.exec(QString::fromLatin1(statement)))
            return ledger->failed(query);
    }
    for (const char *statement : LedgerSchema) {
        if (!query.exec(QString::fromLatin1(statement)))
            return ledger->failed(query);
    }
    return ledger;
}

QSqlQuery Ledger::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    return query;
}

tl::unexpected<Error> Ledger::failed(const QSqlQuery &query) const
{
    return fail(ErrorKind::StorageFailed, query.lastError().text());
}

Result<> Ledger::transact(const std::function<bool(QSqlQuery &)> &work)
{
    QSqlQuery statement = query();
    // IMMEDIATE: a second writer waits here instead of failing half-way.
    if (!statement.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return failed(statement);
    if (!work(statement)) {
        const auto error = failed(statement);
        (void)statement.exec(QStringLiteral("ROLLBACK"));
        return error;
    }
    const int step = ++m_step;
    if (atCommit)
        atCommit(step, true);
    if (!statement.exec(QStringLiteral("COMMIT"))) {
        const auto error = failed(statement);
        (void)statement.exec(QStringLiteral("ROLLBACK"));
        return error;
    }
    if (atCommit)
        atCommit(step, false);
    return {};
}

Result<QList<LedgerFolder>> Ledger::folders(const QString &address) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT %1 FROM ledger_folder WHERE address=? ORDER BY id")
                    .arg(QLatin1String(FolderColumns)));
    row.addBindValue(address);
    if (!row.exec())
        return failed(row);
    QList<LedgerFolder> result;
    while (row.next())
        result.append(readFolder(row));
    return result;
}

Result<> Ledger::addFolder(LedgerFolder &folder)
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT %1 FROM ledger_folder WHERE address=? AND old_wire=?")
                    .arg(QLatin1String(FolderColumns)));
    row.addBindValue(folder.address);
    row.addBindValue(blob(folder.oldWireName));
    if (!row.exec())
        return failed(row);
    if (row.next()) {
        folder = readFolder(row);
        return {};
    }
    row.finish();
    return transact([&](QSqlQuery &insert) {
        insert.prepare(QStringLiteral("INSERT INTO ledger_folder(address, old_wire, old_path, new_wire, new_path, copied,"
                                      " old_uidvalidity, new_uidvalidity, old_uidnext, old_modseq, old_messages,"
                                      " new_uidnext, adopted, complete) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
        for (const QVariant &value :
             {QVariant(folder.address), blob(folder.oldWireName), QVariant(pathToText(folder.oldPath)),
              blob(folder.newWireName), QVariant(pathToText(folder.newPath)), QVariant(int(folder.copied)),
              QVariant(folder.oldUidValidity), QVariant(folder.newUidValidity), QVariant(folder.oldUidNext),
              QVariant(folder.oldModSeq), QVariant(folder.oldMessages), QVariant(folder.newUidNext),
              QVariant(int(folder.adopted)), QVariant(int(folder.complete))})
            insert.addBindValue(value);
        if (!insert.exec())
            return false;
        folder.id = insert.lastInsertId().toLongLong();
        return true;
    });
}

Result<> Ledger::updateFolder(const LedgerFolder &folder)
{
    return transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_folder SET new_wire=?, new_path=?, copied=?, old_uidvalidity=?,"
                                      " new_uidvalidity=?, old_uidnext=?, old_modseq=?, old_messages=?, new_uidnext=?,"
                                      " adopted=?, complete=? WHERE id=?"));
        for (const QVariant &value :
             {blob(folder.newWireName), QVariant(pathToText(folder.newPath)), QVariant(int(folder.copied)),
              QVariant(folder.oldUidValidity), QVariant(folder.newUidValidity), QVariant(folder.oldUidNext),
              QVariant(folder.oldModSeq), QVariant(folder.oldMessages), QVariant(folder.newUidNext),
              QVariant(int(folder.adopted)), QVariant(int(folder.complete)), QVariant(folder.id)})
            update.addBindValue(value);
        return update.exec();
    });
}

Result<> Ledger::setCopied(LedgerFolder &folder, bool copied)
{
    if (folder.copied == copied)
        return {};
    folder.copied = copied;
    folder.complete = false;
    const auto changed = transact([&](QSqlQuery &update) {
        update.prepare(QStringLiteral("UPDATE ledger_message SET state=? WHERE folder=? AND state=? AND batch=0"));
        update.addBindValue(stateName(copied ? MessageState::Pending : MessageState::Skipped));
        update.addBindValue(folder.id);
        update.addBindValue(stateName(copied ? MessageState::Skipped : MessageState::Pending));
        return update.exec();
    });
    return changed ? updateFolder(folder) : changed;
}

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

Result<> Ledger::addListed(qint64 folder, const QList<ListedMessage> &messages, MessageState state,
                           std::optional<ErrorKind> reason, const QString &detail)
{
    return transact([&](QSqlQuery &insert) {
        insert.prepare(QStringLiteral("INSERT INTO ledger_message(folder, uid, state, flags, internal_date, size, reason,"
                                      " detail) VALUES(?,?,?,?,?,?,?,?)"
                                      " ON CONFLICT(folder, generation, uid) DO UPDATE SET gone=0"));
        const QString name = stateName(state);
        const QVariant reasonText = reason ? QVariant(errorName(*reason)) : QVariant();
        const QVariant detailText = detail.isEmpty() ? QVariant() : QVariant(detail);
        for (const ListedMessage &message : messages) {
            insert.bindValue(0, folder);
            insert.bindValue(1, message.uid);
            insert.bindValue(2, name);
            insert.bindValue(3, message.flags);
            insert.bindValue(4, message.internalDate);
            insert.bindValue(5, message.size);
            insert.bindValue(6, reasonText);
            insert.bindValue(7, detailText);
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

Result<QList<LedgerMessage>> Ledger::select(const QString &condition, const QVariantList &values) const
{
    QSqlQuery row = query();
    row.prepare(QStringLiteral("SELECT %1 FROM ledger_message WHERE %2").arg(QLatin1String(MessageColumns), condition));
    for (const QVariant &value : values)
        row.addBindValue(value);
    if (!row.exec())
        return failed(row);
    QList<LedgerMessage> result;
    while (row.next())
        result.append(readMessage(row));
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

Result<QList<LedgerMessage>> Ledger::withoutNewUid(qint64 folder) const
{
    return select(QStringLiteral("folder=? AND generation=0 AND new_uid=0 AND digest IS NOT NULL"
                                 " AND state IN ('copied','already') ORDER BY uid"), {folder});
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
        for (const Intention &intention : messages) {
            query.bindValue(0, batch);
            query.bindValue(1, intention.size);
            query.bindValue(2, intention.digest);
            query.bindValue(3, intention.sha256);
            query.bindValue(4, intention.rawDate);
            query.bindValue(5, intention.rawFrom);
            query.bindValue(6, intention.rawSubject);
            query.bindValue(7, folder);
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
        switch (stateFromName(row.value(1).toString()).value_or(MessageState::Pending)) {
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
        row.addBindValue(stateName(*state));
    row.addBindValue(limit);
    if (!row.exec())
        return failed(row);
    QList<MessageLine> result;
    while (row.next()) {
        MessageLine line;
        line.address = row.value(0).toString();
        line.folder = pathFromText(row.value(1).toString());
        line.oldUid = row.value(2).toUInt();
        line.state = stateFromName(row.value(3).toString()).value_or(MessageState::Pending);
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
