#pragma once

#include "wizard/widgets/card.h"

namespace hikkoshi {

class MoveSession;
class TextLabel;
class ThinBar;

/// The dashboard's card of what runs now, or how many mailboxes are done.
class RunCard final : public Card
{
    Q_OBJECT
public:
    explicit RunCard(MoveSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    MoveSession &m_session;
    TextLabel *m_title;
    TextLabel *m_figure;
    ThinBar *m_bar;
    TextLabel *m_text;
};

} // namespace hikkoshi
