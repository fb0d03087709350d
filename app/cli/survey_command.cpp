#include "cli/commands.h"

#include "cli/console.h"
#include "cli/dns_tools.h"
#include "cli/finding_output.h"
#include "cli/interrupt.h"
#include "dns/survey_json.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {

ExitCode look(DnsTools &tools, bool json, const CommandWords &words)
{
    Survey survey(tools.resolver(), tools.policies());
    Interrupt interrupt;
    std::optional<SurveyResult> result;
    QObject::connect(&survey, &Survey::finished, &survey, [&result](const SurveyResult &finished) {
        result = finished;
        QCoreApplication::quit();
    });
    QObject::connect(&interrupt, &Interrupt::requested, &survey, [] { QCoreApplication::quit(); });
    survey.start(tools.settings());
    QCoreApplication::exec();
    if (!result)
        return ExitCode::Interrupted;
    if (json)
        console::print(toJson(*result));
    else
        printFindings(result->findings, words);
    return exitCodeFor(result->findings);
}

} // namespace

ExitCode commands::survey(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    addDnsOptions(parser);
    if (!parser.parse(arguments.mid(1))) {
        console::complain(parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console::print(parser.helpText());
        return ExitCode::AllWell;
    }
    if (parser.positionalArguments().size() != 1) {
        console::complain(parser.helpText());
        return ExitCode::Usage;
    }
    const auto request = readDnsOptions(parser);
    const auto tools = request ? DnsTools::open(*request) : Result<std::unique_ptr<DnsTools>>(fail(request.error()));
    if (!tools) {
        console::complain(words.error(tools.error()));
        return ExitCode::Usage;
    }
    return look(**tools, request->json, words);
}

} // namespace hikkoshi
