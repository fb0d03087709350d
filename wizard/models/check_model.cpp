#include "wizard/models/check_model.h"

#include "wizard/words/check_text.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

namespace {

QVariant sideCell(const PreflightOutcome::Side &side, int role)
{
    // A tick or a cross is spoken as a word.
    if (role == Qt::DisplayRole)
        return side.loggedIn ? QStringLiteral("✓") : QStringLiteral("×");
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return sideText(side);
    if (role == Qt::ForegroundRole)
        return QBrush(markColor(side.loggedIn ? Mark::Pass : Mark::Fail, QGuiApplication::palette()));
    return {};
}

} // namespace

Mark markOf(const CheckRow &row)
{
    if (row.excludedBecause)
        return Mark::NotApplicable;
    if (row.running)
        return Mark::Checking;
    if (!row.outcome)
        return row.passwordsKnown ? Mark::Unknown : Mark::Warning;
    if (!row.outcome->oldSide.loggedIn || !row.outcome->newSide.loggedIn)
        return Mark::Fail;
    const bool tight = row.outcome->tooBigCount > 0 || row.outcome->quotaMissing || row.outcome->overMessageCountLimit;
    return tight ? Mark::Warning : Mark::Pass;
}

QString CheckModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case Address:
        return tr("Mailbox");
    case OldSide:
        return tr("Old");
    case NewSide:
        return tr("New");
    case Messages:
        return tr("Messages");
    case Size:
        return tr("Size");
    default:
        return tr("Remark");
    }
}

QVariant CheckModel::cell(const CheckRow &row, int column, int role) const
{
    if (column == State)
        return stateCell(markOf(row), row.excludedBecause ? tr("Excluded") : markWord(markOf(row)), role);
    if ((column == OldSide || column == NewSide) && row.outcome)
        return sideCell(column == OldSide ? row.outcome->oldSide : row.outcome->newSide, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool known = row.outcome && row.outcome->oldSide.loggedIn;
    switch (column) {
    case Address:
        return row.address;
    case Messages:
        return known ? countText(row.outcome->messages) : dashText();
    case Size:
        return known ? bytesText(row.outcome->bytes) : dashText();
    case Remark:
        return checkRemark(row);
    default:
        return dashText();
    }
}

} // namespace hikkoshi
