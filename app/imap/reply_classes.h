#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace hikkoshi {

/// What a server's refusal is about, so that the same words can mean different things.
enum class ReplyContext { LogIn, Append, Create, Fetch, Other };
enum class ReplyStatus { No, Bad, Bye };

/// Classifies a tagged NO/BAD or an untagged BYE (facts: reply classifier A01–A16, first match wins). The detail of the
/// Error is the server's own words (code and text), at most 500 characters. Pure.
/// After a Bye the connection is dead whatever the kind is: it only says what to do before the next one, and the outcome
/// of what was under way stays unknown.
[[nodiscard]] Error classifyReply(ReplyStatus status, ReplyContext context, const QByteArray &codeAndText);
/// The answer to CREATE that is no failure (A15): the folder is there already.
[[nodiscard]] bool saysAlreadyExists(const QByteArray &codeAndText);

} // namespace hikkoshi
