#include "cli/command_language.h"
#include "cli/command_line.h"
#include "wizard/wizard_app.h"
#include "wizard/words/error_text.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/report_words.h"

#include <QCoreApplication>

using namespace hikkoshi;

namespace {

/// What happened, what to do, and what the server said, a line each.
QString errorLines(const Error &error)
{
    QStringList sentences {errorHeadline(error.kind), errorRemedy(error.kind), serverWords(error)};
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral("\n  "));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// The value behind \a option among \a arguments; empty when it is not there.
QString valueOf(const QStringList &arguments, const QString &option)
{
    const auto place = arguments.indexOf(option);
    return place < 0 ? QString() : arguments.value(place + 1);
}

int runCommand(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hikkoshi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HIKKOSHI_VERSION));
    const CommandLanguage language(valueOf(application.arguments(), QStringLiteral("--language")));
    if (isQuestion(application.arguments()))
        return answerQuestion(application.arguments());
    const auto reportFileWords = [] { return ReportFileWords {reportWords(), csvWords()}; };
    return runCommandLine(application.arguments(), {errorLines, reportFileWords, findingHeadline, findingRemedy});
}

} // namespace

/// The front door: a command runs without a window, everything else opens one.
int main(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    if (isCommand(arguments) || isQuestion(arguments))
        return runCommand(argc, argv);

    WizardStart start;
    start.language = valueOf(arguments, QStringLiteral("--language"));
    if (arguments.value(1) == QLatin1String("rehearse")) {
        start.rehearse = true;
        start.rehearsalDirectory = valueOf(arguments, QStringLiteral("--directory"));
    } else {
        start.projectFile = arguments.value(1);
    }
    return runWizard(argc, argv, start);
}
