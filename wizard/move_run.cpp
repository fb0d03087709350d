#include "wizard/move_run.h"

namespace hikkoshi {

bool isWorking(MailboxPhase phase)
{
    switch (phase) {
    case MailboxPhase::Queued:
    case MailboxPhase::Paused:
    case MailboxPhase::Done:
    case MailboxPhase::Stopped:
    case MailboxPhase::Failed:
        return false;
    case MailboxPhase::Connecting:
    case MailboxPhase::Listing:
    case MailboxPhase::Scanning:
    case MailboxPhase::Copying:
    case MailboxPhase::Settling:
    case MailboxPhase::UpdatingFlags:
    case MailboxPhase::Comparing:
    case MailboxPhase::Waiting:
        return true;
    }
    return false;
}

double RunTotals::fraction() const
{
    return fractionDone(messagesDone, messagesTotal, bytesDone, bytesTotal);
}

MoveRun::MoveRun(MoveProject &project, QObject *parent) : QObject(parent), m_project(project)
{
    connect(&m_service, &CopyService::progressed, this, &MoveRun::noteProgress);
    connect(&m_service, &CopyService::mailboxChecked, this, &MoveRun::noteChecked);
    connect(&m_service, &CopyService::mailboxCopied, this, &MoveRun::noteCopied);
    connect(&m_service, &CopyService::mailboxCompared, this, &MoveRun::noteCompared);
    connect(&m_service, &CopyService::finished, this, &MoveRun::noteFinished);
    connect(&m_service, &CopyService::emlSaved, this, &MoveRun::emlSaved);
    connect(&m_service, &CopyService::pausedChanged, this, &MoveRun::notePaused);
}

bool MoveRun::start(CopyService::Task task, TransferPlan plan)
{
    if (isRunning() || plan.jobs.empty())
        return false;
    QList<MailboxProgress> queued;
    for (const MailboxJob &job : plan.jobs) {
        MailboxProgress progress;
        progress.address = job.mailbox.address;
        queued << progress;
    }
    if (!m_service.start(task, std::move(plan)))
        return false;
    noteStarted(task, queued);
    Q_EMIT happened(step(), task == CopyService::Task::Copy    ? QStringLiteral("copy-started")
                            : task == CopyService::Task::Check ? QStringLiteral("check-started")
                                                               : QStringLiteral("compare-started"),
                    {{QStringLiteral("mailboxes"), queued.size()}});
    return true;
}

void MoveRun::setPaused(bool paused)
{
    if (paused)
        m_service.pause();
    else
        m_service.resume();
}

void MoveRun::pauseMailbox(const QString &address)
{
    m_service.pauseMailbox(address);
}

void MoveRun::resumeMailbox(const QString &address)
{
    m_service.resumeMailbox(address);
}

void MoveRun::stopMailbox(const QString &address)
{
    m_service.stopMailbox(address);
}

void MoveRun::stop()
{
    if (!isRunning())
        return;
    m_stopping = true;
    Q_EMIT stateChanged();
    m_service.stop();
}

void MoveRun::setMailboxesAtOnce(int count)
{
    m_service.setMailboxesAtOnce(count);
}

void MoveRun::saveAsEml(TransferPlan plan, const QList<MessageLine> &messages, const QString &directory)
{
    m_service.saveAsEml(std::move(plan), messages, directory);
}

std::optional<MailboxProgress> MoveRun::progressOf(const QString &address, CopyService::Task task) const
{
    const auto row = m_rowOf.constFind(address.toLower());
    if (m_lastTask != task || row == m_rowOf.constEnd())
        return {};
    return m_progress.at(*row);
}

void MoveRun::noteStarted(CopyService::Task task, const QList<MailboxProgress> &mailboxes)
{
    m_task = m_lastTask = task;
    m_paused = m_stopping = false;
    m_rate = {};
    noteProgress(mailboxes);
    Q_EMIT stateChanged();
}

void MoveRun::noteProgress(const QList<MailboxProgress> &mailboxes)
{
    m_progress = mailboxes;
    m_rowOf.clear();
    for (qsizetype row = 0; row < m_progress.size(); ++row)
        m_rowOf.insert(m_progress.at(row).address.toLower(), row);
    addUp();
    Q_EMIT progressed();
}

void MoveRun::addUp()
{
    RunTotals totals;
    for (const MailboxProgress &mailbox : std::as_const(m_progress)) {
        totals.messagesDone += mailbox.messagesDone;
        totals.messagesTotal += mailbox.messagesTotal;
        totals.bytesDone += mailbox.bytesDone;
        totals.bytesTotal += mailbox.bytesTotal;
        totals.working += isWorking(mailbox.phase);
        totals.failed += mailbox.phase == MailboxPhase::Failed;
        totals.finished += mailbox.phase == MailboxPhase::Done;
    }
    m_rate.add(std::chrono::steady_clock::now(), totals.messagesDone, totals.bytesDone);
    totals.messagesPerSecond = m_rate.messagesPerSecond();
    totals.bytesPerSecond = m_rate.bytesPerSecond();
    totals.timeLeft = m_rate.timeLeft(totals.messagesTotal - totals.messagesDone, totals.bytesTotal - totals.bytesDone);
    m_totals = totals;
}

Step MoveRun::step() const
{
    switch (m_lastTask) {
    case CopyService::Task::None:
        return Step::Dashboard;
    case CopyService::Task::Check:
        return Step::Connect;
    case CopyService::Task::Copy:
        return Step::Copy;
    case CopyService::Task::Compare:
    case CopyService::Task::CompareFully:
        return Step::Compare;
    }
    return Step::Dashboard;
}

void MoveRun::noteChecked(const PreflightOutcome &outcome)
{
    m_project.setPreflight(outcome);
}

void MoveRun::noteCopied(const MailboxOutcome &outcome)
{
    m_project.setCopyOutcome(outcome);
    QJsonObject facts {{QStringLiteral("address"), outcome.address},
                       {QStringLiteral("copied"), outcome.copiedNow},
                       {QStringLiteral("refused"), outcome.counts.refused}};
    if (outcome.error)
        facts.insert(QStringLiteral("error"), errorName(outcome.error->kind));
    Q_EMIT happened(Step::Copy, outcome.error ? QStringLiteral("mailbox-failed") : QStringLiteral("mailbox-copied"), facts);
}

void MoveRun::noteCompared(const VerifyOutcome &outcome)
{
    m_project.setVerifyOutcome(outcome);
    QJsonObject facts {{QStringLiteral("address"), outcome.address},
                       {QStringLiteral("differences"), outcome.differenceCount}};
    if (outcome.error)
        facts.insert(QStringLiteral("error"), errorName(outcome.error->kind));
    Q_EMIT happened(Step::Compare, QStringLiteral("mailbox-compared"), facts);
}

void MoveRun::notePaused(bool paused)
{
    m_paused = paused;
    Q_EMIT stateChanged();
}

void MoveRun::noteFinished()
{
    const CopyService::Task task = m_task;
    m_task = CopyService::Task::None;
    m_paused = m_stopping = false;
    Q_EMIT happened(step(), task == CopyService::Task::Copy    ? QStringLiteral("copy-finished")
                            : task == CopyService::Task::Check ? QStringLiteral("check-finished")
                                                               : QStringLiteral("compare-finished"),
                    {{QStringLiteral("mailboxes"), m_progress.size()}, {QStringLiteral("failed"), m_totals.failed}});
    Q_EMIT progressed();
    Q_EMIT stateChanged();
    Q_EMIT ended(task);
}

} // namespace hikkoshi
