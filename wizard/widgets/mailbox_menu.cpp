#include "wizard/widgets/mailbox_menu.h"

#include "wizard/move_session.h"

#include <QEvent>
#include <QMenu>

namespace hikkoshi {

MailboxMenu::MailboxMenu(MoveSession &session, QWidget *parent) : QPushButton(parent), m_session(session)
{
    setObjectName(QStringLiteral("oneMailboxButton"));
    setAutoDefault(false);
    auto *menu = new QMenu(this);
    for (const auto deed : {&MoveRun::pauseMailbox, &MoveRun::resumeMailbox, &MoveRun::stopMailbox})
        m_actions << menu->addAction(QString(), this, [this, deed] {
            for (const QString &address : std::as_const(m_chosen))
                (m_session.run().*deed)(address);
        });
    m_actions << menu->addAction(QString(), this, [this] { Q_EMIT copyRequested(m_chosen); });
    setMenu(menu);
    connect(&session.run(), &MoveRun::stateChanged, this, &MailboxMenu::refresh);
    retranslate();
    refresh();
}

void MailboxMenu::setChosen(const QStringList &addresses)
{
    m_chosen = addresses;
    refresh();
}

void MailboxMenu::refresh()
{
    const MoveRun &run = m_session.run();
    setEnabled(!m_chosen.isEmpty());
    for (int i = 0; i < 3; ++i)
        m_actions.at(i)->setEnabled(run.task() == CopyService::Task::Copy);
    m_actions.at(3)->setEnabled(!run.isRunning());
}

void MailboxMenu::retranslate()
{
    setText(tr("Wi&th the selected"));
    const QStringList deeds {tr("Pause"), tr("Resume"), tr("Stop"), tr("Copy now")};
    for (int i = 0; i < deeds.size(); ++i)
        m_actions.at(i)->setText(deeds.at(i));
}

void MailboxMenu::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi
