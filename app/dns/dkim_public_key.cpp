#include "dns/dkim_public_key.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace hikkoshi {

namespace {

using PublicKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// The outermost SEQUENCE says that it is longer than what is there.
bool isCut(const QByteArray &der)
{
    constexpr char Sequence = 0x30;
    if (der.isEmpty() || der.at(0) != Sequence)
        return false;
    if (der.size() < 2)
        return true;
    const auto first = uchar(der.at(1));
    if (first < 0x80)
        return der.size() < 2 + first;
    const int count = first & 0x7f;
    if (count == 0 || count > 3)
        return false;
    if (der.size() < 2 + count)
        return true;
    qsizetype length = 0;
    for (int i = 0; i < count; ++i)
        length = length * 256 + uchar(der.at(2 + i));
    return der.size() < 2 + count + length;
}

PublicKey decode(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const uchar *>(der.constData());
    const uchar *position = bytes;
    PublicKey key(d2i_PUBKEY(nullptr, &position, long(der.size())), &EVP_PKEY_free);
    if (!key) {
        position = bytes;
        key.reset(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &position, long(der.size())));
    }
    ERR_clear_error();
    const bool isAllRead = position == bytes + der.size();
    if (key && (!isAllRead || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA))
        key.reset();
    return key;
}

} // namespace

DkimPublicKey readRsaKey(const QByteArray &der)
{
    if (isCut(der))
        return {DkimPublicKey::Form::Cut, 0};
    const PublicKey key = decode(der);
    return key ? DkimPublicKey {DkimPublicKey::Form::Whole, EVP_PKEY_get_bits(key.get())} : DkimPublicKey {};
}

} // namespace hikkoshi
