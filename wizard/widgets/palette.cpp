#include "wizard/widgets/palette.h"

namespace hikkoshi {

namespace {

QPalette filled(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb button, QRgb highlight, QRgb faded)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, base);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, highlight);
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, faded);
    // QWizard draws the rule above its buttons with Mid.
    palette.setColor(QPalette::Mid, mixed(text, window, 0.82));
    palette.setColor(QPalette::Dark, mixed(text, window, 0.7));
    palette.setColor(QPalette::Midlight, mixed(text, window, 0.9));
    palette.setColor(QPalette::Light, base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, text, 0.2));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return filled(0xfff4f5f7, 0xffffffff, 0xfff8f9fa, 0xff1d2329, 0xfffafbfc, 0xff0b5cad, 0xff767f89);
}

QPalette darkPalette()
{
    return filled(0xff202428, 0xff1a1d21, 0xff24282d, 0xffe6e9ed, 0xff2c3137, 0xff2f7bd9, 0xff8a939c);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.36);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.82);
}

QColor sideBackground(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.035);
}

QColor markColor(Mark mark, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (mark) {
    case Mark::Pass:
        return dark ? 0xff4cc38a : 0xff16734a;
    case Mark::Warning:
        return dark ? 0xfff5b73b : 0xff8a5700;
    case Mark::Fail:
        return dark ? 0xffff8a65 : 0xffc62f0b;
    case Mark::Checking:
    case Mark::Running:
        return dark ? 0xff7cb7ff : 0xff0b5cad;
    case Mark::ByHand:
        return dark ? 0xffc9a6ff : 0xff6b3fa0;
    case Mark::Waiting:
    case Mark::NotStarted:
    case Mark::NotApplicable:
    case Mark::Unknown:
        return dark ? 0xff9aa3ad : 0xff5b646e;
    }
    return palette.color(QPalette::WindowText);
}

} // namespace hikkoshi
