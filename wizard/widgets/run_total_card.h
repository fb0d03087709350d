#pragma once

#include "wizard/widgets/card.h"

class QHBoxLayout;
class QPushButton;

namespace hikkoshi {

class MoveSession;
class TextLabel;
class ThinBar;

/// The sum of the copy: how far, how fast, how long; start, pause and stop for all.
class RunTotalCard final : public Card
{
    Q_OBJECT
public:
    explicit RunTotalCard(MoveSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void startRequested();
    /// Stop the copy, then end the program.
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showRunning();
    void showResting();
    MoveSession &m_session;
    TextLabel *m_figure;
    TextLabel *m_counts;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_stop;
    ThinBar *m_bar;
    TextLabel *m_line;
    QPushButton *m_quit;
};

} // namespace hikkoshi
