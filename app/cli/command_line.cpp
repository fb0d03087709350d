#include "cli/command_line.h"

#include "cli/commands.h"
#include "cli/console.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace hikkoshi {

namespace {

using Command = ExitCode (*)(const QStringList &, const CommandWords &);

constexpr std::array<std::pair<const char *, Command>, 5> Commands {{
    {"copy", commands::copy},
    {"verify", commands::verify},
    {"ledger", commands::ledger},
    {"accounts", commands::accounts},
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

bool isQuestion(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("--version"))
        return true;
    const bool isName = std::any_of(Commands.begin(), Commands.end(),
                                    [&](const auto &command) { return first == QLatin1String(command.first); });
    return !first.isEmpty() && !first.startsWith(u'-') && !isName && !first.endsWith(QLatin1String(".hikkoshi"))
        && !QFileInfo::exists(first);
}

int answerQuestion(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QLatin1String("--version")) {
        console::print(QStringLiteral("hikkoshi " HIKKOSHI_VERSION));
        return int(ExitCode::AllWell);
    }
    const QString usage = QCoreApplication::translate(
        "cli",
        "hikkoshi [FILE.hikkoshi]            opens the wizard\n"
        "hikkoshi copy OPTIONS               copies mailboxes\n"
        "hikkoshi verify OPTIONS             compares both sides\n"
        "hikkoshi ledger FILE.hikkoshi       shows what became of every message\n"
        "hikkoshi accounts ROSTER.csv OPTIONS  makes the files that create the addresses\n"
        "hikkoshi rehearse [--headless]      moves a practice office on this PC\n"
        "Each command explains its options with --help.");
    const bool asked = first == QLatin1String("--help") || first == QLatin1String("-h");
    asked ? console::print(usage) : console::complain(usage);
    return int(asked ? ExitCode::AllWell : ExitCode::Usage);
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
