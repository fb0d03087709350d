#pragma once

#include "domain/move_project.h"
#include "transfer/copy_service.h"
#include "transfer/rate_estimate.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace hikkoshi {

/// The sum over the mailboxes of a run.
struct RunTotals {
    qint64 messagesDone = 0;
    qint64 messagesTotal = 0;
    ByteCount bytesDone;
    ByteCount bytesTotal;
    int working = 0;            ///< mailboxes under work
    int finished = 0;
    int failed = 0;
    double messagesPerSecond = 0;
    double bytesPerSecond = 0;
    std::optional<std::chrono::seconds> timeLeft;

    [[nodiscard]] double fraction() const;
};

/// Whether a mailbox in that phase has a thread at work on it.
[[nodiscard]] bool isWorking(MailboxPhase phase);

/// The background work as the window sees it: passes orders to the CopyService, keeps the newest progress, writes every
/// outcome into the project and tells the log. GUI thread.
class MoveRun final : public QObject
{
    Q_OBJECT
public:
    explicit MoveRun(MoveProject &project, QObject *parent = nullptr);

    /// False when something runs already or there is nothing to do.
    bool start(CopyService::Task task, TransferPlan plan);
    void setPaused(bool paused);
    void pauseMailbox(const QString &address);
    void resumeMailbox(const QString &address);
    void stopMailbox(const QString &address);
    void stop();
    void setMailboxesAtOnce(int count);
    void saveAsEml(TransferPlan plan, const QList<MessageLine> &messages, const QString &directory);

    [[nodiscard]] CopyService::Task task() const { return m_task; }
    [[nodiscard]] bool isRunning() const { return m_task != CopyService::Task::None; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    /// The newest of the running or the last run.
    [[nodiscard]] const QList<MailboxProgress> &progress() const { return m_progress; }
    /// Nothing when the last run was of another task or had no such mailbox.
    [[nodiscard]] std::optional<MailboxProgress> progressOf(const QString &address, CopyService::Task task) const;
    [[nodiscard]] const RunTotals &totals() const { return m_totals; }

    /// What the service reports. Public so that a window can be shown any state without a server.
    void noteStarted(CopyService::Task task, const QList<MailboxProgress> &mailboxes);
    void noteProgress(const QList<MailboxProgress> &mailboxes);
    void notePaused(bool paused);
    void noteFinished();

Q_SIGNALS:
    void stateChanged();                                    ///< started, paused, resumed, stopping, ended
    void progressed();                                      ///< at most ten times a second
    void ended(hikkoshi::CopyService::Task task);
    void happened(hikkoshi::Step step, const QString &kind, const QJsonObject &facts);
    void emlSaved(int saved, const QString &directory, const std::optional<hikkoshi::Error> &error);

private:
    void noteChecked(const PreflightOutcome &outcome);
    void noteCopied(const MailboxOutcome &outcome);
    void noteCompared(const VerifyOutcome &outcome);
    void addUp();
    [[nodiscard]] Step step() const;

    MoveProject &m_project;
    CopyService m_service;
    CopyService::Task m_task = CopyService::Task::None;
    CopyService::Task m_lastTask = CopyService::Task::None;
    bool m_paused = false;
    bool m_stopping = false;
    QList<MailboxProgress> m_progress;
    QHash<QString, qsizetype> m_rowOf;
    RunTotals m_totals;
    RateEstimate m_rate;
};

} // namespace hikkoshi
