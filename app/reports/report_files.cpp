#include "reports/report_files.h"

#include <QDir>

namespace hikkoshi {

Result<QStringList> writeReportFiles(const QString &directory, const MoveReport &report, const ReportFileWords &words,
                                     const HeaderDecoder &decode)
{
    const QDir place(directory);
    if (!place.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::StorageFailed, directory);
    const QString text = place.filePath(QStringLiteral("report.txt"));
    const QString csv = place.filePath(QStringLiteral("not-arrived.csv"));
    const QString json = place.filePath(QStringLiteral("report.json"));
    QList<MessageLine> lines;
    for (const MoveReport::Mailbox &mailbox : report.mailboxes)
        lines.append(mailbox.notArrived);
    if (const auto written = writeText(text, report, words.text, decode); !written)
        return fail(written.error());
    if (const auto written = writeCsv(csv, lines, words.csv, decode); !written)
        return fail(written.error());
    if (const auto written = writeJson(json, report, decode); !written)
        return fail(written.error());
    return QStringList {text, csv, json};
}

} // namespace hikkoshi
