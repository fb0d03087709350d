#include "storage/database_writer.h"

#include "storage/database.h"

#include <QObject>

#include <future>
#include <utility>

namespace hikkoshi {

Result<std::unique_ptr<DatabaseWriter>> DatabaseWriter::open(const QString &fileName)
{
    std::unique_ptr<DatabaseWriter> writer(new DatabaseWriter);
    std::promise<Result<>> promise;
    auto opened = promise.get_future();
    writer->m_thread = std::jthread([self = writer.get(), fileName, promise = std::move(promise)](
                                        const std::stop_token &stop) mutable {
        const auto database = Database::open(fileName);
        promise.set_value(database ? Result<>() : fail(database.error()));
        if (database)
            self->work(*database, stop);
    });
    if (const auto done = opened.get(); !done)
        return fail(done.error());
    return writer;
}

DatabaseWriter::~DatabaseWriter() = default;

void DatabaseWriter::post(Job job, QObject *owner, Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back({std::move(job), owner, std::move(answer)});
    }
    m_posted.notify_one();
}

Result<> DatabaseWriter::run(const Job &job)
{
    std::promise<Result<>> promise;
    auto result = promise.get_future();
    post([&](const Database &database) {
        const Result<> done = job(database);
        promise.set_value(done);
        return done;
    });
    return result.get();
}

void DatabaseWriter::flush()
{
    const auto done = run([](const Database &) { return Result<>(); });
    Q_UNUSED(done); // a job that does nothing does not fail
}

void DatabaseWriter::work(const Database &database, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_posted.wait(lock, stop, [this] { return !m_tasks.empty(); });
        if (m_tasks.empty())
            return; // asked to stop, and nothing is left
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        const Result<> done = task.job(database);
        if (task.answer)
            QMetaObject::invokeMethod(task.owner, [answer = task.answer, done] { answer(done); }, Qt::QueuedConnection);
        lock.lock();
    }
}

} // namespace hikkoshi
