#pragma once

#include "domain/result.h"
#include "domain/transfer.h"

#include <QString>

/// What went wrong, in words: one sentence that says what happened, one that says what to do. Blames nobody.
namespace hikkoshi {

[[nodiscard]] QString errorHeadline(ErrorKind kind);
[[nodiscard]] QString errorRemedy(ErrorKind kind);
/// What the server itself said, as foreign text; empty when it said nothing.
[[nodiscard]] QString serverWords(const Error &error);
/// Everything, for "copy for an inquiry".
[[nodiscard]] QString errorDetails(const Error &error, const QString &about);

} // namespace hikkoshi
