#include "wizard/widgets/copy_card.h"

#include "wizard/move_run.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace hikkoshi {

CopyCard::CopyCard(MoveRun &run, QWidget *parent)
    : Card(parent)
    , m_run(run)
    , m_mark(new MarkLabel(this, 16))
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_left(new TextLabel(this, TextLabel::Size::Small))
    , m_bar(new ThinBar(this, 6))
    , m_stopped(new TextLabel(this, TextLabel::Size::Small))
{
    setObjectName(QStringLiteral("copyCard"));
    setCursor(Qt::PointingHandCursor);
    m_left->setQuiet();
    m_stopped->setMark(Mark::Fail);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(5);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_mark);
    head->addWidget(m_head, 1);
    head->addWidget(m_left);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_stopped);
    connect(&m_run, &MoveRun::progressed, this, &CopyCard::refresh);
    connect(&m_run, &MoveRun::stateChanged, this, &CopyCard::refresh);
    refresh();
}

void CopyCard::refresh()
{
    const RunTotals totals = m_run.totals();
    setVisible(m_run.isRunning());
    if (!m_run.isRunning())
        return;
    const Mark mark = m_run.isPaused() ? Mark::Waiting : Mark::Checking;
    m_mark->setMark(mark);
    m_bar->setMark(m_run.isPaused() ? Mark::Waiting : Mark::Running);
    m_bar->setFraction(totals.fraction());
    m_head->setValue(runHeadline(m_run.task(), m_run.isPaused(), totals.fraction()));
    m_left->setValue(totals.timeLeft ? timeLeftShort(*totals.timeLeft) : QString());
    m_stopped->setValue(totals.failed > 0 ? stoppedText(totals.failed) : QString());
    m_stopped->setVisible(totals.failed > 0);
    setAccessibleName(m_head->accessibleName());
}

void CopyCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void CopyCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()))
        Q_EMIT pressed();
}

} // namespace hikkoshi
