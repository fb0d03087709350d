#include "cli/commands.h"

#include "domain/names.h"
#include "cli/console.h"
#include "cli/outcome_output.h"
#include "storage/ledger.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace hikkoshi {

namespace {

/// All rows are asked for: the ledger is there to be read whole.
constexpr qint64 AllLines = -1;

ExitCode show(const QString &fileName, std::optional<MessageState> state, bool json, const CommandWords &words)
{
    const auto complain = [&](const Error &error) {
        console::complain(words.error(error));
        return exitCodeFor(error);
    };
    if (!QFileInfo::exists(fileName))
        return complain({ErrorKind::BadInput, fileName});
    const auto ledger = Ledger::open(fileName);
    if (!ledger)
        return complain(ledger.error());
    const auto folders = (*ledger)->folderCounts({});
    const auto total = (*ledger)->counts({});
    if (!folders || !total)
        return complain(folders ? total.error() : folders.error());
    Result<QList<MessageLine>> lines;
    if (state || json) {
        lines = (*ledger)->lines({}, state, AllLines);
        if (!lines)
            return complain(lines.error());
    }
    if (!json) {
        printLedger(*folders);
        printLines(*lines);
        return total->closed() && total->refused == 0 ? ExitCode::AllWell : ExitCode::SomethingDiffers;
    }
    QJsonArray rows;
    for (const Ledger::FolderCounts &entry : *folders) {
        QJsonObject row = jsonOf(entry.counts);
        row.insert(QStringLiteral("address"), entry.folder.address);
        row.insert(QStringLiteral("old"), entry.folder.oldPath.display());
        row.insert(QStringLiteral("new"), entry.folder.newPath.display());
        rows.append(row);
    }
    QJsonArray messages;
    for (const MessageLine &line : *lines)
        messages.append(jsonOf(line));
    QJsonObject object = jsonOf(*total);
    object.insert(QStringLiteral("folders"), rows);
    object.insert(QStringLiteral("lines"), messages);
    console::print(object);
    return total->closed() && total->refused == 0 ? ExitCode::AllWell : ExitCode::SomethingDiffers;
}

} // namespace

ExitCode commands::ledger(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("FILE.hikkoshi"), QCoreApplication::translate("cli", "The project file."));
    parser.addOption({QStringLiteral("state"),
                      QCoreApplication::translate("cli", "Only messages in this state: pending, copied, already, skipped, refused, vanished."),
                      QStringLiteral("STATE")});
    parser.addOption({QStringLiteral("json"), QCoreApplication::translate("cli", "One JSON object on standard output.")});
    parser.addHelpOption();
    if (!parser.parse(arguments.mid(1))) {
        console::complain(parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console::print(parser.helpText());
        return ExitCode::AllWell;
    }
    const auto state = fromName<MessageState>(parser.value(QStringLiteral("state")));
    if (parser.positionalArguments().size() != 1 || (parser.isSet(QStringLiteral("state")) && !state)) {
        console::complain(parser.helpText());
        return ExitCode::Usage;
    }
    return show(parser.positionalArguments().first(), state, parser.isSet(QStringLiteral("json")), words);
}

} // namespace hikkoshi
