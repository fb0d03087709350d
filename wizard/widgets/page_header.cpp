#include "wizard/widgets/page_header.h"

#include "wizard/widgets/text_label.h"

#include <QHBoxLayout>

namespace hikkoshi {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(this, TextLabel::Size::Title, true))
    , m_instruction(new TextLabel(this))
    , m_mark(new MarkLabel(this))
    , m_word(new TextLabel(this, TextLabel::Size::Normal, true))
{
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_word->setObjectName(QStringLiteral("pageStateLabel"));
    m_instruction->setQuiet();
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_title, 1);
    line->addWidget(m_mark);
    line->addWidget(m_word);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_instruction);
    setState(Mark::NotStarted, {});
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setValue(title);
}

void PageHeader::setInstruction(const QString &sentence)
{
    m_instruction->setSentence(sentence);
    m_instruction->setVisible(!sentence.isEmpty());
}

void PageHeader::setState(Mark mark, const QString &word)
{
    m_mark->setMark(mark);
    m_word->setMark(mark);
    m_word->setValue(word);
    m_mark->setVisible(!word.isEmpty());
    m_word->setVisible(!word.isEmpty());
}

} // namespace hikkoshi
