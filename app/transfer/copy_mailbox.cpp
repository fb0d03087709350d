#include "transfer/copy_mailbox.h"

#include "transfer/copy_folder.h"
#include "transfer/folder_job.h"
#include "transfer/mailbox_folders.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace hikkoshi {

namespace {

using Clock = std::chrono::steady_clock;

/// Further log-ins for servers at which each APPEND has to wait (facts: Courier allows four from one address).
constexpr size_t MostNewStores = 3;

constexpr std::chrono::milliseconds LongestRetry = std::chrono::minutes(5);

/// What survives a lost connection.
struct Passing {
    MailboxRun &run;
    MailboxOutcome &outcome;
    Clock::time_point lastUnknown = Clock::now();
    size_t mostNewStores = MostNewStores;
    QSet<qint64> finished {};           ///< folders of this run that came to their end
    std::optional<Error> folderError {};
};

struct Stores {
    std::unique_ptr<MailStore> old;
    std::vector<std::unique_ptr<MailStore>> fresh;
};

/// One folder of the plan with its place in the ledger.
struct Planned {
    FolderPlan plan;
    LedgerFolder folder;
    std::optional<FolderStatus> status {};
    qint64 announced = 0;
};

Result<Stores> connectBoth(Passing &passing)
{
    passing.run.meter.enter(MailboxPhase::Connecting);
    auto both = openBoth(passing.run.open);
    if (!both)
        return fail(both.error());
    Stores stores;
    stores.old = std::move(both->oldStore);
    stores.fresh.push_back(std::move(both->newStore));
    while (!stores.fresh.front()->features().literalPlus && stores.fresh.size() < passing.mostNewStores) {
        auto more = passing.run.open.openNew();
        if (!more)
            break; // the server's ceiling: go on with what there is
        stores.fresh.push_back(std::move(*more));
    }
    return stores;
}

/// Once a folder has its place it keeps it, whatever the new side looks like by now; only a decision moves it.
Result<Planned> enterLedger(Passing &passing, const MailboxFolders &folders, const FolderPlan &plan)
{
    Planned planned {plan, {}};
    LedgerFolder &folder = planned.folder;
    folder.address = passing.run.job.mailbox.address;
    folder.oldWireName = plan.oldWireName;
    folder.oldPath = plan.oldPath;
    folder.copied = plan.copy;
    folder.newPath = plan.newPath;
    folder.newWireName = plan.copy ? folders.newWireName(plan) : QByteArray();
    const LedgerFolder wanted = folder;
    if (const auto added = passing.run.ledger.addFolder(folder); !added)
        return fail(added.error());
    if (const auto set = passing.run.ledger.setCopied(folder, plan.copy); !set)
        return fail(set.error());
    const bool moved = plan.note == FolderPlan::Note::ByDecision && folder.newPath != wanted.newPath;
    if (plan.copy && (folder.newWireName.isEmpty() || moved)) {
        folder.newPath = wanted.newPath;
        folder.newWireName = wanted.newWireName;
        folder.newUidValidity = 0;
        folder.adopted = false;
        folder.complete = false;
        if (const auto updated = passing.run.ledger.updateFolder(folder); !updated)
            return fail(updated.error());
    }
    return planned;
}

/// Folders that the old server no longer has: what was not copied from them has vanished.
Result<> closeMissing(Passing &passing, const QList<Planned> &planned)
{
    const auto known = passing.run.ledger.folders(passing.run.job.mailbox.address);
    if (!known)
        return fail(known.error());
    for (LedgerFolder folder : *known) {
        const bool there = std::any_of(planned.begin(), planned.end(),
                                       [&](const Planned &other) { return other.folder.id == folder.id; });
        if (there || folder.oldMessages == 0)
            continue;
        if (const auto gone = passing.run.ledger.keepOnly(folder.id, {}, std::numeric_limits<Uid>::max()); !gone)
            return gone;
        folder.oldMessages = 0;
        if (const auto updated = passing.run.ledger.updateFolder(folder); !updated)
            return updated;
    }
    return {};
}

bool isUnchanged(const Planned &planned)
{
    const LedgerFolder &folder = planned.folder;
    const FolderStatus &status = *planned.status;
    return folder.complete && folder.oldUidValidity == status.uidValidity && folder.oldUidNext == status.uidNext
        && folder.oldMessages == qint64(status.messages) && status.highestModSeq != 0
        && folder.oldModSeq == status.highestModSeq;
}

/// Without CONDSTORE a change of flags does not show in STATUS, so the folder is looked into, unless only additions
/// matter.
bool hasNothingToDo(const Passing &passing, const Planned &planned)
{
    if (isUnchanged(planned))
        return true;
    const LedgerFolder &folder = planned.folder;
    const FolderStatus &status = *planned.status;
    const bool flagsMatter = folder.copied && !passing.run.plan.options.afterSwitch;
    return folder.complete && !flagsMatter && folder.oldUidValidity == status.uidValidity
        && folder.oldUidNext == status.uidNext && folder.oldMessages == qint64(status.messages);
}

Result<QList<Planned>> planMailbox(Passing &passing, Stores &stores, const MailboxFolders &folders)
{
    QList<Planned> result;
    QList<QByteArray> names;
    for (const FolderPlan &plan : folders.plan) {
        if (plan.note == FolderPlan::Note::NotSelectable)
            continue;
        auto planned = enterLedger(passing, folders, plan);
        if (!planned)
            return fail(planned.error());
        result.append(std::move(*planned));
        names.append(plan.oldWireName);
    }
    const auto statuses = stores.old->status(names);
    if (!statuses)
        return fail(statuses.error());
    for (qsizetype i = 0; i < result.size(); ++i) {
        result[i].status = (*statuses)[i];
        if (!result[i].status || hasNothingToDo(passing, result[i]))
            continue;
        // From now on the ledger is open until the folder has been gone through.
        result[i].folder.oldMessages = result[i].status->messages;
        result[i].folder.complete = false;
        if (const auto saved = passing.run.ledger.updateFolder(result[i].folder); !saved)
            return fail(saved.error());
        if (!result[i].folder.copied)
            continue;
        const auto present = passing.run.ledger.presentCount(result[i].folder.id);
        const auto pending = passing.run.ledger.pendingSum(result[i].folder.id);
        if (!present || !pending)
            return fail(present ? pending.error() : present.error());
        result[i].announced = std::max<qint64>(0, result[i].status->messages - *present) + pending->first;
        passing.run.meter.expect(result[i].announced, {});
    }
    return result;
}

Result<> makeNewFolder(Stores &stores, const MailboxFolders &folders, const Planned &planned)
{
    MailStore &store = *stores.fresh.front();
    const auto there = std::find_if(folders.newFolders.begin(), folders.newFolders.end(), [&](const ServerFolder &folder) {
        return folder.wireName == planned.folder.newWireName;
    });
    const bool missing = there == folders.newFolders.end() || !there->selectable;
    if (missing && !planned.folder.newPath.isInbox()) {
        if (const auto created = store.createFolder(planned.folder.newWireName, planned.plan.role); !created)
            return created;
    }
    const bool subscribedThere = there != folders.newFolders.end() && there->subscribed;
    if (folders.subscribed(planned.folder.oldWireName) && !subscribedThere)
        return store.subscribe(planned.folder.newWireName);
    return {};
}

Result<> passFolder(Passing &passing, Stores &stores, const MailboxFolders &folders, Planned &planned)
{
    if (planned.folder.copied) {
        if (const auto made = makeNewFolder(stores, folders, planned); !made)
            return made;
    }
    std::vector<MailStore *> newStores;
    for (const auto &store : stores.fresh)
        newStores.push_back(store.get());
    FolderJob job {*stores.old,       std::move(newStores),   passing.run.ledger, planned.folder,
                   passing.run.plan.options, passing.run.stop, passing.run.meter,  passing.run.gate,
                   passing.lastUnknown,  planned.announced};
    const auto done = planned.folder.copied ? copyFolder(job) : listSkippedFolder(job);
    passing.outcome.copiedNow += job.copiedNow;
    passing.outcome.flagsUpdated += job.flagsUpdated;
    passing.outcome.notes.append(job.notes);
    return done;
}

Result<> passMailbox(Passing &passing)
{
    auto stores = connectBoth(passing);
    if (!stores)
        return fail(stores.error());
    passing.run.meter.enter(MailboxPhase::Listing);
    passing.run.meter.restart();
    const auto folders = readFolders(*stores->old, *stores->fresh.front(), passing.run.job.mailbox,
                                     passing.run.plan.options);
    if (!folders)
        return fail(folders.error());
    auto planned = planMailbox(passing, *stores, *folders);
    if (!planned)
        return fail(planned.error());
    if (const auto closed = closeMissing(passing, *planned); !closed)
        return closed;

    for (Planned &folder : *planned) {
        if (passing.finished.contains(folder.folder.id) || !folder.status || hasNothingToDo(passing, folder))
            continue;
        if (const auto passed = passing.run.gate.pass(passing.run.stop); !passed)
            return passed;
        const auto done = passFolder(passing, *stores, *folders, folder);
        if (!done && abandons(done.error().kind) == Abandon::ThisFolder) {
            passing.folderError = done.error();
            passing.outcome.notes.append(QStringLiteral("folder-failed:%1: %2")
                                             .arg(folder.folder.oldPath.display(), done.error().detail));
        } else if (!done) {
            return done;
        }
        passing.finished.insert(folder.folder.id);
    }
    stores->old->close();
    for (const auto &store : stores->fresh)
        store->close();
    return {};
}

/// How long to wait before the next try; longer each time nothing came of it.
std::chrono::milliseconds patience(const Passing &passing, const Error &error, int failures)
{
    const auto grown = passing.run.plan.options.firstRetry * (1 << std::min(failures - 1, 16));
    return std::min(error.retryAfter.value_or(grown), LongestRetry);
}

std::optional<Error> keepPassing(Passing &passing)
{
    int failures = 0;
    qint64 doneBefore = 0;
    while (true) {
        const auto passed = passMailbox(passing);
        if (passed)
            return passing.folderError;
        const Error &error = passed.error();
        if (abandons(error.kind) != Abandon::Nothing)
            return error;
        passing.lastUnknown = Clock::now();
        const qint64 done = passing.run.meter.value().messagesDone + passing.finished.size();
        failures = done > doneBefore ? 1 : failures + 1;
        doneBefore = done;
        if (failures > passing.run.plan.options.retriesWithoutProgress)
            return error;
        if (error.kind == ErrorKind::TooManyConnections)
            passing.mostNewStores = 1;
        const auto wait = patience(passing, error, failures);
        passing.run.meter.waitUntil(QDateTime::currentDateTimeUtc().addMSecs(wait.count()), error);
        if (const auto waited = waitFor(wait, passing.run.stop); !waited)
            return waited.error();
    }
}

} // namespace

MailboxOutcome copyMailbox(MailboxRun &run)
{
    const auto begun = Clock::now();
    MailboxOutcome outcome;
    outcome.address = run.job.mailbox.address;
    Passing passing {run, outcome};
    if (run.plan.options.retryRefused) {
        if (const auto retried = run.ledger.retryRefused(outcome.address); !retried)
            outcome.error = retried.error();
    }
    if (!outcome.error)
        outcome.error = keepPassing(passing);
    if (const auto counts = run.ledger.counts(outcome.address))
        outcome.counts = *counts;
    else if (!outcome.error)
        outcome.error = counts.error();
    outcome.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    const bool stopped = outcome.error && outcome.error->kind == ErrorKind::Cancelled;
    run.meter.end(stopped ? MailboxPhase::Stopped : outcome.error ? MailboxPhase::Failed : MailboxPhase::Done,
                  outcome.error);
    return outcome;
}

} // namespace hikkoshi
