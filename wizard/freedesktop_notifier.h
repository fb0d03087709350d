#pragma once

#include "wizard/notifier.h"

#ifdef HIKKOSHI_DBUS

namespace hikkoshi {

/// Notices by org.freedesktop.Notifications on the session bus, as the Desktop Notifications Specification 1.2 says.
class FreedesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    using Notifier::Notifier;
    [[nodiscard]] bool tell(const Notice &notice) override;

private Q_SLOTS:
    // Named by the specification: QtDBus finds them by these names.
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void listen();

    uint m_id = 0;              ///< as the service numbers it; 0: none is shown
    bool m_listening = false;
};

} // namespace hikkoshi

#endif
