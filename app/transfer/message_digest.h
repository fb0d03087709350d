#pragma once

#include "domain/result.h"
#include "imap/spool.h"
#include "mail/header_text.h"

#include <QByteArray>

namespace hikkoshi {

/// What a message is recognised by: 16 bytes over Message-ID, Date, From, Subject and the topmost Received field, white
/// space folded. Stable across servers that leave headers alone; the bytes of a message are compared by sha256Of.
[[nodiscard]] QByteArray headerDigest(const RawHeader &header);

/// SHA-256 of all bytes, 32 bytes.
[[nodiscard]] Result<QByteArray> sha256Of(const Spool &body);

/// The header block of \a body as far as it lies within the first 64 KiB.
[[nodiscard]] Result<RawHeader> headerOf(const Spool &body);

} // namespace hikkoshi
