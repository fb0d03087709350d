#pragma once

#include "domain/move_report.h"
#include "domain/result.h"
#include "reports/message_csv.h"
#include "reports/report_text.h"

#include <QString>
#include <QStringList>

namespace hikkoshi {

/// All the words that the files of a report need, in one language.
struct ReportFileWords {
    ReportWords text;
    CsvWords csv;
};

/// Writes the record into \a directory: report.txt for people, not-arrived.csv for a spreadsheet, report.json for
/// programs. Returns their names; StorageFailed when one of them could not be written.
[[nodiscard]] Result<QStringList> writeReportFiles(const QString &directory, const MoveReport &report,
                                                   const ReportFileWords &words, const HeaderDecoder &decode);

} // namespace hikkoshi
