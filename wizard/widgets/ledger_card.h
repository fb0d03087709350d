#pragma once

#include "domain/transfer.h"
#include "wizard/widgets/card.h"

#include <QList>

namespace hikkoshi {

class LedgerView;
class MarkLabel;
class TextLabel;

/// The ledger of the whole move: the six states, each with its count, and whether they add up to the source.
class LedgerCard final : public Card
{
    Q_OBJECT
public:
    explicit LedgerCard(LedgerView &ledger, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        MessageState state;
        MarkLabel *mark;
        TextLabel *word;
        TextLabel *count;
    };
    void refresh();
    LedgerView &m_ledger;
    TextLabel *m_title;
    QList<Line> m_lines;
    TextLabel *m_equation;
    TextLabel *m_sum;
};

/// How many messages are in \a state.
[[nodiscard]] qint64 countOf(const LedgerCounts &counts, MessageState state);

} // namespace hikkoshi
