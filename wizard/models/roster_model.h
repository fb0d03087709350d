#pragma once

#include "domain/mailbox.h"
#include "wizard/models/rows_model.h"

namespace hikkoshi {

struct RosterRow {
    MailboxPair mailbox;
    bool hasOldPassword = false;
    bool hasNewPassword = false;
    friend bool operator==(const RosterRow &, const RosterRow &) = default;
};

/// The mailboxes of the move, without any password: only whether there is one.
class RosterModel final : public RowsModel<RosterRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;
    enum Column { State, Address, Name, OldUser, OldPassword, NewUser, NewPassword, ColumnCount };

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString header(int column) const override;
    [[nodiscard]] bool isNumber(int) const override { return false; }
    [[nodiscard]] QString keyOf(const RosterRow &row) const override { return row.mailbox.address; }
    [[nodiscard]] QVariant cell(const RosterRow &row, int column, int role) const override;
};

} // namespace hikkoshi
