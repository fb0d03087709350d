#include "wizard/models/compare_model.h"

#include "domain/move_project.h"
#include "wizard/move_run.h"
#include "wizard/words/compare_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <algorithm>

namespace hikkoshi {

namespace {

bool isGrave(DifferenceKind kind)
{
    return kind != DifferenceKind::FlagsDiffer && kind != DifferenceKind::DateDiffers;
}

qint64 sum(const VerifyOutcome &outcome, qint64 FolderComparison::*member)
{
    qint64 all = 0;
    for (const FolderComparison &folder : outcome.folders)
        all += folder.*member;
    return all;
}

bool isComparing(CopyService::Task task)
{
    return task == CopyService::Task::Compare || task == CopyService::Task::CompareFully;
}

} // namespace

Grade gradeOf(const VerifyOutcome &outcome, bool accepted)
{
    if (outcome.error)
        return Grade::ToCheck;
    if (outcome.differenceCount == 0)
        return Grade::Equal;
    if (accepted)
        return Grade::Accepted;
    const bool all = outcome.differenceCount == outcome.differences.size();
    const bool grave = std::any_of(outcome.differences.begin(), outcome.differences.end(),
                                   [](const Difference &difference) { return isGrave(difference.kind); });
    return grave || !all ? Grade::Differs : Grade::ToCheck;
}

Mark markOf(Grade grade)
{
    switch (grade) {
    case Grade::NotCompared:
        return Mark::Unknown;
    case Grade::Comparing:
        return Mark::Checking;
    case Grade::Equal:
    case Grade::Accepted:
        return Mark::Pass;
    case Grade::ToCheck:
        return Mark::Warning;
    case Grade::Differs:
        return Mark::Fail;
    }
    return Mark::Unknown;
}

QList<CompareRow> compareRows(const MoveProject &project, const MoveRun &run)
{
    QList<CompareRow> rows;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (mailbox.excludedBecause)
            continue;
        CompareRow row;
        row.address = mailbox.address;
        row.shownAddress = shortAddress(mailbox.address, project.settings().domain);
        row.outcome = project.verifyOutcome(mailbox.address);
        if (row.outcome)
            row.grade = gradeOf(*row.outcome, project.acceptedBecause(mailbox.address).has_value());
        const auto progress = isComparing(run.task()) ? run.progressOf(mailbox.address, run.task()) : std::nullopt;
        if (progress && progress->phase != MailboxPhase::Done && progress->phase != MailboxPhase::Failed) {
            row.grade = Grade::Comparing;
            row.fraction = progress->messagesTotal ? double(progress->messagesDone) / double(progress->messagesTotal) : 0;
        }
        rows << row;
    }
    return rows;
}

QString CompareModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("Grade");
    case Address:
        return tr("Mailbox");
    case OldMessages:
        return tr("Old");
    case NewMessages:
        return tr("New");
    case Identical:
        return tr("Equal");
    case OnlyOnNew:
        return tr("Only new");
    case Accounted:
        return tr("Explained");
    case Differences:
        return tr("Differing");
    default:
        return tr("Remark");
    }
}

QVariant CompareModel::cell(const CompareRow &row, int column, int role) const
{
    if (column == State)
        return stateCell(markOf(row.grade), gradeText(row.grade), role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Address)
        return role == Qt::ToolTipRole ? row.address : row.shownAddress;
    if (column == Remark)
        return row.grade == Grade::Comparing ? percentText(row.fraction) : compareRemark(row);
    if (!row.outcome)
        return dashText();
    switch (column) {
    case OldMessages:
        return countText(sum(*row.outcome, &FolderComparison::oldMessages));
    case NewMessages:
        return countText(sum(*row.outcome, &FolderComparison::newMessages));
    case Identical:
        return countText(sum(*row.outcome, &FolderComparison::identical));
    case OnlyOnNew:
        return countText(sum(*row.outcome, &FolderComparison::onlyOnNew));
    case Accounted:
        return countText(sum(*row.outcome, &FolderComparison::accounted));
    default:
        return countText(row.outcome->differenceCount);
    }
}

} // namespace hikkoshi
