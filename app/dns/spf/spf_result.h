#pragma once

#include "dns/spf/spf_record.h"

#include <QByteArray>

namespace hikkoshi {

/// RFC 7208 §2.6.
enum class SpfResult { None, Neutral, Pass, Fail, SoftFail, TempError, PermError };

/// As RFC 7208 §2.6 writes it: "pass", "softfail", "permerror".
[[nodiscard]] QByteArray nameOf(SpfResult result);

/// What a directive with that qualifier says when it matches (RFC 7208 §4.6.2).
[[nodiscard]] SpfResult resultOf(SpfQualifier qualifier);

} // namespace hikkoshi
