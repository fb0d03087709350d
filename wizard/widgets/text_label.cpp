#include "wizard/widgets/text_label.h"

#include "wizard/widgets/state_icon.h"
#include "wizard/words/state_text.h"

#include <QEvent>
#include <QGuiApplication>

namespace hikkoshi {

namespace {

double scaleOf(TextLabel::Size size)
{
    switch (size) {
    case TextLabel::Size::Small:
        return 0.92;
    case TextLabel::Size::Normal:
        return 1.0;
    case TextLabel::Size::Large:
        return 1.25;
    case TextLabel::Size::Title:
        return 1.55;
    case TextLabel::Size::Figure:
        return 1.9;
    }
    return 1.0;
}

/// Joins the last characters of a Japanese sentence, so that the line breaks before them or not at all.
QString withoutWidow(QString text)
{
    constexpr int Kept = 5;
    if (text.size() < 24 || text.back().unicode() < 0x2e80)
        return text;
    for (int i = 0; i < Kept; ++i)
        text.insert(text.size() - 1 - 2 * i, QChar(0x2060));
    return text;
}

} // namespace

TextLabel::TextLabel(QWidget *parent, Size size, bool bold) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * scaleOf(size));
    scaled.setBold(bold);
    setFont(scaled);
}

void TextLabel::setSentence(const QString &text)
{
    setWordWrap(true);
    setText(withoutWidow(text));
    setAccessibleName(text);
}

void TextLabel::setValue(const QString &text)
{
    setWordWrap(false);
    setText(text);
    setAccessibleName(text);
}

void TextLabel::setQuiet()
{
    m_quiet = true;
    tint();
}

void TextLabel::setMark(std::optional<Mark> mark)
{
    m_mark = mark;
    tint();
}

void TextLabel::tint()
{
    const QPalette base = QGuiApplication::palette();
    const QColor color = m_mark ? markColor(*m_mark, base) : m_quiet ? quietText(base) : base.color(QPalette::WindowText);
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette tinted = palette();
    // A selectable label paints with Text, any other with WindowText.
    tinted.setColor(QPalette::WindowText, color);
    tinted.setColor(QPalette::Text, color);
    setPalette(tinted);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

MarkLabel::MarkLabel(QWidget *parent, int pixels) : QWidget(parent)
{
    setFixedSize(pixels, pixels);
    setAccessibleName(markWord(m_mark));
}

void MarkLabel::setMark(Mark mark)
{
    m_mark = mark;
    setAccessibleName(markWord(mark));
    update();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), m_mark, palette());
}

void MarkLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(markWord(m_mark));
}

} // namespace hikkoshi
