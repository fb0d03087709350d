#include "wizard/widgets/side_list.h"
#include "wizard/widgets/state_icon.h"

#include <QPainter>

namespace hikkoshi {

namespace {

QFont scaled(const QFont &font, double scale, bool bold)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * scale);
    result.setBold(bold);
    return result;
}

bool isStep(const QModelIndex &index)
{
    return index.data(SideDelegate::StepRole).isValid();
}

void paintTriangle(QPainter &painter, double y, bool open, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(open ? QPolygonF({{16, y - 2}, {24, y - 2}, {20, y + 3}})
                             : QPolygonF({{17.5, y - 4}, {22.5, y}, {17.5, y + 4}}));
}

void paintPill(QPainter &painter, const QStyleOptionViewItem &option, const QRect &pill)
{
    if (option.state & QStyle::State_Selected) {
        const QColor accent = option.palette.color(QPalette::Active, QPalette::Highlight);
        QColor tint = accent;
        tint.setAlphaF(isDark(option.palette) ? .30f : .14f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(pill, 5, 5);
        painter.setBrush(accent);
        painter.drawRoundedRect(QRectF(pill.left(), pill.top() + 4, 3, pill.height() - 8), 1.5, 1.5);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor tint = option.palette.color(QPalette::WindowText);
        tint.setAlphaF(.06f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(pill, 5, 5);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::Highlight), 1.5));
        painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace

QSize SideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    return {0, index.parent().isValid() ? line + 9 : line + 14};
}

void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem full = option;
    full.rect.setLeft(0);
    if (isStep(index))
        paintStep(*painter, full, index);
    else
        paintPhase(*painter, full, index);
    painter->restore();
}

void SideDelegate::paintPhase(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool open = option.state & QStyle::State_Open;
    const QRect &row = option.rect;
    const int middle = row.center().y() + 2;
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::Highlight), 1.5));
        painter.drawRoundedRect(row.adjusted(7, 2, -7, -2), 5, 5);
    }
    paintTriangle(painter, middle, open, quietText(option.palette));
    painter.setFont(scaled(option.font, .92, true));
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(row.adjusted(32, 4, -10, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    painter.setFont(scaled(option.font, .85, false));
    painter.setPen(quietText(option.palette));
    painter.drawText(row.adjusted(14, 4, open ? -14 : -36, 0), Qt::AlignVCenter | Qt::AlignRight,
                     index.data(NoteRole).toString());
    if (!open)
        paintMark(painter, QRectF(row.right() - 30, middle - 8, 16, 16), Mark(index.data(StateRole).toInt()),
                  option.palette);
}

void SideDelegate::paintStep(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect pill = option.rect.adjusted(6, 1, -6, -1);
    paintPill(painter, option, pill);
    const bool isHome = !index.parent().isValid();
    if (isHome)
        paintHouse(painter, QRectF(pill.left() + 6, pill.center().y() - 8, 17, 17), option.palette);
    else
        paintMark(painter, QRectF(pill.left() + 16, pill.center().y() - 8, 17, 17), Mark(index.data(StateRole).toInt()),
                  option.palette);
    const QString note = index.data(NoteRole).toString();
    const QFont noteFont = scaled(option.font, .85, false);
    const int noteWidth = note.isEmpty() ? 0 : QFontMetrics(noteFont).horizontalAdvance(note) + 8;
    const int left = pill.left() + (isHome ? 28 : 42);
    const QRect textRect(left, pill.top(), pill.right() - left - 8 - noteWidth, pill.height());
    painter.setFont(scaled(option.font, 1, option.state & QStyle::State_Selected));
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(textRect, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, textRect.width()));
    // On the selected step's tint the quiet grey has too little contrast.
    painter.setPen(option.state & QStyle::State_Selected ? option.palette.color(QPalette::WindowText)
                                                         : quietText(option.palette));
    painter.setFont(noteFont);
    painter.drawText(pill.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, note);
}

} // namespace hikkoshi
