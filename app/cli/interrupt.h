#pragma once

#include <QObject>

class QSocketNotifier;

namespace hikkoshi {

/// Turns Ctrl-C (and the system's request to end) into a signal of the event loop, so that the copy can stop cleanly. A
/// second Ctrl-C ends the program at once. The only file of this room that knows the operating system.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier *m_notifier = nullptr;
};

/// Whether standard error is a terminal: only then a progress line that overwrites itself makes sense.
[[nodiscard]] bool errorOutputIsTerminal();

} // namespace hikkoshi
