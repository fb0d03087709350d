#include "reports/move_report.h"

#include "domain/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace hikkoshi {

namespace {

QJsonValue dateValue(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray pathValue(const FolderPath &path)
{
    return QJsonArray::fromStringList(path.names);
}

QJsonObject countsObject(const LedgerCounts &counts)
{
    return {
        {QStringLiteral("folders"), counts.folders},     {QStringLiteral("messages"), counts.atSource},
        {QStringLiteral("copied"), counts.copied},       {QStringLiteral("already"), counts.already},
        {QStringLiteral("skipped"), counts.skipped},     {QStringLiteral("refused"), counts.refused},
        {QStringLiteral("vanished"), counts.vanished},   {QStringLiteral("pending"), counts.pending},
        {QStringLiteral("bytes"), counts.bytes.value},   {QStringLiteral("unaccounted"), counts.unaccounted},
        {QStringLiteral("closed"), counts.closed()},
    };
}

QJsonObject messageObject(const MessageLine &line, const HeaderDecoder &decode)
{
    QJsonObject object {
        {QStringLiteral("folder"), pathValue(line.folder)},
        {QStringLiteral("uid"), qint64(line.oldUid)},
        {QStringLiteral("state"), nameOf(line.state)},
        {QStringLiteral("date"), decode(line.rawDate)},
        {QStringLiteral("from"), decode(line.rawFrom)},
        {QStringLiteral("subject"), decode(line.rawSubject)},
        {QStringLiteral("arrived"), dateValue(line.arrived)},
        {QStringLiteral("size"), line.size.value},
        {QStringLiteral("detail"), line.detail},
    };
    if (line.state == MessageState::Refused || line.state == MessageState::Skipped)
        object.insert(QStringLiteral("reason"), errorName(line.reason));
    return object;
}

QJsonObject comparisonObject(const VerifyOutcome &outcome, const HeaderDecoder &decode)
{
    QJsonArray folders;
    for (const FolderComparison &folder : outcome.folders) {
        folders += QJsonObject {
            {QStringLiteral("old"), pathValue(folder.oldPath)},       {QStringLiteral("new"), pathValue(folder.newPath)},
            {QStringLiteral("oldMessages"), folder.oldMessages},      {QStringLiteral("newMessages"), folder.newMessages},
            {QStringLiteral("identical"), folder.identical},          {QStringLiteral("onlyOnNew"), folder.onlyOnNew},
            {QStringLiteral("accounted"), folder.accounted},
        };
    }
    QJsonArray differences;
    for (const Difference &difference : outcome.differences) {
        QJsonObject object = messageObject(difference.message, decode);
        object.insert(QStringLiteral("kind"), nameOf(difference.kind));
        object.insert(QStringLiteral("old"), difference.oldValue);
        object.insert(QStringLiteral("new"), difference.newValue);
        differences += object;
    }
    QJsonObject object {
        {QStringLiteral("full"), outcome.full},
        {QStringLiteral("folders"), folders},
        {QStringLiteral("differences"), differences},
        {QStringLiteral("differenceCount"), outcome.differenceCount},
    };
    if (outcome.error) {
        object.insert(QStringLiteral("error"), QJsonObject {{QStringLiteral("kind"), errorName(outcome.error->kind)},
                                                            {QStringLiteral("detail"), outcome.error->detail}});
    }
    return object;
}

QJsonObject mailboxObject(const MoveReport::Mailbox &mailbox, const HeaderDecoder &decode)
{
    QJsonArray folders;
    for (const MoveReport::FolderRow &row : mailbox.folders) {
        QJsonObject folder = countsObject(row.counts);
        folder.remove(QStringLiteral("folders"));
        folder.insert(QStringLiteral("old"), pathValue(row.oldPath));
        folder.insert(QStringLiteral("new"), pathValue(row.newPath));
        folders += folder;
    }
    QJsonArray notArrived;
    for (const MessageLine &line : mailbox.notArrived)
        notArrived += messageObject(line, decode);
    return {
        {QStringLiteral("address"), mailbox.address},
        {QStringLiteral("counts"), countsObject(mailbox.counts)},
        {QStringLiteral("folders"), folders},
        {QStringLiteral("notArrived"), notArrived},
        {QStringLiteral("notArrivedCount"), notArrivedCount(mailbox.counts)},
        {QStringLiteral("comparison"), mailbox.comparison ? QJsonValue(comparisonObject(*mailbox.comparison, decode)) : QJsonValue()},
        {QStringLiteral("acceptedBecause"), mailbox.acceptedBecause ? QJsonValue(*mailbox.acceptedBecause) : QJsonValue()},
    };
}

} // namespace

qint64 notArrivedCount(const LedgerCounts &counts)
{
    return counts.skipped + counts.refused + counts.vanished + counts.pending;
}

QJsonObject toJson(const MoveReport &report, const HeaderDecoder &decode)
{
    QJsonArray mailboxes;
    for (const MoveReport::Mailbox &mailbox : report.mailboxes)
        mailboxes += mailboxObject(mailbox, decode);
    return {
        {QStringLiteral("format"), QStringLiteral("hikkoshi-report")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("domain"), report.domain},
        {QStringLiteral("oldServer"), report.oldServer},
        {QStringLiteral("newServer"), report.newServer},
        {QStringLiteral("started"), dateValue(report.started)},
        {QStringLiteral("finished"), dateValue(report.finished)},
        {QStringLiteral("closed"), report.closed()},
        {QStringLiteral("totals"), countsObject(report.totals())},
        {QStringLiteral("mailboxes"), mailboxes},
    };
}

Result<> writeJson(const QString &fileName, const MoveReport &report, const HeaderDecoder &decode)
{
    const QByteArray bytes = QJsonDocument(toJson(report, decode)).toJson();
    return saveFile(fileName, [&](QIODevice &device) { return device.write(bytes) == bytes.size(); });
}

Result<> saveFile(const QString &fileName, const std::function<bool(QIODevice &)> &fill)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && fill(file) && file.commit())
        return {};
    return fail(ErrorKind::StorageFailed, QStringLiteral("%1: %2").arg(fileName, file.errorString()));
}

} // namespace hikkoshi
