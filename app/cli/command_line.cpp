#include "cli/command_line.h"

#include "cli/commands.h"

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

using Command = ExitCode (*)(const QStringList &, const CommandWords &);

constexpr std::array<std::pair<const char *, Command>, 4> Commands {{
    {"copy", commands::copy},
    {"verify", commands::verify},
    {"ledger", commands::ledger},
    {"rehearse", commands::rehearse},
}};

} // namespace

bool isCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    // The rehearsal has a window unless it is told otherwise.
    if (name == QLatin1String("rehearse"))
        return arguments.contains(QStringLiteral("--headless")) || arguments.contains(QStringLiteral("--help"));
    for (const auto &[known, command] : Commands) {
        if (name == QLatin1String(known))
            return true;
    }
    return false;
}

int runCommandLine(const QStringList &arguments, const CommandWords &words)
{
    for (const auto &[name, command] : Commands) {
        if (arguments.value(1) == QLatin1String(name))
            return int(command(arguments, words));
    }
    return int(ExitCode::Usage);
}

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::BadInput:
    case ErrorKind::ProjectDamaged:
    case ErrorKind::ProjectNewer:
    case ErrorKind::ProjectLocked:
    case ErrorKind::SecretsRefused:
    case ErrorKind::ToolMissing:
        return ExitCode::Usage;
    case ErrorKind::HostUnreachable:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::TooManyConnections:
    case ErrorKind::ServerBusy:
        return ExitCode::Unreachable;
    case ErrorKind::LoginRefused:
    case ErrorKind::LoginUnavailable:
    case ErrorKind::TokenExpired:
    case ErrorKind::AccountUnavailable:
        return ExitCode::LoginRefused;
    case ErrorKind::CertificateUntrusted:
    case ErrorKind::EncryptionRefused:
        return ExitCode::CertificateUntrusted;
    case ErrorKind::QuotaExceeded:
    case ErrorKind::BandwidthExceeded:
    case ErrorKind::FolderRefused:
    case ErrorKind::FolderMissing:
    case ErrorKind::MessageRefused:
    case ErrorKind::MessageTooBig:
    case ErrorKind::MessageGone:
    case ErrorKind::UidValidityChanged:
    case ErrorKind::ProtocolViolation:
        return ExitCode::SomethingDiffers;
    case ErrorKind::StorageFailed:
    case ErrorKind::Internal:
        return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

} // namespace hikkoshi
