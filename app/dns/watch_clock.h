#pragma once

#include "domain/dns_history.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

class QObject;

namespace hikkoshi {

/// One look at both clocks of the PC.
struct Moment {
    QDateTime utc;                              ///< the wall clock: may be set by hand or by NTP
    std::chrono::milliseconds running {0};      ///< from some fixed point on; never set, and sleep counts
};

/// Time for whoever waits for days. Tests have their own.
class WatchClock
{
public:
    virtual ~WatchClock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    /// Calls \a action once from the event loop, unless \a context is gone. May come late, above all after a sleep.
    virtual void wake(std::chrono::milliseconds after, const QObject *context, std::function<void()> action) = 0;
};

/// The PC's clocks and coarse timers.
class SystemClock final : public WatchClock
{
public:
    [[nodiscard]] Moment now() const override;
    void wake(std::chrono::milliseconds after, const QObject *context, std::function<void()> action) override;
};

/// Finds out that the clock was set or that nobody looked for a while. Steps of less than a second are let pass: they are
/// within the safety margin, and drift of the wall clock adds up until it is one.
class ClockGuard final
{
public:
    /// Without a look for longer than \a longestNap, the PC slept.
    explicit ClockGuard(std::chrono::milliseconds longestNap) : m_longestNap(longestNap) {}
    /// What happened since the last look; the first one sees nothing.
    [[nodiscard]] QList<ClockJump> look(const Moment &moment);

private:
    std::chrono::milliseconds m_longestNap;
    std::optional<std::chrono::milliseconds> m_offset;  ///< wall clock minus running
    std::chrono::milliseconds m_lastLook {0};
};

} // namespace hikkoshi
