#pragma once

#include "domain/result.h"
#include "domain/transfer.h"
#include "domain/units.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

/// What the ledger remembers of one old folder and the new one it goes to.
struct LedgerFolder {
    qint64 id = 0;
    QString address;
    QByteArray oldWireName;
    FolderPath oldPath;
    QByteArray newWireName;
    FolderPath newPath;
    bool copied = true;                     ///< false: its messages are skipped by rule
    UidValidity oldUidValidity = 0;
    UidValidity newUidValidity = 0;
    Uid oldUidNext = 0;                     ///< everything below was listed
    quint64 oldModSeq = 0;                  ///< up to here changes were carried over
    qint64 oldMessages = 0;                 ///< EXISTS at the last listing
    Uid newUidNext = 0;                     ///< our copies of the pass under way lie at or above it
    bool adopted = false;                   ///< what was there before us has been matched
    bool complete = false;                  ///< the last pass came to its end: an equal STATUS means nothing to do
    friend bool operator==(const LedgerFolder &, const LedgerFolder &) = default;
};

/// A message as the listing of the old folder tells it.
struct ListedMessage {
    Uid uid = 0;
    QByteArray flags;                       ///< sorted, joined by blanks
    QByteArray internalDate;                ///< as the server wrote it
    qint64 size = 0;
};

/// A row that the copy works on.
struct LedgerMessage {
    Uid uid = 0;
    MessageState state = MessageState::Pending;
    QByteArray flags;
    QByteArray internalDate;
    qint64 size = 0;
    Uid newUid = 0;
    qint64 batch = 0;                       ///< intention under way; 0: none
    QByteArray digest;                      ///< of the header fields; empty until the message was read
};

/// What is written down before a message is sent.
struct Intention {
    Uid uid = 0;
    qint64 size = 0;                        ///< counted
    QByteArray digest;                      ///< header digest, 16 bytes
    QByteArray sha256;                      ///< of the bytes as read
    QByteArray rawDate;
    QByteArray rawFrom;
    QByteArray rawSubject;
};

/// A row of an older UIDVALIDITY of the old folder.
struct ApartMessage {
    qint64 generation = 0;
    LedgerMessage message;
};

/// How it ended.
struct Ending {
    Uid uid = 0;
    MessageState state = MessageState::Pending;   ///< Pending: not stored, to be tried again
    Uid newUid = 0;
    std::optional<ErrorKind> reason {};
    QString detail {};
    QByteArray digest {};                   ///< when it was learnt only now
};

/// Batches whose outcome is not known: intention without result.
struct OpenBatch {
    qint64 id = 0;
    Uid newUidNext = 0;                     ///< the copies, if they exist, have this UID or a higher one
    QDateTime sent;                         ///< UTC
    QList<LedgerMessage> messages;
};

} // namespace hikkoshi
