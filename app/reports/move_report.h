#pragma once

#include "domain/result.h"
#include "domain/transfer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace hikkoshi {

/// What a move came to, as its record shows it: filled from the project and the ledger by whoever has both.
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

/// Header bytes to the text a person reads (app/mail's decodeHeaderText, which this room does not know).
using HeaderDecoder = std::function<QString(const QByteArray &)>;

/// For programs: stable English names, dates in ISO 8601. Carries "format" and "version".
[[nodiscard]] QJsonObject toJson(const MoveReport &report, const HeaderDecoder &decode);

/// The write functions replace \a fileName in one step, or leave it as it was and fail with StorageFailed (detail: the
/// file's name and the system's words).
[[nodiscard]] Result<> writeJson(const QString &fileName, const MoveReport &report, const HeaderDecoder &decode);

/// Fills \a device; false stands for an error of the device. Saves by QSaveFile.
[[nodiscard]] Result<> saveFile(const QString &fileName, const std::function<bool(QIODevice &)> &fill);

} // namespace hikkoshi
