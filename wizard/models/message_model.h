#pragma once

#include "domain/transfer.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

/// Messages that did not arrive, found by date, from and subject. Only the rows on the screen are decoded.
class MessageModel final : public RowsModel<MessageLine>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { Date, From, Subject, Reason, Mailbox, Folder, Size, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Size; }
    [[nodiscard]] QString keyOf(const MessageLine &line) const override;
    [[nodiscard]] QVariant cell(const MessageLine &line, int column, int role) const override;
};

/// When a message was sent: its Date field, else when it arrived.
[[nodiscard]] QString messageDate(const MessageLine &line);

} // namespace hikkoshi
