#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace hikkoshi {

/// What a server's refusal is about, so that the same words can mean different things.
enum class ReplyContext { LogIn, Append, Create, Fetch, Other };
enum class ReplyStatus { No, Bad, Bye };

/// Classifies a tagged NO/BAD or an untagged BYE (facts: reply classifier A01–A16, first match wins). The detail of the
/// Error is the server's own words (code and text), at most 500 characters. Pure.
[[nodiscard]] Error classifyReply(ReplyStatus status, ReplyContext context, const QByteArray &codeAndText);

} // namespace hikkoshi
