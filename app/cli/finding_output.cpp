#include "cli/finding_output.h"

#include "cli/console.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

/// What was seen, what should be there, what to do: a line each, as far as there is something to say.
void printDetails(const Finding &finding, const CommandWords &words)
{
    console::print(QCoreApplication::translate("cli", "%1 %2: %3").arg(finding.id, finding.subject, words.finding(finding)));
    const QString separator = QStringLiteral(" | ");
    if (!finding.observed.isEmpty())
        console::print(QCoreApplication::translate("cli", "    seen: %1").arg(finding.observed.join(separator)));
    if (!finding.expected.isEmpty())
        console::print(QCoreApplication::translate("cli", "    expected: %1").arg(finding.expected.join(separator)));
    const QString remedy = words.findingRemedy(finding);
    if (!remedy.isEmpty())
        console::print(QCoreApplication::translate("cli", "    to do: %1").arg(remedy));
}

} // namespace

QString stateWord(CheckState state)
{
    switch (state) {
    case CheckState::Green:
        return QCoreApplication::translate("cli", "Pass");
    case CheckState::Amber:
        return QCoreApplication::translate("cli", "Warning");
    case CheckState::Red:
        return QCoreApplication::translate("cli", "Fail");
    case CheckState::Unknown:
        return QCoreApplication::translate("cli", "Cannot be checked");
    }
    Q_UNREACHABLE();
}

void printFindings(const QList<Finding> &findings, const CommandWords &words)
{
    QList<QStringList> rows;
    for (const Finding &finding : findings)
        rows.append({stateWord(finding.state), finding.id, finding.subject, words.finding(finding)});
    console::printTable(rows, {false, false, false, false});
    bool first = true;
    for (const CheckState state : {CheckState::Red, CheckState::Amber}) {
        for (const Finding &finding : findings) {
            if (finding.state != state)
                continue;
            if (std::exchange(first, false))
                console::print(QString());
            printDetails(finding, words);
        }
    }
}

ExitCode exitCodeFor(const QList<Finding> &findings)
{
    if (worstOf(findings) == CheckState::Red)
        return ExitCode::SomethingDiffers;
    const bool grey = std::all_of(findings.begin(), findings.end(),
                                  [](const Finding &finding) { return finding.state == CheckState::Unknown; });
    return grey ? ExitCode::Unreachable : ExitCode::AllWell;
}

} // namespace hikkoshi
