#pragma once

#include "wizard/widgets/palette.h"

#include <QIcon>
#include <QPainter>

namespace hikkoshi {

/// The shape of \a mark in its colour, painted at any size and for the palette of the moment.
[[nodiscard]] QIcon stateIcon(Mark mark);

/// The same, straight onto \a painter.
void paintMark(QPainter &painter, const QRectF &where, Mark mark, const QPalette &palette);

/// A house, in the colour of the text: the dashboard.
void paintHouse(QPainter &painter, const QRectF &where, const QPalette &palette);

} // namespace hikkoshi
