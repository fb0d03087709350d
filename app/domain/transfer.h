#pragma once

#include "domain/folder_path.h"
#include "domain/result.h"
#include "domain/units.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace hikkoshi {

/// The one state in which every message of the source ends. On disk by name (storage/ledger.cpp).
enum class MessageState { Pending, Copied, AlreadyThere, Skipped, Refused, Vanished };

/// How many messages of a folder, mailbox or move are in which state. The ledger closes when nothing is pending and
/// the states sum up to what the old server told us it has.
struct LedgerCounts {
    qint64 folders = 0;
    qint64 atSource = 0;        ///< every message ever seen on the old server
    qint64 copied = 0;
    qint64 already = 0;
    qint64 skipped = 0;
    qint64 refused = 0;
    qint64 vanished = 0;
    qint64 pending = 0;
    ByteCount bytes;            ///< of the copied ones
    qint64 unaccounted = 0;     ///< |messages in the old folders at the last listing − rows still there|; 0 when closed

    [[nodiscard]] bool closed() const
    {
        return pending == 0 && unaccounted == 0
            && atSource == copied + already + skipped + refused + vanished;
    }
    LedgerCounts &operator+=(const LedgerCounts &other)
    {
        folders += other.folders;
        atSource += other.atSource;
        copied += other.copied;
        already += other.already;
        skipped += other.skipped;
        refused += other.refused;
        vanished += other.vanished;
        pending += other.pending;
        bytes += other.bytes;
        unaccounted += other.unaccounted;
        return *this;
    }
    friend bool operator==(const LedgerCounts &, const LedgerCounts &) = default;
};

/// One line of "what did not arrive" or "what differs": enough to find the message by hand.
struct MessageLine {
    QString address;            ///< whose mailbox
    FolderPath folder;          ///< on the old side
    Uid oldUid = 0;
    MessageState state = MessageState::Pending;
    QByteArray rawDate;         ///< header fields as they came, ≤ 1 KiB each; app/mail decodes them for the screen
    QByteArray rawFrom;
    QByteArray rawSubject;
    QDateTime arrived;          ///< INTERNALDATE; invalid when the server had none
    ByteCount size;
    ErrorKind reason = ErrorKind::Internal;   ///< for refused and skipped ones
    QString detail;             ///< the server's words, or what was noted (dropped keywords, replaced date)
    friend bool operator==(const MessageLine &, const MessageLine &) = default;
};

enum class MailboxPhase {
    Queued, Connecting, Listing, Scanning, Copying, Settling, UpdatingFlags, Comparing,
    Waiting,    ///< the server asked for patience; MailboxProgress::waitingUntil
    Paused, Done, Stopped, Failed
};

/// What one mailbox is doing. A value, sent at most ten times a second, the last one always.
struct MailboxProgress {
    QString address;
    MailboxPhase phase = MailboxPhase::Queued;
    FolderPath folder;                  ///< the one under work
    qint64 messagesTotal = 0;           ///< of this run: grows while folders are listed
    qint64 messagesDone = 0;            ///< copied, already there, skipped, refused or vanished
    qint64 refused = 0;
    ByteCount bytesTotal;
    ByteCount bytesDone;
    QDateTime lastActivity;             ///< UTC
    std::optional<QDateTime> waitingUntil;
    std::optional<Error> error;         ///< why it is Failed or Waiting
    friend bool operator==(const MailboxProgress &, const MailboxProgress &) = default;
};

/// How far a run has come, from 0 to 1: by messages or by bytes, whichever is less. Folders that are not listed yet count
/// by their messages alone, so bytes would run ahead.
[[nodiscard]] inline double fractionDone(qint64 messagesDone, qint64 messagesTotal, ByteCount bytesDone, ByteCount bytesTotal)
{
    if (messagesTotal <= 0)
        return 0;
    const double byMessages = double(messagesDone) / double(messagesTotal);
    return bytesTotal.value > 0 ? std::min(byMessages, double(bytesDone.value) / double(bytesTotal.value)) : byMessages;
}

/// How the copy of one mailbox ended. \a counts is the ledger's word, not this run's.
struct MailboxOutcome {
    QString address;
    LedgerCounts counts;
    qint64 copiedNow = 0;               ///< by this run alone
    qint64 flagsUpdated = 0;
    std::chrono::milliseconds duration {0};
    std::optional<Error> error;         ///< nothing: the run came to its end
    QStringList notes;                  ///< names of things worth saying: "uidvalidity-changed:INBOX"
    friend bool operator==(const MailboxOutcome &, const MailboxOutcome &) = default;
};

enum class DifferenceKind { MissingOnNew, SizeDiffers, DateDiffers, FlagsDiffer, HeaderDiffers, BodyDiffers, FolderMissing };

struct Difference {
    DifferenceKind kind = DifferenceKind::MissingOnNew;
    MessageLine message;
    QString oldValue;                   ///< as the servers wrote it
    QString newValue;
    friend bool operator==(const Difference &, const Difference &) = default;
};

struct FolderComparison {
    FolderPath oldPath;
    FolderPath newPath;
    qint64 oldMessages = 0;
    qint64 newMessages = 0;
    qint64 identical = 0;
    qint64 onlyOnNew = 0;               ///< arrived there by itself: no difference
    qint64 accounted = 0;               ///< not there, but the ledger says why (refused, skipped)
    friend bool operator==(const FolderComparison &, const FolderComparison &) = default;
};

struct VerifyOutcome {
    QString address;
    bool full = false;                  ///< SHA-256 of every body was compared
    QList<FolderComparison> folders;
    QList<Difference> differences;      ///< at most 10,000; the rest only counted
    qint64 differenceCount = 0;
    std::chrono::milliseconds duration {0};
    std::optional<Error> error;
    friend bool operator==(const VerifyOutcome &, const VerifyOutcome &) = default;
};

/// One row of the folder map as proposed, before anything is written.
struct FolderPlan {
    QByteArray oldWireName;
    FolderPath oldPath;
    FolderRole role = FolderRole::None;
    bool copy = true;
    FolderPath newPath;
    bool newExists = false;
    enum class Note { None, RoleMatched, Renamed, Clash, NotMail, VirtualFolder, NotSelectable, ByDecision, Filtered };
    Note note = Note::None;
    qint64 messages = 0;
    friend bool operator==(const FolderPlan &, const FolderPlan &) = default;
};

/// What is known about a mailbox before its copy starts. Nothing was written to find it out.
struct PreflightOutcome {
    QString address;
    struct Side {
        bool loggedIn = false;
        QString tls;                        ///< "TLSv1.3 TLS_AES_256_GCM_SHA384"
        QString certificateSubject;
        QDateTime certificateExpires;
        QStringList capabilities;
        std::optional<ByteCount> quotaUsed;
        std::optional<ByteCount> quotaLimit;
        std::optional<Error> error;
        friend bool operator==(const Side &, const Side &) = default;
    };
    Side oldSide;
    Side newSide;
    QList<FolderPlan> folders;
    qint64 messages = 0;
    ByteCount bytes;
    std::optional<ByteCount> messageSizeLimit;   ///< APPENDLIMIT, or the target's known limit
    QList<MessageLine> tooBig;                   ///< at most 1,000
    qint64 tooBigCount = 0;
    std::optional<ByteCount> quotaMissing;       ///< how much the new mailbox lacks (need × 1.2 against free)
    bool overMessageCountLimit = false;
    std::chrono::milliseconds duration {0};
    friend bool operator==(const PreflightOutcome &, const PreflightOutcome &) = default;
};

} // namespace hikkoshi
