#pragma once

#include "domain/transfer.h"
#include "transfer/transfer_plan.h"

#include <QObject>
#include <QString>

#include <memory>
#include <thread>

namespace hikkoshi {

/// The handle in the GUI thread on the background work: checks, copies and compares several mailboxes at once, each in
/// a QThread of its own that this service owns. One run at a time. Everything it emits comes queued to its own thread,
/// progress at most ten times a second and the last value always; each job ends in exactly one outcome signal, the run
/// in exactly one finished(). Its destructor stops and waits; a stop ends within 200 ms plus one ledger commit.
class CopyService final : public QObject
{
    Q_OBJECT
public:
    enum class Task { None, Check, Copy, Compare, CompareFully };
    Q_ENUM(Task)

    explicit CopyService(QObject *parent = nullptr);
    ~CopyService() override;

    /// False when a run is under way already.
    bool start(Task task, TransferPlan plan);
    [[nodiscard]] Task task() const;            ///< None when nothing runs
    /// Pausing lets the batch under way end, commits, keeps the log-ins while it can; resuming goes on.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    void pauseMailbox(const QString &address);
    void resumeMailbox(const QString &address);
    void stopMailbox(const QString &address);
    void stop();
    /// May be raised or lowered while it runs; 1…16.
    void setMailboxesAtOnce(int count);

    /// Reads these messages from the old server and writes each to \a directory as an .eml file, in the background,
    /// beside whatever else runs; ends with emlSaved().
    void saveAsEml(TransferPlan plan, QList<MessageLine> messages, QString directory);

    [[nodiscard]] QList<MailboxProgress> progress() const;   ///< one per job, in the plan's order

Q_SIGNALS:
    void started();
    void pausedChanged(bool paused);
    void progressed(const QList<hikkoshi::MailboxProgress> &mailboxes);
    void mailboxChecked(const hikkoshi::PreflightOutcome &outcome);
    void mailboxCopied(const hikkoshi::MailboxOutcome &outcome);
    void mailboxCompared(const hikkoshi::VerifyOutcome &outcome);
    void finished();
    void emlSaved(int saved, const QString &directory, const std::optional<hikkoshi::Error> &error);

private:
    class Run;
    void end();

    std::unique_ptr<Run> m_run;
    QList<MailboxProgress> m_last;      ///< of the run that ended
    std::jthread m_saver;
};

} // namespace hikkoshi
