#pragma once

#include "domain/folder_path.h"

#include <QStringList>

namespace hikkoshi {

/// Whether \a path or one of its parents, its names joined by "/", is what one of \a globs describes. "*" stands for any
/// letters, "/" included, "?" for one; everything else, brackets too, for itself. Case counts.
[[nodiscard]] bool matchesAnyGlob(const FolderPath &path, const QStringList &globs);

} // namespace hikkoshi
