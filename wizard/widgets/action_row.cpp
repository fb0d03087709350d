#include "wizard/widgets/action_row.h"

#include "wizard/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

ActionRow::ActionRow(const QString &buttonName, QWidget *parent)
    : QWidget(parent), m_mark(new MarkLabel(this, 18)), m_text(new TextLabel(this)), m_button(new QPushButton(this))
{
    m_button->setObjectName(buttonName);
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &ActionRow::pressed);
}

void ActionRow::say(Mark mark, const QString &sentence, const QString &button)
{
    m_mark->setMark(mark);
    m_text->setSentence(sentence);
    m_button->setText(button);
}

} // namespace hikkoshi
