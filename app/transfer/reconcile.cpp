#include "transfer/reconcile.h"

#include "transfer/folder_job.h"
#include "transfer/internal_date.h"
#include "transfer/matching.h"
#include "transfer/message_digest.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int CandidateFacts = MailStore::Dates | MailStore::Sizes | MailStore::Headers;

MatchCandidate candidateOf(const MessageFacts &facts)
{
    const RawHeader header = scanHeader(facts.headerFields);
    return {facts.uid, headerDigest(header), secondsOf(facts.internalDate).value_or(0), facts.size,
            !header.messageId.isEmpty()};
}

/// A message that we sent ourselves: its digest alone is worth as much as a Message-ID.
MatchCandidate candidateOf(const LedgerMessage &message)
{
    return {message.uid, message.digest, secondsOf(message.internalDate).value_or(0), message.size, true};
}

/// The messages of the open folder of \a store at or above \a first, without those that \a known holds.
Result<QList<MatchCandidate>> candidates(MailStore &store, Uid first, const QSet<Uid> &known)
{
    QList<MatchCandidate> result;
    const auto scanned = store.scan(first, 0, CandidateFacts, [&](MessageFacts &&facts) -> Result<> {
        // "n:*" always tells the last message, also one below n.
        if (facts.uid >= first && !known.contains(facts.uid))
            result.append(candidateOf(facts));
        return {};
    });
    if (!scanned)
        return fail(scanned.error());
    return result;
}

/// New UIDs that the ledger has given to a message already.
Result<QSet<Uid>> knownNewUids(const FolderJob &job)
{
    const auto uids = job.ledger.newUids(job.folder.id);
    if (!uids)
        return fail(uids.error());
    return QSet<Uid>(uids->begin(), uids->end());
}

/// Waits until the new folder has not changed for a while and nothing of ours can still be on its way.
Result<> waitUntilAtRest(FolderJob &job)
{
    job.meter.enter(MailboxPhase::Settling);
    const QList<QByteArray> name {job.folder.newWireName};
    std::optional<FolderStatus> last;
    Clock::time_point changed = Clock::now();
    const auto slice = std::min(job.options.settleQuiet / 4, std::chrono::milliseconds(500));
    while (true) {
        const auto statuses = job.newStore().status(name);
        if (!statuses)
            return fail(statuses.error());
        const std::optional<FolderStatus> now = statuses->first();
        if (now != last)
            changed = Clock::now();
        last = now;
        const auto quiet = Clock::now() - changed;
        if (quiet >= job.options.settleQuiet && Clock::now() - job.lastUnknown >= job.options.settleMinimum)
            return {};
        if (const auto waited = waitFor(slice, job.stop); !waited)
            return fail(waited.error());
    }
}

Result<> openNewFolder(FolderJob &job)
{
    auto opened = job.newStore().open(job.folder.newWireName, MailStore::Access::ReadWrite);
    if (!opened)
        return fail(opened.error());
    job.newOpened = *opened;
    const UidValidity now = opened->status.uidValidity;
    if (job.folder.newUidValidity != 0 && job.folder.newUidValidity != now) {
        job.notes.append(QStringLiteral("new-uidvalidity-changed:%1").arg(job.folder.newPath.display()));
        if (const auto forgotten = job.ledger.forgetNewUids(job.folder.id); !forgotten)
            return forgotten;
        job.folder.newUidNext = 1;
        job.folder.adopted = false;
        job.folder.complete = false;
    }
    if (job.folder.newUidValidity != now) {
        job.folder.newUidValidity = now;
        return job.ledger.updateFolder(job.folder);
    }
    return {};
}

/// The digests of pending messages, read from the old server.
Result<QList<MatchCandidate>> pendingCandidates(FolderJob &job)
{
    const auto pending = job.ledger.pending(job.folder.id);
    if (!pending)
        return fail(pending.error());
    if (pending->isEmpty())
        return QList<MatchCandidate>();
    QSet<Uid> wanted;
    for (const LedgerMessage &message : *pending)
        wanted.insert(message.uid);
    QList<MatchCandidate> result;
    const auto scanned = job.oldStore.scan(pending->first().uid, pending->last().uid, CandidateFacts,
                                           [&](MessageFacts &&facts) -> Result<> {
                                               if (wanted.contains(facts.uid))
                                                   result.append(candidateOf(facts));
                                               return {};
                                           });
    if (!scanned)
        return fail(scanned.error());
    return result;
}

} // namespace

Result<> settleSuspects(FolderJob &job)
{
    const auto batches = job.ledger.openBatches(job.folder.id);
    if (!batches)
        return fail(batches.error());
    if (batches->isEmpty())
        return openNewFolder(job);

    if (const auto rested = waitUntilAtRest(job); !rested)
        return rested;
    const UidValidity before = job.folder.newUidValidity;
    if (const auto opened = openNewFolder(job); !opened)
        return opened;

    // Without UIDPLUS there are copies that the ledger knows of but not where: they must not be taken for suspects.
    if (const auto found = findOwnCopies(job); !found)
        return found;

    QList<MatchCandidate> suspects;
    Uid first = batches->first().newUidNext;
    for (const OpenBatch &batch : *batches) {
        first = std::min(first, batch.newUidNext);
        for (const LedgerMessage &message : batch.messages)
            suspects.append(candidateOf(message));
    }
    if (before != job.folder.newUidValidity)
        first = 1;
    const auto known = knownNewUids(job);
    if (!known)
        return fail(known.error());
    const auto there = candidates(job.newStore(), std::max<Uid>(first, 1), *known);
    if (!there)
        return fail(there.error());

    // Our own copies: the digest decides among what came since; date and size only break ties, for servers that
    // rewrite them.
    QHash<Uid, Uid> stored;
    for (const auto &[oldUid, newUid] : matchMessages(suspects, *there, MatchRule::Adopting))
        stored.insert(oldUid, newUid);
    QList<Ending> endings;
    for (const MatchCandidate &suspect : suspects) {
        const Uid newUid = stored.value(suspect.uid);
        endings.append({suspect.uid, newUid ? MessageState::Copied : MessageState::Pending, newUid});
    }
    job.copiedNow += stored.size();
    return job.ledger.endMessages(job.folder.id, endings);
}

Result<> inheritEnds(FolderJob &job)
{
    const auto apart = job.ledger.apart(job.folder.id);
    if (!apart)
        return fail(apart.error());
    if (apart->isEmpty())
        return {};
    const auto listed = pendingCandidates(job);
    if (!listed)
        return fail(listed.error());
    QList<MatchCandidate> before;
    for (qsizetype place = 0; place < apart->size(); ++place) {
        // The place stands for the UID: generations may repeat a UID.
        MatchCandidate candidate = candidateOf((*apart)[place].message);
        candidate.uid = Uid(place);
        if (!candidate.digest.isEmpty())
            before.append(candidate);
    }
    QList<std::pair<Uid, ApartMessage>> pairs;
    for (const auto &[place, uid] : matchMessages(before, *listed, MatchRule::Exact))
        pairs.append({uid, (*apart)[place]});
    if (const auto inherited = job.ledger.inherit(job.folder.id, pairs); !inherited)
        return inherited;
    return job.ledger.closeApart(job.folder.id);
}

Result<> adoptExisting(FolderJob &job)
{
    if (job.folder.adopted)
        return {};
    const auto known = knownNewUids(job);
    if (!known)
        return fail(known.error());
    if (job.newOpened.status.messages > quint32(known->size())) {
        const auto there = candidates(job.newStore(), 1, *known);
        if (!there)
            return fail(there.error());
        const auto wanted = pendingCandidates(job);
        if (!wanted)
            return fail(wanted.error());
        QHash<Uid, QByteArray> digests;
        for (const MatchCandidate &candidate : *wanted)
            digests.insert(candidate.uid, candidate.digest);
        QList<Ending> endings;
        for (const auto &[oldUid, newUid] : matchMessages(*wanted, *there, MatchRule::Adopting))
            endings.append({oldUid, MessageState::AlreadyThere, newUid, {}, {}, digests.value(oldUid)});
        if (const auto written = job.ledger.endMessages(job.folder.id, endings); !written)
            return written;
    }
    job.folder.adopted = true;
    return job.ledger.updateFolder(job.folder);
}

Result<> findOwnCopies(FolderJob &job)
{
    const auto messages = job.ledger.withoutNewUid(job.folder.id);
    if (!messages)
        return fail(messages.error());
    QList<MatchCandidate> lost;
    QHash<Uid, MessageState> states;
    for (const LedgerMessage &message : *messages) {
        lost.append(candidateOf(message));
        states.insert(message.uid, message.state);
    }
    if (lost.isEmpty())
        return {};
    const auto known = knownNewUids(job);
    if (!known)
        return fail(known.error());
    const auto there = candidates(job.newStore(), 1, *known);
    if (!there)
        return fail(there.error());
    QList<Ending> endings;
    for (const auto &[oldUid, newUid] : matchMessages(lost, *there, MatchRule::Adopting))
        endings.append({oldUid, states.value(oldUid), newUid});
    return job.ledger.endMessages(job.folder.id, endings);
}

} // namespace hikkoshi
