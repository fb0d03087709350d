#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>

class QTemporaryFile;

namespace hikkoshi {

/// The bytes of one message, counted: in memory up to MemoryLimit, beyond that in an unnamed temporary file that is
/// gone when the spool dies, also after kill -9. So a 150 MB message costs no more memory than a small one.
/// Used by one thread.
class Spool final
{
public:
    static constexpr qint64 MemoryLimit = 1024 * 1024;

    /// \a memoryLimit below MemoryLimit sends smaller messages to the file, too.
    explicit Spool(qint64 memoryLimit = MemoryLimit);
    ~Spool();
    Spool(const Spool &) = delete;
    Spool &operator=(const Spool &) = delete;

    /// StorageFailed when the disk is full.
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool isInMemory() const { return !m_file; }
    /// All bytes; only while isInMemory().
    [[nodiscard]] const QByteArray &memory() const { return m_memory; }
    /// Calls \a sink with chunks of at most 256 KiB from the beginning, until it fails. May be called again.
    [[nodiscard]] Result<> read(const std::function<Result<>(QByteArrayView)> &sink) const;
    /// The first \a count bytes (fewer when there are fewer).
    [[nodiscard]] Result<QByteArray> head(qint64 count) const;

private:
    QByteArray m_memory;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
    qint64 m_memoryLimit;
};

} // namespace hikkoshi
