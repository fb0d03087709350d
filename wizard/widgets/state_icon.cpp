#include "wizard/widgets/state_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace hikkoshi {

namespace {

QPen round(const QColor &color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintOctagon(QPainter &painter)
{
    QPolygonF corners;
    for (int i = 0; i < 8; ++i) {
        const double angle = (22.5 + 45 * i) * std::numbers::pi / 180;
        corners << QPointF(9 * std::cos(angle), 9 * std::sin(angle));
    }
    painter.drawPolygon(corners);
}

void paintFilled(QPainter &painter, Mark mark, const QColor &color, const QPen &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (mark == Mark::Pass) {
        painter.drawEllipse(QPointF(0, 0), 8.5, 8.5);
        painter.setPen(ink);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{-4, .4}, {-1.2, 3.3}, {4.2, -3}}));
    } else if (mark == Mark::Warning) {
        painter.setPen(round(color, 2));
        painter.drawPolygon(QPolygonF({{0, -8.2}, {8.8, 7.2}, {-8.8, 7.2}}));
        painter.setPen(ink);
        painter.drawLine(QPointF(0, -2.6), QPointF(0, 2.2));
        painter.drawPoint(QPointF(0, 5.4));
    } else if (mark == Mark::Fail) {
        paintOctagon(painter);
        painter.setPen(ink);
        painter.drawLine(QPointF(-3, -3), QPointF(3, 3));
        painter.drawLine(QPointF(3, -3), QPointF(-3, 3));
    } else {
        painter.drawRoundedRect(QRectF(-8, -8, 16, 16), 4, 4);
        painter.setPen(ink);
        painter.drawLine(QPointF(-3.6, -2.8), QPointF(3.6, -2.8));
        painter.drawLine(QPointF(-3.6, .6), QPointF(3.6, .6));
        painter.drawLine(QPointF(-3.6, 4), QPointF(.6, 4));
    }
}

void paintOpen(QPainter &painter, Mark mark, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(round(color, 2));
    if (mark == Mark::Checking) {
        painter.drawArc(QRectF(-7.4, -7.4, 14.8, 14.8), 40 * 16, 280 * 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({{3.2, -8.6}, {8.6, -5.6}, {3.4, -2.4}}));
    } else if (mark == Mark::Waiting) {
        painter.drawEllipse(QPointF(0, 0), 7.8, 7.8);
        painter.drawLine(QPointF(0, 0), QPointF(0, -4.4));
        painter.drawLine(QPointF(0, 0), QPointF(3.4, 1.8));
    } else if (mark == Mark::Running) {
        painter.drawEllipse(QPointF(0, 0), 7.6, 7.6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(-7.6, -7.6, 15.2, 15.2), 90 * 16, 180 * 16);
    } else if (mark == Mark::NotApplicable) {
        painter.drawLine(QPointF(-5, 0), QPointF(5, 0));
    } else {
        painter.drawEllipse(QPointF(0, 0), 7.4, 7.4);
        if (mark == Mark::Unknown) {
            painter.drawArc(QRectF(-2.4, -4.4, 4.8, 4.8), -60 * 16, 230 * 16);
            painter.drawLine(QPointF(0, .6), QPointF(0, 1.4));
            painter.drawPoint(QPointF(0, 4.2));
        }
    }
}

class MarkEngine final : public QIconEngine
{
public:
    explicit MarkEngine(Mark mark) : m_mark(mark) { }

    QIconEngine *clone() const override { return new MarkEngine(m_mark); }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintMark(*painter, rect, m_mark, QGuiApplication::palette());
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

private:
    Mark m_mark;
};

} // namespace

QIcon stateIcon(Mark mark)
{
    return QIcon(new MarkEngine(mark));
}

void paintMark(QPainter &painter, const QRectF &where, Mark mark, const QPalette &palette)
{
    const QColor color = markColor(mark, palette);
    const QPen ink = round(isDark(palette) ? QColor(0xff15181c) : QColor(Qt::white), 2.1);
    const double scale = qMin(where.width(), where.height()) / 20;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center());
    painter.scale(scale, scale);
    if (mark == Mark::Pass || mark == Mark::Warning || mark == Mark::Fail || mark == Mark::ByHand)
        paintFilled(painter, mark, color, ink);
    else
        paintOpen(painter, mark, color);
    painter.restore();
}

void paintHouse(QPainter &painter, const QRectF &where, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.center());
    painter.setPen(round(palette.color(QPalette::WindowText), 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{-6, -.5}, {0, -6}, {6, -.5}}));
    painter.drawPolyline(QPolygonF({{-4.2, -1.2}, {-4.2, 5.4}, {4.2, 5.4}, {4.2, -1.2}}));
    painter.restore();
}

} // namespace hikkoshi
