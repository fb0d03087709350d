#include "wizard/widgets/ledger_card.h"

#include "wizard/ledger_view.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/ledger_text.h"
#include "wizard/words/size_text.h"
#include "wizard/words/state_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace hikkoshi {

LedgerCard::LedgerCard(LedgerView &ledger, QWidget *parent)
    : Card(parent)
    , m_ledger(ledger)
    , m_title(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_equation(new TextLabel(this))
    , m_sum(new TextLabel(this))
{
    m_sum->setQuiet();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    int cell = 0;
    for (const MessageState state : {MessageState::Copied, MessageState::AlreadyThere, MessageState::Skipped,
                                     MessageState::Refused, MessageState::Vanished, MessageState::Pending}) {
        Line line {state, new MarkLabel(this, 16), new TextLabel(this), new TextLabel(this, TextLabel::Size::Normal, true)};
        line.mark->setMark(markOf(state));
        line.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = cell % 3;
        const int column = cell / 3 * 4;
        grid->addWidget(line.mark, row, column);
        grid->addWidget(line.word, row, column + 1);
        grid->addWidget(line.count, row, column + 2);
        m_lines << line;
        ++cell;
    }
    grid->setColumnMinimumWidth(3, 18);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(5, 1);
    QVBoxLayout *lines = column();
    lines->addWidget(m_title);
    lines->addLayout(grid);
    lines->setSpacing(5);
    lines->addWidget(m_equation);
    lines->addWidget(m_sum);
    connect(&ledger, &LedgerView::countsChanged, this, &LedgerCard::refresh);
    refresh();
}

void LedgerCard::refresh()
{
    const LedgerCounts total = m_ledger.total();
    m_title->setValue(tr("The ledger: every message of the old server"));
    for (const Line &line : std::as_const(m_lines)) {
        line.word->setValue(messageStateWord(line.state));
        line.count->setValue(countText(countOf(total, line.state)));
    }
    m_equation->setValue(ledgerEquation(total));
    m_equation->setVisible(total.atSource > 0);
    m_sum->setSentence(closingSentence(total));
}

void LedgerCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

qint64 countOf(const LedgerCounts &counts, MessageState state)
{
    switch (state) {
    case MessageState::Pending:
        return counts.pending;
    case MessageState::Copied:
        return counts.copied;
    case MessageState::AlreadyThere:
        return counts.already;
    case MessageState::Skipped:
        return counts.skipped;
    case MessageState::Refused:
        return counts.refused;
    case MessageState::Vanished:
        return counts.vanished;
    }
    return 0;
}

} // namespace hikkoshi
