#pragma once

#include "domain/server.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <stop_token>

namespace hikkoshi {

/// Tries in a thread of its own whether a server can be reached and trusted, without any user name or password: it
/// connects, encrypts, and leaves before the log-in. A new try, and the destructor, stop the one under way. GUI thread.
class ConnectionTest final : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionTest(QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const Endpoint &endpoint, const TrustSettings &trust);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Nothing: the server answered, and its certificate is trusted.
    void finished(const std::optional<hikkoshi::Error> &error);

private:
    std::unique_ptr<QThread> m_thread;
    std::stop_source m_stop;
    bool m_running = false;
    quint64 m_question = 0;
};

} // namespace hikkoshi
