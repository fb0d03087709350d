#include "transfer/list_folder.h"

#include "transfer/folder_job.h"
#include "transfer/message_flags.h"

#include <QHash>

namespace hikkoshi {

namespace {

/// So many rows go to the ledger in one transaction: memory stays flat however large the folder is.
constexpr qsizetype RowsAtOnce = 2'000;

/// Opens it and recognises a folder that was made anew.
Result<> openOldFolder(FolderJob &job)
{
    auto opened = job.oldStore.open(job.folder.oldWireName, MailStore::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    job.oldOpened = *opened;
    const UidValidity now = opened->status.uidValidity;
    if (job.folder.oldUidValidity != 0 && job.folder.oldUidValidity != now) {
        job.notes.append(QStringLiteral("old-uidvalidity-changed:%1").arg(job.folder.oldPath.display()));
        if (const auto apart = job.ledger.setApart(job.folder.id); !apart)
            return apart;
        job.folder.oldUidNext = 0;
        job.folder.oldModSeq = 0;
        job.folder.adopted = false;
        job.folder.complete = false;
    }
    job.folder.oldUidValidity = now;
    return {};
}

/// Lists everything at or above oldUidNext into the ledger.
Result<Uid> listNew(FolderJob &job)
{
    const Uid first = std::max<Uid>(job.folder.oldUidNext, 1);
    Uid last = 0;
    QList<ListedMessage> rows;
    const auto state = job.folder.copied ? MessageState::Pending : MessageState::Skipped;
    const auto flush = [&]() -> Result<> {
        const auto written = job.ledger.addListed(job.folder.id, rows, state);
        rows.clear();
        return written;
    };
    const auto scanned = job.oldStore.scan(
        first, 0, MailStore::Flags | MailStore::Dates | MailStore::Sizes, [&](MessageFacts &&facts) -> Result<> {
            if (facts.uid < first)
                return {}; // "n:*" always tells the last message, also one below n
            last = std::max(last, facts.uid);
            rows.append({facts.uid, joinFlags(facts.flags), facts.internalDate, facts.size});
            return rows.size() < RowsAtOnce ? Result<>() : flush();
        });
    if (!scanned)
        return fail(scanned.error());
    if (const auto flushed = flush(); !flushed)
        return fail(flushed.error());
    return last;
}

/// Marks what is gone, when the count says that something is.
Result<> listGone(FolderJob &job, qint64 present, Uid uidNext)
{
    if (present == job.folder.oldMessages)
        return {};
    QList<Uid> there;
    const auto scanned = job.oldStore.scan(1, 0, 0, [&](MessageFacts &&facts) -> Result<> {
        there.append(facts.uid);
        return {};
    });
    if (!scanned)
        return fail(scanned.error());
    job.folder.oldMessages = there.size();
    return job.ledger.keepOnly(job.folder.id, there, uidNext);
}

/// Whose flags differ from \a known, the ledger's.
Result<QList<std::pair<Uid, QByteArray>>> changedFlags(FolderJob &job, const QHash<Uid, QByteArray> &known)
{
    QList<std::pair<Uid, QByteArray>> changed;
    const quint64 since = job.oldOpened.status.highestModSeq != 0 ? job.folder.oldModSeq : 0;
    const auto scanned = job.oldStore.scan(
        1, 0, MailStore::Flags,
        [&](MessageFacts &&facts) -> Result<> {
            const auto row = known.find(facts.uid);
            const QByteArray now = joinFlags(facts.flags);
            if (row != known.end() && *row != now)
                changed.append({facts.uid, now});
            return {};
        },
        since);
    if (!scanned)
        return fail(scanned.error());
    return changed;
}

} // namespace

Result<ListedChanges> listOldFolder(FolderJob &job)
{
    if (const auto opened = openOldFolder(job); !opened)
        return fail(opened.error());
    const FolderStatus status = job.oldOpened.status;
    ListedChanges changes;
    changes.modSeq = status.highestModSeq;

    // Before new ones are listed: a new message brings its flags itself.
    const bool flagsMayDiffer = status.highestModSeq == 0 || status.highestModSeq != job.folder.oldModSeq;
    if (flagsMayDiffer && job.folder.copied && job.folder.oldUidNext > 0) {
        const auto known = job.ledger.flags(job.folder.id);
        if (!known)
            return fail(known.error());
        auto changed = known->isEmpty() ? Result<QList<std::pair<Uid, QByteArray>>>() : changedFlags(job, *known);
        if (!changed)
            return fail(changed.error());
        changes.flags = std::move(*changed);
    }

    const auto last = listNew(job);
    if (!last)
        return fail(last.error());
    const Uid uidNext = std::max(status.uidNext, *last + 1);
    job.folder.oldMessages = status.messages;
    const auto present = job.ledger.presentCount(job.folder.id);
    if (!present)
        return fail(present.error());
    if (const auto gone = listGone(job, *present, uidNext); !gone)
        return fail(gone.error());
    job.folder.oldUidNext = uidNext;
    if (const auto saved = job.ledger.updateFolder(job.folder); !saved)
        return fail(saved.error());
    return changes;
}

Result<> carryFlags(FolderJob &job, const QList<std::pair<Uid, QByteArray>> &flags)
{
    if (flags.isEmpty())
        return {};
    QList<FlagChange> changes;
    for (const auto &[uid, joined] : flags) {
        const auto row = job.ledger.message(job.folder.id, uid);
        if (!row)
            return fail(row.error());
        if (!*row || (*row)->newUid == 0)
            continue; // not copied yet: APPEND will bring the flags
        QList<QByteArray> dropped;
        const QList<QByteArray> before = keptFlags(splitFlags((*row)->flags), job.newOpened, dropped);
        const QList<QByteArray> now = keptFlags(splitFlags(joined), job.newOpened, dropped);
        FlagChange change;
        change.uid = (*row)->newUid;
        std::copy_if(now.begin(), now.end(), std::back_inserter(change.add),
                     [&](const QByteArray &flag) { return !before.contains(flag); });
        std::copy_if(before.begin(), before.end(), std::back_inserter(change.remove),
                     [&](const QByteArray &flag) { return !now.contains(flag); });
        if (!change.add.isEmpty() || !change.remove.isEmpty())
            changes.append(change);
    }
    if (!changes.isEmpty() && !job.options.afterSwitch) {
        job.meter.enter(MailboxPhase::UpdatingFlags);
        if (const auto changed = job.newStore().changeFlags(changes); !changed)
            return changed;
        job.flagsUpdated += changes.size();
    }
    return job.ledger.setFlags(job.folder.id, flags);
}

} // namespace hikkoshi
