#pragma once

#include "cli/command_line.h"
#include "cli/console.h"
#include "domain/transfer.h"
#include "transfer/copy_service.h"

#include <QObject>

#include <functional>
#include <vector>

namespace hikkoshi {

class Interrupt;
class MoveSetup;

/// Runs one task after the other on the same plan in the application's event loop, shows their progress, and collects
/// how every mailbox ended. Ctrl-C stops the one under way; those after it do not begin.
class TransferSession final : public QObject
{
    Q_OBJECT
public:
    explicit TransferSession(QObject *parent = nullptr);
    ~TransferSession() override;

    /// The plan is asked for anew before each run: what happened in between may have changed it.
    void then(CopyService::Task task, MoveSetup &setup);
    /// Something else between two tasks; an error ends the session.
    void then(std::function<Result<>()> step);
    /// Something else that takes its time: it calls what it is given exactly once, from the event loop.
    void thenWait(std::function<void(std::function<void(const Result<> &)> done)> step);
    /// Starts; \a done is called once, when everything is over.
    void run(std::function<void()> done);

    [[nodiscard]] const QList<PreflightOutcome> &checked() const { return m_checked; }
    [[nodiscard]] const QList<MailboxOutcome> &copied() const { return m_copied; }       ///< of the last copy
    [[nodiscard]] const QList<VerifyOutcome> &compared() const { return m_compared; }
    [[nodiscard]] bool wasInterrupted() const { return m_interrupted; }
    /// What a step, or the worst mailbox, failed by: decides the exit code.
    [[nodiscard]] std::optional<Error> error() const;

private:
    using Step = std::function<bool()>;     ///< true: over at once; false: finished() will come
    void next();
    void goOn(size_t after, const Result<> &result);

    CopyService m_service;
    Interrupt *m_interrupt;
    ProgressLine m_line;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    bool m_waiting = false;                 ///< for a step of thenWait()
    std::function<void()> m_done;
    QList<PreflightOutcome> m_checked;
    QList<MailboxOutcome> m_copied;
    QList<VerifyOutcome> m_compared;
    std::optional<Error> m_stepError;
    bool m_interrupted = false;
};

} // namespace hikkoshi
