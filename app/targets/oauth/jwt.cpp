#include "targets/oauth/jwt.h"

#include <QJsonDocument>

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace hikkoshi {

namespace {

template<auto Free>
struct Deleter {
    template<typename T>
    void operator()(T *pointer) const { Free(pointer); }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

/// A key with a pass-phrase is refused instead of asked about on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

Key readKey(const Secret &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.reveal().data(), int(pem.reveal().size())));
    Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    ERR_clear_error();
    return key && EVP_PKEY_base_id(key.get()) == EVP_PKEY_RSA ? std::move(key) : Key();
}

QByteArray compact(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> signJwt(QJsonObject header, const QJsonObject &claims, const Secret &privateKey)
{
    const Key key = readKey(privateKey);
    if (!key)
        return fail(ErrorKind::BadInput, QStringLiteral("RSA private key"));
    header.insert(QStringLiteral("alg"), QStringLiteral("RS256"));
    header.insert(QStringLiteral("typ"), QStringLiteral("JWT"));
    const QByteArray text = compact(header) + '.' + compact(claims);
    const Digest digest(EVP_MD_CTX_new());
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    std::size_t size = 0;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(digest.get(), nullptr, &size, data, std::size_t(text.size())) != 1)
        return fail(ErrorKind::Internal, QStringLiteral("signature"));
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, std::size_t(text.size())) != 1)
        return fail(ErrorKind::Internal, QStringLiteral("signature"));
    signature.resize(qsizetype(size));
    return text + '.' + base64Url(signature);
}

} // namespace hikkoshi
