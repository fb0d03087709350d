#pragma once

#include "domain/result.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

class QObject;

namespace hikkoshi {

class Database;

/// One thread that writes to a project file, so that no caller ever waits for a disk or for another writer's lock. Its
/// connection is born and dies there. May be used from any thread but its own.
class DatabaseWriter final
{
public:
    /// Runs in the writer's thread: everything that it needs, it holds by value.
    using Job = std::function<Result<>(const Database &)>;
    using Answer = std::function<void(const Result<> &)>;

    /// Blocks until the file is open there, or not: the errors of Database::open.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseWriter>> open(const QString &fileName);
    /// Writes everything that is queued, then closes; answers that are still on their way come as long as their owner
    /// lives.
    ~DatabaseWriter();

    /// Queues \a job behind all that were posted before, at once. \a answer, when there is one, comes queued to the thread
    /// of \a owner, which must live longer than this writer.
    void post(Job job, QObject *owner = nullptr, Answer answer = {});
    /// Blocks until \a job and everything posted before it is done. Not for a thread that has a window to serve.
    [[nodiscard]] Result<> run(const Job &job);
    /// Blocks until everything posted so far is done, well or not.
    void flush();

private:
    struct Task {
        Job job;
        QObject *owner = nullptr;
        Answer answer;
    };
    DatabaseWriter() = default;
    void work(const Database &database, const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_posted;
    std::deque<Task> m_tasks;       ///< guarded by m_mutex
    std::jthread m_thread;          ///< last: it uses the others until it has ended
};

} // namespace hikkoshi
