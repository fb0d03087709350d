#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// A folder's place in the tree as people see it: decoded names, outermost first, no server prefix, no separator.
/// {"INBOX"} is the inbox on every server. Two paths are equal when their names are equal, letter by letter.
struct FolderPath {
    QStringList names;

    [[nodiscard]] bool isInbox() const { return names.size() == 1 && names.first() == QLatin1String("INBOX"); }
    /// For the screen, the log and the project file: names joined by " / ". Not meant to be parsed.
    [[nodiscard]] QString display() const { return names.join(QLatin1String(" / ")); }
    friend bool operator==(const FolderPath &, const FolderPath &) = default;
};

/// RFC 6154 and what the name dictionary adds. NotMail: calendars, contacts, outbox: never copied.
enum class FolderRole { None, Inbox, Drafts, Sent, Trash, Junk, Archive, All, Flagged, Important, NotMail };

} // namespace hikkoshi
