#pragma once

#include "rehearsal/letter.h"
#include "rehearsal/maildir_writer.h"

#include <QList>
#include <QString>

namespace hikkoshi {

/// Somebody of the practice office: who, which folders, which mail. The same on every PC, letter by letter.
struct PracticePerson {
    MailName name;
    QList<FolderPath> folders;      ///< besides the inbox; one of them is empty
    QList<StoredMail> mail;         ///< in order of arrival
};

/// Mail above this size is refused by the office's new server; one person has such a mail.
constexpr qint64 PracticeLargestMail = 2 * 1024 * 1024;

/// The six people with all their mail, about 300 messages of ten years and a dozen megabytes.
[[nodiscard]] QList<PracticePerson> practicePeople();

/// A mail that has just come in for \a to.
[[nodiscard]] StoredMail todaysMail(const MailName &to, const FolderPath &folder, int number, const QDateTime &now);

} // namespace hikkoshi
