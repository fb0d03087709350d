#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace hikkoshi {

/// Where a macro string stands: some letters are for explanations only (RFC 7208 §7.2).
enum class SpfMacroPlace { Term, Explanation };

/// macro-string of RFC 7208 §7.1; in explanations blanks as well (explain-string, §6.2).
[[nodiscard]] bool isMacroString(QByteArrayView text, SpfMacroPlace place);

/// domain-spec of RFC 7208 §7.1: a macro string that ends in a macro or in a dot and a top label.
[[nodiscard]] bool isDomainSpec(QByteArrayView text);

/// toplabel of RFC 7208 §7.1: letters, digits and inner hyphens, not digits alone.
[[nodiscard]] bool isTopLabel(QByteArrayView label);

/// The letters that \a text needs, in lower case: "id". A macro string, please.
[[nodiscard]] QByteArray macroLettersIn(QByteArrayView text);

/// The value of a macro letter (lower case); nothing while it is not known yet.
using SpfMacroValue = std::function<std::optional<QByteArray>(char letter)>;

/// \a text, which is a macro string, with every macro replaced (RFC 7208 §7.3); nothing while a value is not known yet.
[[nodiscard]] std::optional<QByteArray> expandMacros(QByteArrayView text, const SpfMacroValue &value);

} // namespace hikkoshi
