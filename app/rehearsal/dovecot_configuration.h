#pragma once

#include "rehearsal/dovecot_server.h"
#include "rehearsal/guarded_process.h"

#include <QByteArray>

namespace hikkoshi {

struct DovecotPlace {
    QString directory;
    quint16 plainPort = 0;
    quint16 tlsPort = 0;
    ServiceUser user;
};

/// The whole dovecot.conf for Dovecot 2.3; a pure function. Files it names: users, masters, run, state, mail, and
/// dovecot.log below the place's directory.
[[nodiscard]] QByteArray dovecotConfiguration(const DovecotOptions &options, const DovecotPlace &place);

/// A passwd-file of \a users.
[[nodiscard]] QByteArray dovecotUsers(const QList<DovecotOptions::User> &users);

} // namespace hikkoshi
