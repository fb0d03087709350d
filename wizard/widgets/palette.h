#pragma once

#include <QColor>
#include <QPalette>

namespace hikkoshi {

/// What a thing is like: always shown as colour, shape and word together (state_icon.h, words/state_text.h).
enum class Mark {
    Pass, Warning, Fail, Checking, Running, Waiting, ByHand, NotStarted, NotApplicable, Unknown
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// The system's palette decides which of the two the program uses.
[[nodiscard]] bool isDark(const QPalette &palette);

/// \a share of the way from \a from to \a to.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);
[[nodiscard]] QColor quietText(const QPalette &palette);
[[nodiscard]] QColor hairline(const QPalette &palette);
[[nodiscard]] QColor sideBackground(const QPalette &palette);
/// At least 4.5 : 1 on Window, Base and the side list's background.
[[nodiscard]] QColor markColor(Mark mark, const QPalette &palette);

} // namespace hikkoshi
