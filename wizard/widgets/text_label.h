#pragma once

#include "wizard/widgets/palette.h"

#include <QLabel>

#include <optional>

namespace hikkoshi {

/// A label for a sentence or a value, always plain text: what a server or a mail says is never interpreted.
/// Its accessible name is its text.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Size { Small, Normal, Large, Title, Figure };
    explicit TextLabel(QWidget *parent = nullptr, Size size = Size::Normal, bool bold = false);

    /// For a sentence: wraps, and keeps its last characters together so that no line holds "す。" alone.
    void setSentence(const QString &text);
    /// For a short word or value: one line.
    void setValue(const QString &text);
    void setQuiet();
    void setMark(std::optional<Mark> mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    bool m_quiet = false;
    std::optional<Mark> m_mark;
};

/// The shape of a state at a fixed size; its accessible name is the state's word.
class MarkLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLabel(QWidget *parent = nullptr, int pixels = 20);
    void setMark(Mark mark);
    [[nodiscard]] Mark mark() const { return m_mark; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Mark m_mark = Mark::Unknown;
};

} // namespace hikkoshi
