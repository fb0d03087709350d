#pragma once

#include "domain/mailbox.h"
#include "domain/transfer.h"
#include "wizard/models/rows_model.h"

#include <optional>

namespace hikkoshi {

struct CheckRow {
    QString address;
    std::optional<QString> excludedBecause;
    bool passwordsKnown = true;
    bool running = false;
    std::optional<PreflightOutcome> outcome;
    friend bool operator==(const CheckRow &, const CheckRow &) = default;
};

/// The state of a checked mailbox: the worse of its two sides and of what would not fit.
[[nodiscard]] Mark markOf(const CheckRow &row);

/// Whether each mailbox can be reached on both sides, and what would not fit.
class CheckModel final : public RowsModel<CheckRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Address, OldSide, NewSide, Messages, Size, Remark, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Messages || column == Size; }
    [[nodiscard]] QString keyOf(const CheckRow &row) const override { return row.address; }
    [[nodiscard]] QVariant cell(const CheckRow &row, int column, int role) const override;
};

} // namespace hikkoshi
