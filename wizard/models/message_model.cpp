#include "wizard/models/message_model.h"

#include "mail/header_text.h"
#include "wizard/words/error_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

QString messageDate(const MessageLine &line)
{
    QDateTime date = decodeDate(line.rawDate);
    if (!date.isValid())
        date = line.arrived;
    return date.isValid() ? QLocale().toString(date.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")) : dashText();
}

QString MessageModel::header(int column) const
{
    switch (column) {
    case Date:
        return tr("Date");
    case From:
        return tr("From");
    case Subject:
        return tr("Subject");
    case Reason:
        return tr("Why");
    case Mailbox:
        return tr("Mailbox");
    case Folder:
        return tr("Folder");
    default:
        return tr("Size");
    }
}

QString MessageModel::keyOf(const MessageLine &line) const
{
    return QStringLiteral("%1\n%2\n%3").arg(line.address, line.folder.display(), QString::number(line.oldUid));
}

QVariant MessageModel::cell(const MessageLine &line, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Reason)
        return line.detail;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Date:
        return messageDate(line);
    case From:
        return decodeAddressText(line.rawFrom);
    case Subject:
        return decodeHeaderText(line.rawSubject);
    case Reason:
        return errorHeadline(line.reason);
    case Mailbox:
        return role == Qt::ToolTipRole ? line.address : line.address.section(QLatin1Char('@'), 0, 0) + QLatin1Char('@');
    case Folder:
        return folderText(line.folder);
    default:
        return bytesText(line.size);
    }
}

} // namespace hikkoshi
