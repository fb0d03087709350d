#include "wizard/pages/step_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/override_row.h"
#include "wizard/widgets/page_header.h"
#include "wizard/words/step_text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int ShortPage = 600;      // pixels; below, the gaps give way to the tables
}

StepPage::StepPage(Step step, MoveSession &session, QWidget *parent)
    : QWizardPage(parent)
    , m_step(step)
    , m_session(session)
    , m_header(new PageHeader(this))
    , m_body(new QVBoxLayout)
    , m_banner(new Banner(this))
    , m_foot(new OverrideRow(step, session, this))
{
    m_body->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 4);
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addLayout(m_body, 1);
    column->addWidget(m_banner);
    column->addWidget(m_foot);
    connect(&session.project(), &MoveProject::changed, this, [this] {
        if (!isVisible())
            return;
        refresh();
        Q_EMIT completeChanged();
    });
    connect(m_foot, &OverrideRow::overridden, this, [this] {
        if (wizard())
            wizard()->button(QWizard::NextButton)->setFocus(Qt::OtherFocusReason);
    });
}

bool StepPage::isComplete() const
{
    return obstacle() == Obstacle::None;
}

Obstacle StepPage::obstacle() const
{
    return journey::obstacle(m_step, m_session.project());
}

void StepPage::setState(Mark mark, const QString &word)
{
    m_header->setState(mark, word);
}

void StepPage::retranslate()
{
    m_header->setTitle(stepName(m_step));
    m_header->setInstruction(stepInstruction(m_step));
    setAccessibleName(stepName(m_step));
    setButtonText(QWizard::NextButton, tr("&Next"));
}

void StepPage::refresh()
{
    m_foot->showObstacle(obstacle());
}

void StepPage::enter()
{
    refresh();
    Q_EMIT completeChanged();
}

void StepPage::resizeEvent(QResizeEvent *event)
{
    QWizardPage::resizeEvent(event);
    const int spacing = height() < ShortPage ? 6 : 12;
    m_body->setSpacing(spacing);
    layout()->setSpacing(spacing);
}

void StepPage::changeEvent(QEvent *event)
{
    QWizardPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace hikkoshi
