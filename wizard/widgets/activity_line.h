#pragma once

#include "wizard/widgets/text_label.h"

#include <QStringList>
#include <QTimer>

namespace hikkoshi {

class MoveSession;

/// When a mailbox under copy last moved: the first of those chosen, or the one that has been quiet for longest.
/// Says it anew once a second while a copy runs, and nothing otherwise.
class ActivityLine final : public TextLabel
{
    Q_OBJECT
public:
    explicit ActivityLine(MoveSession &session, QWidget *parent = nullptr);
    /// Empty: whichever has been quiet for longest.
    void setChosen(const QStringList &addresses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void followRun();
    void say();
    MoveSession &m_session;
    QStringList m_chosen;
    QTimer m_clock;
};

} // namespace hikkoshi
