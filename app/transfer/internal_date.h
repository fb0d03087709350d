#pragma once

#include "mail/header_text.h"

#include <QByteArray>
#include <QString>

namespace hikkoshi {

/// Seconds since 1970 of an RFC 3501 date-time ("17-Jul-1996 02:44:25 -0700", day padded by blank or zero); nothing
/// when it is no date (year 0, month 00).
[[nodiscard]] std::optional<qint64> secondsOf(const QByteArray &internalDate);

/// The date to give to APPEND for a message whose server said \a internalDate: that one, letter by letter, or when it
/// is no date the one of the Received or Date field; empty when there is none at all. \a note is set when it is not the
/// server's own.
[[nodiscard]] QByteArray dateForAppend(const QByteArray &internalDate, const RawHeader &header, QString &note);

} // namespace hikkoshi
