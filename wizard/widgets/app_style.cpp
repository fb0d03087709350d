#include "wizard/widgets/app_style.h"

#include "wizard/widgets/palette.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace hikkoshi {

namespace {

constexpr auto Primary = "primary";

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(Primary).toBool();
}

void drawPrimaryPanel(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = isDark(option.palette) ? 0xff2563b8 : 0xff0b5cad;
    if (!(option.state & QStyle::State_Enabled))
        fill = mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::WindowText), 0.12);
    else if (option.state & QStyle::State_Sunken)
        fill = fill.darker(118);
    else if (option.state & QStyle::State_MouseOver)
        fill = fill.lighter(112);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(.5, .5, -.5, -.5), 4, 4);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 1.5));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), 3, 3);
    }
    painter.restore();
}

/// Only for those who move by keyboard; Fusion would paint the whole row grey.
void drawRowFocus(const QStyleOption &option, QPainter &painter)
{
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        return;
    painter.save();
    painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::Link), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    painter.restore();
}

void drawViewFrame(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hairline(option.palette), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(.5, .5, -.5, -.5), 4, 4);
    painter.restore();
}

/// Fusion derives outlines from the window's colour by darkening it: in the dark nothing is left of them.
QColor outline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), .38);
}

void drawEditFrame(const QStyleOption &option, QPainter &painter)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? option.palette.color(QPalette::Active, QPalette::Highlight) : outline(option.palette), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(.5, .5, -.5, -.5), 2, 2);
    painter.restore();
}

void drawMarkOutline(const QStyleOption &option, QPainter &painter, bool round)
{
    const QRectF edge = QRectF(option.rect).adjusted(.5, .5, -.5, -.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline(option.palette));
    painter.setBrush(Qt::NoBrush);
    if (round)
        painter.drawEllipse(edge);
    else
        painter.drawRoundedRect(edge, 2, 2);
    painter.restore();
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return 7;
        break;
    case PM_HeaderMargin:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result = {qMax(result.width() + 20, 92), qMax(result.height() + 4, 32)};
    else if (type == CT_ToolButton)
        result += QSize(14, 4);
    else if (type == CT_TabBarTab)
        result += QSize(8, 6);
    else if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(qMax(result.height() + 2, 30));
    else if (type == CT_HeaderSection)
        result.rheight() += 4;
    return result;
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == PE_Frame && qobject_cast<const QAbstractItemView *>(widget))
        drawViewFrame(*option, *painter);
    else if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView *>(widget))
        drawRowFocus(*option, *painter);
    else if (element == PE_PanelButtonCommand && isPrimary(widget))
        drawPrimaryPanel(*option, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isDark(option->palette))
        return;
    if (element == PE_FrameLineEdit)
        drawEditFrame(*option, *painter);
    else if (element == PE_IndicatorItemViewItemCheck || element == PE_IndicatorCheckBox)
        drawMarkOutline(*option, *painter, false);
    else if (element == PE_IndicatorRadioButton)
        drawMarkOutline(*option, *painter, true);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && isDark(option->palette))
        drawEditFrame(*option, *painter);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(hairline(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_TabBarTabShape) {
        if (option->state & State_Selected)
            painter->fillRect(option->rect.adjusted(6, option->rect.height() - 3, -6, 0),
                              option->palette.color(QPalette::Active, QPalette::Highlight));
        return;
    }
    if (element == CE_ShapedFrame) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(frame->rect.left(), frame->rect.center().y(), frame->rect.width(), 1),
                              hairline(frame->palette));
            return;
        }
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, quietText(header->palette));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel && isPrimary(widget) && (option->state & State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton white = *button;
            white.palette.setColor(QPalette::ButtonText, Qt::white);
            QProxyStyle::drawControl(element, &white, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void makePrimary(QPushButton *button)
{
    button->setProperty(Primary, true);
    QFont font = button->font();
    font.setBold(true);
    button->setFont(font);
}

} // namespace hikkoshi
