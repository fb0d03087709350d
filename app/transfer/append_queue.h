#pragma once

#include "domain/result.h"
#include "storage/ledger.h"
#include "transfer/folder_job.h"

#include <deque>
#include <memory>
#include <vector>

namespace hikkoshi {

/// A message that was read and counted, ready to be stored.
struct PreparedMessage {
    Intention intention;
    AppendItem item;                    ///< item.body points to \a body
    std::unique_ptr<Spool> body;
    QString note;                       ///< what had to be changed or left out; goes to the ledger with the end
};

/// Stores messages on the new side, the strategy chosen by what the server can do: batches by MULTIAPPEND, single
/// APPENDs under way at once, or APPENDs that wait for permission over several log-ins. Before the first byte of a batch
/// is sent, the intention stands in the ledger; the end follows the answer. A refused batch is halved until the one
/// message that the server does not take is alone; that one is Refused, the others are Copied.
///
/// An error that comes back leaves the messages under way with an unknown outcome in the ledger (settleSuspects), or
/// Pending where the server said that nothing was stored. Used by the transfer thread.
class AppendQueue final
{
public:
    explicit AppendQueue(FolderJob &job);

    /// Takes one more message; sends when a batch is full.
    [[nodiscard]] Result<> add(PreparedMessage message);
    /// An end that needs no sending (vanished, refused beforehand); written with the next batch.
    void end(Ending ending) { m_endings.append(std::move(ending)); }
    /// Sends what is left, waits for all outcomes and writes them.
    [[nodiscard]] Result<> flush();
    /// Writes the ends known so far: the last thing to do after an error.
    [[nodiscard]] Result<> writeEndings();

private:
    struct Batch {
        std::vector<PreparedMessage> messages;
        std::vector<MailStore::Ticket> tickets;     ///< one for a MULTIAPPEND, else one per message
    };

    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool goesAlone(const PreparedMessage &message) const;
    [[nodiscard]] Result<> send();
    [[nodiscard]] Result<> sendOverSeveral(Batch &batch);
    [[nodiscard]] Result<> finishOldest();
    [[nodiscard]] Result<> store(Batch &batch, size_t first, size_t count);
    [[nodiscard]] Result<> refused(Batch &batch, size_t first, size_t count, const Error &error);
    [[nodiscard]] Result<> retryWithoutKeywords(PreparedMessage &message, const Error &error);
    [[nodiscard]] Result<> waitAsAsked(const Error &error);
    void stored(Batch &batch, size_t first, size_t count, const Appended &appended);
    void refuse(const PreparedMessage &message, const Error &error);
    [[nodiscard]] Result<> giveBack(const Error &error);

    FolderJob &m_job;
    const bool m_multi;
    Batch m_filling;
    qint64 m_fillingBytes = 0;
    std::deque<Batch> m_underWay;
    QList<Ending> m_endings;
    QList<Uid> m_overQuota;             ///< refused for want of space in a row
    int m_busyInARow = 0;
    bool m_createdFolder = false;
};

} // namespace hikkoshi
