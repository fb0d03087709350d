#include "wizard/vault_work.h"

namespace hikkoshi {

bool VaultWork::start(std::function<Store()> work, std::function<void(Store)> done)
{
    if (m_busy)
        return false;
    m_busy = true;
    m_thread = std::jthread([this, work = std::move(work), done = std::move(done)] {
        // Shared: a queued call is copied, a store cannot be.
        const auto store = std::make_shared<Store>(work());
        QMetaObject::invokeMethod(this, [this, store, done] {
            m_busy = false;
            done(std::move(*store));
        }, Qt::QueuedConnection);
    });
    return true;
}

} // namespace hikkoshi
