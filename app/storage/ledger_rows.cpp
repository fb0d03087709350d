#include "storage/ledger_rows.h"

#include "domain/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hikkoshi {

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

LedgerMessage readMessage(const QSqlQuery &row, int first)
{
    LedgerMessage message;
    message.uid = row.value(first).toUInt();
    message.state = fromName<MessageState>(row.value(first + 1).toString()).value_or(MessageState::Pending);
    message.flags = row.value(first + 2).toByteArray();
    message.internalDate = row.value(first + 3).toByteArray();
    message.size = row.value(first + 4).toLongLong();
    message.newUid = row.value(first + 5).toUInt();
    message.batch = row.value(first + 6).toLongLong();
    message.digest = row.value(first + 7).toByteArray();
    return message;
}

} // namespace hikkoshi
