#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace hikkoshi {

/// The bytes of a vault file: magic | version | kind of key, operations, memory, salt | nonce, all of it in clear and
/// authenticated, then XChaCha20-Poly1305 over the secrets. Numbers are little-endian.
namespace vault_file {

enum class KeyKind : quint8 { Random = 0, Argon2id = 1 };

constexpr qsizetype KeySize = 32;
constexpr qint64 BiggestFile = 16 * 1024 * 1024;
constexpr quint32 MostOperations = 10;
constexpr quint64 MostMemory = 1024ULL * 1024 * 1024;

/// How the key comes about. The salt also names the vault, so a random key has one too.
struct Header {
    KeyKind kind = KeyKind::Random;
    quint32 operations = 0;
    quint64 memory = 0;             ///< bytes
    std::array<unsigned char, 16> salt {};
};

/// A header with a salt of its own.
[[nodiscard]] Header newHeader(KeyKind kind, quint32 operations, quint64 memory);
/// Argon2id. StorageFailed when there is not that much memory.
[[nodiscard]] Result<Secret> deriveKey(const Header &header, const Secret &passphrase);

/// Header, a nonce of its own and the sealed \a plain.
[[nodiscard]] QByteArray seal(const Header &header, const Secret &key, QByteArrayView plain);
/// Reads \a file up to BiggestFile. SecretsRefused for what is no vault or asks for more than the bounds above;
/// StorageFailed when it cannot be read.
[[nodiscard]] Result<QByteArray> read(const QString &fileName);
[[nodiscard]] Result<Header> parse(QByteArrayView file);
/// The secrets' JSON, in memory that is wiped. SecretsRefused: another key, or one changed bit anywhere.
[[nodiscard]] Result<Secret> unseal(QByteArrayView file, const Secret &key);

} // namespace vault_file

} // namespace hikkoshi
