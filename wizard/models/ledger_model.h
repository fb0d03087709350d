#pragma once

#include "domain/transfer.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

struct LedgerRow {
    QString address;        ///< empty: the sum
    QString shownAddress;   ///< without the domain of the move
    LedgerCounts counts;
    friend bool operator==(const LedgerRow &, const LedgerRow &) = default;
};

/// The ledger, mailbox by mailbox, and whether each closes: source = copied + already + skipped + refused + vanished
/// (+ not yet).
class LedgerModel final : public RowsModel<LedgerRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Address, AtSource, Copied, Already, Skipped, Refused, Vanished, Pending, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column >= AtSource; }
    [[nodiscard]] QString keyOf(const LedgerRow &row) const override { return row.address; }
    [[nodiscard]] QVariant cell(const LedgerRow &row, int column, int role) const override;
};

} // namespace hikkoshi
