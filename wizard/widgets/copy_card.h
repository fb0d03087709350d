#pragma once

#include "wizard/widgets/card.h"

namespace hikkoshi {

class MarkLabel;
class MoveRun;
class TextLabel;
class ThinBar;

/// The small card under the step list, on every page, while something runs: what, how far, how long, what has stopped.
/// Pressing it opens the page of the copy.
class CopyCard final : public Card
{
    Q_OBJECT
public:
    explicit CopyCard(MoveRun &run, QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed();

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();
    MoveRun &m_run;
    MarkLabel *m_mark;
    TextLabel *m_head;
    TextLabel *m_left;
    ThinBar *m_bar;
    TextLabel *m_stopped;
};

} // namespace hikkoshi
