#include "transfer/append_queue.h"

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

/// While one batch is being stored, the next one is on its way.
constexpr size_t BatchesUnderWay = 2;

/// One over-size mail does not mean a full mailbox; so many refusals in a row do.
constexpr qsizetype QuotaRefusalsInARow = 3;

constexpr int BusyRetries = 5;

} // namespace

AppendQueue::AppendQueue(FolderJob &job)
    : m_job(job)
    , m_multi(job.newStore().features().multiAppend && job.newStore().features().literalPlus)
{
}

bool AppendQueue::goesAlone(const PreparedMessage &message) const
{
    // A zero-length literal would end a MULTIAPPEND (RFC 3502 6.3.11).
    return message.intention.size == 0 || message.intention.size > Spool::MemoryLimit;
}

bool AppendQueue::isFull() const
{
    const auto limit = size_t(m_multi ? m_job.options.batchMessages : m_job.options.windowMessages);
    return m_filling.messages.size() >= limit || m_fillingBytes >= m_job.options.batchBytes.value;
}

Result<> AppendQueue::add(PreparedMessage message)
{
    message.item.body = message.body.get();
    const bool alone = goesAlone(message);
    if (alone && !m_filling.messages.empty()) {
        if (const auto sent = send(); !sent)
            return sent;
    }
    m_fillingBytes += message.intention.size;
    m_filling.messages.push_back(std::move(message));
    return alone || isFull() ? send() : Result<>();
}

Result<> AppendQueue::flush()
{
    if (!m_filling.messages.empty()) {
        if (const auto sent = send(); !sent)
            return sent;
    }
    while (!m_underWay.empty()) {
        if (const auto finished = finishOldest(); !finished)
            return finished;
    }
    return writeEndings();
}

Result<> AppendQueue::writeEndings()
{
    if (const auto written = m_job.ledger.endMessages(m_job.folder.id, m_endings); !written)
        return written;
    m_endings.clear();
    return {};
}

Result<> AppendQueue::send()
{
    while (m_underWay.size() >= BatchesUnderWay) {
        if (const auto finished = finishOldest(); !finished)
            return finished;
    }
    if (const auto passed = m_job.gate.pass(m_job.stop); !passed)
        return passed;

    QList<Intention> intentions;
    for (const PreparedMessage &message : m_filling.messages)
        intentions.append(message.intention);
    const auto begun = m_job.ledger.beginBatch(m_job.folder.id, m_job.folder.newUidNext, intentions, m_endings);
    if (!begun)
        return fail(begun.error());
    m_endings.clear();

    Batch batch = std::move(m_filling);
    m_filling = {};
    m_fillingBytes = 0;

    const auto waits = std::any_of(batch.messages.begin(), batch.messages.end(), [this](const PreparedMessage &message) {
        return !m_job.newStore().appendsWithoutWaiting(message.intention.size);
    });
    if (waits && (!m_multi || batch.messages.size() == 1))
        return sendOverSeveral(batch);

    const bool together = m_multi && batch.messages.size() > 1;
    QList<QList<AppendItem>> commands;
    for (const PreparedMessage &message : batch.messages) {
        if (together && !commands.isEmpty())
            commands.last().append(message.item);
        else
            commands.append({message.item});
    }
    for (const QList<AppendItem> &items : commands) {
        const auto ticket = m_job.newStore().startAppend(m_job.folder.newWireName, items);
        if (!ticket)
            return fail(ticket.error());
        batch.tickets.push_back(*ticket);
    }
    m_underWay.push_back(std::move(batch));
    return {};
}

Result<> AppendQueue::sendOverSeveral(Batch &batch)
{
    // Older batches first: answers on one connection come in order.
    while (!m_underWay.empty()) {
        if (const auto finished = finishOldest(); !finished)
            return finished;
    }
    const size_t lanes = m_job.newStores.size();
    for (size_t first = 0; first < batch.messages.size(); first += lanes) {
        const size_t count = std::min(lanes, batch.messages.size() - first);
        std::vector<MailStore::Ticket> tickets;
        for (size_t lane = 0; lane < count; ++lane) {
            const auto ticket = m_job.newStores[lane]->startAppend(m_job.folder.newWireName,
                                                                   {batch.messages[first + lane].item});
            if (!ticket)
                return fail(ticket.error());
            tickets.push_back(*ticket);
        }
        std::vector<std::optional<Error>> errors(count);
        for (size_t lane = 0; lane < count; ++lane) {
            if (const auto proceeded = m_job.newStores[lane]->proceedAppend(tickets[lane]); !proceeded) {
                if (abandons(proceeded.error().kind) != Abandon::ThisMessage)
                    return proceeded;
                errors[lane] = proceeded.error();
            }
        }
        for (size_t lane = 0; lane < count; ++lane) {
            const auto appended = errors[lane] ? Result<Appended>(fail(*errors[lane]))
                                               : m_job.newStores[lane]->finishAppend(tickets[lane]);
            if (appended)
                stored(batch, first + lane, 1, *appended);
            else if (const auto handled = refused(batch, first + lane, 1, appended.error()); !handled)
                return handled;
        }
    }
    return writeEndings();
}

Result<> AppendQueue::finishOldest()
{
    Batch batch = std::move(m_underWay.front());
    m_underWay.pop_front();
    const size_t each = batch.messages.size() / batch.tickets.size();
    for (size_t i = 0; i < batch.tickets.size(); ++i) {
        const auto appended = m_job.newStore().finishAppend(batch.tickets[i]);
        if (appended) {
            stored(batch, i * each, each, *appended);
            continue;
        }
        if (const auto handled = refused(batch, i * each, each, appended.error()); !handled)
            return handled;
    }
    return {};
}

Result<> AppendQueue::store(Batch &batch, size_t first, size_t count)
{
    QList<AppendItem> items;
    for (size_t i = first; i < first + count; ++i)
        items.append(batch.messages[i].item);
    const auto ticket = m_job.newStore().startAppend(m_job.folder.newWireName, items);
    if (!ticket)
        return fail(ticket.error());
    if (const auto proceeded = m_job.newStore().proceedAppend(*ticket); !proceeded)
        return refused(batch, first, count, proceeded.error());
    const auto appended = m_job.newStore().finishAppend(*ticket);
    if (!appended)
        return refused(batch, first, count, appended.error());
    stored(batch, first, count, *appended);
    return {};
}

Result<> AppendQueue::refused(Batch &batch, size_t first, size_t count, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::FolderMissing:
        if (std::exchange(m_createdFolder, true))
            return fail(error);
        if (const auto created = m_job.newStore().createFolder(m_job.folder.newWireName, FolderRole::None); !created)
            return created;
        return store(batch, first, count);
    case ErrorKind::ServerBusy:
        if (++m_busyInARow > BusyRetries)
            return fail(error);
        if (const auto waited = waitAsAsked(error); !waited)
            return waited;
        return store(batch, first, count);
    case ErrorKind::QuotaExceeded:
        break;
    default:
        if (abandons(error.kind) != Abandon::ThisMessage)
            return fail(error);
    }
    if (count > 1) {
        // MULTIAPPEND is all or nothing (RFC 3502): nothing of it was stored.
        const size_t half = count / 2;
        if (const auto lower = store(batch, first, half); !lower)
            return lower;
        return store(batch, first + half, count - half);
    }
    PreparedMessage &message = batch.messages[first];
    if (error.kind == ErrorKind::QuotaExceeded) {
        m_overQuota.append(message.intention.uid);
        refuse(message, error);
        return m_overQuota.size() < QuotaRefusalsInARow ? Result<>() : giveBack(error);
    }
    const bool hasKeywords = std::any_of(message.item.flags.begin(), message.item.flags.end(),
                                         [](const QByteArray &flag) { return !flag.startsWith('\\'); });
    if (hasKeywords)
        return retryWithoutKeywords(message, error);
    refuse(message, error);
    return {};
}

Result<> AppendQueue::retryWithoutKeywords(PreparedMessage &message, const Error &error)
{
    AppendItem plain = message.item;
    plain.flags.removeIf([](const QByteArray &flag) { return !flag.startsWith('\\'); });
    const auto ticket = m_job.newStore().startAppend(m_job.folder.newWireName, {plain});
    if (!ticket)
        return fail(ticket.error());
    auto appended = m_job.newStore().proceedAppend(*ticket).and_then([&] { return m_job.newStore().finishAppend(*ticket); });
    if (!appended) {
        if (abandons(appended.error().kind) != Abandon::ThisMessage)
            return fail(appended.error());
        refuse(message, error); // the keywords were not the reason
        return {};
    }
    Ending ending {message.intention.uid, MessageState::Copied, appended->uids.value(0)};
    ending.detail = QStringLiteral("keywords-dropped: %1")
                        .arg(QString::fromLatin1(message.item.flags.join(' ')));
    m_endings.append(ending);
    ++m_job.copiedNow;
    m_job.meter.done(1, {message.intention.size});
    return {};
}

Result<> AppendQueue::waitAsAsked(const Error &error)
{
    const auto patience = std::min<std::chrono::milliseconds>(
        error.retryAfter.value_or(m_job.options.firstRetry * BusyRetries), std::chrono::minutes(10));
    const MailboxPhase before = m_job.meter.value().phase;
    m_job.meter.waitUntil(QDateTime::currentDateTimeUtc().addMSecs(patience.count()), error);
    const auto waited = waitFor(patience, m_job.stop);
    m_job.meter.enter(before);
    return waited;
}

void AppendQueue::stored(Batch &batch, size_t first, size_t count, const Appended &appended)
{
    const bool told = appended.uids.size() == qsizetype(count)
        && (appended.uidValidity == 0 || appended.uidValidity == m_job.folder.newUidValidity);
    ByteCount bytes;
    for (size_t i = 0; i < count; ++i) {
        const PreparedMessage &message = batch.messages[first + i];
        const Uid newUid = told ? appended.uids[qsizetype(i)] : 0;
        m_endings.append({message.intention.uid, MessageState::Copied, newUid, {}, message.note});
        bytes.value += message.intention.size;
        // Everything that is appended from now on lies above.
        m_job.folder.newUidNext = std::max(m_job.folder.newUidNext, newUid + 1);
    }
    m_overQuota.clear();
    m_busyInARow = 0;
    m_job.copiedNow += qint64(count);
    m_job.meter.done(qint64(count), bytes);
}

void AppendQueue::refuse(const PreparedMessage &message, const Error &error)
{
    m_endings.append({message.intention.uid, MessageState::Refused, 0, error.kind, error.detail});
    m_job.meter.done(1, {message.intention.size}, 1);
}

Result<> AppendQueue::giveBack(const Error &error)
{
    // The mailbox is full: these were not refused for what they are, so they are tried again when there is room.
    for (const Uid uid : m_overQuota)
        m_endings.append({uid, MessageState::Pending});
    for (Batch &batch : m_underWay) {
        const size_t each = batch.messages.size() / batch.tickets.size();
        for (size_t i = 0; i < batch.tickets.size(); ++i) {
            const auto appended = m_job.newStore().finishAppend(batch.tickets[i]);
            if (appended) {
                stored(batch, i * each, each, *appended);
            } else if (abandons(appended.error().kind) != Abandon::Nothing) {
                for (size_t place = i * each; place < (i + 1) * each; ++place)
                    m_endings.append({batch.messages[place].intention.uid, MessageState::Pending});
            }
        }
    }
    m_underWay.clear();
    return fail(error);
}

} // namespace hikkoshi
