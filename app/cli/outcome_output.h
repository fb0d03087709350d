#pragma once

#include "cli/command_line.h"
#include "domain/transfer.h"
#include "storage/ledger.h"

#include <QJsonObject>
#include <QList>

namespace hikkoshi {

/// Outcomes as the command line shows them: one JSON object (design: the command line), or tables for people.
[[nodiscard]] QJsonObject jsonOf(const LedgerCounts &counts);
[[nodiscard]] QJsonObject jsonOf(const QList<MailboxOutcome> &outcomes);
[[nodiscard]] QJsonObject jsonOf(const QList<PreflightOutcome> &outcomes);
[[nodiscard]] QJsonObject jsonOf(const QList<VerifyOutcome> &outcomes);
[[nodiscard]] QJsonObject jsonOf(const MessageLine &line);

void printCopied(const QList<MailboxOutcome> &outcomes, const CommandWords &words);
void printChecked(const QList<PreflightOutcome> &outcomes, const CommandWords &words);
void printCompared(const QList<VerifyOutcome> &outcomes, const CommandWords &words);
/// Every folder with its sum, as the ledger has it.
void printLedger(const QList<Ledger::FolderCounts> &folders);
void printLines(const QList<MessageLine> &lines);
/// The word for a ledger state, as the window says it.
[[nodiscard]] QString stateWord(MessageState state);

} // namespace hikkoshi
