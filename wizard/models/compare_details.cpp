#include "mail/header_text.h"
#include "wizard/models/compare_model.h"
#include "wizard/models/message_model.h"
#include "wizard/words/compare_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

QString FolderComparisonModel::header(int column) const
{
    const QStringList headers {tr("Folder on the old server"), tr("Folder on the new server"), tr("Old"), tr("New"),
                               tr("Equal"), tr("Only new"), tr("Explained")};
    return headers.value(column);
}

QVariant FolderComparisonModel::cell(const FolderComparison &folder, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case 0:
        return folderText(folder.oldPath);
    case 1:
        return folderText(folder.newPath);
    case 2:
        return countText(folder.oldMessages);
    case 3:
        return countText(folder.newMessages);
    case 4:
        return countText(folder.identical);
    case 5:
        return countText(folder.onlyOnNew);
    default:
        return countText(folder.accounted);
    }
}

QString DifferenceModel::header(int column) const
{
    const QStringList headers {tr("What differs"), tr("Date"), tr("From"), tr("Subject"), tr("Folder"),
                               tr("Old → new", "values")};
    return headers.value(column);
}

QString DifferenceModel::keyOf(const Difference &difference) const
{
    return QStringLiteral("%1\n%2\n%3").arg(difference.message.folder.display(), QString::number(difference.message.oldUid),
                                            QString::number(int(difference.kind)));
}

QVariant DifferenceModel::cell(const Difference &difference, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case What:
        return differenceText(difference.kind);
    case Date:
        return messageDate(difference.message);
    case From:
        return decodeAddressText(difference.message.rawFrom);
    case Subject:
        return decodeHeaderText(difference.message.rawSubject);
    case Folder:
        return folderText(difference.message.folder);
    default:
        return difference.oldValue.isEmpty() && difference.newValue.isEmpty()
            ? QString()
            : QStringLiteral("%1 → %2").arg(difference.oldValue.isEmpty() ? dashText() : difference.oldValue,
                                            difference.newValue.isEmpty() ? dashText() : difference.newValue);
    }
}

} // namespace hikkoshi
