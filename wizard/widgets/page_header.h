#pragma once

#include "wizard/widgets/palette.h"

#include <QWidget>

namespace hikkoshi {

class MarkLabel;
class TextLabel;

/// The head of a page: its title, at the right the state as shape and word, below the main instruction.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setInstruction(const QString &sentence);
    /// An empty \a word hides the state.
    void setState(Mark mark, const QString &word);

private:
    TextLabel *m_title;
    TextLabel *m_instruction;
    MarkLabel *m_mark;
    TextLabel *m_word;
};

} // namespace hikkoshi
