#pragma once

#include "domain/result.h"
#include "reports/move_report.h"

#include <QLocale>
#include <QString>

#include <functional>

namespace hikkoshi {

/// The sentences of the record, in one language; this room has none. %1… are values, each described at its line. Numbers,
/// dates and sizes are written as \a locale does.
struct ReportWords {
    QLocale locale;
    QString title;                  ///< %1 domain
    QString servers;                ///< %1 old, %2 new
    QString period;                 ///< %1 started, %2 finished
    QString allAccountedFor;        ///< %1 messages, %2 mailboxes
    QString notAllAccountedFor;     ///< %1 mailboxes whose ledger is open
    QString counts;                 ///< %1 messages, %2 copied, %3 already there, %4 skipped, %5 refused, %6 vanished, %7 pending, %8 size
    QString totals;                 ///< as counts, for the whole move
    QString mailbox;                ///< %1 address
    QString folder;                 ///< %1 old path, %2 new path, %3 messages, %4 copied or there already, %5 the others
    QString notArrived;             ///< %1 how many follow
    QString notArrivedNotListed;    ///< %1 how many more there are
    QString message;                ///< %1 folder, %2 date, %3 from, %4 subject, %5 size, %6 state, %7 reason and server's words
    QString reasonWithDetail;       ///< %1 reason, %2 server's words
    QString notCompared;
    QString comparedEqual;          ///< %1 messages, all equal
    QString comparedFullyEqual;     ///< the same, every byte compared
    QString differences;            ///< %1 how many
    QString difference;             ///< %1 kind, %2 folder, %3 date, %4 from, %5 subject, %6 old value, %7 new value
    QString differencesNotListed;   ///< %1 how many more there are
    QString comparisonFailed;       ///< %1 reason
    QString acceptedBecause;        ///< %1 the user's words
    std::function<QString(MessageState)> state;
    std::function<QString(ErrorKind)> reason;
    std::function<QString(DifferenceKind)> differenceKind;
};

/// The record as plain text, lines ended by LF. Foreign text never breaks a line.
[[nodiscard]] QString reportText(const MoveReport &report, const ReportWords &words, const HeaderDecoder &decode);

/// The same as a UTF-8 file. Replaces \a fileName in one step; StorageFailed otherwise.
[[nodiscard]] Result<> writeText(const QString &fileName, const MoveReport &report, const ReportWords &words,
                                 const HeaderDecoder &decode);

} // namespace hikkoshi
