#include "transfer/message_digest.h"

#include <memory>
#include <openssl/evp.h>

namespace hikkoshi {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

/// OpenSSL's SHA-256 uses the processor's own instructions: hashing must not slow the copy down.
class Sha256
{
public:
    Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(QByteArrayView bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())); }
    [[nodiscard]] QByteArray result()
    {
        QByteArray hash(32, Qt::Uninitialized);
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(hash.data()), nullptr);
        return hash;
    }

private:
    std::unique_ptr<EVP_MD_CTX, FreeContext> m_context {EVP_MD_CTX_new()};
};

} // namespace

QByteArray headerDigest(const RawHeader &header)
{
    Sha256 hash;
    for (const QByteArray *field :
         {&header.messageId, &header.date, &header.from, &header.subject, &header.received}) {
        hash.add(field->simplified());
        hash.add(QByteArrayView("\n", 1));
    }
    return hash.result().left(16);
}

Result<QByteArray> sha256Of(const Spool &body)
{
    Sha256 hash;
    const auto read = body.read([&](QByteArrayView chunk) -> Result<> {
        hash.add(chunk);
        return {};
    });
    if (!read)
        return fail(read.error());
    return hash.result();
}

Result<RawHeader> headerOf(const Spool &body)
{
    if (body.isInMemory())
        return scanHeader(QByteArrayView(body.memory()).first(qMin<qsizetype>(body.size(), 64 * 1024)));
    const auto head = body.head(64 * 1024);
    if (!head)
        return fail(head.error());
    return scanHeader(*head);
}

} // namespace hikkoshi
