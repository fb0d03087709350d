#pragma once

#include <QProxyStyle>

class QPushButton;

namespace hikkoshi {

/// Fusion with quieter tables, roomier buttons (CJK text touches the edge in Fusion) and a painted main button.
/// The only styling of the program: no style sheets.
class AppStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    AppStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
};

/// Makes \a button the one main button of its page: filled, with bold white text.
void makePrimary(QPushButton *button);

} // namespace hikkoshi
