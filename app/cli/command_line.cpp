#include "cli/command_line.h"

#include "cli/commands.h"
#include "cli/console.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace hikkoshi {

namespace {

struct Command {
    const char *name;
    const char *arguments;
    const char *summary;
    ExitCode (*run)(const QStringList &, const CommandWords &);
};

constexpr Command Commands[] = {
    {"survey", "DOMAIN [OPTIONS]", QT_TRANSLATE_NOOP("cli", "looks at a domain's mail records"), commands::survey},
    {"watch", "DOMAIN --expect-mx HOST", QT_TRANSLATE_NOOP("cli", "waits until the world knows the new MX"), commands::watch},
    {"copy", "OPTIONS", QT_TRANSLATE_NOOP("cli", "copies mailboxes"), commands::copy},
    {"verify", "OPTIONS", QT_TRANSLATE_NOOP("cli", "compares both sides"), commands::verify},
    {"ledger", "FILE.hikkoshi", QT_TRANSLATE_NOOP("cli", "shows what became of every message"), commands::ledger},
    {"accounts", "ROSTER.csv OPTIONS", QT_TRANSLATE_NOOP("cli", "makes the files that create all addresses"), commands::accounts},
    {"rehearse", "[--headless]", QT_TRANSLATE_NOOP("cli", "moves a practice office on this PC"), commands::rehearse},
};

const Command *commandNamed(const QString &name)
{
    const auto found = std::find_if(std::begin(Commands), std::end(Commands),
                                    [&name](const Command &command) { return name == QLatin1String(command.name); });
    return found == std::end(Commands) ? nullptr : found;
}

/// One line a command, the summaries below each other.
QString usage()
{
    constexpr int summaryColumn = 38;
    const auto line = [](const QString &command, const char *summary) {
        return QStringLiteral("hikkoshi %1").arg(command).leftJustified(summaryColumn)
            + QCoreApplication::translate("cli", summary);
    };
    QStringList lines {line(QStringLiteral("[FILE.hikkoshi]"), QT_TRANSLATE_NOOP("cli", "opens the wizard"))};
    for (const Command &command : Commands)
        lines.append(line(QStringLiteral("%1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments)), command.summary));
    lines.append(QCoreApplication::translate("cli", "Each command explains its options with --help."));
    return lines.join(u'\n');
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    // The rehearsal has a window unless it is told otherwise.
    if (name == QLatin1String("rehearse"))
        return arguments.contains(QStringLiteral("--headless")) || arguments.contains(QStringLiteral("--help"));
    return commandNamed(name) != nullptr;
}

bool isQuestion(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("--version"))
        return true;
    return !first.isEmpty() && !first.startsWith(u'-') && !commandNamed(first) && !first.endsWith(QLatin1String(".hikkoshi"))
        && !QFileInfo::exists(first);
}

int answerQuestion(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QLatin1String("--version")) {
        console::print(QStringLiteral("hikkoshi " HIKKOSHI_VERSION));
        return int(ExitCode::AllWell);
    }
    const bool asked = first == QLatin1String("--help") || first == QLatin1String("-h");
    asked ? console::print(usage()) : console::complain(usage());
    return int(asked ? ExitCode::AllWell : ExitCode::Usage);
}

int runCommandLine(const QStringList &arguments, const CommandWords &words)
{
    const Command *command = commandNamed(arguments.value(1));
    return int(command ? command->run(arguments, words) : ExitCode::Usage);
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
