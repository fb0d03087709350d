#pragma once

#include "domain/secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace hikkoshi {

/// The OS keyring (Secret Service, KWallet, Keychain, Credential Manager) as the holder of one item per project: the
/// 32-byte key of its vault, under Vault::id(). Every question is answered later, exactly once, in the thread that
/// asked, unless \a context is gone by then. Nothing is ever written anywhere else (no insecure fallback).
namespace keyring {

enum class State {
    Done,
    NotFound,       ///< read: the keyring holds no (usable) key for this vault
    Refused,        ///< the user or the keyring said no
    Unavailable     ///< there is no keyring here, or it stays locked: the pass-phrase is the way
};

struct Answer {
    State state = State::Unavailable;
    SharedSecret key;       ///< read and Done only
    QString detail;         ///< the keyring's own words; never a secret
};
using Callback = std::function<void(const Answer &answer)>;

void read(const QString &vaultId, QObject *context, Callback callback);
void write(const QString &vaultId, const Secret &key, QObject *context, Callback callback);
/// Done also when there was none.
void remove(const QString &vaultId, QObject *context, Callback callback);

} // namespace keyring

} // namespace hikkoshi
