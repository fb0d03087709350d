#include "wizard/models/check_rows.h"

#include "wizard/move_session.h"

namespace hikkoshi {

namespace {

bool isUnderCheck(const MoveRun &run, const QString &address)
{
    if (run.task() != CopyService::Task::Check)
        return false;
    const auto progress = run.progressOf(address, CopyService::Task::Check);
    return progress && progress->phase != MailboxPhase::Done && progress->phase != MailboxPhase::Failed
        && progress->phase != MailboxPhase::Stopped;
}

} // namespace

QList<CheckRow> checkRows(MoveSession &session)
{
    QList<CheckRow> rows;
    for (const MailboxPair &mailbox : session.project().mailboxes())
        rows << CheckRow {mailbox.address, mailbox.excludedBecause, session.withoutPassword({mailbox.address}).isEmpty(),
                          isUnderCheck(session.run(), mailbox.address), session.project().preflight(mailbox.address)};
    return rows;
}

bool isReached(const CheckRow &row)
{
    return !row.excludedBecause && row.outcome && row.outcome->oldSide.loggedIn && row.outcome->newSide.loggedIn;
}

} // namespace hikkoshi
