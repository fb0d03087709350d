#include "domain/move_report.h"

#include <algorithm>

namespace hikkoshi {

LedgerCounts MoveReport::totals() const
{
    LedgerCounts sum;
    for (const Mailbox &mailbox : mailboxes)
        sum += mailbox.counts;
    return sum;
}

bool MoveReport::closed() const
{
    return !mailboxes.isEmpty() && std::all_of(mailboxes.cbegin(), mailboxes.cend(), [](const Mailbox &mailbox) {
        return mailbox.counts.closed();
    });
}

} // namespace hikkoshi
