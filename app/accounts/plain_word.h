#pragma once

#include <QString>

namespace hikkoshi {

/// Lower case, full-width letters made half-width, letters and digits only: how headers and kinds are compared.
[[nodiscard]] QString plainWord(const QString &text);

} // namespace hikkoshi
