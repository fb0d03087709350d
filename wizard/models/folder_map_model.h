#pragma once

#include "domain/mailbox.h"
#include "domain/transfer.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// Where each old folder of one mailbox goes; the target can be edited, the tick takes a folder out.
class FolderMapModel final : public RowsModel<FolderPlan>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { OldFolder, Messages, NewFolder, Note, ColumnCount };

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void decided(const hikkoshi::FolderDecision &decision);

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Messages; }
    [[nodiscard]] QString keyOf(const FolderPlan &plan) const override { return plan.oldPath.display(); }
    [[nodiscard]] QVariant cell(const FolderPlan &plan, int column, int role) const override;
};

/// \a plans as they will be after \a decisions.
[[nodiscard]] QList<FolderPlan> withDecisions(QList<FolderPlan> plans, const QList<FolderDecision> &decisions);

} // namespace hikkoshi
