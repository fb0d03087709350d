#include "wizard/notifier.h"

#include "wizard/freedesktop_notifier.h"

namespace hikkoshi {

namespace {

class SilentNotifier final : public Notifier
{
public:
    [[nodiscard]] bool tell(const Notice &) override { return false; }
};

} // namespace

std::unique_ptr<Notifier> makeNotifier()
{
#ifdef HIKKOSHI_DBUS
    return std::make_unique<FreedesktopNotifier>();
#else
    return std::make_unique<SilentNotifier>();
#endif
}

} // namespace hikkoshi
