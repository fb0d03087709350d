#include "wizard/words/run_text.h"

#include "wizard/words/error_text.h"
#include "wizard/words/size_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString exceptText(qint64 messages)
{
    return Words::tr("Except %Ln message(s)", nullptr, int(messages));
}
}

QString runHeadline(CopyService::Task task, bool paused, double fraction)
{
    if (paused)
        return Words::tr("Paused at %1").arg(percentText(fraction));
    switch (task) {
    case CopyService::Task::None:
        return {};
    case CopyService::Task::Check:
        return Words::tr("Checking connections");
    case CopyService::Task::Copy:
        return Words::tr("Copying %1").arg(percentText(fraction));
    case CopyService::Task::Compare:
    case CopyService::Task::CompareFully:
        return Words::tr("Comparing %1").arg(percentText(fraction));
    }
    return {};
}

ClosingWords closingWords(CopyService::Task task, bool paused)
{
    const QString comeBack = Words::tr("To open this window again, start the program.");
    if (task == CopyService::Task::Copy && paused)
        return {Words::tr("The copy is paused."),
                Words::tr("It stays paused while the window is closed. To go on, start the program and press “Resume”."),
                Words::tr("Stop the copy and quit")};
    switch (task) {
    case CopyService::Task::None:
        return {};
    case CopyService::Task::Check:
        return {Words::tr("The check of the connections goes on."), comeBack, Words::tr("Stop the check and quit")};
    case CopyService::Task::Copy:
        return {Words::tr("The copy goes on."), comeBack, Words::tr("Stop the copy and quit")};
    case CopyService::Task::Compare:
    case CopyService::Task::CompareFully:
        return {Words::tr("The comparison goes on."), comeBack, Words::tr("Stop the comparison and quit")};
    }
    return {};
}

QString stoppedText(int mailboxes)
{
    return Words::tr("%Ln mailbox(es) stopped", nullptr, mailboxes);
}

QString mailboxesText(int count)
{
    return Words::tr("%Ln mailbox(es)", nullptr, count);
}

QString messagesText(qint64 count)
{
    return Words::tr("%Ln message(s)", nullptr, int(count));
}

MailboxWords progressWords(const MailboxProgress &progress)
{
    const QString folder = progress.folder.names.isEmpty() ? dashText() : folderText(progress.folder);
    switch (progress.phase) {
    case MailboxPhase::Queued:
        return {Mark::Waiting, Words::tr("Queued"), Words::tr("Waiting for its turn")};
    case MailboxPhase::Connecting:
        return {Mark::Running, Words::tr("Running"), Words::tr("Connecting")};
    case MailboxPhase::Listing:
        return {Mark::Running, Words::tr("Running"), Words::tr("Reading the list of folders")};
    case MailboxPhase::Scanning:
        return {Mark::Running, Words::tr("Running"), Words::tr("Looking at %1").arg(folder)};
    case MailboxPhase::Copying:
        return {Mark::Running, Words::tr("Running"), folder};
    case MailboxPhase::Settling:
        return {Mark::Running, Words::tr("Running"), Words::tr("Making sure what has arrived")};
    case MailboxPhase::UpdatingFlags:
        return {Mark::Running, Words::tr("Running"), Words::tr("Carrying over read marks")};
    case MailboxPhase::Comparing:
        return {Mark::Running, Words::tr("Running"), Words::tr("Comparing %1").arg(folder)};
    case MailboxPhase::Waiting:
        return {Mark::Waiting, Words::tr("Waiting"),
                progress.waitingUntil
                    ? Words::tr("Goes on at %1, as the server asked").arg(clockText(*progress.waitingUntil))
                    : Words::tr("Waiting for the server")};
    case MailboxPhase::Paused:
        return {Mark::Waiting, Words::tr("Paused"), Words::tr("Goes on when you resume it")};
    case MailboxPhase::Done:
        if (progress.refused > 0)
            return {Mark::Warning, Words::tr("Copied"), exceptText(progress.refused)};
        return {Mark::Pass, Words::tr("Done"), {}};
    case MailboxPhase::Stopped:
        return {Mark::NotStarted, Words::tr("Stopped"), Words::tr("Can be resumed at any time")};
    case MailboxPhase::Failed:
        return {Mark::Fail, Words::tr("Failed"), progress.error ? errorHeadline(progress.error->kind) : QString()};
    }
    return {};
}

MailboxWords outcomeWords(const MailboxOutcome &outcome)
{
    const qint64 leftOut = outcome.counts.refused + outcome.counts.pending;
    if (outcome.error && outcome.error->kind == ErrorKind::Cancelled)
        return {Mark::NotStarted, Words::tr("Stopped"), Words::tr("%Ln message(s) not copied yet", nullptr,
                                                                   int(outcome.counts.pending))};
    if (outcome.error)
        return {Mark::Fail, Words::tr("Failed"), errorHeadline(outcome.error->kind)};
    if (leftOut > 0)
        return {Mark::Warning, Words::tr("Copied"), exceptText(leftOut)};
    if (!outcome.counts.closed())
        return {Mark::Warning, Words::tr("Copied"), Words::tr("The count does not close: copy once more")};
    return {Mark::Pass, Words::tr("Done"),
            outcome.copiedNow > 0 ? Words::tr("Copied, nothing missing") : Words::tr("Nothing new since the last copy")};
}

MailboxWords excludedWords(const QString &reason)
{
    return {Mark::NotApplicable, Words::tr("Excluded"), reason};
}

MailboxWords notStartedWords()
{
    return {Mark::NotStarted, Words::tr("Not started"), {}};
}

QString shortAddress(const QString &address, const QString &domain)
{
    return !domain.isEmpty() && address.endsWith(QLatin1Char('@') + domain, Qt::CaseInsensitive)
        ? address.chopped(domain.size())
        : address;
}

QString folderText(const FolderPath &path)
{
    if (path.names.isEmpty() || path.names.first().compare(QLatin1String("INBOX"), Qt::CaseInsensitive) != 0)
        return path.display();
    FolderPath shown = path;
    shown.names.first() = Words::tr("Inbox");
    return shown.display();
}

} // namespace hikkoshi
