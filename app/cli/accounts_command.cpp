#include "cli/commands.h"

#include "accounts/password_generator.h"
#include "cli/console.h"
#include "cli/roster_words.h"
#include "storage/durable_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace hikkoshi {

namespace {

constexpr qint64 LargestRoster = 16 * 1024 * 1024;

/// One line of what is wrong, for both faces of the command.
struct Remark {
    int row = 0;
    QString column;
    QString name;
    QString sentence;
    QString value;
    bool leftOut = true;
};

QList<Remark> remarksOn(const Roster &roster, const AccountFiles &made)
{
    QList<Remark> remarks;
    for (const RosterProblem &problem : roster.problems)
        remarks.append({problem.row, problem.column, nameOf(problem.kind), sentenceOf(problem.kind), problem.value, problem.fatal});
    for (const LeftOut &left : made.leftOut)
        remarks.append({left.row, left.column, nameOf(left.reason), sentenceOf(left.reason), left.value, left.whole});
    return remarks;
}

QJsonArray jsonOf(const QList<Remark> &remarks, bool leftOut)
{
    QJsonArray array;
    for (const Remark &remark : remarks) {
        if (remark.leftOut == leftOut)
            array.append(QJsonObject {{QStringLiteral("row"), remark.row}, {QStringLiteral("column"), remark.column},
                                      {QStringLiteral("reason"), remark.name}, {QStringLiteral("value"), remark.value}});
    }
    return array;
}

void complainOf(const QString &fileName, const Remark &remark)
{
    const QString where = QStringLiteral("%1:%2").arg(fileName, QString::number(remark.row));
    if (remark.column.isEmpty())
        console::complain(QCoreApplication::translate("cli", "%1: %2").arg(where, remark.sentence));
    else
        console::complain(QCoreApplication::translate("cli", "%1: column %2: %3 (%4)")
                              .arg(where, remark.column, remark.sentence, remark.value));
}

/// The paths that were written. None of them existed before: first passwords that are in use must not be lost.
Result<QStringList> write(const QList<AccountFile> &files, const QString &directory)
{
    const QDir where(directory);
    if (!where.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::StorageFailed, directory);
    for (const AccountFile &file : files) {
        if (QFileInfo::exists(where.filePath(file.name)))
            return fail(ErrorKind::BadInput, QCoreApplication::translate("cli", "%1 is there already; choose another folder.")
                                                 .arg(where.filePath(file.name)));
    }
    QStringList written;
    for (const AccountFile &file : files) {
        const QString path = where.filePath(file.name);
        if (const auto done = replaceFile(path, file.bytes); !done)
            return fail(done.error());
        written.append(path);
    }
    return written;
}

ExitCode makeFiles(const QString &fileName, AccountTarget target, const QString &directory, bool json, const CommandWords &words)
{
    const auto complain = [&](const Error &error) {
        console::complain(words.error(error));
        return exitCodeFor(error);
    };
    const auto text = readFile(fileName, LargestRoster);
    if (!text)
        return complain({ErrorKind::BadInput, text.error().detail});
    const Roster roster = readRoster(*text);
    const AccountFiles made = accountFiles(target, planAddresses(roster, generatePassword), roster.domain, accountFileWords());
    const QList<Remark> remarks = remarksOn(roster, made);
    for (const Remark &remark : remarks)
        complainOf(fileName, remark);
    if (roster.entries.isEmpty())
        return complain({ErrorKind::BadInput, fileName});
    const auto written = write(made.files, directory);
    if (!written)
        return complain(written.error());

    const auto isLeftOut = [](const auto &left) { return left.whole; };
    const auto rows = roster.entries.size() - std::count_if(made.leftOut.begin(), made.leftOut.end(), isLeftOut);
    if (json) {
        console::print(QJsonObject {{QStringLiteral("rows"), rows}, {QStringLiteral("files"), QJsonArray::fromStringList(*written)},
                                    {QStringLiteral("errors"), jsonOf(remarks, true)},
                                    {QStringLiteral("warnings"), jsonOf(remarks, false)}});
    } else {
        for (const QString &path : *written)
            console::print(path);
    }
    const bool complete = std::none_of(remarks.begin(), remarks.end(), [](const Remark &remark) { return remark.leftOut; });
    return complete ? ExitCode::AllWell : ExitCode::SomethingDiffers;
}

} // namespace

ExitCode commands::accounts(const QStringList &arguments, const CommandWords &words)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("ROSTER.csv"), QCoreApplication::translate("cli", "The list of all addresses."));
    parser.addOption({QStringLiteral("target"),
                      QCoreApplication::translate("cli", "For whom: microsoft365, google, workmail, postfixadmin, dovecot, sheet."),
                      QStringLiteral("TARGET")});
    parser.addOption({QStringLiteral("output"), QCoreApplication::translate("cli", "The folder for the files."), QStringLiteral("DIR")});
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
    const auto target = accountTargetFromName(parser.value(QStringLiteral("target")));
    const QString directory = parser.value(QStringLiteral("output"));
    if (parser.positionalArguments().size() != 1 || !target || directory.isEmpty()) {
        console::complain(parser.helpText());
        return ExitCode::Usage;
    }
    return makeFiles(parser.positionalArguments().first(), *target, directory, parser.isSet(QStringLiteral("json")), words);
}

} // namespace hikkoshi
