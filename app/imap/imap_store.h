#pragma once

#include "domain/server.h"
#include "imap/mail_store.h"

#include <chrono>
#include <memory>
#include <stop_token>

class QThread;

namespace hikkoshi {

/// How long each wait may last. Tests shorten them.
struct ImapTimeouts {
    std::chrono::milliseconds connect {30'000};     ///< name, TCP and TLS handshake
    std::chrono::milliseconds greeting {60'000};
    std::chrono::milliseconds answer {300'000};     ///< silence while a command is under way
};

/// Connects, secures, logs in with one mechanism and one try, and reads what the server can do.
/// Errors: HostUnreachable, TimedOut, CertificateUntrusted (with its facts), EncryptionRefused, LoginRefused,
/// LoginUnavailable, TooManyConnections, ServerBusy, AccountUnavailable, ProtocolViolation, Cancelled.
/// The store belongs to the thread \a home, or to the calling one.
[[nodiscard]] Result<std::unique_ptr<MailStore>> openImapStore(const Endpoint &endpoint, const Login &login,
                                                               const TrustSettings &trust, std::stop_token stop,
                                                               const ImapTimeouts &timeouts = {},
                                                               QThread *home = nullptr);

} // namespace hikkoshi
