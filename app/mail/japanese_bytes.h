#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hikkoshi {

/// What 8-bit or escaped bytes without a declared (or with a wrong) charset most likely are. A character cut off at the
/// end does not count against any of them.
enum class GuessedCharset { Ascii, Iso2022Jp, Utf8, ShiftJis, EucJp, Unknown };
[[nodiscard]] GuessedCharset guessCharset(QByteArrayView bytes);

/// ISO-2022-JP and EUC-JP as CP932, so that one table (Microsoft's, with NEC's and IBM's extensions, which real mail is
/// full of) decodes all three. What CP932 does not have (JIS X 0212) becomes the geta mark.
[[nodiscard]] QByteArray shiftJisFromIso2022Jp(QByteArrayView bytes);
[[nodiscard]] QByteArray shiftJisFromEucJp(QByteArrayView bytes);

} // namespace hikkoshi
