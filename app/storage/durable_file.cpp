#include "storage/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hikkoshi {

namespace {

/// An open file that closes itself.
class Descriptor final
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

tl::unexpected<Error> systemFailure(const QString &fileName)
{
    const int number = errno;
    return fail(ErrorKind::StorageFailed, fileName + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number)));
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

Result<> syncDirectoryOf(const QString &fileName)
{
    const QString directory = QFileInfo(fileName).absolutePath();
    Descriptor descriptor(::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen() || ::fsync(descriptor.get()) != 0)
        return systemFailure(directory);
    return {};
}

Result<> writeNew(const QString &fileName, QByteArrayView bytes)
{
    const QByteArray name = QFile::encodeName(fileName);
    ::unlink(name.constData());     // what a crash left behind
    Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return systemFailure(fileName);
    if (writeAll(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close())
        return {};
    const auto failure = systemFailure(fileName);
    ::unlink(name.constData());
    return failure;
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// FILE.1 becomes FILE.2, and FILE.1 another name of FILE: FILE itself is there all the time.
Result<> keepGenerations(const QString &fileName, int generations)
{
    const auto numbered = [&fileName](int n) { return fileName + u'.' + QString::number(n); };
    for (int n = generations - 1; n > 1; --n) {
        if (!rename(numbered(n - 1), numbered(n)) && errno != ENOENT)
            return systemFailure(numbered(n));
    }
    const QByteArray now = QFile::encodeName(fileName);
    const QString former = numbered(1);
    if (::link(now.constData(), QFile::encodeName(former).constData()) == 0 || errno == ENOENT)
        return {};
    if (errno != EPERM && errno != EOPNOTSUPP && errno != EEXIST)
        return systemFailure(former);
    // A file system without hard links (a USB stick), or FILE.1 could not move on: a copy does as well.
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::StorageFailed, file.errorString());
    return writeNew(former, file.readAll());
}

} // namespace

Result<> replaceFile(const QString &fileName, QByteArrayView bytes, int generations)
{
    const QString temporary = fileName + QStringLiteral(".new");
    if (auto written = writeNew(temporary, bytes); !written)
        return written;
    if (generations > 1) {
        if (auto kept = keepGenerations(fileName, generations); !kept)
            return kept;
    }
    if (!rename(temporary, fileName))
        return systemFailure(fileName);
    return syncDirectoryOf(fileName);
}

Result<QByteArray> readFile(const QString &fileName, qint64 limit)
{
    Descriptor file(::open(QFile::encodeName(fileName).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts {};
    if (!file.isOpen() || ::fstat(file.get(), &facts) != 0)
        return systemFailure(fileName);
    if (!S_ISREG(facts.st_mode) || facts.st_size > limit)
        return fail(ErrorKind::BadInput, fileName + QStringLiteral(": not a file, or too big"));
    QByteArray bytes(qsizetype(facts.st_size), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure(fileName);
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

Result<> syncFile(const QString &fileName)
{
    Descriptor file(::open(QFile::encodeName(fileName).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.get()) != 0)
        return systemFailure(fileName);
    return syncDirectoryOf(fileName);
}

} // namespace hikkoshi
