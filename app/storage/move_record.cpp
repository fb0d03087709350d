#include "storage/move_record.h"

#include "storage/event_log.h"
#include "storage/ledger.h"

namespace hikkoshi {

namespace {

Result<MoveReport::Mailbox> readMailbox(const MoveProject &project, const Ledger &ledger, const QString &address)
{
    MoveReport::Mailbox mailbox;
    mailbox.address = address;
    const auto folders = ledger.folderCounts(address);
    if (!folders)
        return fail(folders.error());
    for (const Ledger::FolderCounts &entry : *folders) {
        mailbox.counts += entry.counts;
        mailbox.folders.append({entry.folder.oldPath, entry.folder.newPath, entry.counts});
    }
    for (const MessageState state :
         {MessageState::Refused, MessageState::Pending, MessageState::Skipped, MessageState::Vanished}) {
        const auto lines = ledger.lines(address, state);
        if (!lines)
            return fail(lines.error());
        mailbox.notArrived.append(*lines);
    }
    mailbox.comparison = project.verifyOutcome(address);
    mailbox.acceptedBecause = project.acceptedBecause(address);
    return mailbox;
}

} // namespace

Result<MoveReport> readMoveRecord(const MoveProject &project, const QString &projectFile)
{
    const auto ledger = Ledger::open(projectFile);
    if (!ledger)
        return fail(ledger.error());
    MoveReport report;
    report.domain = project.settings().domain;
    report.oldServer = project.settings().oldServer ? project.settings().oldServer->toUrl() : QString();
    report.newServer = project.settings().newServer ? project.settings().newServer->toUrl() : QString();
    const auto log = EventLog::open(projectFile);
    if (!log)
        return fail(log.error());
    const auto period = (*log)->span(QStringLiteral("copy-started"), QStringLiteral("copy-finished"));
    if (!period)
        return fail(period.error());
    report.started = period->first;
    report.finished = period->second;
    const auto addresses = (*ledger)->addresses();
    if (!addresses)
        return fail(addresses.error());
    for (const QString &address : *addresses) {
        auto mailbox = readMailbox(project, **ledger, address);
        if (!mailbox)
            return fail(mailbox.error());
        report.mailboxes.append(std::move(*mailbox));
    }
    return report;
}

} // namespace hikkoshi
