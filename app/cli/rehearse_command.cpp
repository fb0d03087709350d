#include "cli/commands.h"

#include "cli/move_setup.h"
#include "cli/outcome_output.h"
#include "cli/transfer_session.h"
#include "rehearsal/practice_office.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace hikkoshi {

namespace {

MoveRequest requestFor(const PracticeOffice &office, const QString &projectFile)
{
    MoveRequest request;
    request.oldServer = office.oldServer();
    request.newServer = office.newServer();
    request.caFile = office.caFile();
    request.projectFile = projectFile;
    for (const PracticeOffice::Person &person : office.people())
        request.accounts.push_back({person.mailbox, person.oldPassword.clone(), person.newPassword.clone()});
    return request;
}

/// The whole move of the practice office: a first copy, a delta after a day, the comparison.
ExitCode move(PracticeOffice &office, const QString &directory, const CommandWords &words)
{
    const QString projectFile = directory + QStringLiteral("/rehearsal.hikkoshi");
    auto setup = MoveSetup::open(requestFor(office, projectFile));
    if (!setup) {
        console::complain(words.error(setup.error()));
        return exitCodeFor(setup.error());
    }
    const auto plan = [&setup] { return (*setup)->plan(); };
    TransferSession session;
    session.then(CopyService::Task::Copy, plan);
    session.then([&]() -> Result<> {
        console::print(QCoreApplication::translate("cli", "First copy"));
        printCopied(session.copied(), words);
        console::print(QString());
        return office.letADayPass();
    });
    session.then(CopyService::Task::Copy, plan);
    session.then(CopyService::Task::CompareFully, plan);
    session.run([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    for (const MailboxOutcome &outcome : session.copied())
        (*setup)->project().setCopyOutcome(outcome);
    for (const VerifyOutcome &outcome : session.compared())
        (*setup)->project().setVerifyOutcome(outcome);

    if (session.wasInterrupted())
        return ExitCode::Interrupted;
    if (const auto error = session.error()) {
        console::complain(words.error(*error));
        return exitCodeFor(*error);
    }
    console::print(QCoreApplication::translate("cli", "Delta copy after a day"));
    printCopied(session.copied(), words);
    console::print(QString());
    console::print(QCoreApplication::translate("cli", "Comparison, SHA-256 of every body"));
    printCompared(session.compared(), words);
    return ExitCode::AllWell;
}

} // namespace

ExitCode commands::rehearse(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("headless"), QCoreApplication::translate("cli", "Without a window: the whole move by itself.")});
    parser.addOption({QStringLiteral("directory"),
                      QCoreApplication::translate("cli", "Keep project file, reports and logs here."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("language"), QCoreApplication::translate("cli", "ja or en."), QStringLiteral("LANGUAGE")});
    parser.addHelpOption();
    if (!parser.parse(arguments.mid(1)) || !parser.positionalArguments().isEmpty()) {
        console::complain(parser.errorText().isEmpty() ? parser.helpText() : parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console::print(parser.helpText());
        return ExitCode::AllWell;
    }
    QTemporaryDir temporary;
    const QString directory = parser.isSet(QStringLiteral("directory"))
        ? QDir(parser.value(QStringLiteral("directory"))).absolutePath()
        : temporary.path();
    if (!QDir().mkpath(directory)) {
        console::complain(words.error({ErrorKind::StorageFailed, directory}));
        return ExitCode::Usage;
    }
    auto office = PracticeOffice::start(directory + QStringLiteral("/office"));
    if (!office) {
        console::complain(words.error(office.error()));
        return exitCodeFor(office.error());
    }
    return move(**office, directory, words);
}

} // namespace hikkoshi
