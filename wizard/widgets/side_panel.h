#pragma once

#include "domain/journey.h"

#include <QWidget>

namespace hikkoshi {

class CopyCard;
class MoveSession;
class SideList;
class TextLabel;

/// The left side of the window, full height: whose mail moves from where to where, the steps, what runs.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(MoveSession &session, QWidget *parent = nullptr);
    void setCurrentStep(Step step);

Q_SIGNALS:
    void stepChosen(hikkoshi::Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void tint();
    MoveSession &m_session;
    TextLabel *m_domain;
    TextLabel *m_route;
    TextLabel *m_rehearsal;
    SideList *m_steps;
    CopyCard *m_copy;
};

} // namespace hikkoshi
