#include "wizard/models/roster_model.h"

#include "wizard/words/roster_text.h"

namespace hikkoshi {

QString RosterModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case Address:
        return tr("Address");
    case Name:
        return tr("Name");
    case OldUser:
        return tr("User, old server");
    case NewUser:
        return tr("User, new server");
    default:
        return tr("Password");
    }
}

QVariant RosterModel::cell(const RosterRow &row, int column, int role) const
{
    const MailboxPair &mailbox = row.mailbox;
    if (column == State) {
        const bool complete = row.hasOldPassword && row.hasNewPassword;
        const Mark mark = mailbox.excludedBecause ? Mark::NotApplicable : complete ? Mark::Pass : Mark::Warning;
        if (role == Qt::ToolTipRole && mailbox.excludedBecause)
            return *mailbox.excludedBecause;
        return stateCell(mark, rosterStateText(mailbox.excludedBecause.has_value(), complete), role);
    }
    if ((column == OldPassword || column == NewPassword) && role == Qt::AccessibleTextRole)
        return passwordSpoken(column == OldPassword ? row.hasOldPassword : row.hasNewPassword);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Address:
        return mailbox.address;
    case Name:
        return mailbox.displayName;
    case OldUser:
        return mailbox.oldUser;
    case OldPassword:
        return passwordText(row.hasOldPassword);
    case NewUser:
        return mailbox.newUser;
    case NewPassword:
        return passwordText(row.hasNewPassword);
    default:
        return {};
    }
}

} // namespace hikkoshi
