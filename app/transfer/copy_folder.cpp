#include "transfer/copy_folder.h"

#include "transfer/append_queue.h"
#include "transfer/folder_job.h"
#include "transfer/internal_date.h"
#include "transfer/list_folder.h"
#include "transfer/message_digest.h"
#include "transfer/message_flags.h"
#include "transfer/reconcile.h"

#include <QHash>

namespace hikkoshi {

namespace {

/// So many rows are taken from the ledger at once, and asked for at once.
constexpr qint64 RowsAtOnce = 2'000;

/// Header fields in the ledger are for recognising a message, not for keeping it.
constexpr qsizetype LongestField = 1'000;

/// Only what the server itself says; everything else is tried.
qint64 sizeLimit(const FolderJob &job)
{
    return job.newStore().features().appendLimit.value_or(ByteCount {0}).value;
}

Result<PreparedMessage> prepare(const FolderJob &job, const LedgerMessage &row, std::unique_ptr<Spool> body)
{
    const auto header = headerOf(*body);
    if (!header)
        return fail(header.error());
    auto sha256 = sha256Of(*body);
    if (!sha256)
        return fail(sha256.error());

    PreparedMessage message;
    message.intention = {row.uid, body->size(), headerDigest(*header), std::move(*sha256),
                         header->date.left(LongestField), header->from.left(LongestField),
                         header->subject.left(LongestField)};
    QList<QByteArray> dropped;
    message.item.flags = keptFlags(splitFlags(row.flags), job.newOpened, dropped);
    message.item.internalDate = dateForAppend(row.internalDate, *header, message.note);
    if (!dropped.isEmpty())
        message.note = QStringLiteral("keywords-dropped: %1").arg(QString::fromLatin1(dropped.join(' ')));
    message.body = std::move(body);
    return message;
}

/// A message that is too large is not read at all, but its sender and subject are, for the list of what did not arrive.
Result<> refuseTooBig(FolderJob &job, const QList<LedgerMessage> &rows, qint64 limit)
{
    for (const LedgerMessage &row : rows) {
        RawHeader header;
        const auto scanned = job.oldStore.scan(row.uid, row.uid, MailStore::Headers, [&](MessageFacts &&facts) -> Result<> {
            if (facts.uid == row.uid)
                header = scanHeader(facts.headerFields);
            return {};
        });
        if (!scanned)
            return scanned;
        const Intention intention {row.uid, row.size, headerDigest(header), {}, header.date.left(LongestField),
                                   header.from.left(LongestField), header.subject.left(LongestField)};
        const auto noted = job.ledger.beginBatch(job.folder.id, job.folder.newUidNext, {intention});
        if (!noted)
            return fail(noted.error());
        const Ending ending {row.uid, MessageState::Refused, 0, ErrorKind::MessageTooBig,
                             QStringLiteral("limit %1").arg(limit)};
        if (const auto ended = job.ledger.endMessages(job.folder.id, {ending}); !ended)
            return ended;
        job.meter.done(1, {row.size}, 1);
    }
    return {};
}

Result<> takeBodies(FolderJob &job, const QHash<Uid, LedgerMessage> &rows, AppendQueue &queue)
{
    while (true) {
        auto fetched = job.oldStore.nextBody();
        if (!fetched)
            return fail(fetched.error());
        if (!*fetched)
            return {};
        const LedgerMessage row = rows.value((*fetched)->uid);
        if ((*fetched)->refusal && (*fetched)->refusal->kind != ErrorKind::MessageGone) {
            const Error &why = *(*fetched)->refusal;
            if (abandons(why.kind) != Abandon::ThisMessage)
                return fail(why); // busy, or a token that ran out: not this message's fault
            queue.end({row.uid, MessageState::Refused, 0, why.kind, why.detail});
            job.meter.done(1, {row.size}, 1);
            continue;
        }
        if (!(*fetched)->body) {
            queue.end({row.uid, MessageState::Vanished});
            job.meter.done(1, {row.size});
            continue;
        }
        auto message = prepare(job, row, std::move((*fetched)->body));
        if (!message)
            return fail(message.error());
        if (const auto added = queue.add(std::move(*message)); !added)
            return added;
    }
}

Result<> copyPending(FolderJob &job)
{
    const qint64 limit = sizeLimit(job);
    AppendQueue queue(job);
    const auto work = [&]() -> Result<> {
        Uid above = 0;
        while (true) {
            const auto rows = job.ledger.pending(job.folder.id, above, RowsAtOnce);
            if (!rows)
                return fail(rows.error());
            if (rows->isEmpty())
                return queue.flush();
            above = rows->last().uid;
            QHash<Uid, LedgerMessage> wanted;
            QList<Uid> uids;
            QList<LedgerMessage> tooBig;
            for (const LedgerMessage &row : *rows) {
                if (row.batch != 0)
                    continue; // under way in this very pass
                if (limit > 0 && row.size > limit) {
                    tooBig.append(row);
                    continue;
                }
                wanted.insert(row.uid, row);
                uids.append(row.uid);
            }
            if (const auto refused = refuseTooBig(job, tooBig, limit); !refused)
                return refused;
            if (const auto asked = job.oldStore.requestBodies(uids); !asked)
                return asked;
            if (const auto taken = takeBodies(job, wanted, queue); !taken)
                return taken;
        }
    };
    const auto worked = work();
    if (!worked) {
        // What is known by now is written down before the folder is given up.
        if (const auto written = queue.writeEndings(); !written)
            return written;
    }
    return worked;
}

/// Now that the folder is listed, its true number and size are known.
Result<> announce(FolderJob &job)
{
    const auto pending = job.ledger.pendingSum(job.folder.id);
    if (!pending)
        return fail(pending.error());
    job.meter.expect(pending->first - job.announced, pending->second);
    return {};
}

} // namespace

Result<> copyFolder(FolderJob &job)
{
    job.meter.enterFolder(job.folder.oldPath);
    if (const auto settled = settleSuspects(job); !settled)
        return settled;
    job.folder.newUidNext = std::max<Uid>(job.newOpened.status.uidNext, 1);
    job.meter.enter(MailboxPhase::Scanning);
    const auto changes = listOldFolder(job);
    if (!changes)
        return fail(changes.error());
    for (const auto step : {inheritEnds, findOwnCopies, adoptExisting, announce}) {
        if (const auto done = step(job); !done)
            return done;
    }
    job.meter.enter(MailboxPhase::Copying);
    for (const auto step : {copyPending, findOwnCopies}) {
        if (const auto done = step(job); !done)
            return done;
    }
    if (const auto carried = carryFlags(job, changes->flags); !carried)
        return carried;
    job.folder.oldModSeq = changes->modSeq;
    job.folder.complete = true;
    return job.ledger.updateFolder(job.folder);
}

Result<> listSkippedFolder(FolderJob &job)
{
    job.meter.enterFolder(job.folder.oldPath);
    const auto changes = listOldFolder(job);
    if (!changes)
        return fail(changes.error());
    job.folder.oldModSeq = changes->modSeq;
    job.folder.complete = true;
    return job.ledger.updateFolder(job.folder);
}

} // namespace hikkoshi
