#include "storage/move_record.h"

#include "storage/event_log.h"
#include "storage/ledger.h"

namespace hikkoshi {

namespace {

Result<> fill(MoveReport::Mailbox &mailbox, const Ledger &ledger)
{
    const auto folders = ledger.folderCounts(mailbox.address);
    if (!folders)
        return fail(folders.error());
    for (const Ledger::FolderCounts &entry : *folders) {
        mailbox.counts += entry.counts;
        mailbox.folders.append({entry.folder.oldPath, entry.folder.newPath, entry.counts});
    }
    for (const MessageState state :
         {MessageState::Refused, MessageState::Pending, MessageState::Skipped, MessageState::Vanished}) {
        const auto lines = ledger.lines(mailbox.address, state);
        if (!lines)
            return fail(lines.error());
        mailbox.notArrived.append(*lines);
    }
    return {};
}

} // namespace

MoveReport outlineMoveRecord(const MoveProject &project)
{
    const MoveSettings &settings = project.settings();
    MoveReport report;
    report.domain = settings.domain;
    report.oldServer = settings.oldServer ? settings.oldServer->authority() : QString();
    report.newServer = settings.newServer ? settings.newServer->authority() : QString();
    for (const MailboxPair &pair : project.mailboxes()) {
        if (pair.excludedBecause)
            continue;
        MoveReport::Mailbox mailbox;
        mailbox.address = pair.address;
        mailbox.comparison = project.verifyOutcome(pair.address);
        mailbox.acceptedBecause = project.acceptedBecause(pair.address);
        report.mailboxes.append(mailbox);
    }
    return report;
}

Result<> completeMoveRecord(MoveReport &report, const QString &projectFile)
{
    const auto log = EventLog::open(projectFile);
    if (!log)
        return fail(log.error());
    const auto period = (*log)->span(QStringLiteral("copy-started"), QStringLiteral("copy-finished"));
    if (!period)
        return fail(period.error());
    report.started = period->first;
    report.finished = period->second;
    const auto ledger = Ledger::open(projectFile);
    if (!ledger)
        return fail(ledger.error());
    for (MoveReport::Mailbox &mailbox : report.mailboxes) {
        if (const auto filled = fill(mailbox, **ledger); !filled)
            return filled;
    }
    return {};
}

} // namespace hikkoshi
