#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace hikkoshi {

/// What went wrong. The face words each kind (wizard/words/error_text.cpp); the engine never writes sentences.
enum class ErrorKind {
    Cancelled,              ///< the user asked to stop
    BadInput,               ///< a file, address or URL that cannot be used; detail says which
    HostUnreachable,        ///< name not found, connection refused, no route
    ConnectionLost,         ///< cut, BYE, reset: the same command may be tried again on a new connection
    TimedOut,               ///< the server said nothing for as long as we wait
    CertificateUntrusted,   ///< Error::certificate holds its facts
    EncryptionRefused,      ///< STARTTLS refused or tampered with, PREAUTH, plaintext to a host that is not loopback
    LoginRefused,           ///< the server said no to this user and secret; never tried twice
    LoginUnavailable,       ///< no mechanism in common, or LOGINDISABLED
    TokenExpired,           ///< an OAuth token ran out: renew it and go on
    AccountUnavailable,     ///< logged in, but the mailbox is not there yet, or the web log-in is demanded first
    QuotaExceeded,          ///< the new mailbox is full
    BandwidthExceeded,      ///< the provider's daily allowance is used up
    ServerBusy,             ///< throttled; Error::retryAfter when the server named a time
    TooManyConnections,     ///< one connection fewer, later
    FolderRefused,          ///< the name cannot be created there
    FolderMissing,          ///< it is not there (any more)
    MessageRefused,         ///< this message only
    MessageTooBig,          ///< this message only
    MessageGone,            ///< this message vanished from the source
    UidValidityChanged,     ///< the folder's UIDs have lost their meaning
    ProtocolViolation,      ///< the server broke the protocol, or our limits
    StorageFailed,          ///< disk full, project file not writable
    ProjectDamaged,         ///< not a project file, or damaged
    ProjectNewer,           ///< written by a newer version
    ProjectLocked,          ///< open in another instance
    SecretsRefused,         ///< wrong pass-phrase or tampered vault (the two cannot be told apart)
    ToolMissing,            ///< a program is not installed; detail is the package's name
    Internal                ///< our mistake
};

/// How much of the work must be given up because of an error.
enum class Abandon { Nothing, ThisMessage, ThisFolder, ThisAccount, WholeRun };

/// The only place that decides what a failure costs. Nothing: try again, as retry rules allow.
[[nodiscard]] constexpr Abandon abandons(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::TokenExpired:
    case ErrorKind::ServerBusy:
    case ErrorKind::TooManyConnections:
        return Abandon::Nothing;
    case ErrorKind::MessageRefused:
    case ErrorKind::MessageTooBig:
    case ErrorKind::MessageGone:
        return Abandon::ThisMessage;
    case ErrorKind::FolderRefused:
    case ErrorKind::FolderMissing:
    case ErrorKind::UidValidityChanged:
        return Abandon::ThisFolder;
    case ErrorKind::HostUnreachable:
    case ErrorKind::CertificateUntrusted:
    case ErrorKind::EncryptionRefused:
    case ErrorKind::LoginRefused:
    case ErrorKind::LoginUnavailable:
    case ErrorKind::AccountUnavailable:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::BandwidthExceeded:
    case ErrorKind::ProtocolViolation:
        return Abandon::ThisAccount;
    case ErrorKind::Cancelled:
    case ErrorKind::BadInput:
    case ErrorKind::StorageFailed:
    case ErrorKind::ProjectDamaged:
    case ErrorKind::ProjectNewer:
    case ErrorKind::ProjectLocked:
    case ErrorKind::SecretsRefused:
    case ErrorKind::ToolMissing:
    case ErrorKind::Internal:
        return Abandon::WholeRun;
    }
    return Abandon::WholeRun;
}

/// The facts of a certificate that did not verify, so that a face can ask about exactly this one.
struct CertificateFacts {
    QString host;            ///< the server it was shown by, as "host:port"
    QString subject;         ///< for whom (common name)
    QStringList names;       ///< subject alternative names
    QString issuer;          ///< by whom
    QDateTime notBefore;     ///< UTC
    QDateTime notAfter;      ///< UTC
    QByteArray sha256;       ///< of the leaf, 32 bytes
    QStringList problems;    ///< the TLS library's words, untranslated
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// \a detail is the server's or system's own words: for the log and the report, never translated, never a secret.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter {};
    std::optional<CertificateFacts> certificate {};
    friend bool operator==(const Error &, const Error &) = default;
};

/// Every function that returns one is [[nodiscard]]: tl::expected itself is not.
template<typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error {kind, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// The name of \a kind as it stands in the ledger and in JSON; never shown to a user as it is.
[[nodiscard]] QString errorName(ErrorKind kind);
/// The kind of that name; unknown names are Internal.
[[nodiscard]] ErrorKind errorKindFromName(QStringView name);

} // namespace hikkoshi
