#include "wizard/models/copy_model.h"

#include "domain/move_project.h"
#include "wizard/move_run.h"
#include "wizard/words/size_text.h"

namespace hikkoshi {

namespace {

double fractionOf(const CopyRow &row)
{
    if (row.progress) {
        if (row.progress->phase == MailboxPhase::Done)
            return 1;
        return fractionDone(row.progress->messagesDone, row.progress->messagesTotal, row.progress->bytesDone,
                            row.progress->bytesTotal);
    }
    if (!row.outcome)
        return 0;
    const LedgerCounts &counts = row.outcome->counts;
    if (counts.atSource == 0)
        return counts.closed() ? 1 : 0;
    return double(counts.atSource - counts.pending) / double(counts.atSource);
}

} // namespace

MailboxWords wordsOf(const CopyRow &row)
{
    if (row.excludedBecause)
        return excludedWords(*row.excludedBecause);
    if (row.progress && !(row.progress->phase == MailboxPhase::Done && row.outcome)) {
        MailboxWords words = progressWords(*row.progress);
        if (words.mark == Mark::Running && row.progress->refused > 0)
            words.mark = Mark::Warning;
        return words;
    }
    return row.outcome ? outcomeWords(*row.outcome) : notStartedWords();
}

QList<CopyRow> copyRows(const MoveProject &project, const MoveRun &run, bool onlyProblems)
{
    QList<CopyRow> rows;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        CopyRow row;
        row.address = mailbox.address;
        row.shownAddress = shortAddress(mailbox.address, project.settings().domain);
        row.excludedBecause = mailbox.excludedBecause;
        if (run.task() == CopyService::Task::Copy)
            row.progress = run.progressOf(mailbox.address, CopyService::Task::Copy);
        row.outcome = project.copyOutcome(mailbox.address);
        const Mark mark = wordsOf(row).mark;
        if (!onlyProblems || mark == Mark::Fail || mark == Mark::Warning)
            rows << row;
    }
    return rows;
}

QString CopyModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case Address:
        return tr("Mailbox");
    case Progress:
        return tr("Progress");
    case Messages:
        return tr("Messages");
    case Size:
        return tr("Size");
    case Refused:
        return tr("Refused");
    default:
        return tr("Doing now");
    }
}

QVariant CopyModel::progressCell(const CopyRow &row, int role)
{
    if (role == FractionRole)
        return row.excludedBecause ? QVariant() : QVariant(fractionOf(row));
    if (role == MarkRole)
        return int(wordsOf(row).mark);
    if (role == Qt::AccessibleTextRole && !row.excludedBecause)
        return percentText(fractionOf(row));
    return {};
}

QString CopyModel::text(const CopyRow &row, int column)
{
    switch (column) {
    case Address:
        return row.shownAddress;
    case Messages:
        if (row.progress)
            return doneOfText(row.progress->messagesDone, row.progress->messagesTotal);
        return row.outcome ? countText(row.outcome->counts.atSource) : dashText();
    case Size:
        if (row.progress)
            return row.progress->bytesTotal.value ? bytesText(row.progress->bytesTotal) : dashText();
        return row.outcome ? bytesText(row.outcome->counts.bytes) : dashText();
    case Refused:
        if (row.progress)
            return countText(row.progress->refused);
        return row.outcome ? countText(row.outcome->counts.refused) : dashText();
    case Now:
        return wordsOf(row).now;
    default:
        return {};
    }
}

QVariant CopyModel::cell(const CopyRow &row, int column, int role) const
{
    if (column == State) {
        const MailboxWords words = wordsOf(row);
        return stateCell(words.mark, words.word, role);
    }
    if (column == Progress)
        return progressCell(row, role);
    if (role == Qt::ToolTipRole)
        return column == Address ? row.address : text(row, column);
    return role == Qt::DisplayRole ? QVariant(text(row, column)) : QVariant();
}

} // namespace hikkoshi
