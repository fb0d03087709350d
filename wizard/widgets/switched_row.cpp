#include "wizard/widgets/switched_row.h"

#include "wizard/move_session.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

namespace hikkoshi {

namespace {
const QString Switched = QStringLiteral("switched");
}

SwitchedRow::SwitchedRow(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_mark(new MarkLabel(this, 18))
    , m_text(new TextLabel(this))
    , m_button(new QPushButton(this))
{
    m_button->setObjectName(QStringLiteral("switchedButton"));
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &SwitchedRow::ask);
    connect(&session.project(), &MoveProject::confirmationsChanged, this, &SwitchedRow::refresh);
    refresh();
}

void SwitchedRow::refresh()
{
    const auto when = m_session.project().confirmedAt(Switched);
    m_mark->setMark(when ? Mark::Pass : Mark::ByHand);
    if (when) {
        m_text->setSentence(tr("The MX was switched on %1. The copy only adds: what users delete or move on the new "
                               "server stays so.").arg(momentText(*when)));
        m_button->setText(tr("It is not switched after all…"));
    } else {
        m_text->setSentence(tr("The MX still points to the old server: changes there are carried over."));
        m_button->setText(tr("The MX is switched…"));
    }
}

void SwitchedRow::ask()
{
    const bool switched = m_session.project().confirmedAt(Switched).has_value();
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("switchedQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setText(switched ? tr("Is the MX still at the old server?") : tr("Does the MX point to the new server?"));
    question->setInformativeText(switched ? tr("The next copy carries changes of the old server over again.")
                                          : tr("From then on the copy only adds messages and changes nothing on the new server."));
    auto *yes = question->addButton(switched ? tr("It is at the old server") : tr("It is switched"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("confirmSwitchedButton"));
    connect(yes, &QPushButton::clicked, this, [this, switched] { m_session.setConfirmed(Step::Copy, Switched, !switched); });
    question->open();
}

void SwitchedRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace hikkoshi
