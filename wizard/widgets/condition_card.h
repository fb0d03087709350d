#pragma once

#include "wizard/widgets/card.h"

#include <QList>

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// Conditions of which each has passed or not, with how many have in the title.
class ConditionCard final : public Card
{
    Q_OBJECT
public:
    struct Condition {
        Mark mark = Mark::NotStarted;
        QString text;
    };
    explicit ConditionCard(QWidget *parent = nullptr);
    void setConditions(const QList<Condition> &conditions);
    [[nodiscard]] const QList<Condition> &conditions() const { return m_conditions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    static constexpr int MostRows = 10;
    QList<Condition> m_conditions;
    TextLabel *m_title;
    QList<std::pair<MarkLabel *, TextLabel *>> m_rows;
};

} // namespace hikkoshi
