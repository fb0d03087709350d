#pragma once

#include <QWidget>

class QPushButton;

namespace hikkoshi {

class MarkLabel;
class MoveSession;
class TextLabel;

/// Whether the MX is switched: a person says so, with the time kept; from then on the copy only adds.
class SwitchedRow final : public QWidget
{
    Q_OBJECT
public:
    explicit SwitchedRow(MoveSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void ask();
    MoveSession &m_session;
    MarkLabel *m_mark;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace hikkoshi
