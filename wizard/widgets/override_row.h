#pragma once

#include "domain/journey.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hikkoshi {

class MoveSession;
class TextLabel;

/// The foot of a page: why "Next" waits, and the way past it by a written reason, which can be withdrawn. Hidden where
/// nothing stands in the way and nothing was written.
class OverrideRow final : public QWidget
{
    Q_OBJECT
public:
    OverrideRow(Step step, MoveSession &session, QWidget *parent = nullptr);
    /// \a obstacle is what the page says keeps it waiting; the reason in force is read from the project.
    void showObstacle(Obstacle obstacle);

Q_SIGNALS:
    /// A reason was written: the page may be left now.
    void overridden();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void setWriting(bool writing);
    void accept();

    Step m_step;
    MoveSession &m_session;
    Obstacle m_obstacle = Obstacle::None;
    bool m_writing = false;
    TextLabel *m_why;           ///< why Next waits, or the reason by which it does not
    QPushButton *m_write;
    QPushButton *m_withdraw;
    QWidget *m_form;
    QLineEdit *m_reason;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace hikkoshi
