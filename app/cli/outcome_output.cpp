#include "cli/outcome_output.h"

#include "cli/console.h"
#include "domain/names.h"
#include "mail/header_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace hikkoshi {

namespace {

QJsonObject jsonOf(const Error &error)
{
    return {{QStringLiteral("kind"), errorName(error.kind)}, {QStringLiteral("detail"), error.detail}};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString size(ByteCount bytes)
{
    return QLocale().formattedDataSize(bytes.value, 1, QLocale::DataSizeSIFormat);
}

LedgerCounts sum(const QList<MailboxOutcome> &outcomes)
{
    LedgerCounts total;
    for (const MailboxOutcome &outcome : outcomes)
        total += outcome.counts;
    return total;
}

QStringList countsRow(const QString &name, const LedgerCounts &counts)
{
    return {name, number(counts.atSource), number(counts.copied), number(counts.already), number(counts.skipped),
            number(counts.refused), number(counts.vanished), number(counts.pending), size(counts.bytes),
            counts.closed() ? QCoreApplication::translate("cli", "closed") : QCoreApplication::translate("cli", "open")};
}

QStringList countsHeader(const QString &first)
{
    return {first, QCoreApplication::translate("cli", "Old server"), stateWord(MessageState::Copied),
            stateWord(MessageState::AlreadyThere), stateWord(MessageState::Skipped), stateWord(MessageState::Refused),
            stateWord(MessageState::Vanished), stateWord(MessageState::Pending),
            QCoreApplication::translate("cli", "Size"), QCoreApplication::translate("cli", "Ledger")};
}

const QList<bool> CountsAlignment {false, true, true, true, true, true, true, true, true, false};

QString lineText(const MessageLine &line)
{
    return QCoreApplication::translate("cli", "%1 | %2 | UID %3 | %4 | %5 | %6")
        .arg(line.address, line.folder.display(), QString::number(line.oldUid), QString::fromLatin1(line.rawDate),
             decodeAddressText(line.rawFrom), decodeHeaderText(line.rawSubject));
}

} // namespace

QString stateWord(MessageState state)
{
    switch (state) {
    case MessageState::Pending: return QCoreApplication::translate("cli", "Not yet");
    case MessageState::Copied: return QCoreApplication::translate("cli", "Copied");
    case MessageState::AlreadyThere: return QCoreApplication::translate("cli", "Already there");
    case MessageState::Skipped: return QCoreApplication::translate("cli", "Excluded by a rule");
    case MessageState::Refused: return QCoreApplication::translate("cli", "Refused");
    case MessageState::Vanished: return QCoreApplication::translate("cli", "Gone from the source");
    }
    return {};
}

QJsonObject jsonOf(const LedgerCounts &counts)
{
    return {{QStringLiteral("folders"), counts.folders},   {QStringLiteral("messages"), counts.atSource},
            {QStringLiteral("copied"), counts.copied},     {QStringLiteral("already"), counts.already},
            {QStringLiteral("skipped"), counts.skipped},   {QStringLiteral("refused"), counts.refused},
            {QStringLiteral("vanished"), counts.vanished}, {QStringLiteral("pending"), counts.pending},
            {QStringLiteral("bytes"), counts.bytes.value}, {QStringLiteral("closed"), counts.closed()}};
}

QJsonObject jsonOf(const QList<MailboxOutcome> &outcomes)
{
    QJsonArray accounts;
    bool closed = true;
    for (const MailboxOutcome &outcome : outcomes) {
        QJsonObject account = jsonOf(outcome.counts);
        account.insert(QStringLiteral("address"), outcome.address);
        account.insert(QStringLiteral("copied_now"), outcome.copiedNow);
        account.insert(QStringLiteral("flags_updated"), outcome.flagsUpdated);
        account.insert(QStringLiteral("seconds"), double(outcome.duration.count()) / 1000.0);
        if (outcome.error) {
            account.insert(QStringLiteral("error"), jsonOf(*outcome.error));
            account.insert(QStringLiteral("closed"), false);
        }
        if (!outcome.notes.isEmpty())
            account.insert(QStringLiteral("notes"), QJsonArray::fromStringList(outcome.notes));
        accounts.append(account);
        closed = closed && outcome.counts.closed() && !outcome.error;
    }
    return {{QStringLiteral("accounts"), accounts}, {QStringLiteral("closed"), closed}};
}

QJsonObject jsonOf(const MessageLine &line)
{
    QJsonObject object {{QStringLiteral("address"), line.address},
                        {QStringLiteral("folder"), line.folder.display()},
                        {QStringLiteral("uid"), qint64(line.oldUid)},
                        {QStringLiteral("state"), nameOf(line.state)},
                        {QStringLiteral("date"), QString::fromLatin1(line.rawDate)},
                        {QStringLiteral("from"), decodeAddressText(line.rawFrom)},
                        {QStringLiteral("subject"), decodeHeaderText(line.rawSubject)},
                        {QStringLiteral("arrived"), line.arrived.toString(Qt::ISODate)},
                        {QStringLiteral("size"), line.size.value}};
    if (line.state == MessageState::Refused || line.state == MessageState::Skipped)
        object.insert(QStringLiteral("reason"), errorName(line.reason));
    if (!line.detail.isEmpty())
        object.insert(QStringLiteral("detail"), line.detail);
    return object;
}

QJsonObject jsonOf(const QList<PreflightOutcome> &outcomes)
{
    QJsonArray accounts;
    for (const PreflightOutcome &outcome : outcomes) {
        QJsonArray folders;
        for (const FolderPlan &folder : outcome.folders) {
            folders.append(QJsonObject {{QStringLiteral("old"), folder.oldPath.display()},
                                        {QStringLiteral("new"), folder.copy ? folder.newPath.display() : QString()},
                                        {QStringLiteral("copy"), folder.copy},
                                        {QStringLiteral("exists"), folder.newExists},
                                        {QStringLiteral("messages"), folder.messages}});
        }
        QJsonArray tooBig;
        for (const MessageLine &line : outcome.tooBig)
            tooBig.append(jsonOf(line));
        QJsonObject account {{QStringLiteral("address"), outcome.address},
                             {QStringLiteral("old_login"), outcome.oldSide.loggedIn},
                             {QStringLiteral("new_login"), outcome.newSide.loggedIn},
                             {QStringLiteral("messages"), outcome.messages},
                             {QStringLiteral("bytes"), outcome.bytes.value},
                             {QStringLiteral("folders"), folders},
                             {QStringLiteral("too_big"), outcome.tooBigCount},
                             {QStringLiteral("too_big_messages"), tooBig},
                             {QStringLiteral("seconds"), double(outcome.duration.count()) / 1000.0}};
        if (outcome.messageSizeLimit)
            account.insert(QStringLiteral("size_limit"), outcome.messageSizeLimit->value);
        if (outcome.quotaMissing)
            account.insert(QStringLiteral("quota_missing"), outcome.quotaMissing->value);
        const auto error = outcome.oldSide.error ? outcome.oldSide.error : outcome.newSide.error;
        if (error)
            account.insert(QStringLiteral("error"), jsonOf(*error));
        accounts.append(account);
    }
    return {{QStringLiteral("accounts"), accounts}};
}

QJsonObject jsonOf(const QList<VerifyOutcome> &outcomes)
{
    QJsonArray accounts;
    bool identical = true;
    for (const VerifyOutcome &outcome : outcomes) {
        QJsonArray folders;
        for (const FolderComparison &folder : outcome.folders) {
            folders.append(QJsonObject {{QStringLiteral("old"), folder.oldPath.display()},
                                        {QStringLiteral("new"), folder.newPath.display()},
                                        {QStringLiteral("old_messages"), folder.oldMessages},
                                        {QStringLiteral("new_messages"), folder.newMessages},
                                        {QStringLiteral("identical"), folder.identical},
                                        {QStringLiteral("only_on_new"), folder.onlyOnNew},
                                        {QStringLiteral("accounted"), folder.accounted}});
        }
        QJsonArray differences;
        for (const Difference &difference : outcome.differences) {
            QJsonObject object = jsonOf(difference.message);
            object.remove(QStringLiteral("state"));
            object.insert(QStringLiteral("difference"), nameOf(difference.kind));
            object.insert(QStringLiteral("old"), difference.oldValue);
            object.insert(QStringLiteral("new"), difference.newValue);
            differences.append(object);
        }
        QJsonObject account {{QStringLiteral("address"), outcome.address},
                             {QStringLiteral("full"), outcome.full},
                             {QStringLiteral("folders"), folders},
                             {QStringLiteral("difference_count"), outcome.differenceCount},
                             {QStringLiteral("differences"), differences},
                             {QStringLiteral("seconds"), double(outcome.duration.count()) / 1000.0}};
        if (outcome.error)
            account.insert(QStringLiteral("error"), jsonOf(*outcome.error));
        accounts.append(account);
        identical = identical && outcome.differenceCount == 0 && !outcome.error;
    }
    return {{QStringLiteral("accounts"), accounts}, {QStringLiteral("identical"), identical}};
}

void printCopied(const QList<MailboxOutcome> &outcomes, const CommandWords &words)
{
    QList<QStringList> rows {countsHeader(QCoreApplication::translate("cli", "Mailbox"))};
    for (const MailboxOutcome &outcome : outcomes)
        rows.append(countsRow(outcome.address, outcome.counts));
    if (outcomes.size() > 1)
        rows.append(countsRow(QCoreApplication::translate("cli", "All"), sum(outcomes)));
    console::printTable(rows, CountsAlignment);
    for (const MailboxOutcome &outcome : outcomes) {
        if (outcome.error)
            console::complain(QCoreApplication::translate("cli", "%1: %2").arg(outcome.address, words.error(*outcome.error)));
        for (const QString &note : outcome.notes)
            console::complain(QCoreApplication::translate("cli", "%1: %2").arg(outcome.address, note));
    }
}

void printChecked(const QList<PreflightOutcome> &outcomes, const CommandWords &words)
{
    QList<QStringList> rows {{QCoreApplication::translate("cli", "Mailbox"), QCoreApplication::translate("cli", "Folders"),
                              QCoreApplication::translate("cli", "Messages"), QCoreApplication::translate("cli", "Size"),
                              QCoreApplication::translate("cli", "Too large"), QCoreApplication::translate("cli", "Quota lacks")}};
    for (const PreflightOutcome &outcome : outcomes) {
        rows.append({outcome.address, number(outcome.folders.size()), number(outcome.messages), size(outcome.bytes),
                     number(outcome.tooBigCount), outcome.quotaMissing ? size(*outcome.quotaMissing) : QStringLiteral("-")});
    }
    console::printTable(rows, {false, true, true, true, true, true});
    for (const PreflightOutcome &outcome : outcomes) {
        console::print(QString());
        console::print(outcome.address);
        for (const FolderPlan &folder : outcome.folders) {
            console::print(QStringLiteral("  %1 -> %2").arg(
                folder.oldPath.display(),
                folder.copy ? folder.newPath.display() : QCoreApplication::translate("cli", "(not copied)")));
        }
        for (const MessageLine &line : outcome.tooBig)
            console::print(QCoreApplication::translate("cli", "  too large: %1").arg(lineText(line)));
        for (const auto &error : {outcome.oldSide.error, outcome.newSide.error}) {
            if (error)
                console::complain(QCoreApplication::translate("cli", "%1: %2").arg(outcome.address, words.error(*error)));
        }
    }
}

void printCompared(const QList<VerifyOutcome> &outcomes, const CommandWords &words)
{
    QList<QStringList> rows {{QCoreApplication::translate("cli", "Mailbox"), QCoreApplication::translate("cli", "Folder"),
                              QCoreApplication::translate("cli", "Old server"), QCoreApplication::translate("cli", "New server"),
                              QCoreApplication::translate("cli", "Identical"), QCoreApplication::translate("cli", "Only on the new side"),
                              QCoreApplication::translate("cli", "Explained by the ledger")}};
    for (const VerifyOutcome &outcome : outcomes) {
        for (const FolderComparison &folder : outcome.folders) {
            rows.append({outcome.address, folder.oldPath.display(), number(folder.oldMessages), number(folder.newMessages),
                         number(folder.identical), number(folder.onlyOnNew), number(folder.accounted)});
        }
    }
    console::printTable(rows, {false, false, true, true, true, true, true});
    for (const VerifyOutcome &outcome : outcomes) {
        for (const Difference &difference : outcome.differences) {
            console::print(QCoreApplication::translate("cli", "%1: %2 (%3 → %4)")
                               .arg(nameOf(difference.kind), lineText(difference.message), difference.oldValue,
                                    difference.newValue));
        }
        if (outcome.error)
            console::complain(QCoreApplication::translate("cli", "%1: %2").arg(outcome.address, words.error(*outcome.error)));
    }
}

void printLedger(const QList<Ledger::FolderCounts> &folders)
{
    QList<QStringList> rows {countsHeader(QCoreApplication::translate("cli", "Folder"))};
    for (const Ledger::FolderCounts &entry : folders)
        rows.append(countsRow(QStringLiteral("%1 %2").arg(entry.folder.address, entry.folder.oldPath.display()), entry.counts));
    console::printTable(rows, CountsAlignment);
}

void printLines(const QList<MessageLine> &lines)
{
    for (const MessageLine &line : lines) {
        console::print(QCoreApplication::translate("cli", "%1: %2").arg(stateWord(line.state), lineText(line)));
        if (!line.detail.isEmpty())
            console::print(QStringLiteral("    %1").arg(line.detail));
    }
}

} // namespace hikkoshi
