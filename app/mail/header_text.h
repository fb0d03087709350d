#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace hikkoshi {

/// The header fields of a message as bytes, unfolded and trimmed, at most 1 KiB each; empty when absent. The first of
/// several equal fields counts.
struct RawHeader {
    QByteArray messageId;
    QByteArray date;
    QByteArray from;
    QByteArray subject;
    QByteArray received;    ///< the topmost Received field
};

/// Finds them in the first bytes of a message, or in the answer to BODY.PEEK[HEADER.FIELDS …]. Never fails: what is
/// not there is empty. Stops at the empty line; accepts bare LF.
[[nodiscard]] RawHeader scanHeader(QByteArrayView bytes);

/// The text of one header field for the screen: RFC 2047 words and raw 8-bit (ISO-2022-JP, Shift_JIS, EUC-JP, UTF-8)
/// decoded, best effort, control and bidirectional characters removed, at most 200 characters.
[[nodiscard]] QString decodeHeaderText(const QByteArray &raw);

/// "佐藤 花子 <sato@example.co.jp>" as people read it.
[[nodiscard]] QString decodeAddressText(const QByteArray &raw);

/// RFC 5322 date, with the usual real-world mistakes; invalid when there is no telling.
[[nodiscard]] QDateTime decodeDate(const QByteArray &raw);

} // namespace hikkoshi
