#include "cli/commands.h"

#include "cli/move_setup.h"
#include "cli/outcome_output.h"
#include "cli/practice_switch.h"
#include "cli/transfer_session.h"
#include "mail/header_text.h"
#include "rehearsal/practice_office.h"
#include "reports/report_files.h"
#include "storage/move_record.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <optional>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;

/// Nobody looks on: the shortest TTLs that still show every step.
constexpr PracticeClock HeadlessClock {12s, 3s, 3s};

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

/// What did not arrive, the closed sum, and where the report lies, if it is to be kept.
ExitCode report(const MoveProject &project, const QString &projectFile, const QString &reportDirectory,
                const CommandWords &words)
{
    MoveReport record = outlineMoveRecord(project);
    if (const auto completed = completeMoveRecord(record, projectFile); !completed) {
        console::complain(words.error(completed.error()));
        return exitCodeFor(completed.error());
    }
    for (const MoveReport::Mailbox &mailbox : record.mailboxes)
        printLines(mailbox.notArrived);
    const LedgerCounts sum = record.totals();
    console::print(QCoreApplication::translate("cli", "The ledger closes: %1 = %2 + %3 + %4 + %5 + %6 + %7")
                       .arg(QString::number(sum.atSource), QString::number(sum.copied), QString::number(sum.already),
                            QString::number(sum.skipped), QString::number(sum.refused), QString::number(sum.vanished),
                            QString::number(sum.pending)));
    if (!reportDirectory.isEmpty()) {
        const auto files = writeReportFiles(reportDirectory, record, words.report(), decodeHeaderText);
        if (!files) {
            console::complain(words.error(files.error()));
            return exitCodeFor(files.error());
        }
        for (const QString &file : *files)
            console::print(QCoreApplication::translate("cli", "Report: %1").arg(file));
    }
    return record.closed() ? ExitCode::AllWell : ExitCode::SomethingDiffers;
}

/// The steps of the mail half.
void addCopy(TransferSession &session, MoveSetup &setup, PracticeOffice &office, const CommandWords &words)
{
    session.then(CopyService::Task::Copy, setup);
    session.then([&session, &office, &words]() -> Result<> {
        console::print(QCoreApplication::translate("cli", "First copy"));
        printCopied(session.copied(), words);
        console::print(QString());
        return office.letADayPass();
    });
}

void addDelta(TransferSession &session, MoveSetup &setup, const CommandWords &words)
{
    session.then(CopyService::Task::Copy, setup);
    session.then([&session, &words]() -> Result<> {
        console::print(QCoreApplication::translate("cli", "Delta copy after a day"));
        printCopied(session.copied(), words);
        console::print(QString());
        return {};
    });
    session.then(CopyService::Task::CompareFully, setup);
    session.then([&session, &words]() -> Result<> {
        console::print(QCoreApplication::translate("cli", "Comparison, SHA-256 of every body"));
        printCompared(session.compared(), words);
        console::print(QString());
        return {};
    });
}

/// The whole move of the practice office in its order: survey, TTLs lowered, a first copy while the caches forget, the
/// switch, a delta after a day, the comparison, a last survey. Without a DNS of its own: the mail half.
void addSteps(TransferSession &session, MoveSetup &setup, PracticeOffice &office, PracticeSwitch *dns,
              const CommandWords &words)
{
    using Done = PracticeSwitch::Done;
    using Stage = PracticeSwitch::Stage;
    if (dns) {
        session.thenWait([dns](const Done &done) { dns->survey(Stage::Before, done); });
        session.thenWait([dns](const Done &done) { dns->prepare(done); });
    }
    addCopy(session, setup, office, words);
    if (dns) {
        session.thenWait([dns](const Done &done) { dns->waitUntilShort(done); });
        session.thenWait([dns](const Done &done) { dns->survey(Stage::Gate, done); });
        session.thenWait([dns](const Done &done) { dns->switchMx(done); });
    }
    addDelta(session, setup, words);
    if (dns) {
        session.thenWait([dns](const Done &done) { dns->survey(Stage::After, done); });
    }
}

ExitCode move(PracticeOffice &office, const QString &directory, bool keep, const CommandWords &words)
{
    const QString projectFile = directory + QStringLiteral("/rehearsal.hikkoshi");
    auto setup = MoveSetup::open(requestFor(office, projectFile));
    if (!setup) {
        console::complain(words.error(setup.error()));
        return exitCodeFor(setup.error());
    }
    TransferSession session;
    std::optional<PracticeSwitch> dns;
    if (office.dns())
        dns.emplace(*office.dns(), (*setup)->project(), words);
    else
        console::complain(QCoreApplication::translate("cli", "The DNS part is left out: the package %1 is not installed.")
                              .arg(office.missingForDns()));
    addSteps(session, **setup, office, dns ? &*dns : nullptr, words);
    session.run([] { QCoreApplication::quit(); });
    QCoreApplication::exec();

    if (session.wasInterrupted())
        return ExitCode::Interrupted;
    if (const auto error = session.error()) {
        console::complain(words.error(*error));
        return exitCodeFor(*error);
    }
    const ExitCode code = report((*setup)->project(), projectFile, keep ? directory : QString(), words);
    return code == ExitCode::AllWell && dns && dns->hasFailed() ? ExitCode::SomethingDiffers : code;
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
    auto office = PracticeOffice::start(directory + QStringLiteral("/office"), {HeadlessClock, {}, {}});
    if (!office) {
        console::complain(words.error(office.error()));
        return exitCodeFor(office.error());
    }
    if (parser.isSet(QStringLiteral("directory")))
        (*office)->keepLogsIn(directory);
    return move(**office, directory, parser.isSet(QStringLiteral("directory")), words);
}

} // namespace hikkoshi
