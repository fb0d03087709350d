#include "wizard/widgets/card.h"

#include "wizard/words/size_text.h"

#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace hikkoshi {

Card::Card(QWidget *parent) : QFrame(parent) { }

void Card::setMark(std::optional<Mark> mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

QVBoxLayout *Card::column()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    return column;
}

void Card::claimHeight()
{
    m_claims = true;
    setMinimumHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_claims && event->size().width() != event->oldSize().width())
        claimHeight();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    QColor ground = palette().color(QPalette::Base);
    QColor edge = hairline(palette());
    if (m_mark) {
        const QColor tint = markColor(*m_mark, palette());
        ground = mixed(ground, tint, isDark(palette()) ? .12 : .06);
        edge = mixed(tint, ground, .45);
    }
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, 6, 6);
    if (!m_mark)
        return;
    QPainterPath inside;
    inside.addRoundedRect(frame, 6, 6);
    painter.setClipPath(inside);
    painter.fillRect(QRectF(frame.left(), frame.top(), 4, frame.height()), markColor(*m_mark, palette()));
}

ThinBar::ThinBar(QWidget *parent, int height) : QWidget(parent)
{
    setFixedHeight(height);
}

void ThinBar::setFraction(double fraction)
{
    m_fraction = fraction;
    setAccessibleName(percentText(fraction));
    update();
}

void ThinBar::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

void ThinBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBar(painter, rect(), m_fraction, m_mark, palette());
}

void paintBar(QPainter &painter, const QRectF &where, double fraction, Mark mark, const QPalette &palette)
{
    const double radius = where.height() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hairline(palette));
    painter.drawRoundedRect(where, radius, radius);
    if (fraction > 0) {
        QRectF done = where;
        done.setWidth(qMax(where.height(), where.width() * qMin(fraction, 1.0)));
        painter.setBrush(markColor(mark, palette));
        painter.drawRoundedRect(done, radius, radius);
    }
    painter.restore();
}

} // namespace hikkoshi
