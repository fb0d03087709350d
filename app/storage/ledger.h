#pragma once

#include "storage/ledger_values.h"

#include <QHash>
#include <QSet>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace hikkoshi {

/// The ledger: tables of the project file, one row per message of the old side, each in exactly one state, the
/// intention committed to disk (synchronous=FULL) before the action, the result after it. Knows nothing of IMAP.
/// One connection, used by the thread that opened it; several may be open on the same file (WAL).
/// Every function fails with StorageFailed only (detail: SQLite's words).
class Ledger final
{
public:
    /// The file must be a project (ProjectStore::create): ProjectDamaged when it is none. Makes missing tables.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const QString &projectFile);
    ~Ledger();

    /// Tests only: called before and after every commit with its running number, so that a test can end the process
    /// at each of them. Null in the product.
    std::function<void(int step, bool before)> atCommit;

    [[nodiscard]] Result<QList<LedgerFolder>> folders(const QString &address) const;
    /// Finds by address and old wire name, or inserts; \a folder.id is set.
    [[nodiscard]] Result<> addFolder(LedgerFolder &folder);
    [[nodiscard]] Result<> updateFolder(const LedgerFolder &folder);
    /// The folder is copied from now on (its skipped messages become pending), or not any more (and the reverse).
    [[nodiscard]] Result<> setCopied(LedgerFolder &folder, bool copied);
    /// The old folder's UIDs lost their meaning: its rows are set apart, to be matched by digest; none is lost.
    [[nodiscard]] Result<> setApart(qint64 folder);
    [[nodiscard]] Result<QList<ApartMessage>> apart(qint64 folder) const;
    /// Each pair is one message: the row under the new UID inherits the end of the row set apart, which goes away.
    [[nodiscard]] Result<> inherit(qint64 folder, const QList<std::pair<Uid, ApartMessage>> &pairs);
    /// What is left apart is no longer on the old side; pending ones become Vanished.
    [[nodiscard]] Result<> closeApart(qint64 folder);
    /// Old and new UID of every message whose copy is known; and the UIDs that are refused or skipped, with a reason.
    [[nodiscard]] Result<QList<std::pair<Uid, Uid>>> pairs(qint64 folder) const;
    [[nodiscard]] Result<QSet<Uid>> accounted(qint64 folder) const;
    /// Every UID of the new folder that belongs to a row, whatever has become of that since.
    [[nodiscard]] Result<QList<Uid>> newUids(qint64 folder) const;
    /// The new folder's UIDs lost their meaning: the rows stay, without new UIDs.
    [[nodiscard]] Result<> forgetNewUids(qint64 folder);

    /// Inserts unknown messages as pending (or \a state, with \a reason), and remembers that all of these are there.
    /// Flags of known rows are not touched.
    [[nodiscard]] Result<> addListed(qint64 folder, const QList<ListedMessage> &messages,
                                     MessageState state = MessageState::Pending, std::optional<ErrorKind> reason = {},
                                     const QString &detail = {});
    /// Exactly these UIDs below \a uidNext are still on the old side: the others are marked as gone from there; pending
    /// ones among them become Vanished.
    [[nodiscard]] Result<> keepOnly(qint64 folder, const QList<Uid> &present, Uid uidNext);
    /// The rows still on the old side (and not set apart): how many, their flags, one of them.
    [[nodiscard]] Result<qint64> presentCount(qint64 folder) const;
    [[nodiscard]] Result<QHash<Uid, QByteArray>> flags(qint64 folder) const;
    [[nodiscard]] Result<std::optional<LedgerMessage>> message(qint64 folder, Uid uid) const;
    /// The pending ones of them above \a uid, in UID order, at most \a limit.
    [[nodiscard]] Result<QList<LedgerMessage>> pending(qint64 folder, Uid above = 0, qint64 limit = -1) const;
    /// How many they are and how large.
    [[nodiscard]] Result<std::pair<qint64, ByteCount>> pendingSum(qint64 folder) const;
    /// Messages that are on the new side, without our knowing under which UID.
    [[nodiscard]] Result<QList<LedgerMessage>> withoutNewUid(qint64 folder) const;
    [[nodiscard]] Result<> setFlags(qint64 folder, const QList<std::pair<Uid, QByteArray>> &flags);
    /// Refused ones become pending again.
    [[nodiscard]] Result<> retryRefused(const QString &address);

    /// Commits the intention (FULL) and, in the same transaction, \a endings of messages of earlier batches.
    [[nodiscard]] Result<qint64> beginBatch(qint64 folder, Uid newUidNext, const QList<Intention> &messages,
                                            const QList<Ending> &endings = {});
    /// Commits results; a message not named stays under its batch.
    [[nodiscard]] Result<> endMessages(qint64 folder, const QList<Ending> &endings);
    [[nodiscard]] Result<QList<OpenBatch>> openBatches(qint64 folder) const;

    /// \a address empty: the whole move.
    [[nodiscard]] Result<LedgerCounts> counts(const QString &address) const;
    [[nodiscard]] Result<QStringList> addresses() const;
    struct FolderCounts {
        LedgerFolder folder;
        LedgerCounts counts;
    };
    [[nodiscard]] Result<QList<FolderCounts>> folderCounts(const QString &address) const;
    /// The messages in \a state, oldest folder first, at most \a limit. \a address empty: all mailboxes.
    [[nodiscard]] Result<QList<MessageLine>> lines(const QString &address, std::optional<MessageState> state,
                                                   qint64 limit = 10'000) const;

private:
    explicit Ledger(QString connection);
    [[nodiscard]] Result<> transact(const std::function<bool(QSqlQuery &)> &work);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlQuery &query) const;
    [[nodiscard]] QSqlQuery query() const;
    [[nodiscard]] Result<QList<LedgerMessage>> select(const QString &condition, const QVariantList &values) const;

    QString m_connection;
    int m_step = 0;
};

} // namespace hikkoshi
