#include "dns/watch_clock.h"

#include <QTimer>

#include <ctime>
#include <utility>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds runningTime()
{
#ifdef CLOCK_BOOTTIME
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#endif
    // Where this clock stands still during sleep, sleep looks like a clock set forward: times move later, never earlier.
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Moment SystemClock::now() const
{
    return {QDateTime::currentDateTimeUtc(), runningTime()};
}

void SystemClock::wake(milliseconds after, const QObject *context, std::function<void()> action)
{
    QTimer::singleShot(after, Qt::CoarseTimer, context, std::move(action));
}

QList<ClockJump> ClockGuard::look(const Moment &moment)
{
    const milliseconds offset = milliseconds(moment.utc.toMSecsSinceEpoch()) - moment.running;
    if (!m_offset) {
        m_offset = offset;
        m_lastLook = moment.running;
        return {};
    }
    QList<ClockJump> jumps;
    const milliseconds slept = moment.running - std::exchange(m_lastLook, moment.running);
    if (slept > m_longestNap)
        jumps.append({ClockJump::Kind::Slept, slept, moment.utc});
    const milliseconds set = offset - *m_offset;
    if (std::chrono::abs(set) >= 1s) {
        m_offset = offset;
        jumps.append({set > 0ms ? ClockJump::Kind::SetForward : ClockJump::Kind::SetBack, std::chrono::abs(set), moment.utc});
    }
    return jumps;
}

} // namespace hikkoshi
