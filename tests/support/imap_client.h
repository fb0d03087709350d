#pragma once

#include "imap/imap_store.h"
#include "support/scripted_imap_server.h"

#include <QString>

#include <memory>

/// What a test needs to be a client of a scripted server.
namespace imap_client {

inline hikkoshi::Endpoint plain(quint16 port)
{
    return {QStringLiteral("127.0.0.1"), port, hikkoshi::Encryption::PlainLoopback, {}};
}

/// The certificates' name, at this machine.
inline hikkoshi::Endpoint secured(quint16 port, hikkoshi::Encryption how = hikkoshi::Encryption::ImplicitTls)
{
    return {QStringLiteral("mail.test"), port, how, QStringLiteral("127.0.0.1")};
}

inline hikkoshi::Login login(const QString &user = QStringLiteral("taro"), const char *password = "geheim")
{
    hikkoshi::Login login;
    login.user = user;
    login.password = std::make_shared<const hikkoshi::Secret>(hikkoshi::Secret(QByteArrayView(password)));
    return login;
}

/// Long enough for a loaded machine, short enough for a test that waits for them.
inline hikkoshi::ImapTimeouts patient()
{
    using namespace std::chrono_literals;
    return {10s, 10s, 20s};
}

inline hikkoshi::Result<std::unique_ptr<hikkoshi::MailStore>> open(const ScriptedImapServer &server)
{
    return hikkoshi::openImapStore(plain(server.port()), login(), {}, {}, patient());
}

} // namespace imap_client
