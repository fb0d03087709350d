#pragma once

#include "domain/units.h"

#include <QDateTime>
#include <QString>

#include <chrono>

/// Numbers, sizes, moments and durations in the language of the window (QLocale()).
namespace hikkoshi {

[[nodiscard]] QString countText(qint64 count);                       ///< "12,480"
[[nodiscard]] QString doneOfText(qint64 done, qint64 total);         ///< "30,114 / 41,820"
[[nodiscard]] QString bytesText(ByteCount bytes);                    ///< "4.1 GB"
[[nodiscard]] QString percentText(double fraction);                  ///< "64%", never 100 before the end
[[nodiscard]] QString momentText(const QDateTime &when);             ///< "11月18日(水) 08:40", local time
[[nodiscard]] QString dateText(const QDateTime &when);               ///< "2026年11月21日(土)"
[[nodiscard]] QString clockText(const QDateTime &when);              ///< "09:41:07"
[[nodiscard]] QString untilText(const QDateTime &when);              ///< "18:10:14" today, "11月23日(月) 18:10" later
[[nodiscard]] QString durationText(std::chrono::seconds duration);   ///< "6 時間 20 分"
[[nodiscard]] QString timeLeftShort(std::chrono::seconds left);      ///< "残り 6 時間 20 分"
[[nodiscard]] QString dashText();                                    ///< what stands where there is no value

} // namespace hikkoshi
