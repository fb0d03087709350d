#pragma once

#include "domain/folder_path.h"
#include "domain/result.h"
#include "domain/units.h"
#include "imap/spool.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace hikkoshi {

/// A folder as LIST showed it.
struct ServerFolder {
    QByteArray wireName;                    ///< exactly as the server wrote it: the only name to talk to it with
    FolderPath path;                        ///< decoded (or best effort), personal prefix removed, NFC
    FolderRole role = FolderRole::None;     ///< from the server's own attributes only (RFC 6154, XLIST)
    bool selectable = true;
    bool subscribed = false;
};

/// How a server writes folder names (RFC 2342): prefix of the personal namespace in wire form, and separator.
struct NameSpace {
    QByteArray prefix;                      ///< "INBOX." on Courier, empty on most
    char separator = '/';                   ///< 0: flat
};

struct FolderStatus {
    quint32 messages = 0;
    Uid uidNext = 0;
    UidValidity uidValidity = 0;
    quint64 highestModSeq = 0;              ///< RFC 7162; 0 when the server does not tell
    friend bool operator==(const FolderStatus &, const FolderStatus &) = default;
};

struct OpenedFolder {
    FolderStatus status;
    QList<QByteArray> permanentFlags;       ///< without "\*"
    bool takesNewKeywords = false;          ///< "\*" was among them
};

/// What FETCH tells of a message without its body.
struct MessageFacts {
    Uid uid = 0;
    QList<QByteArray> flags;                ///< system flags and keywords, without \Recent, sorted
    QByteArray internalDate;                ///< as the server wrote it, e.g. "17-Jul-1996 02:44:25 -0700"
    qint64 size = 0;                        ///< RFC822.SIZE: may be wrong
    quint64 modSeq = 0;                     ///< 0 when not told
    QByteArray headerFields;                ///< the asked header fields' bytes, ≤ 64 KiB; empty when not asked
};

/// A body that has arrived whole, or the news that there is none.
struct FetchedMessage {
    Uid uid = 0;
    std::unique_ptr<Spool> body;            ///< null: the server has no such message any more, or refused to give it
    std::optional<Error> refusal;           ///< why it refused this one message (MessageRefused, ServerBusy, …)
};

/// One message to be stored.
struct AppendItem {
    QList<QByteArray> flags;
    QByteArray internalDate;                ///< RFC 3501 date-time without the quotes; empty: the server's clock
    const Spool *body = nullptr;            ///< must live until the append is finished
};

struct Appended {
    UidValidity uidValidity = 0;            ///< 0: the server did not tell (no UIDPLUS)
    QList<Uid> uids;                        ///< one per item in their order, or empty
};

struct FlagChange {
    Uid uid = 0;
    QList<QByteArray> add;
    QList<QByteArray> remove;
};

struct Quota {
    ByteCount used;
    ByteCount limit;
};

/// What the server can do, read after log-in.
struct StoreFeatures {
    bool uidPlus = false;
    bool multiAppend = false;
    bool literalPlus = false;               ///< any size without waiting
    bool literalMinus = false;              ///< up to 4,096 bytes without waiting
    bool condStore = false;
    bool listStatus = false;
    bool createSpecialUse = false;
    bool quota = false;
    bool microsoftExchange = false;         ///< by its greeting: what it can do is less than what it says (facts e1)
    std::optional<ByteCount> appendLimit;
    QList<QByteArray> capabilities;         ///< all, upper case
    QString tls;                            ///< version and cipher; empty without TLS
    CertificateFacts certificate;           ///< of the server, when TLS is on
};

/// One log-in to one server: the interface through which the copy sees it. Blocking; every call ends within 200 ms of
/// a stop (Cancelled), or at its time limit. After ConnectionLost, TimedOut or ProtocolViolation the store is dead:
/// every further call fails the same way, and what was under way has an unknown outcome. Used by the one thread it
/// belongs to. Reads of the old side never change anything there (EXAMINE and BODY.PEEK only).
class MailStore
{
public:
    enum class Access { ReadOnly, ReadWrite };
    enum Facts { Flags = 1, Dates = 2, Sizes = 4, Headers = 8 };   ///< what scan() asks for; UIDs always come

    virtual ~MailStore() = default;

    [[nodiscard]] virtual const StoreFeatures &features() const = 0;
    [[nodiscard]] virtual NameSpace nameSpace() const = 0;

    [[nodiscard]] virtual Result<QList<ServerFolder>> listFolders() = 0;
    /// One per name, in the same order, pipelined; FolderMissing is per folder: that entry is empty.
    [[nodiscard]] virtual Result<QList<std::optional<FolderStatus>>> status(const QList<QByteArray> &wireNames) = 0;
    /// ALREADYEXISTS is success. A role other than None is passed on where the server takes it (RFC 6154).
    [[nodiscard]] virtual Result<> createFolder(const QByteArray &wireName, FolderRole role) = 0;
    [[nodiscard]] virtual Result<> subscribe(const QByteArray &wireName) = 0;
    [[nodiscard]] virtual Result<std::optional<Quota>> quota() = 0;

    /// EXAMINE or SELECT. The folder stays open until the next open().
    [[nodiscard]] virtual Result<OpenedFolder> open(const QByteArray &wireName, Access access) = 0;

    /// Tells the facts of every message of the open folder with first ≤ UID ≤ last (last 0: no end), each exactly
    /// once, in the server's order. \a changedSince > 0 limits it to messages changed since (only with condStore).
    /// An error returned by \a sink ends the scan and the store.
    [[nodiscard]] virtual Result<> scan(Uid first, Uid last, int facts, const std::function<Result<>(MessageFacts &&)> &sink,
                                        quint64 changedSince = 0) = 0;

    /// Asks for bodies of the open folder, without waiting. May be called again before all have come.
    [[nodiscard]] virtual Result<> requestBodies(const QList<Uid> &uids) = 0;
    /// The next body in the order of arrival; nothing when every one asked for has been told. Each asked UID is told
    /// exactly once, also those that are gone or refused.
    [[nodiscard]] virtual Result<std::optional<FetchedMessage>> nextBody() = 0;

    /// Storing goes in three steps so that several servers or commands can be under way at once:
    /// start (sends the command, and the bytes where no permission is needed), proceed (waits for that permission and
    /// sends the bytes; at once when there is nothing to wait for), finish (waits for the outcome).
    /// More than one item only with features().multiAppend; zero-length bodies alone. Tickets finish in any order.
    using Ticket = quint64;
    [[nodiscard]] virtual Result<Ticket> startAppend(const QByteArray &wireName, const QList<AppendItem> &items) = 0;
    [[nodiscard]] virtual Result<> proceedAppend(Ticket ticket) = 0;
    [[nodiscard]] virtual Result<Appended> finishAppend(Ticket ticket) = 0;
    /// Whether startAppend() of these bytes sends everything at once.
    [[nodiscard]] virtual bool appendsWithoutWaiting(qint64 bytes) const = 0;

    /// +FLAGS.SILENT / -FLAGS.SILENT in the open folder, pipelined, equal changes together. UIDs that are gone are
    /// passed over.
    [[nodiscard]] virtual Result<> changeFlags(const QList<FlagChange> &changes) = 0;

    /// Keeps the connection alive.
    [[nodiscard]] virtual Result<> noop() = 0;
    /// LOGOUT, politely; never fails, never waits longer than a second.
    virtual void close() = 0;
};

} // namespace hikkoshi
