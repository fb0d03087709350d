#include "wizard/widgets/override_row.h"

#include "wizard/move_session.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"
#include "wizard/words/step_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

OverrideRow::OverrideRow(Step step, MoveSession &session, QWidget *parent)
    : QWidget(parent), m_step(step), m_session(session)
{
    build();
    connect(m_write, &QPushButton::clicked, this, [this] {
        setWriting(true);
        m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setWriting(false);
        m_write->setFocus(Qt::OtherFocusReason);
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { m_session.withdrawOverride(m_step); });
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_accept->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_reason, &QLineEdit::returnPressed, this, &OverrideRow::accept);
    connect(m_accept, &QPushButton::clicked, this, &OverrideRow::accept);
    retranslate();
    showObstacle(Obstacle::None);
}

void OverrideRow::build()
{
    const auto button = [this](const char *name) {
        auto *made = new QPushButton(this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_why = new TextLabel(this, TextLabel::Size::Small);
    m_why->setObjectName(QStringLiteral("obstacleLabel"));
    m_why->setQuiet();
    m_write = button("writeReasonButton");
    m_withdraw = button("withdrawReasonButton");
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("overrideReasonEdit"));
    m_reason->setMaxLength(500);
    m_accept = button("acceptReasonButton");
    m_accept->setEnabled(false);
    m_cancel = button("cancelReasonButton");
    m_form = new QWidget(this);
    auto *form = new QHBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_reason, 1);
    form->addWidget(m_accept);
    form->addWidget(m_cancel);
    auto *row = new QHBoxLayout;
    row->addWidget(m_why, 1);
    row->addWidget(m_write);
    row->addWidget(m_withdraw);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_form);
}

void OverrideRow::showObstacle(Obstacle obstacle)
{
    m_obstacle = obstacle;
    const auto written = journey::overrideInForce(m_step, m_session.project());
    // A page that waits for work under way shows an obstacle of its own: there is nothing to override then.
    const bool offered = journey::mayBeOverridden(obstacle) && obstacle == journey::obstacle(m_step, m_session.project());
    if (!offered)
        m_writing = false;
    m_why->setSentence(obstacle != Obstacle::None ? obstacleText(obstacle)
                       : written ? tr("Left out on %1 for this reason: %2").arg(momentText(written->when), written->reason)
                                 : QString());
    m_write->setVisible(offered && !m_writing);
    m_withdraw->setVisible(obstacle == Obstacle::None && written.has_value());
    m_form->setVisible(m_writing);
    setVisible(obstacle != Obstacle::None || written.has_value());
}

void OverrideRow::setWriting(bool writing)
{
    m_writing = writing;
    if (!writing)
        m_reason->clear();
    showObstacle(m_obstacle);
}

void OverrideRow::accept()
{
    const QString reason = m_reason->text();
    if (reason.trimmed().isEmpty())
        return;
    m_writing = false;
    m_reason->clear();
    m_session.overrideObstacle(m_step, reason);
    Q_EMIT overridden();
}

void OverrideRow::retranslate()
{
    m_write->setText(tr("&Go on with a written reason…"));
    m_withdraw->setText(tr("&Withdraw the reason"));
    m_reason->setPlaceholderText(tr("Why you go on all the same: it is kept in the log"));
    m_reason->setAccessibleName(tr("Why you go on all the same"));
    m_accept->setText(tr("&Use this reason"));
    m_cancel->setText(tr("Cancel"));
}

void OverrideRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showObstacle(m_obstacle);
    }
}

void OverrideRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_writing)
        m_cancel->click();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();    // the dialog would press the button that has the focus by now: Next
    else
        QWidget::keyPressEvent(event);
}

} // namespace hikkoshi
