#pragma once

#include <QList>
#include <QPushButton>
#include <QStringList>

class QAction;

namespace hikkoshi {

class MoveSession;

/// What can be done with the selected mailboxes of a copy: pause, resume, stop, copy now.
class MailboxMenu final : public QPushButton
{
    Q_OBJECT
public:
    explicit MailboxMenu(MoveSession &session, QWidget *parent = nullptr);
    void setChosen(const QStringList &addresses);

Q_SIGNALS:
    void copyRequested(const QStringList &addresses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    MoveSession &m_session;
    QStringList m_chosen;
    QList<QAction *> m_actions;
};

} // namespace hikkoshi
