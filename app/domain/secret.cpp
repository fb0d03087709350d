#include "domain/secret.h"

#include <cstring>
#include <new>
#include <sodium.h>

namespace hikkoshi {

void Secret::Wipe::operator()(char *bytes) const
{
    sodium_free(bytes); // wipes first
}

Secret::Secret(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_bytes.reset(static_cast<char *>(sodium_malloc(size_t(bytes.size()))));
    if (!m_bytes)
        throw std::bad_alloc();
    std::memcpy(m_bytes.get(), bytes.data(), size_t(bytes.size()));
    m_size = size_t(bytes.size());
}

Secret Secret::fromText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    Secret secret(utf8);
    sodium_memzero(utf8.data(), size_t(utf8.size()));
    return secret;
}

} // namespace hikkoshi
