#include "storage/ledger.h"

#include "domain/names.h"
#include "storage/ledger_rows.h"
#include "storage/ledger_schema.h"
#include "storage/project_schema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace hikkoshi {

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
    if (const auto known = recognizeProject(projectFile); !known)
        return fail(known.error());
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
        update.addBindValue(nameOf(copied ? MessageState::Pending : MessageState::Skipped));
        update.addBindValue(folder.id);
        update.addBindValue(nameOf(copied ? MessageState::Skipped : MessageState::Pending));
        return update.exec();
    });
    return changed ? updateFolder(folder) : changed;
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

} // namespace hikkoshi
