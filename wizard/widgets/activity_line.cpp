#include "wizard/widgets/activity_line.h"

#include "wizard/move_session.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QEvent>

namespace hikkoshi {

using namespace std::chrono_literals;

namespace {

/// Which of \a mailboxes to tell about: the first chosen one that works, else the working one quiet for longest.
const MailboxProgress *toldOf(const QList<MailboxProgress> &mailboxes, const QStringList &chosen)
{
    const MailboxProgress *quietest = nullptr;
    for (const MailboxProgress &mailbox : mailboxes) {
        if (!isWorking(mailbox.phase) || !mailbox.lastActivity.isValid())
            continue;
        if (chosen.contains(mailbox.address))
            return &mailbox;
        if (!quietest || mailbox.lastActivity < quietest->lastActivity)
            quietest = &mailbox;
    }
    return quietest;
}

} // namespace

ActivityLine::ActivityLine(MoveSession &session, QWidget *parent) : TextLabel(parent, Size::Small), m_session(session)
{
    setObjectName(QStringLiteral("activityLabel"));
    setQuiet();
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &ActivityLine::say);
    connect(&session.run(), &MoveRun::stateChanged, this, &ActivityLine::followRun);
    followRun();
}

void ActivityLine::setChosen(const QStringList &addresses)
{
    if (addresses == m_chosen)
        return;
    m_chosen = addresses;
    say();
}

void ActivityLine::followRun()
{
    const bool copying = m_session.run().task() == CopyService::Task::Copy;
    if (copying && !m_clock.isActive())
        m_clock.start();
    else if (!copying)
        m_clock.stop();
    say();
}

void ActivityLine::say()
{
    const MoveRun &run = m_session.run();
    const MailboxProgress *mailbox = run.task() == CopyService::Task::Copy ? toldOf(run.progress(), m_chosen) : nullptr;
    setVisible(mailbox);
    if (!mailbox)
        return;
    const auto quiet = std::chrono::seconds(std::max<qint64>(0, mailbox->lastActivity.secsTo(QDateTime::currentDateTimeUtc())));
    setValue(tr("%1: %2, last activity %3 ago", "mailbox, what it does, how long")
                 .arg(shortAddress(mailbox->address, m_session.project().settings().domain), progressWords(*mailbox).now,
                      durationText(quiet)));
}

void ActivityLine::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace hikkoshi
