#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace hikkoshi {

/// The p= of a new RSA key (RFC 6376 §3.6.1).
inline QByteArray newRsaKey(unsigned bits)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(bits), &EVP_PKEY_free);
    uchar *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes.toBase64();
}

} // namespace hikkoshi
