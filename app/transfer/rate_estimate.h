#pragma once

#include "domain/transfer.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <deque>
#include <optional>

namespace hikkoshi {

/// Smoothed speed and time left of a run, from its progress values. A value; fed by whoever shows it.
class RateEstimate final
{
public:
    void add(std::chrono::steady_clock::time_point when, qint64 messages, ByteCount bytes);
    [[nodiscard]] double messagesPerSecond() const;
    [[nodiscard]] double bytesPerSecond() const;
    /// Nothing before three minutes of data, unless the end is nearer than that.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft(qint64 messagesLeft, ByteCount bytesLeft) const;

private:
    struct Sample {
        std::chrono::steady_clock::time_point when;
        qint64 messages;
        qint64 bytes;
    };
    std::deque<Sample> m_samples;   ///< of the last minute
    std::optional<Sample> m_first;
};

} // namespace hikkoshi
