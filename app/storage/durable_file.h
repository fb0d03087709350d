#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QString>

namespace hikkoshi {

/// The one file with code for POSIX systems only: what Qt does not offer about keeping a file whole.

/// Replaces \a fileName by \a bytes so that after a crash at any instant either the old or the new content is there,
/// whole: temporary file (mode 0600), fsync, rename, fsync of the directory. The former contents stay as FILE.1,
/// FILE.2, … up to \a generations − 1 of them. StorageFailed otherwise; the old content is then untouched.
[[nodiscard]] Result<> replaceFile(const QString &fileName, QByteArrayView bytes, int generations = 1);

/// Reads a regular file of at most \a limit bytes. StorageFailed; BadInput when it is bigger or no regular file.
[[nodiscard]] Result<QByteArray> readFile(const QString &fileName, qint64 limit);

/// What \a fileName holds is on the disk, and so is its name.
[[nodiscard]] Result<> syncFile(const QString &fileName);

} // namespace hikkoshi
