#include "domain/result.h"

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

constexpr std::array<std::pair<ErrorKind, const char *>, 29> Names {{
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::BadInput, "bad-input"},
    {ErrorKind::HostUnreachable, "host-unreachable"},
    {ErrorKind::ConnectionLost, "connection-lost"},
    {ErrorKind::TimedOut, "timed-out"},
    {ErrorKind::CertificateUntrusted, "certificate-untrusted"},
    {ErrorKind::EncryptionRefused, "encryption-refused"},
    {ErrorKind::LoginRefused, "login-refused"},
    {ErrorKind::LoginUnavailable, "login-unavailable"},
    {ErrorKind::TokenExpired, "token-expired"},
    {ErrorKind::AccountUnavailable, "account-unavailable"},
    {ErrorKind::QuotaExceeded, "quota-exceeded"},
    {ErrorKind::BandwidthExceeded, "bandwidth-exceeded"},
    {ErrorKind::ServerBusy, "server-busy"},
    {ErrorKind::TooManyConnections, "too-many-connections"},
    {ErrorKind::FolderRefused, "folder-refused"},
    {ErrorKind::FolderMissing, "folder-missing"},
    {ErrorKind::MessageRefused, "message-refused"},
    {ErrorKind::MessageTooBig, "message-too-big"},
    {ErrorKind::MessageGone, "message-gone"},
    {ErrorKind::UidValidityChanged, "uidvalidity-changed"},
    {ErrorKind::ProtocolViolation, "protocol-violation"},
    {ErrorKind::StorageFailed, "storage-failed"},
    {ErrorKind::ProjectDamaged, "project-damaged"},
    {ErrorKind::ProjectNewer, "project-newer"},
    {ErrorKind::ProjectLocked, "project-locked"},
    {ErrorKind::SecretsRefused, "secrets-refused"},
    {ErrorKind::ToolMissing, "tool-missing"},
    {ErrorKind::Internal, "internal"},
}};

} // namespace

QString errorName(ErrorKind kind)
{
    for (const auto &[value, name] : Names) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("internal");
}

ErrorKind errorKindFromName(QStringView name)
{
    for (const auto &[value, known] : Names) {
        if (name == QLatin1String(known))
            return value;
    }
    return ErrorKind::Internal;
}

} // namespace hikkoshi
