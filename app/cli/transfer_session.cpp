#include "cli/transfer_session.h"

#include "cli/interrupt.h"
#include "cli/move_setup.h"

#include <utility>

namespace hikkoshi {

TransferSession::TransferSession(QObject *parent)
    : QObject(parent)
    , m_interrupt(new Interrupt(this))
{
    connect(m_interrupt, &Interrupt::requested, this, [this] {
        m_interrupted = true;
        if (m_waiting)
            goOn(m_at, {});
        else
            m_service.stop();
    });
    connect(&m_service, &CopyService::progressed, this, [this](const QList<MailboxProgress> &mailboxes) {
        m_line.show(mailboxes);
    });
    connect(&m_service, &CopyService::mailboxChecked, this,
            [this](const PreflightOutcome &outcome) { m_checked.append(outcome); });
    connect(&m_service, &CopyService::mailboxCopied, this,
            [this](const MailboxOutcome &outcome) { m_copied.append(outcome); });
    connect(&m_service, &CopyService::mailboxCompared, this,
            [this](const VerifyOutcome &outcome) { m_compared.append(outcome); });
    connect(&m_service, &CopyService::finished, this, &TransferSession::next);
}

TransferSession::~TransferSession() = default;

void TransferSession::then(CopyService::Task task, MoveSetup &setup)
{
    if (task == CopyService::Task::Check) {
        m_steps.push_back([this, task, &setup] { return !m_service.start(task, setup.plan()); });
        return;
    }
    then([task, &setup] { return setup.note(task, QStringLiteral("started")); });
    m_steps.push_back([this, task, &setup] {
        if (task == CopyService::Task::Copy)
            m_copied.clear();
        return !m_service.start(task, setup.plan());
    });
    then([this, task, &setup]() -> Result<> {
        for (const MailboxOutcome &outcome : m_copied)
            setup.project().setCopyOutcome(outcome);
        for (const VerifyOutcome &outcome : m_compared)
            setup.project().setVerifyOutcome(outcome);
        return setup.note(task, QStringLiteral("finished"));
    });
}

void TransferSession::then(std::function<Result<>()> step)
{
    m_steps.push_back([this, step = std::move(step)] {
        if (const auto done = step(); !done)
            m_stepError = done.error();
        return true;
    });
}

void TransferSession::thenWait(std::function<void(std::function<void(const Result<> &)>)> step)
{
    m_steps.push_back([this, step = std::move(step)] {
        m_waiting = true;
        step([this, at = m_at](const Result<> &result) { goOn(at, result); });
        return false;
    });
}

/// A step that was interrupted may still call: nobody listens any more.
void TransferSession::goOn(size_t after, const Result<> &result)
{
    if (after != m_at || !std::exchange(m_waiting, false))
        return;
    if (!result)
        m_stepError = result.error();
    next();
}

void TransferSession::run(std::function<void()> done)
{
    m_done = std::move(done);
    next();
}

void TransferSession::next()
{
    while (m_at < m_steps.size() && !m_interrupted && !m_stepError) {
        if (!m_steps[m_at++]())
            return;
    }
    m_line.clear();
    QMetaObject::invokeMethod(this, [this] { m_done(); }, Qt::QueuedConnection);
}

std::optional<Error> TransferSession::error() const
{
    if (m_stepError)
        return m_stepError;
    for (const PreflightOutcome &outcome : m_checked) {
        if (outcome.oldSide.error)
            return outcome.oldSide.error;
        if (outcome.newSide.error)
            return outcome.newSide.error;
    }
    for (const MailboxOutcome &outcome : m_copied) {
        if (outcome.error)
            return outcome.error;
    }
    for (const VerifyOutcome &outcome : m_compared) {
        if (outcome.error)
            return outcome.error;
    }
    return {};
}

} // namespace hikkoshi
