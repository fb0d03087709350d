#pragma once

#include <QHostAddress>
#include <QList>

namespace hikkoshi {

/// Where a server of ours is asked.
struct LoopbackServer {
    QHostAddress address;
    quint16 port = 0;
    friend bool operator==(const LoopbackServer &, const LoopbackServer &) = default;
};

/// A port that nobody has at this moment on any of \a addresses, neither for UDP nor for TCP; 0 when there is none.
[[nodiscard]] quint16 freePort(const QList<QHostAddress> &addresses);

/// An address of 127.0.0.0/8 (Linux has them all), or ::1.
[[nodiscard]] bool isLoopback(const QHostAddress &address);

} // namespace hikkoshi
