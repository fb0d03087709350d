#include "wizard/models/ledger_model.h"

#include "wizard/words/ledger_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

QString LedgerModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("Ledger");
    case Address:
        return tr("Mailbox");
    case AtSource:
        return tr("Source");
    case Copied:
        return messageStateWord(MessageState::Copied);
    case Already:
        return messageStateWord(MessageState::AlreadyThere);
    case Skipped:
        return messageStateWord(MessageState::Skipped);
    case Refused:
        return messageStateWord(MessageState::Refused);
    case Vanished:
        return messageStateWord(MessageState::Vanished);
    default:
        return messageStateWord(MessageState::Pending);
    }
}

QVariant LedgerModel::cell(const LedgerRow &row, int column, int role) const
{
    const LedgerCounts &counts = row.counts;
    if (column == State) {
        const Mark mark = !counts.closed() ? Mark::Waiting : counts.refused > 0 ? Mark::Warning : Mark::Pass;
        return stateCell(mark, ledgerStateText(counts), role);
    }
    if (role == Qt::ToolTipRole)
        return column == Address ? row.address : ledgerEquation(counts);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Address:
        return row.address.isEmpty() ? tr("Sum") : row.shownAddress;
    case AtSource:
        return countText(counts.atSource);
    case Copied:
        return countText(counts.copied);
    case Already:
        return countText(counts.already);
    case Skipped:
        return countText(counts.skipped);
    case Refused:
        return countText(counts.refused);
    case Vanished:
        return countText(counts.vanished);
    default:
        return countText(counts.pending);
    }
}

} // namespace hikkoshi
