#include "wizard/move_session.h"

#include <QPointer>

namespace hikkoshi {

QString MoveSession::secretName(const QString &address, Side side)
{
    return (side == Side::Old ? QStringLiteral("old:") : QStringLiteral("new:")) + address.toLower();
}

bool MoveSession::hasPassword(const QString &address, Side side) const
{
    const SharedSecret secret = m_secrets->get(secretName(address, side));
    return secret && !secret->isEmpty();
}

Result<> MoveSession::setPassword(const QString &address, Side side, Secret password)
{
    const auto kept = m_secrets->set(secretName(address, side), std::move(password));
    Q_EMIT secretsChanged();
    return kept;
}

Result<> MoveSession::setPasswords(std::vector<std::pair<QString, Secret>> named)
{
    const auto kept = m_secrets->setAll(std::move(named));
    Q_EMIT secretsChanged();
    return kept;
}

void MoveSession::keepPassword(const QString &address, Side side, const Secret &password)
{
    if (const auto kept = setPassword(address, side, password.clone()); !kept)
        setProblem(kept.error());
}

Result<> MoveSession::take(Result<std::unique_ptr<SecretStore>> opened)
{
    if (!opened)
        return fail(opened.error());
    m_secrets = std::move(*opened);
    m_vaultLocked = false;
    Q_EMIT secretsChanged();
    return {};
}

bool MoveSession::unlock(const SharedSecret &passphrase, const QObject *context, Settled settled)
{
    return m_vaultWork.start([file = fileName(), passphrase] { return Vault::open(file, *passphrase); },
                             [this, caller = QPointer<const QObject>(context), settled](VaultWork::Store opened) {
                                 const Result<> taken = take(std::move(opened));
                                 if (caller)
                                     settled(taken);
                             });
}

Result<> MoveSession::unlockWithKey(const Secret &key)
{
    return take(Vault::openWithKey(fileName(), key));
}

Result<> MoveSession::moveSecretsInto(Result<std::unique_ptr<SecretStore>> store, SecretsPolicy policy)
{
    if (!store)
        return fail(store.error());
    const bool changed = m_project.settings().secrets != policy;
    std::vector<std::pair<QString, Secret>> known;
    const QStringList names = m_secrets->names();
    for (const QString &name : names)
        known.emplace_back(name, m_secrets->get(name)->clone());
    if (const auto kept = (*store)->setAll(std::move(known)); !kept)
        return kept;
    if (const auto taken = take(std::move(store)); !taken)
        return taken;
    MoveSettings settings = m_project.settings();
    settings.secrets = policy;
    m_project.setSettings(settings);
    if (changed)
        note(Step::WhatMoves, QStringLiteral("secrets-policy-changed"));
    return {};
}

bool MoveSession::keepInVault(const SharedSecret &passphrase, const QObject *context, Settled settled)
{
    const auto make = [file = fileName(), passphrase]() -> VaultWork::Store {
        if (const auto gone = Vault::discard(file); !gone)
            return fail(gone.error());
        return Vault::create(file, *passphrase);
    };
    return m_vaultWork.start(make, [this, caller = QPointer<const QObject>(context), settled](VaultWork::Store made) {
        const Result<> moved = moveSecretsInto(std::move(made), SecretsPolicy::Vault);
        if (caller)
            settled(moved);
    });
}

Result<> MoveSession::keepInVaultWithKey(const Secret &key)
{
    if (const auto gone = Vault::discard(fileName()); !gone)
        return gone;
    return moveSecretsInto(Vault::createWithKey(fileName(), key), SecretsPolicy::VaultWithKeyring);
}

void MoveSession::keepInMemory()
{
    auto memory = makeMemorySecretStore();
    const QStringList names = m_secrets->names();
    for (const QString &name : names)
        if (!memory->set(name, m_secrets->get(name)->clone()))
            break;
    m_secrets = std::move(memory);
    m_vaultLocked = false;
    if (const auto gone = Vault::discard(fileName()); !gone)
        setProblem(gone.error());
    MoveSettings settings = m_project.settings();
    settings.secrets = SecretsPolicy::MemoryOnly;
    m_project.setSettings(settings);
    Q_EMIT secretsChanged();
}

} // namespace hikkoshi
