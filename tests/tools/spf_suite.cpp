#include "support/spf_suite.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <exception>

using namespace hikkoshi;

namespace {

constexpr int AllPassed = 0;
constexpr int SomeFailed = 1;
constexpr int NoSuite = 2;
constexpr int Skipped = 77;     // what CTest takes for "not run"

int runSuite(const QString &path)
{
    int passed = 0;
    int all = 0;
    const QList<SpfScenario> scenarios = loadSpfSuite(path);
    for (const SpfScenario &scenario : scenarios) {
        for (const SpfCase &one : scenario.cases) {
            ++all;
            const QString difference = runSpfCase(scenario, one);
            if (difference.isEmpty())
                ++passed;
            else
                std::printf("FAILED %s / %s: %s\n", qPrintable(scenario.description), qPrintable(one.name), qPrintable(difference));
        }
    }
    std::printf("passed %d of %d\n", passed, all);
    return all > 0 && passed == all ? AllPassed : SomeFailed;
}

} // namespace

int main(int argc, char *argv[])
try {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Runs the SPF evaluation over a suite in the YAML form of openspf.org."));
    const QCommandLineOption suite(QStringLiteral("suite"), QStringLiteral("The suite."), QStringLiteral("file.yml"));
    const QCommandLineOption orSkip(QStringLiteral("or-skip"), QStringLiteral("A missing suite is skipped: exit code 77."));
    parser.addHelpOption();
    parser.addOptions({suite, orSkip});
    parser.process(app);
    const QString path = parser.value(suite);
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        std::fprintf(stderr, "No suite: %s\n", qPrintable(path));
        return parser.isSet(orSkip) ? Skipped : NoSuite;
    }
    return runSuite(path);
} catch (const std::exception &error) {
    std::fprintf(stderr, "Not a suite: %s\n", error.what());
    return NoSuite;
}
