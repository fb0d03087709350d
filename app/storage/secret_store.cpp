#include "storage/secret_store.h"

#include "storage/durable_file.h"
#include "storage/secret_json.h"
#include "storage/vault_file.h"

#include <QFile>

#include <algorithm>
#include <sodium.h>

namespace hikkoshi {

namespace {

constexpr int Generations = 3;
constexpr qsizetype ShortestPassphrase = 12;

/// What both stores do in memory; save() is what differs.
class MapStore : public SecretStore
{
public:
    explicit MapStore(SecretMap secrets) : m_secrets(std::move(secrets)) {}

    [[nodiscard]] SharedSecret get(const QString &name) const override
    {
        const auto found = m_secrets.find(name);
        return found == m_secrets.end() ? nullptr : found->second;
    }

    [[nodiscard]] Result<> set(const QString &name, Secret secret) override
    {
        m_secrets[name] = std::make_shared<const Secret>(std::move(secret));
        return save(m_secrets);
    }

    [[nodiscard]] Result<> setAll(std::vector<std::pair<QString, Secret>> secrets) override
    {
        for (auto &[name, secret] : secrets)
            m_secrets[name] = std::make_shared<const Secret>(std::move(secret));
        return save(m_secrets);
    }

    [[nodiscard]] Result<> remove(const QString &name) override
    {
        return m_secrets.erase(name) > 0 ? save(m_secrets) : Result<>();
    }

    [[nodiscard]] QStringList names() const override
    {
        QStringList names;
        for (const auto &[name, secret] : m_secrets)
            names.append(name);
        return names;
    }

private:
    [[nodiscard]] virtual Result<> save(const SecretMap &secrets) = 0;

    SecretMap m_secrets;
};

class MemoryStore final : public MapStore
{
public:
    MemoryStore() : MapStore({}) {}

private:
    [[nodiscard]] Result<> save(const SecretMap &) override { return {}; }
};

class VaultStore final : public MapStore
{
public:
    VaultStore(QString fileName, const vault_file::Header &header, Secret key, SecretMap secrets)
        : MapStore(std::move(secrets))
        , m_fileName(std::move(fileName))
        , m_header(header)
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] Result<> save(const SecretMap &secrets) override
    {
        const QByteArray file = vault_file::seal(m_header, m_key, secretsToJson(secrets)->view());
        if (file.size() > vault_file::BiggestFile)
            return fail(ErrorKind::StorageFailed, QStringLiteral("too many secrets"));
        return replaceFile(m_fileName, file, Generations);
    }

private:
    QString m_fileName;
    vault_file::Header m_header;
    Secret m_key;
};

Result<std::unique_ptr<SecretStore>> createVault(const QString &fileName, const vault_file::Header &header, Secret key)
{
    auto vault = std::make_unique<VaultStore>(fileName, header, std::move(key), SecretMap());
    if (auto saved = vault->save({}); !saved)
        return fail(saved.error());
    return vault;
}

Result<std::unique_ptr<SecretStore>> openVault(const QString &fileName, QByteArrayView file,
                                               const vault_file::Header &header, Secret key)
{
    auto json = vault_file::unseal(file, key);
    if (!json)
        return fail(json.error());
    auto secrets = secretsFromJson(json->reveal());
    if (!secrets)
        return fail(ErrorKind::SecretsRefused);
    return std::make_unique<VaultStore>(fileName, header, std::move(key), std::move(*secrets));
}

Result<> refuseExisting(const QString &fileName)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Internal, QStringLiteral("libsodium"));
    if (QFile::exists(fileName))
        return fail(ErrorKind::BadInput, QStringLiteral("there is a vault already: ") + fileName);
    return {};
}

/// In characters as a person counts them, without a copy of the words.
qsizetype lengthOf(const Secret &passphrase)
{
    const QByteArrayView utf8 = passphrase.reveal();
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
}

Result<vault_file::Header> headerOf(const QString &projectFile)
{
    const auto file = vault_file::read(Vault::fileNameFor(projectFile));
    return file ? vault_file::parse(*file) : fail(file.error());
}

} // namespace

std::unique_ptr<SecretStore> makeMemorySecretStore()
{
    return std::make_unique<MemoryStore>();
}

QString Vault::fileNameFor(const QString &projectFile)
{
    const QString suffix = QStringLiteral(".hikkoshi");
    return (projectFile.endsWith(suffix) ? projectFile : projectFile + suffix) + QStringLiteral("-vault");
}

bool Vault::exists(const QString &projectFile)
{
    return QFile::exists(fileNameFor(projectFile));
}

Result<std::unique_ptr<SecretStore>> Vault::create(const QString &projectFile, const Secret &passphrase,
                                                   const KeyCost &cost)
{
    const QString fileName = fileNameFor(projectFile);
    if (lengthOf(passphrase) < ShortestPassphrase)
        return fail(ErrorKind::BadInput, QStringLiteral("pass-phrase too short"));
    if (auto free = refuseExisting(fileName); !free)
        return fail(free.error());
    const auto header = vault_file::newHeader(vault_file::KeyKind::Argon2id, cost.operations, cost.memory);
    auto key = vault_file::deriveKey(header, passphrase);
    return key ? createVault(fileName, header, std::move(*key)) : fail(key.error());
}

Result<std::unique_ptr<SecretStore>> Vault::open(const QString &projectFile, const Secret &passphrase)
{
    const QString fileName = fileNameFor(projectFile);
    const auto file = vault_file::read(fileName);
    if (!file)
        return fail(file.error());
    const auto header = vault_file::parse(*file);
    if (!header || header->kind != vault_file::KeyKind::Argon2id)
        return fail(ErrorKind::SecretsRefused);
    auto key = vault_file::deriveKey(*header, passphrase);
    return key ? openVault(fileName, *file, *header, std::move(*key)) : fail(key.error());
}

Result<std::unique_ptr<SecretStore>> Vault::createWithKey(const QString &projectFile, const Secret &key)
{
    const QString fileName = fileNameFor(projectFile);
    if (key.reveal().size() != vault_file::KeySize)
        return fail(ErrorKind::BadInput, QStringLiteral("not a key of 32 bytes"));
    if (auto free = refuseExisting(fileName); !free)
        return fail(free.error());
    return createVault(fileName, vault_file::newHeader(vault_file::KeyKind::Random, 0, 0), key.clone());
}

Result<std::unique_ptr<SecretStore>> Vault::openWithKey(const QString &projectFile, const Secret &key)
{
    const QString fileName = fileNameFor(projectFile);
    const auto file = vault_file::read(fileName);
    if (!file)
        return fail(file.error());
    const auto header = vault_file::parse(*file);
    if (!header || header->kind != vault_file::KeyKind::Random)
        return fail(ErrorKind::SecretsRefused);
    return openVault(fileName, *file, *header, key.clone());
}

Secret Vault::newKey()
{
    WipedBytes key(vault_file::KeySize);
    randombytes_buf(key.data(), key.size());
    return Secret(key.view());
}

Result<QString> Vault::id(const QString &projectFile)
{
    const auto header = headerOf(projectFile);
    if (!header)
        return fail(header.error());
    const auto *salt = reinterpret_cast<const char *>(header->salt.data());
    return QString::fromLatin1(QByteArray(salt, qsizetype(header->salt.size())).toHex());
}

Result<bool> Vault::hasPassphrase(const QString &projectFile)
{
    const auto header = headerOf(projectFile);
    if (!header)
        return fail(header.error());
    return header->kind == vault_file::KeyKind::Argon2id;
}

Result<> Vault::discard(const QString &projectFile)
{
    const QString fileName = fileNameFor(projectFile);
    for (const char *generation : {".2", ".1", ".new", ""}) {
        QFile file(fileName + QLatin1String(generation));
        if (file.exists() && !file.remove())
            return fail(ErrorKind::StorageFailed, file.errorString());
    }
    return {};
}

} // namespace hikkoshi
