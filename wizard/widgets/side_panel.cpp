#include "wizard/widgets/side_panel.h"

#include "wizard/move_session.h"
#include "wizard/widgets/copy_card.h"
#include "wizard/widgets/side_list.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace hikkoshi {

SidePanel::SidePanel(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_domain(new TextLabel(this, TextLabel::Size::Large, true))
    , m_route(new TextLabel(this))
    , m_rehearsal(new TextLabel(this, TextLabel::Size::Small, true))
    , m_steps(new SideList(session.project(), this))
    , m_copy(new CopyCard(session.run(), this))
{
    setFixedWidth(266);
    setAutoFillBackground(true);
    // The wizard gives its side widget the role Base, which would paint it white.
    setBackgroundRole(QPalette::Window);
    m_route->setQuiet();
    m_rehearsal->setMark(Mark::ByHand);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 12, 10);
    head->setSpacing(1);
    head->addWidget(m_domain);
    head->addWidget(m_route);
    head->addWidget(m_rehearsal);
    auto *card = new QVBoxLayout;
    card->setContentsMargins(10, 8, 10, 12);
    card->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_steps, 1);
    column->addLayout(card);
    connect(m_steps, &SideList::stepChosen, this, &SidePanel::stepChosen);
    connect(m_copy, &CopyCard::pressed, this, [this] { Q_EMIT stepChosen(Step::Copy); });
    connect(&session.project(), &MoveProject::settingsChanged, this, &SidePanel::refresh);
    connect(&session.run(), &MoveRun::progressed, this, &SidePanel::refresh);
    connect(&session.run(), &MoveRun::stateChanged, this, &SidePanel::refresh);
    tint();
    refresh();
}

void SidePanel::setCurrentStep(Step step)
{
    m_steps->setCurrentStep(step);
}

void SidePanel::refresh()
{
    const MoveSettings &settings = m_session.project().settings();
    m_domain->setValue(settings.domain.isEmpty() ? tr("New move") : settings.domain);
    m_route->setValue(tr("Old server → new server"));
    m_route->setToolTip(settings.oldServer && settings.newServer
                            ? tr("%1 → %2").arg(settings.oldServer->host, settings.newServer->host)
                            : QString());
    m_rehearsal->setValue(tr("Rehearsal on this computer"));
    m_rehearsal->setVisible(m_session.isRehearsal());
    const MoveRun &run = m_session.run();
    m_steps->setCopyNote(run.task() == CopyService::Task::Copy ? percentText(run.totals().fraction()) : QString(),
                         run.isPaused() ? Mark::Waiting : Mark::Checking);
}

void SidePanel::tint()
{
    QPalette shaded = QApplication::palette();
    shaded.setColor(QPalette::Window, sideBackground(shaded));
    setPalette(shaded);
}

void SidePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

} // namespace hikkoshi
