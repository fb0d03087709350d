#pragma once

#include "domain/mailbox.h"
#include "domain/transfer.h"
#include "imap/mail_store.h"

#include <QStringList>

namespace hikkoshi {

/// RFC 3501 5.1.3. decode(encode(x)) is x for every string of valid Unicode.
[[nodiscard]] QByteArray encodeModifiedUtf7(const QString &name);
/// Best effort for names that are not valid: raw UTF-8 or Shift_JIS bytes are read as such, the rest letter by letter.
[[nodiscard]] QString decodeModifiedUtf7(const QByteArray &wire);

/// The path of a name as LIST gave it, under \a nameSpace; NFC; any case of "INBOX" at the top is "INBOX".
[[nodiscard]] FolderPath pathFromWire(const QByteArray &wireName, const NameSpace &nameSpace);
/// The name to create \a path by. A separator inside a name is replaced by its look-alike ("／", "．").
[[nodiscard]] QByteArray wireFromPath(const FolderPath &path, const NameSpace &nameSpace);

/// The role a name has in Japanese and English mail programs and servers (facts: special-folder names), for a
/// top-level folder only; None when unknown.
[[nodiscard]] FolderRole roleFromName(const FolderPath &path);

/// What the target refuses in names, known beforehand.
struct NameRules {
    QStringList reserved;           ///< compared without case
    QString forbidden;              ///< characters replaced by "_"
    int longestName = 0;            ///< bytes of the wire name; 0: no limit known
    bool caseInsensitive = false;
    bool trimsBlanks = true;
};

/// Proposes for every old folder where it goes, without asking anybody: decisions first, then roles (the server's own
/// attribute on either side, then the dictionary), then the same path. Nothing is dropped in silence: folders that are
/// not copied stand in the plan with the note that says why. Two old folders never share a new one: the second is
/// renamed "name (2)" and noted as a clash. Parents come before children. Pure.
[[nodiscard]] QList<FolderPlan> planFolders(const QList<ServerFolder> &oldFolders, const QList<ServerFolder> &newFolders,
                                            const NameSpace &newNameSpace, const QList<FolderDecision> &decisions,
                                            const NameRules &rules, const QStringList &onlyFolders = {},
                                            const QStringList &excludedFolders = {});

} // namespace hikkoshi
