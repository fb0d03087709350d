#pragma once

#include "storage/event_log.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// The last lines of the record.
class EventModel final : public RowsModel<Event>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    [[nodiscard]] int columns() const override { return 2; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const Event &event) const override;
    [[nodiscard]] QVariant cell(const Event &event, int column, int role) const override;
};

} // namespace hikkoshi
