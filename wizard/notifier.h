#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace hikkoshi {

/// What a notification says; plain text.
struct Notice {
    QString head;
    QString text;
    QString open;       ///< the name of what pressing it does
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Tells something to a person who has no window of this program before them. One notice at a time: a new one takes the
/// place of the last. GUI thread; never waits.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// False when nobody can show it. Otherwise pressed() or gone() follows, sooner or later or never.
    [[nodiscard]] virtual bool tell(const Notice &notice) = 0;

Q_SIGNALS:
    void pressed();
    /// It was closed without being pressed, or could not be shown after all.
    void gone();
};

/// The desktop's own; where this program knows none, one that can show nothing.
[[nodiscard]] std::unique_ptr<Notifier> makeNotifier();

} // namespace hikkoshi
