#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace hikkoshi {

/// Which secret: names such as "old:sato@example.co.jp", "new:sato@example.co.jp".
/// In memory only, or in a vault file beside the project file. GUI thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual SharedSecret get(const QString &name) const = 0;   ///< null when there is none
    [[nodiscard]] virtual Result<> set(const QString &name, Secret secret) = 0;
    /// Many at once: one save. When it fails, the new ones can be had until the program ends all the same.
    [[nodiscard]] virtual Result<> setAll(std::vector<std::pair<QString, Secret>> secrets) = 0;
    [[nodiscard]] virtual Result<> remove(const QString &name) = 0;
    [[nodiscard]] virtual QStringList names() const = 0;
};

/// "Do not save passwords": gone when the program ends.
[[nodiscard]] std::unique_ptr<SecretStore> makeMemorySecretStore();

/// FILE.hikkoshi-vault beside the project file: magic, version and key parameters as additional data,
/// XChaCha20-Poly1305 over the secrets, key from a pass-phrase by Argon2id, or a random key that the OS keyring holds.
/// New nonce at each save, three generations kept, mode 0600, written by temporary file, fsync and rename.
class Vault
{
public:
    /// What a guess of the pass-phrase costs; tests choose less.
    struct KeyCost {
        quint32 operations = 3;
        quint64 memory = 256 * 1024 * 1024;     ///< bytes
    };

    [[nodiscard]] static QString fileNameFor(const QString &projectFile);
    [[nodiscard]] static bool exists(const QString &projectFile);
    /// Pass-phrases of fewer than 12 characters are BadInput, and so is a vault that exists already. Takes about a
    /// second and \a cost.memory.
    [[nodiscard]] static Result<std::unique_ptr<SecretStore>> create(const QString &projectFile, const Secret &passphrase,
                                                                     const KeyCost &cost);
    [[nodiscard]] static Result<std::unique_ptr<SecretStore>> create(const QString &projectFile, const Secret &passphrase)
    {
        return create(projectFile, passphrase, KeyCost());
    }
    /// SecretsRefused: wrong pass-phrase or tampered file.
    [[nodiscard]] static Result<std::unique_ptr<SecretStore>> open(const QString &projectFile, const Secret &passphrase);
    /// The same with a 32-byte key instead of a pass-phrase (what the keyring holds).
    [[nodiscard]] static Result<std::unique_ptr<SecretStore>> createWithKey(const QString &projectFile, const Secret &key);
    [[nodiscard]] static Result<std::unique_ptr<SecretStore>> openWithKey(const QString &projectFile, const Secret &key);
    [[nodiscard]] static Secret newKey();
    /// Names this vault in the OS keyring; survives moving and renaming of the files. SecretsRefused, StorageFailed.
    [[nodiscard]] static Result<QString> id(const QString &projectFile);
    /// Whether a pass-phrase opens it; false: a key. SecretsRefused, StorageFailed.
    [[nodiscard]] static Result<bool> hasPassphrase(const QString &projectFile);
    /// Removes the file and its former generations: the user chose not to save passwords (any more).
    [[nodiscard]] static Result<> discard(const QString &projectFile);
};

} // namespace hikkoshi
