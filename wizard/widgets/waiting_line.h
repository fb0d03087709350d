#pragma once

#include "wizard/widgets/card.h"

#include <QDateTime>
#include <QTimer>

#include <optional>

class QPushButton;

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// What is waited for, with the time at which it ends and the time that is left. Hidden while nothing is waited for.
class WaitingLine final : public Card
{
    Q_OBJECT
public:
    explicit WaitingLine(QWidget *parent = nullptr);
    /// \a until is UTC; in the past: it has ended. Nothing: nothing is waited for.
    void setUntil(const std::optional<QDateTime> &until);
    /// The sentence below, e.g. what holds meanwhile.
    void setMeanwhile(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    std::optional<QDateTime> m_until;
    MarkLabel *m_mark;
    TextLabel *m_what;
    TextLabel *m_meanwhile;
    QTimer m_clock;
};

} // namespace hikkoshi
