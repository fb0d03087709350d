#include "wizard/widgets/condition_card.h"

#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hikkoshi {

ConditionCard::ConditionCard(QWidget *parent)
    : Card(parent), m_title(new TextLabel(this, TextLabel::Size::Normal, true))
{
    QVBoxLayout *whole = column();
    whole->addWidget(m_title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (int i = 0; i < MostRows; ++i) {
        m_rows.append({new MarkLabel(this, 18), new TextLabel(this)});
        grid->addWidget(m_rows.last().first, i / 2, i % 2 * 2, Qt::AlignTop);
        grid->addWidget(m_rows.last().second, i / 2, i % 2 * 2 + 1, Qt::AlignTop);
    }
    whole->addLayout(grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ConditionCard::setConditions(const QList<Condition> &conditions)
{
    m_conditions = conditions.first(qMin(conditions.size(), MostRows));
    say();
}

void ConditionCard::say()
{
    const auto passed = std::count_if(m_conditions.begin(), m_conditions.end(),
                                      [](const Condition &one) { return one.mark == Mark::Pass; });
    m_title->setValue(tr("Conditions to start (%1 of %2 passed)").arg(QString::number(passed), QString::number(m_conditions.size())));
    setAccessibleName(m_title->accessibleName());
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto &[mark, text] = m_rows.at(i);
        const bool used = i < m_conditions.size();
        mark->setVisible(used);
        text->setVisible(used);
        if (!used)
            continue;
        mark->setMark(m_conditions.at(i).mark);
        text->setSentence(m_conditions.at(i).text);
    }
    claimHeight();
}

void ConditionCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace hikkoshi
