#pragma once

#include "wizard/widgets/palette.h"

#include <QWidget>

class QPushButton;

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// Something that only a person can say, with the button that says it.
class ActionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(const QString &buttonName, QWidget *parent = nullptr);
    void say(Mark mark, const QString &sentence, const QString &button);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void pressed();

private:
    MarkLabel *m_mark;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace hikkoshi
