#pragma once

#include "domain/dns_plan.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// The records of a saved survey: what stood in the DNS before anything was changed.
class SnapshotModel final : public RowsModel<SnapshotRecord>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { Name, Type, Values, Ttl, Servers, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Ttl; }
    [[nodiscard]] QString keyOf(const SnapshotRecord &record) const override;
    [[nodiscard]] QVariant cell(const SnapshotRecord &record, int column, int role) const override;
};

} // namespace hikkoshi
