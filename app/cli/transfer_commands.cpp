#include "cli/commands.h"

#include "cli/account_file.h"
#include "cli/move_setup.h"
#include "cli/outcome_output.h"
#include "cli/transfer_session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace hikkoshi {

namespace {

/// The options that copy and verify have in common (design: the command line).
void addMoveOptions(QCommandLineParser &parser)
{
    const auto option = [&](const char *name, const char *value, const QString &description) {
        parser.addOption({QString::fromLatin1(name), description, QString::fromLatin1(value)});
    };
    option("accounts", "FILE.csv",
           QCoreApplication::translate("cli", "The mailboxes: address,old_user,old_password,new_user,new_password."));
    option("old", "URL", QCoreApplication::translate("cli", "The old server, e.g. imaps://mail.example.co.jp."));
    option("new", "URL", QCoreApplication::translate("cli", "The new server."));
    option("project", "FILE.hikkoshi", QCoreApplication::translate("cli", "The project file; made when it is missing."));
    option("ca-file", "PEM", QCoreApplication::translate("cli", "Certificates to trust besides the system's."));
    option("connections", "N", QCoreApplication::translate("cli", "Mailboxes at once, 1 to 16 (3)."));
    option("only", "ADDRESS", QCoreApplication::translate("cli", "Only this mailbox; may be repeated."));
    option("folder", "GLOB", QCoreApplication::translate("cli", "Only these folders; may be repeated."));
    option("exclude-folder", "GLOB", QCoreApplication::translate("cli", "Not these folders; may be repeated."));
    parser.addOption({QStringLiteral("json"), QCoreApplication::translate("cli", "One JSON object on standard output.")});
    parser.addHelpOption();
}

Result<MoveRequest> readRequest(const QCommandLineParser &parser)
{
    for (const char *needed : {"accounts", "old", "new", "project"}) {
        if (!parser.isSet(QString::fromLatin1(needed)))
            return fail(ErrorKind::BadInput, QStringLiteral("--%1").arg(QLatin1String(needed)));
    }
    MoveRequest request;
    const auto oldServer = Endpoint::parse(parser.value(QStringLiteral("old")));
    if (!oldServer)
        return fail(oldServer.error());
    const auto newServer = Endpoint::parse(parser.value(QStringLiteral("new")));
    if (!newServer)
        return fail(newServer.error());
    request.oldServer = *oldServer;
    request.newServer = *newServer;
    request.caFile = parser.value(QStringLiteral("ca-file"));
    request.projectFile = parser.value(QStringLiteral("project"));
    request.onlyAddresses = parser.values(QStringLiteral("only"));
    request.folders = parser.values(QStringLiteral("folder"));
    request.excludedFolders = parser.values(QStringLiteral("exclude-folder"));
    if (parser.isSet(QStringLiteral("connections"))) {
        bool isNumber = false;
        request.mailboxesAtOnce = parser.value(QStringLiteral("connections")).toInt(&isNumber);
        if (!isNumber || request.mailboxesAtOnce < 1 || request.mailboxesAtOnce > 16)
            return fail(ErrorKind::BadInput, QStringLiteral("--connections %1").arg(parser.value(QStringLiteral("connections"))));
    }
    auto accounts = readAccountFile(parser.value(QStringLiteral("accounts")));
    if (!accounts)
        return fail(accounts.error());
    for (const QString &address : request.onlyAddresses) {
        const bool known = std::any_of(accounts->begin(), accounts->end(), [&](const AccountRow &row) {
            return row.mailbox.address.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            return fail(ErrorKind::BadInput, QStringLiteral("--only %1").arg(address));
    }
    request.accounts = std::move(*accounts);
    return request;
}

bool parse(QCommandLineParser &parser, const QStringList &arguments, ExitCode &code)
{
    // The parser takes the first word, here the command's name, for the program's.
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QString why = parser.errorText();
        console::complain(why.isEmpty() ? parser.helpText() : why);
        code = ExitCode::Usage;
        return false;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console::print(parser.helpText());
        code = ExitCode::AllWell;
        return false;
    }
    return true;
}

ExitCode worst(const TransferSession &session)
{
    if (session.wasInterrupted())
        return ExitCode::Interrupted;
    if (const auto error = session.error())
        return exitCodeFor(*error);
    for (const PreflightOutcome &outcome : session.checked()) {
        if (outcome.tooBigCount > 0 || outcome.quotaMissing || outcome.overMessageCountLimit)
            return ExitCode::SomethingDiffers;
    }
    for (const MailboxOutcome &outcome : session.copied()) {
        if (!outcome.counts.closed() || outcome.counts.refused > 0)
            return ExitCode::SomethingDiffers;
    }
    for (const VerifyOutcome &outcome : session.compared()) {
        if (outcome.differenceCount > 0)
            return ExitCode::SomethingDiffers;
    }
    return ExitCode::AllWell;
}

void printAll(const TransferSession &session, bool json, const CommandWords &words)
{
    if (!json) {
        if (!session.checked().isEmpty())
            printChecked(session.checked(), words);
        if (!session.copied().isEmpty())
            printCopied(session.copied(), words);
        if (!session.compared().isEmpty())
            printCompared(session.compared(), words);
        return;
    }
    if (!session.checked().isEmpty())
        return console::print(jsonOf(session.checked()));
    QJsonObject object = session.copied().isEmpty() ? jsonOf(session.compared()) : jsonOf(session.copied());
    if (!session.copied().isEmpty() && !session.compared().isEmpty())
        object.insert(QStringLiteral("verify"), jsonOf(session.compared()));
    console::print(object);
}

/// Opens the move and runs \a tasks one after the other.
ExitCode runTasks(const QCommandLineParser &parser, const QList<CopyService::Task> &tasks, const CommandWords &words)
{
    auto request = readRequest(parser);
    if (!request) {
        console::complain(words.error(request.error()));
        return exitCodeFor(request.error());
    }
    const bool onlyLooks = tasks == QList<CopyService::Task> {CopyService::Task::Check};
    auto setup = onlyLooks ? Result<std::unique_ptr<MoveSetup>>(MoveSetup::withoutFile(std::move(*request)))
                           : MoveSetup::open(std::move(*request));
    if (!setup) {
        console::complain(words.error(setup.error()));
        return exitCodeFor(setup.error());
    }
    TransferSession session;
    for (const CopyService::Task task : tasks)
        session.then(task, **setup);
    session.run([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    printAll(session, parser.isSet(QStringLiteral("json")), words);
    return worst(session);
}

} // namespace

ExitCode commands::copy(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    addMoveOptions(parser);
    parser.addOption({QStringLiteral("dry-run"), QCoreApplication::translate("cli", "Only look: what would be met; nothing is written.")});
    parser.addOption({QStringLiteral("verify"), QCoreApplication::translate("cli", "Compare both sides afterwards.")});
    ExitCode code = ExitCode::AllWell;
    if (!parse(parser, arguments.mid(1), code))
        return code;
    if (parser.isSet(QStringLiteral("dry-run")))
        return runTasks(parser, {CopyService::Task::Check}, words);
    QList<CopyService::Task> tasks {CopyService::Task::Copy};
    if (parser.isSet(QStringLiteral("verify")))
        tasks.append(CopyService::Task::Compare);
    return runTasks(parser, tasks, words);
}

ExitCode commands::verify(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    addMoveOptions(parser);
    parser.addOption({QStringLiteral("full"), QCoreApplication::translate("cli", "Compare the SHA-256 of every body, too.")});
    ExitCode code = ExitCode::AllWell;
    if (!parse(parser, arguments.mid(1), code))
        return code;
    const auto task = parser.isSet(QStringLiteral("full")) ? CopyService::Task::CompareFully : CopyService::Task::Compare;
    return runTasks(parser, {task}, words);
}

} // namespace hikkoshi
