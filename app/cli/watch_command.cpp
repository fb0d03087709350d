#include "cli/commands.h"

#include "cli/console.h"
#include "cli/dns_tools.h"
#include "cli/finding_output.h"
#include "cli/interrupt.h"
#include "cli/watch_run.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {

/// The check that finds out who serves the domain.
constexpr QLatin1String DelegationCheck("S1");

ExitCode exitCodeOf(const WatchRun &run)
{
    if (run.isReached())
        return ExitCode::AllWell;
    const ExitCode judged = exitCodeFor(run.findings());
    return judged == ExitCode::Unreachable ? judged : ExitCode::SomethingDiffers;
}

/// Runs the event loop until \a run has finished; false: somebody pressed Ctrl-C.
bool finishes(WatchRun &run)
{
    Interrupt interrupt;
    bool done = false;
    QObject::connect(&run, &WatchRun::finished, &run, [&done] {
        done = true;
        QCoreApplication::quit();
    });
    QObject::connect(&interrupt, &Interrupt::requested, &run, [] { QCoreApplication::quit(); });
    run.start();
    QCoreApplication::exec();
    return done;
}

/// Every address of every name server of the domain; nothing: interrupted.
std::optional<QList<DnsServer>> authoritiesOf(DnsTools &tools)
{
    SurveySettings settings = tools.settings();
    if (!settings.nameServers.isEmpty())
        return settings.nameServers;
    settings.ids = QStringList(QString(DelegationCheck));
    Survey survey(tools.resolver(), tools.policies());
    Interrupt interrupt;
    std::optional<QList<DnsServer>> found;
    QObject::connect(&survey, &Survey::finished, &survey, [&found](const SurveyResult &result) {
        found = result.authorities;
        QCoreApplication::quit();
    });
    QObject::connect(&interrupt, &Interrupt::requested, &survey, [] { QCoreApplication::quit(); });
    survey.start(settings);
    QCoreApplication::exec();
    return found;
}

ExitCode follow(DnsTools &tools, const DnsRequest &request, const CommandWords &words)
{
    const auto authorities = authoritiesOf(tools);
    if (!authorities)
        return ExitCode::Interrupted;
    if (authorities->isEmpty()) {
        console::complain(words.error({ErrorKind::HostUnreachable, request.domain.ascii()}));
        return ExitCode::Unreachable;
    }
    const QList<DnsServer> resolvers = tools.settings().resolvers;
    WatchRun run(tools.resolver(), request, *authorities, resolvers, words);
    const bool done = finishes(run);
    if (request.json)
        console::print(run.toJson());
    else if (done)
        run.printState();
    return done ? exitCodeOf(run) : ExitCode::Interrupted;
}

} // namespace

ExitCode commands::watch(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    addDnsOptions(parser);
    parser.addOption({QStringLiteral("once"), QCoreApplication::translate("cli", "Look once and end.")});
    if (!parser.parse(arguments.mid(1))) {
        console::complain(parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console::print(parser.helpText());
        return ExitCode::AllWell;
    }
    if (parser.positionalArguments().size() != 1 || !parser.isSet(QStringLiteral("expect-mx"))) {
        console::complain(parser.helpText());
        return ExitCode::Usage;
    }
    auto request = readDnsOptions(parser);
    if (request)
        request->once = parser.isSet(QStringLiteral("once"));
    const auto tools = request ? DnsTools::open(*request) : Result<std::unique_ptr<DnsTools>>(fail(request.error()));
    if (!tools) {
        console::complain(words.error(tools.error()));
        return ExitCode::Usage;
    }
    return follow(**tools, *request, words);
}

} // namespace hikkoshi
