#pragma once

#include <QByteArray>
#include <QString>

namespace hikkoshi {

/// The text of a table from a spreadsheet or an editor: UTF-8 with or without BOM, UTF-16 with BOM, else CP932 (what
/// Excel on Japanese Windows writes). U+FFFD stands for what cannot be decoded.
[[nodiscard]] QString decodeTableText(const QByteArray &bytes);

/// Windows code page 932. Through iconv: QStringDecoder of Qt 6.4 has it only with ICU, and loses its place at errors.
[[nodiscard]] QString decodeCp932(const QByteArray &bytes);

} // namespace hikkoshi
