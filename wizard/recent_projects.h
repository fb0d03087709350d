#pragma once

#include <QStringList>

/// The projects opened last, in the user's settings: paths only.
namespace hikkoshi::recent {

[[nodiscard]] QStringList projects();          ///< newest first, only those that still exist
void remember(const QString &projectFile);

} // namespace hikkoshi::recent
