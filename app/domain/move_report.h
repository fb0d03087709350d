#pragma once

#include "domain/transfer.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

/// What a move came to, as its record shows it: read from the project and the ledger by
/// storage/move_record.h, written by app/reports.
struct MoveReport {
    struct FolderRow {
        FolderPath oldPath;
        FolderPath newPath;
        LedgerCounts counts;
        friend bool operator==(const FolderRow &, const FolderRow &) = default;
    };
    struct Mailbox {
        QString address;
        LedgerCounts counts;
        QList<FolderRow> folders;
        QList<MessageLine> notArrived;              ///< skipped, refused, vanished and pending ones; may be cut off:
                                                    ///< the counts tell how many there are, and the record says so
        std::optional<VerifyOutcome> comparison;    ///< nothing: old and new were not compared
        std::optional<QString> acceptedBecause;     ///< why its differences were accepted, in the user's words
        friend bool operator==(const Mailbox &, const Mailbox &) = default;
    };

    QString domain;
    QString oldServer;
    QString newServer;
    QDateTime started;
    QDateTime finished;
    QList<Mailbox> mailboxes;

    [[nodiscard]] LedgerCounts totals() const;
    /// Every message of every mailbox is accounted for; false for a report without a mailbox.
    [[nodiscard]] bool closed() const;
    friend bool operator==(const MoveReport &, const MoveReport &) = default;
};

/// How many messages of \a counts are neither copied nor were there already.
[[nodiscard]] qint64 notArrivedCount(const LedgerCounts &counts);

} // namespace hikkoshi
