#include "wizard/models/folder_map_model.h"

#include "wizard/words/check_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace hikkoshi {

namespace {

bool canBeCopied(const FolderPlan &plan)
{
    return plan.note != FolderPlan::Note::NotSelectable && plan.note != FolderPlan::Note::VirtualFolder;
}

FolderPath typedPath(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("\\s*/\\s*"));
    return {text.trimmed().split(separator, Qt::SkipEmptyParts)};
}

} // namespace

QString FolderMapModel::header(int column) const
{
    switch (column) {
    case OldFolder:
        return tr("Folder on the old server");
    case Messages:
        return tr("Messages");
    case NewFolder:
        return tr("Folder on the new server");
    default:
        return tr("Remark");
    }
}

Qt::ItemFlags FolderMapModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index);
    if (!index.isValid() || !canBeCopied(rows().at(index.row())))
        return flags;
    if (index.column() == OldFolder)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == NewFolder && rows().at(index.row()).copy)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool FolderMapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const FolderPlan &plan = rows().at(index.row());
    if (role == Qt::CheckStateRole && index.column() == OldFolder) {
        const bool copy = value.toInt() == Qt::Checked;
        Q_EMIT decided({plan.oldWireName, copy, plan.newPath.names.isEmpty() ? plan.oldPath : plan.newPath});
        return true;
    }
    const FolderPath path = typedPath(value.toString());
    if (role != Qt::EditRole || path.names.isEmpty() || value.toString() == plan.newPath.display())
        return false;
    Q_EMIT decided({plan.oldWireName, true, path});
    return true;
}

QVariant FolderMapModel::cell(const FolderPlan &plan, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == OldFolder && canBeCopied(plan))
        return int(plan.copy ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::EditRole && column == NewFolder)
        return plan.newPath.display();
    if (role == Qt::ForegroundRole && !plan.copy)
        return QBrush(markColor(Mark::NotApplicable, QGuiApplication::palette()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case OldFolder:
        return folderText(plan.oldPath);
    case Messages:
        return countText(plan.messages);
    case NewFolder:
        return plan.copy ? folderText(plan.newPath) : tr("Not copied");
    default:
        return folderNoteText(plan);
    }
}

QList<FolderPlan> withDecisions(QList<FolderPlan> plans, const QList<FolderDecision> &decisions)
{
    for (FolderPlan &plan : plans) {
        const auto decision = std::find_if(decisions.begin(), decisions.end(), [&](const FolderDecision &one) {
            return one.oldWireName == plan.oldWireName;
        });
        if (decision == decisions.end())
            continue;
        plan.copy = decision->copy;
        plan.newPath = decision->newPath;
        plan.note = FolderPlan::Note::ByDecision;
    }
    return plans;
}

} // namespace hikkoshi
