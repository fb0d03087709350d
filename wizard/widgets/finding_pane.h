#pragma once

#include "domain/finding.h"
#include "wizard/widgets/card.h"

class QPushButton;

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// What the chosen check found, in a sentence, with the one action that mends it and the way to the raw answers.
class FindingPane final : public Card
{
    Q_OBJECT
public:
    explicit FindingPane(QWidget *parent = nullptr);
    void show(const Finding &finding);

Q_SIGNALS:
    void detailsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    Finding m_finding;
    MarkLabel *m_mark;
    TextLabel *m_what;
    TextLabel *m_remedy;
    QPushButton *m_details;
};

} // namespace hikkoshi
