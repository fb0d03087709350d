#pragma once

#include "domain/move_report.h"
#include "domain/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>

class QIODevice;

namespace hikkoshi {

/// Header bytes to the text a person reads (app/mail's decodeHeaderText, which this room does not know).
using HeaderDecoder = std::function<QString(const QByteArray &)>;

/// For programs: stable English names, dates in ISO 8601. Carries "format" and "version".
[[nodiscard]] QJsonObject toJson(const MoveReport &report, const HeaderDecoder &decode);

/// The write functions replace \a fileName in one step, or leave it as it was and fail with StorageFailed (detail: the
/// file's name and the system's words).
[[nodiscard]] Result<> writeJson(const QString &fileName, const MoveReport &report, const HeaderDecoder &decode);

/// Fills \a device; false stands for an error of the device. Saves by QSaveFile.
[[nodiscard]] Result<> saveFile(const QString &fileName, const std::function<bool(QIODevice &)> &fill);

} // namespace hikkoshi
