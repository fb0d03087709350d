#pragma once

#include "wizard/widgets/card.h"

class QHBoxLayout;
class QPushButton;

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// What has happened, why, what goes on meanwhile, and the buttons that mend it, in place. One per page, at its foot,
/// only for what is wrong or waited for. Hidden until there is something to say.
class Banner final : public Card
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void say(Mark mark, const QString &what, const QString &why);
    void clear();
    /// A button at the right; owned by the banner.
    QPushButton *addButton(const QString &objectName);

private:
    MarkLabel *m_mark;
    TextLabel *m_what;
    TextLabel *m_why;
    QHBoxLayout *m_row;
};

} // namespace hikkoshi
