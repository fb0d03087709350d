#pragma once

#include "domain/result.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace hikkoshi {

/// Lets one thread hold another between two batches. pause() and resume() may be called from any thread.
class PauseGate final
{
public:
    void pause()
    {
        const std::lock_guard lock(m_mutex);
        m_paused = true;
    }
    void resume()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_paused = false;
        }
        m_changed.notify_all();
    }
    [[nodiscard]] bool isPaused() const
    {
        const std::lock_guard lock(m_mutex);
        return m_paused;
    }
    /// Returns when not paused; Cancelled at once on a stop.
    [[nodiscard]] Result<> pass(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return !m_paused; });
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled);
        return {};
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
};

/// Sleeps, ending at once on a stop (Cancelled).
[[nodiscard]] inline Result<> waitFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
    if (stop.stop_requested())
        return fail(ErrorKind::Cancelled);
    return {};
}

} // namespace hikkoshi
