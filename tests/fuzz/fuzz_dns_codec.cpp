#include "support/dns_seeds.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// libFuzzer's, which has no header of its own for them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned int seed);
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString problem = problemWith(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!problem.isEmpty()) {
        qCritical("%s", qPrintable(problem));
        std::abort();
    }
    return 0;
}

/// Starts from whole answers: an empty corpus would take hours to find a header.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned int seed)
{
    static const QList<QByteArray> seeds = dnsSeeds();
    constexpr size_t Header = 12;
    if (size >= Header && seed % 64 != 0)
        return LLVMFuzzerMutate(data, size, most);
    const QByteArray &start = seeds.at(qsizetype(seed / 64) % seeds.size());
    const size_t used = std::min(size_t(start.size()), most);
    std::copy_n(start.begin(), used, data);
    return used;
}
