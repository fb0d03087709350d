#pragma once

#include "wizard/notifier.h"

#include <QList>

namespace hikkoshi::test {

/// Keeps what it was told; the test presses and closes it.
class FakeNotifier final : public Notifier
{
public:
    QList<Notice> told;
    bool canShow = true;

    [[nodiscard]] bool tell(const Notice &notice) override
    {
        told << notice;
        return canShow;
    }
    void press() { Q_EMIT pressed(); }
    void close() { Q_EMIT gone(); }
};

} // namespace hikkoshi::test
