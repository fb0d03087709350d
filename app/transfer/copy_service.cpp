#include "transfer/copy_service.h"

#include "transfer/mailbox_task.h"
#include "transfer/save_eml.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <mutex>
#include <thread>

namespace hikkoshi {

/// One run: its workers and what they are doing. Lives in the service's thread; workers touch only \c m_shared.
class CopyService::Run
{
public:
    Run(CopyService &service, Task task, TransferPlan plan)
        : m_service(service)
        , m_task(task)
        , m_plan(std::make_shared<const TransferPlan>(std::move(plan)))
        , m_atOnce(m_plan->options.mailboxesAtOnce)
    {
        for (const MailboxJob &job : m_plan->jobs) {
            m_workers.push_back(std::make_unique<Worker>());
            m_workers.back()->progress.address = job.mailbox.address;
        }
        m_ticker.setInterval(100);
        QObject::connect(&m_ticker, &QTimer::timeout, &m_service, [this] { tell(); });
        m_ticker.start();
    }
    ~Run()
    {
        stopAll();
        for (const auto &worker : m_workers) {
            if (worker->thread)
                worker->thread->wait();
        }
    }
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    [[nodiscard]] Task task() const { return m_task; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void setAtOnce(int count)
    {
        m_atOnce = std::clamp(count, 1, 16);
        startMore();
    }

    void startMore()
    {
        for (size_t place = 0; place < m_workers.size() && !m_paused; ++place) {
            const auto running = std::count_if(m_workers.begin(), m_workers.end(), [](const auto &worker) {
                return worker->thread && !worker->over;
            });
            if (running >= m_atOnce)
                return;
            if (!m_workers[place]->thread && !m_workers[place]->over && !m_workers[place]->gate.isPaused())
                startWorker(place);
        }
    }

    void pauseAll(bool paused)
    {
        m_paused = paused;
        for (const auto &worker : m_workers)
            paused ? worker->gate.pause() : worker->gate.resume();
        startMore();
        tell();
    }
    void pauseOne(const QString &address, bool paused)
    {
        if (Worker *worker = find(address))
            paused ? worker->gate.pause() : worker->gate.resume();
        startMore();
        tell();
    }
    void stopOne(const QString &address)
    {
        Worker *worker = find(address);
        if (!worker || worker->over)
            return;
        worker->stop.request_stop();
        if (!worker->thread)
            endUnstarted(*worker);
    }
    void stopAll()
    {
        for (const auto &worker : m_workers)
            worker->stop.request_stop();
    }
    void stopUnstarted()
    {
        for (const auto &worker : m_workers) {
            if (!worker->thread && !worker->over)
                endUnstarted(*worker);
        }
    }

    [[nodiscard]] QList<MailboxProgress> progress() const
    {
        const std::lock_guard lock(m_shared);
        QList<MailboxProgress> result;
        for (const auto &worker : m_workers) {
            result.append(worker->progress);
            if (worker->gate.isPaused() && !worker->over)
                result.last().phase = MailboxPhase::Paused;
        }
        return result;
    }

private:
    struct Worker {
        std::unique_ptr<QThread> thread;
        std::stop_source stop;
        PauseGate gate;
        MailboxProgress progress;   ///< guarded by m_shared
        bool over = false;
    };

    Worker *find(const QString &address)
    {
        for (size_t place = 0; place < m_workers.size(); ++place) {
            if (m_plan->jobs[place].mailbox.address == address)
                return m_workers[place].get();
        }
        return nullptr;
    }

    void startWorker(size_t place)
    {
        Worker &worker = *m_workers[place];
        const auto plan = m_plan;
        worker.thread.reset(QThread::create([this, plan, place, &worker] {
            const auto report = [this, &worker](const MailboxProgress &progress) {
                const std::lock_guard lock(m_shared);
                worker.progress = progress;
                m_dirty = true;
            };
            const MailboxResult outcome = runMailboxTask(m_task, *plan, plan->jobs[place], worker.stop.get_token(), worker.gate, report);
            QMetaObject::invokeMethod(&m_service, [this, &worker, outcome] { over(worker, outcome); },
                                      Qt::QueuedConnection);
        }));
        worker.thread->start();
    }

    void endUnstarted(Worker &worker)
    {
        worker.over = true;
        {
            const std::lock_guard lock(m_shared);
            worker.progress.phase = MailboxPhase::Stopped;
        }
        const MailboxResult outcome = mailboxTaskNotRun(m_task, worker.progress.address, {ErrorKind::Cancelled, {}});
        QMetaObject::invokeMethod(&m_service, [this, &worker, outcome] { over(worker, outcome); }, Qt::QueuedConnection);
    }

    /// A mailbox came to its end; in the service's thread.
    void over(Worker &worker, const MailboxResult &outcome)
    {
        worker.over = true;
        m_ended += 1;
        tell();
        if (const auto *checked = std::get_if<PreflightOutcome>(&outcome))
            Q_EMIT m_service.mailboxChecked(*checked);
        else if (const auto *copied = std::get_if<MailboxOutcome>(&outcome))
            Q_EMIT m_service.mailboxCopied(*copied);
        else if (const auto *compared = std::get_if<VerifyOutcome>(&outcome))
            Q_EMIT m_service.mailboxCompared(*compared);
        if (m_ended == m_workers.size())
            QMetaObject::invokeMethod(&m_service, [service = &m_service] { service->end(); }, Qt::QueuedConnection);
        else
            startMore();
    }

    void tell()
    {
        {
            const std::lock_guard lock(m_shared);
            if (!m_dirty && m_told == stateKey())
                return;
            m_dirty = false;
            m_told = stateKey();
        }
        Q_EMIT m_service.progressed(progress());
    }
    /// Changes when a worker is paused, resumed or over, which the workers themselves do not tell.
    [[nodiscard]] size_t stateKey() const
    {
        size_t key = m_ended;
        for (const auto &worker : m_workers)
            key = key * 2 + size_t(worker->gate.isPaused());
        return key;
    }

    CopyService &m_service;
    const Task m_task;
    const std::shared_ptr<const TransferPlan> m_plan;
    int m_atOnce;
    bool m_paused = false;
    size_t m_ended = 0;
    std::vector<std::unique_ptr<Worker>> m_workers;
    QTimer m_ticker;
    mutable std::mutex m_shared;
    bool m_dirty = true;
    size_t m_told = 0;
};

CopyService::CopyService(QObject *parent)
    : QObject(parent)
{
}

CopyService::~CopyService()
{
    m_run.reset();
    m_saver = {}; // requests the stop and waits
}

bool CopyService::start(Task task, TransferPlan plan)
{
    if (m_run || task == Task::None)
        return false;
    m_run = std::make_unique<Run>(*this, task, std::move(plan));
    Q_EMIT started();
    if (m_run->progress().isEmpty())
        QMetaObject::invokeMethod(this, [this] { end(); }, Qt::QueuedConnection);
    else
        m_run->startMore();
    return true;
}

void CopyService::end()
{
    m_last = m_run->progress();
    m_run.reset();
    Q_EMIT finished();
}

CopyService::Task CopyService::task() const
{
    return m_run ? m_run->task() : Task::None;
}

void CopyService::pause()
{
    if (!m_run || m_run->isPaused())
        return;
    m_run->pauseAll(true);
    Q_EMIT pausedChanged(true);
}

void CopyService::resume()
{
    if (!m_run || !m_run->isPaused())
        return;
    m_run->pauseAll(false);
    Q_EMIT pausedChanged(false);
}

bool CopyService::isPaused() const
{
    return m_run && m_run->isPaused();
}

void CopyService::pauseMailbox(const QString &address)
{
    if (m_run)
        m_run->pauseOne(address, true);
}

void CopyService::resumeMailbox(const QString &address)
{
    if (m_run)
        m_run->pauseOne(address, false);
}

void CopyService::stopMailbox(const QString &address)
{
    if (m_run)
        m_run->stopOne(address);
}

void CopyService::stop()
{
    if (!m_run)
        return;
    m_run->stopAll();
    m_run->stopUnstarted();
}

void CopyService::setMailboxesAtOnce(int count)
{
    if (m_run)
        m_run->setAtOnce(count);
}

QList<MailboxProgress> CopyService::progress() const
{
    return m_run ? m_run->progress() : m_last;
}

void CopyService::saveAsEml(TransferPlan plan, QList<MessageLine> messages, QString directory)
{
    m_saver = std::jthread([this, plan = std::move(plan), messages = std::move(messages),
                            directory = std::move(directory)](const std::stop_token &stop) {
        const auto saved = saveMessagesAsEml(plan, messages, directory, stop);
        const std::optional<Error> error = saved ? std::nullopt : std::optional(saved.error());
        QMetaObject::invokeMethod(this, [this, count = saved.value_or(0), directory, error] {
            Q_EMIT emlSaved(count, directory, error);
        }, Qt::QueuedConnection);
    });
}

} // namespace hikkoshi
