#include "transfer/verify.h"

#include "transfer/compare_folder.h"
#include "transfer/mailbox_folders.h"

#include <algorithm>

namespace hikkoshi {

namespace {

/// Tells the meter how many messages there are to compare.
Result<> announce(MailboxRun &run, MailStore &oldStore, const QList<FolderPlan> &plan)
{
    QList<QByteArray> names;
    for (const FolderPlan &folder : plan) {
        if (folder.copy)
            names.append(folder.oldWireName);
    }
    const auto statuses = oldStore.status(names);
    if (!statuses)
        return fail(statuses.error());
    qint64 messages = 0;
    for (const auto &status : *statuses)
        messages += status ? status->messages : 0;
    run.meter.expect(messages, {});
    return {};
}

Result<> verifyFolders(MailboxRun &run, VerifyOutcome &outcome, bool full)
{
    run.meter.enter(MailboxPhase::Connecting);
    const auto stores = openBoth(run.open);
    if (!stores)
        return fail(stores.error());
    const auto &[oldStore, newStore] = *stores;
    run.meter.enter(MailboxPhase::Comparing);
    const auto folders = readFolders(*oldStore, *newStore, run.job.mailbox, run.plan.options);
    if (!folders)
        return fail(folders.error());
    const auto known = run.ledger.folders(outcome.address);
    if (!known)
        return fail(known.error());
    if (const auto announced = announce(run, *oldStore, folders->plan); !announced)
        return announced;
    for (FolderPlan plan : folders->plan) {
        if (!plan.copy)
            continue;
        QByteArray newWireName = folders->newWireName(plan);
        for (const LedgerFolder &folder : *known) {
            if (folder.oldWireName == plan.oldWireName && !folder.newWireName.isEmpty()) {
                newWireName = folder.newWireName;
                plan.newPath = folder.newPath;
            }
        }
        const bool exists = std::any_of(folders->newFolders.begin(), folders->newFolders.end(),
                                        [&](const ServerFolder &there) { return there.wireName == newWireName; });
        run.meter.enterFolder(plan.oldPath);
        const auto compared = compareFolder(run, *oldStore, *newStore, outcome, plan, newWireName, exists, full);
        if (!compared)
            return compared;
        if (!full)
            run.meter.done(outcome.folders.last().oldMessages, {});
    }
    oldStore->close();
    newStore->close();
    return {};
}

} // namespace

VerifyOutcome verifyMailbox(MailboxRun &run, bool full)
{
    const auto begun = std::chrono::steady_clock::now();
    VerifyOutcome outcome;
    outcome.address = run.job.mailbox.address;
    outcome.full = full;
    if (const auto verified = verifyFolders(run, outcome, full); !verified)
        outcome.error = verified.error();
    outcome.duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    const bool stopped = outcome.error && outcome.error->kind == ErrorKind::Cancelled;
    run.meter.end(stopped ? MailboxPhase::Stopped : outcome.error ? MailboxPhase::Failed : MailboxPhase::Done,
                  outcome.error);
    return outcome;
}

} // namespace hikkoshi
