#pragma once

#include "domain/transfer.h"
#include "transfer/copy_service.h"
#include "wizard/widgets/palette.h"

#include <QString>

/// What the background work is doing, in words.
namespace hikkoshi {

[[nodiscard]] QString runHeadline(CopyService::Task task, bool paused, double fraction);   ///< "コピー中 64%"
/// What becomes of the work when the window is closed: said before that.
struct ClosingWords {
    QString what;
    QString how;        ///< how to come back to it
    QString quit;       ///< the button that ends it
};
[[nodiscard]] ClosingWords closingWords(CopyService::Task task, bool paused);
[[nodiscard]] QString stoppedText(int mailboxes);                                          ///< "1 件が止まっています"
[[nodiscard]] QString mailboxesText(int count);                                            ///< "メールボックス 18 件"
[[nodiscard]] QString messagesText(qint64 count);                                          ///< "3 通"

/// The state of one mailbox as one word with its mark, and what it is doing now.
struct MailboxWords {
    Mark mark = Mark::NotStarted;
    QString word;
    QString now;
};
[[nodiscard]] MailboxWords progressWords(const MailboxProgress &progress);
/// After a run, from what the ledger says.
[[nodiscard]] MailboxWords outcomeWords(const MailboxOutcome &outcome);
[[nodiscard]] MailboxWords excludedWords(const QString &reason);
[[nodiscard]] MailboxWords notStartedWords();

/// "sato@" instead of "sato@example.co.jp" inside the move of example.co.jp.
[[nodiscard]] QString shortAddress(const QString &address, const QString &domain);

/// "受信トレイ" for INBOX, otherwise the folder's own name.
[[nodiscard]] QString folderText(const FolderPath &path);

} // namespace hikkoshi
