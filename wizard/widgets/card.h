#pragma once

#include "wizard/widgets/palette.h"

#include <QFrame>

#include <optional>

class QVBoxLayout;

namespace hikkoshi {

/// A framed part of a page; with a mark it is tinted and edged in that colour.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setMark(std::optional<Mark> mark);
    /// A column with the card's usual margins.
    QVBoxLayout *column();

protected:
    /// Asks for all the height that its wrapped texts need at this width: a table above would take it otherwise.
    void claimHeight();
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::optional<Mark> m_mark;
    bool m_claims = false;
};

/// A thin progress bar; its accessible value is spoken as "64%".
class ThinBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ThinBar(QWidget *parent = nullptr, int height = 8);
    void setFraction(double fraction);
    void setMark(Mark mark);
    [[nodiscard]] double fraction() const { return m_fraction; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_fraction = 0;
    Mark m_mark = Mark::Running;
};

/// The bar itself, for cells and widgets alike.
void paintBar(QPainter &painter, const QRectF &where, double fraction, Mark mark, const QPalette &palette);

} // namespace hikkoshi
