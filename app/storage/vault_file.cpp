#include "storage/vault_file.h"

#include "storage/durable_file.h"
#include "storage/secret_json.h"

#include <QtEndian>

#include <cstring>
#include <sodium.h>

namespace hikkoshi::vault_file {

namespace {

constexpr char Magic[] = {'H', 'K', 'S', 'V', 'A', 'U', 'L', 'T'};
constexpr char Version = 1;
constexpr qsizetype SaltAt = sizeof Magic + 1 + 1 + 4 + 8;
constexpr qsizetype NonceAt = SaltAt + qsizetype(crypto_pwhash_SALTBYTES);
constexpr qsizetype HeaderSize = NonceAt + qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
constexpr qsizetype TagSize = qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES);

static_assert(sizeof(Header::salt) == crypto_pwhash_SALTBYTES);
static_assert(KeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/// One answer for everything: a wrong pass-phrase and a tampered file cannot be told apart.
tl::unexpected<Error> refused()
{
    return fail(ErrorKind::SecretsRefused);
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

QByteArray headerBytes(const Header &header)
{
    QByteArray bytes(Magic, sizeof Magic);
    bytes.append(Version).append(char(header.kind));
    bytes.resize(HeaderSize);
    char *data = bytes.data();
    qToLittleEndian(header.operations, data + sizeof Magic + 2);
    qToLittleEndian(header.memory, data + sizeof Magic + 6);
    std::memcpy(data + SaltAt, header.salt.data(), header.salt.size());
    randombytes_buf(data + NonceAt, size_t(HeaderSize - NonceAt));
    return bytes;
}

} // namespace

Header newHeader(KeyKind kind, quint32 operations, quint64 memory)
{
    Header header {kind, operations, memory, {}};
    randombytes_buf(header.salt.data(), header.salt.size());
    return header;
}

Result<Secret> deriveKey(const Header &header, const Secret &passphrase)
{
    WipedBytes key(KeySize);
    const QByteArrayView words = passphrase.isEmpty() ? QByteArrayView("") : passphrase.reveal();   // never null
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), key.size(), words.data(), quint64(words.size()),
            header.salt.data(), header.operations, size_t(header.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorKind::StorageFailed, QStringLiteral("not enough memory for the key"));
    return Secret(key.view());
}

QByteArray seal(const Header &header, const Secret &key, QByteArrayView plain)
{
    QByteArray file = headerBytes(header);
    file.resize(HeaderSize + plain.size() + TagSize);
    auto *data = reinterpret_cast<unsigned char *>(file.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(data + HeaderSize, nullptr, bytesOf(plain), quint64(plain.size()), data,
        quint64(HeaderSize), nullptr, data + NonceAt, bytesOf(key.reveal()));
    return file;
}

Result<QByteArray> read(const QString &fileName)
{
    auto file = readFile(fileName, BiggestFile);
    if (!file && file.error().kind == ErrorKind::BadInput)
        return refused();
    return file;
}

Result<Header> parse(QByteArrayView file)
{
    if (file.size() < HeaderSize + TagSize || std::memcmp(file.data(), Magic, sizeof Magic) != 0
        || file[sizeof Magic] != Version)
        return refused();
    const char *data = file.data();
    Header header;
    const auto kind = quint8(file[sizeof Magic + 1]);
    header.operations = qFromLittleEndian<quint32>(data + sizeof Magic + 2);
    header.memory = qFromLittleEndian<quint64>(data + sizeof Magic + 6);
    std::memcpy(header.salt.data(), data + SaltAt, header.salt.size());
    if (kind > quint8(KeyKind::Argon2id))
        return refused();
    header.kind = KeyKind(kind);
    // A file from somewhere must not make us work for hours or take all memory.
    if (header.kind == KeyKind::Argon2id
        && (header.operations < crypto_pwhash_OPSLIMIT_MIN || header.operations > MostOperations
            || header.memory < crypto_pwhash_MEMLIMIT_MIN || header.memory > MostMemory))
        return refused();
    return header;
}

Result<Secret> unseal(QByteArrayView file, const Secret &key)
{
    if (auto header = parse(file); !header)
        return fail(header.error());
    if (key.reveal().size() != KeySize)
        return refused();
    WipedBytes plain(size_t(file.size() - HeaderSize - TagSize));
    const unsigned char *data = bytesOf(file);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr,
            data + HeaderSize, quint64(file.size() - HeaderSize), data, quint64(HeaderSize), data + NonceAt,
            bytesOf(key.reveal())) != 0)
        return refused();
    return Secret(plain.view());
}

} // namespace hikkoshi::vault_file
