#pragma once

#include "domain/server.h"
#include "imap/mail_store.h"

#include <chrono>
#include <memory>
#include <stop_token>

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
[[nodiscard]] Result<std::unique_ptr<MailStore>> openImapStore(const Endpoint &endpoint, const Login &login,
                                                               const TrustSettings &trust, std::stop_token stop,
                                                               const ImapTimeouts &timeouts = {});

} // namespace hikkoshi
