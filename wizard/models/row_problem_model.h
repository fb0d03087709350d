#pragma once

#include "accounts/account_table.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// What is wrong with an imported table, line by line.
class RowProblemModel final : public RowsModel<RowProblem>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Line, Field, Value, What, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Line; }
    [[nodiscard]] QString keyOf(const RowProblem &problem) const override;
    [[nodiscard]] QVariant cell(const RowProblem &problem, int column, int role) const override;
};

} // namespace hikkoshi
