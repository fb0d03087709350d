#include "wizard/save_report.h"

#include "mail/header_text.h"
#include "reports/message_csv.h"
#include "reports/report_text.h"
#include "storage/move_record.h"
#include "wizard/move_session.h"
#include "wizard/words/report_words.h"

namespace hikkoshi {

namespace {

/// Runs in the reading thread.
Result<> write(const QString &fileName, const MoveReport &report)
{
    const HeaderDecoder decode = [](const QByteArray &raw) { return decodeHeaderText(raw); };
    if (fileName.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return writeJson(fileName, report, decode);
    if (!fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeText(fileName, report, reportWords(), decode);
    QList<MessageLine> lines;
    for (const MoveReport::Mailbox &mailbox : report.mailboxes)
        lines << mailbox.notArrived;
    return writeCsv(fileName, lines, csvWords(), decode);
}

} // namespace

void saveReport(MoveSession &session, const QString &fileName, QObject *context, std::function<void(const Result<> &)> answer)
{
    session.ledger().completeReport(outlineMoveRecord(session.project()), [fileName](const MoveReport &report) { return write(fileName, report); },
                                    context, std::move(answer));
}

} // namespace hikkoshi
