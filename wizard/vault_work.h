#pragma once

#include "storage/secret_store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace hikkoshi {

/// Opens or makes a vault in a thread of its own: its key costs about a second, which the window must not wait for.
/// One at a time. GUI thread; its destructor waits for the thread, and nothing is called back then.
class VaultWork final : public QObject
{
    Q_OBJECT
public:
    using Store = Result<std::unique_ptr<SecretStore>>;

    explicit VaultWork(QObject *parent = nullptr) : QObject(parent) {}
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// \a work runs in the thread; \a done is called with what it gave, in the GUI thread. False when it is busy already.
    bool start(std::function<Store()> work, std::function<void(Store)> done);

private:
    bool m_busy = false;
    std::jthread m_thread;      ///< last: joined before anything else goes
};

} // namespace hikkoshi
