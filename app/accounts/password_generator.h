#pragma once

#include <QString>

namespace hikkoshi {

/// A password that every destination takes and that survives every file, shell and telephone call: 18 characters from
/// A-H J-N P-Z a-k m-z 2-9 (about 103 bits), a letter first, at least one capital, one small letter and two digits.
/// From the system's random source.
[[nodiscard]] QString generatePassword();

} // namespace hikkoshi
