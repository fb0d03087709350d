#pragma once

#include "imap/cursor.h"
#include "imap/grammar.h"

#include <optional>

/// FETCH, the answer that matters most, and what it shares with the rest of the grammar.
namespace hikkoshi::grammar {

[[nodiscard]] bool is(QByteArrayView word, const char *name);       ///< whatever the case
[[nodiscard]] tl::unexpected<Error> unreadable(const char *what, const RawResponse &response);
/// "(\Seen $Work)"; nothing when it is no list.
[[nodiscard]] std::optional<QList<QByteArray>> flagList(Cursor &cursor);
/// What follows "* n FETCH". ProtocolViolation also for two bodies in one answer.
[[nodiscard]] Result<Reply> fetchReply(Cursor &cursor, const RawResponse &response);

} // namespace hikkoshi::grammar
