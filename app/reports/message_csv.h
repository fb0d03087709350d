#pragma once

#include "domain/result.h"
#include "domain/transfer.h"
#include "reports/move_report.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace hikkoshi {

/// The words of a list of messages, in the language of whoever reads it.
struct CsvWords {
    QStringList columns;    ///< address, folder, UID, state, date, from, subject, bytes, arrived, reason, server's words
    std::function<QString(MessageState)> state;
    std::function<QString(ErrorKind)> reason;
};

/// One field for a spreadsheet: quoted as RFC 4180 wants it, and with a "'" before anything that Excel would take for a
/// formula (also the full-width signs). Control characters become blanks.
[[nodiscard]] QByteArray csvField(const QString &text);

/// One line per message, UTF-8 with a byte order mark (without it Excel reads it as Shift_JIS), CR LF.
/// Replaces \a fileName in one step; StorageFailed otherwise.
[[nodiscard]] Result<> writeCsv(const QString &fileName, const QList<MessageLine> &lines, const CsvWords &words,
                                const HeaderDecoder &decode);

} // namespace hikkoshi
