#include "transfer/rate_estimate.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr auto Window = 60s;
constexpr auto ShortestBase = 1s;           ///< less tells nothing about a speed
constexpr auto TrustedAfter = 3min;
constexpr Seconds LongestEstimate = std::chrono::hours(24 * 365);

/// Seconds that \a left takes at \a perSecond; nothing when it does not move.
std::optional<Seconds> timeFor(qint64 left, double perSecond)
{
    if (left <= 0)
        return Seconds(0);
    if (perSecond <= 0)
        return {};
    return std::min(Seconds(double(left) / perSecond), LongestEstimate);
}

double perSecond(qint64 amount, Seconds time)
{
    return time < ShortestBase ? 0.0 : double(amount) / time.count();
}

} // namespace

void RateEstimate::add(std::chrono::steady_clock::time_point when, qint64 messages, ByteCount bytes)
{
    const Sample sample {when, messages, bytes.value};
    if (!m_samples.empty()) {
        const Sample &last = m_samples.back();
        if (when < last.when)
            return;
        if (messages < last.messages || bytes.value < last.bytes) {   // another run: what was is no base
            m_samples.clear();
            m_first.reset();
        } else if (when == last.when) {
            m_samples.pop_back();
        }
    }
    if (!m_first)
        m_first = sample;
    m_samples.push_back(sample);
    // The newest sample older than the window stays: it is where the window's first change began.
    while (m_samples.size() > 2 && m_samples[1].when <= when - Window)
        m_samples.pop_front();
}

double RateEstimate::messagesPerSecond() const
{
    if (m_samples.empty())
        return 0;
    const Sample &from = m_samples.front();
    const Sample &to = m_samples.back();
    return perSecond(to.messages - from.messages, to.when - from.when);
}

double RateEstimate::bytesPerSecond() const
{
    if (m_samples.empty())
        return 0;
    const Sample &from = m_samples.front();
    const Sample &to = m_samples.back();
    return perSecond(to.bytes - from.bytes, to.when - from.when);
}

std::optional<std::chrono::seconds> RateEstimate::timeLeft(qint64 messagesLeft, ByteCount bytesLeft) const
{
    if (m_samples.empty())
        return {};
    const auto byMessages = timeFor(messagesLeft, messagesPerSecond());
    const auto byBytes = timeFor(bytesLeft.value, bytesPerSecond());
    if (!byMessages || !byBytes)
        return {};
    // Many small messages cost round trips, few large ones bytes: the slower of the two is the one that is felt.
    const auto left = std::chrono::ceil<std::chrono::seconds>(std::max(*byMessages, *byBytes));
    if (m_samples.back().when - m_first->when < TrustedAfter && left > TrustedAfter)
        return {};
    return left;
}

} // namespace hikkoshi
