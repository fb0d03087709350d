// Preloaded into the program under test: ends it as kill -9 does, at one chosen commit of the project file.
//   KILL_AT_COMMIT=12           at the twelfth commit of any connection to a *.hikkoshi file (WAL, one sync for each)
//   KILL_WHEN=before | after    before the first byte of that commit is written | when all of it is written
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <signal.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<int> commits {0};

int chosen()
{
    static const int number = [] {
        const char *text = std::getenv("KILL_AT_COMMIT");
        return text ? std::atoi(text) : 0;
    }();
    return number;
}

bool isBefore()
{
    static const bool before = [] {
        const char *text = std::getenv("KILL_WHEN");
        return text && std::strcmp(text, "before") == 0;
    }();
    return before;
}

/// Whether \a file is the write-ahead log of a project file.
bool isProjectLog(int file)
{
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    char path[4096];
    const ssize_t size = readlink(link, path, sizeof path);
    const std::string name(path, size > 0 ? std::size_t(size) : 0);
    constexpr const char *suffix = ".hikkoshi-wal";
    return name.size() > std::strlen(suffix) && name.compare(name.size() - std::strlen(suffix), std::string::npos, suffix) == 0;
}

void end()
{
    kill(getpid(), SIGKILL);
}

ssize_t write(const char *symbol, int file, const void *bytes, std::size_t count, off_t offset)
{
    using Write = ssize_t (*)(int, const void *, std::size_t, off_t);
    const auto real = reinterpret_cast<Write>(dlsym(RTLD_NEXT, symbol));
    if (chosen() > 0 && isBefore() && commits == chosen() - 1 && isProjectLog(file))
        end();
    return real(file, bytes, count, offset);
}

int sync(const char *symbol, int file)
{
    using Sync = int (*)(int);
    const auto real = reinterpret_cast<Sync>(dlsym(RTLD_NEXT, symbol));
    if (chosen() > 0 && isProjectLog(file) && ++commits == chosen() && !isBefore())
        end();
    return real(file);
}

} // namespace

extern "C" {
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return write("pwrite", file, bytes, count, offset); }
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) { return write("pwrite64", file, bytes, count, offset); }
int fsync(int file) { return sync("fsync", file); }
int fdatasync(int file) { return sync("fdatasync", file); }
}
