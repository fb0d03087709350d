#pragma once

#include <QString>

namespace hikkoshi {

/// The two parts of a person's name; either may be empty.
struct PersonName {
    QString family;
    QString given;
};

/// Splits at the first blank: family name first where there is a Japanese letter in it, last otherwise. A name without
/// a blank is all family name.
[[nodiscard]] PersonName splitName(const QString &displayName);

} // namespace hikkoshi
