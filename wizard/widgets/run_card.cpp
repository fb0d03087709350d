#include "wizard/widgets/run_card.h"

#include "wizard/move_session.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace hikkoshi {

RunCard::RunCard(MoveSession &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_title(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_figure(new TextLabel(this, TextLabel::Size::Figure, true))
    , m_bar(new ThinBar(this))
    , m_text(new TextLabel(this))
{
    m_text->setQuiet();
    QVBoxLayout *lines = column();
    lines->addWidget(m_title);
    lines->addWidget(m_figure);
    lines->addWidget(m_bar);
    lines->addWidget(m_text);
    lines->addStretch();
    connect(&session.run(), &MoveRun::progressed, this, &RunCard::refresh);
    connect(&session.run(), &MoveRun::stateChanged, this, &RunCard::refresh);
    connect(&session.project(), &MoveProject::changed, this, &RunCard::refresh);
    refresh();
}

void RunCard::refresh()
{
    const MoveProject &project = m_session.project();
    const MoveRun &run = m_session.run();
    m_bar->setVisible(run.isRunning());
    if (run.isRunning()) {
        const RunTotals &totals = run.totals();
        m_title->setValue(tr("Running now"));
        m_figure->setValue(runHeadline(run.task(), run.isPaused(), totals.fraction()));
        m_bar->setFraction(totals.fraction());
        m_bar->setMark(run.isPaused() ? Mark::Waiting : Mark::Running);
        m_text->setSentence(doneOfText(totals.messagesDone, totals.messagesTotal));
        return;
    }
    int active = 0;
    int done = 0;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (mailbox.excludedBecause)
            continue;
        ++active;
        const auto outcome = project.copyOutcome(mailbox.address);
        done += outcome && outcomeWords(*outcome).mark == Mark::Pass;
    }
    m_title->setValue(tr("Mailboxes copied"));
    m_figure->setValue(doneOfText(done, active));
    m_text->setSentence(active == 0 ? tr("No user is listed yet.") : tr("Nothing is running at the moment."));
}

void RunCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace hikkoshi
