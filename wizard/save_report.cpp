#include "wizard/save_report.h"

#include "mail/header_text.h"
#include "reports/message_csv.h"
#include "reports/report_text.h"
#include "wizard/move_session.h"
#include "wizard/words/report_words.h"

namespace hikkoshi {

namespace {

constexpr int EventsSearched = 100'000;

/// What the project knows; the ledger adds the rest.
MoveReport outline(MoveSession &session)
{
    const MoveProject &project = session.project();
    MoveReport report;
    report.domain = project.settings().domain;
    report.oldServer = project.settings().oldServer ? project.settings().oldServer->authority() : QString();
    report.newServer = project.settings().newServer ? project.settings().newServer->authority() : QString();
    report.finished = project.confirmedAt(QStringLiteral("finished")).value_or(QDateTime::currentDateTime());
    report.started = report.finished;
    const QList<Event> events = session.latestEvents(EventsSearched);
    for (const Event &event : events)
        if (event.kind == QLatin1String("copy-started"))
            report.started = event.when;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (mailbox.excludedBecause)
            continue;
        MoveReport::Mailbox entry;
        entry.address = mailbox.address;
        entry.comparison = project.verifyOutcome(mailbox.address);
        entry.acceptedBecause = project.acceptedBecause(mailbox.address);
        report.mailboxes << entry;
    }
    return report;
}

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
    session.ledger().completeReport(outline(session), [fileName](const MoveReport &report) { return write(fileName, report); },
                                    context, std::move(answer));
}

} // namespace hikkoshi
