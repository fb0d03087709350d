#include "imap/spool.h"

#include <QFile>
#include <QTemporaryFile>

namespace hikkoshi {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;

/// Where the file system has no unnamed files, Qt gives the file a name: it loses it here, so that not even a kill
/// leaves mail behind.
void forgetName(const QTemporaryFile &file)
{
    const QString target = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(file.handle()));
    if (!target.isEmpty() && QFile::exists(target))
        QFile::remove(target);
}

} // namespace

Spool::Spool(qint64 memoryLimit)
    : m_memoryLimit(memoryLimit)
{
}

Spool::~Spool() = default;

Result<> Spool::write(QByteArrayView bytes)
{
    if (!m_file && m_size + bytes.size() <= m_memoryLimit) {
        m_memory.append(bytes);
        m_size += bytes.size();
        return {};
    }
    if (!m_file) {
        auto file = std::make_unique<QTemporaryFile>();
        if (!file->open())
            return fail(ErrorKind::StorageFailed, file->errorString());
        forgetName(*file);
        if (file->write(m_memory) != m_memory.size() || !file->flush())
            return fail(ErrorKind::StorageFailed, file->errorString());
        m_file = std::move(file);
        m_memory = {};
    }
    // flush(): a full disk must be told here, not when the message is read back.
    if (!m_file->seek(m_size) || m_file->write(bytes.data(), bytes.size()) != bytes.size() || !m_file->flush())
        return fail(ErrorKind::StorageFailed, m_file->errorString());
    m_size += bytes.size();
    return {};
}

Result<> Spool::read(const std::function<Result<>(QByteArrayView)> &sink) const
{
    if (!m_file) {
        for (qint64 at = 0; at < m_size; at += ChunkSize) {
            auto taken = sink(QByteArrayView(m_memory).sliced(at, qMin(ChunkSize, m_size - at)));
            if (!taken)
                return taken;
        }
        return {};
    }
    if (!m_file->seek(0))
        return fail(ErrorKind::StorageFailed, m_file->errorString());
    QByteArray chunk(ChunkSize, Qt::Uninitialized);
    for (qint64 left = m_size; left > 0;) {
        const qint64 count = m_file->read(chunk.data(), qMin(ChunkSize, left));
        if (count <= 0)
            return fail(ErrorKind::StorageFailed, m_file->errorString());
        auto taken = sink(QByteArrayView(chunk).first(count));
        if (!taken)
            return taken;
        left -= count;
    }
    return {};
}

Result<QByteArray> Spool::head(qint64 count) const
{
    count = qMin(count, m_size);
    if (!m_file)
        return m_memory.first(count);
    if (!m_file->seek(0))
        return fail(ErrorKind::StorageFailed, m_file->errorString());
    QByteArray bytes = m_file->read(count);
    if (bytes.size() != count)
        return fail(ErrorKind::StorageFailed, m_file->errorString());
    return bytes;
}

} // namespace hikkoshi
