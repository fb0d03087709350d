#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// What an address of the old server is.
enum class AddressKind {
    Person,     ///< a mailbox that one person logs in to
    Shared,     ///< a mailbox of several; targets are who may open it
    List,       ///< a distribution list; targets are its members
    Alias,      ///< another name, or a forward; targets are where it leads
    System,     ///< web form, scanner, ticket system: a mailbox unless it has targets
    PopOnly,    ///< a mailbox that is read by POP only
    CatchAll,   ///< "@domain": all names that do not exist
    Retired     ///< is not made on the new side; has a reason
};

/// "person", "shared", "list", "alias", "system", "pop", "catch-all", "retired".
[[nodiscard]] QString nameOf(AddressKind kind);
/// Also the words of Japanese rosters (個人, 共有, メーリングリスト, 転送, システム, 廃止 …), in any case and width.
[[nodiscard]] std::optional<AddressKind> addressKindFrom(const QString &text);

struct RosterEntry {
    int row = 0;                ///< line in the file or the paste, from 1
    QString address;            ///< "@example.co.jp" for a catch-all
    QString displayName;        ///< may be empty
    AddressKind kind = AddressKind::Person;
    QString oldUser;            ///< log-in names; the address when not given
    QString newUser;
    QStringList targets;        ///< addresses
    QString reason;             ///< of a retired one

    /// Whether the new server needs a mailbox with a log-in for it.
    [[nodiscard]] bool needsMailbox() const;
    friend bool operator==(const RosterEntry &, const RosterEntry &) = default;
};

/// A row, or a cell of it, that cannot be used or looks wrong.
struct RosterProblem {
    enum class Kind {
        MissingColumn, UnknownColumn, WrongCellCount, UnclosedQuote, UndecodableText, ControlCharacter, Empty,
        NotAnAddress, DuplicateAddress, OtherDomain, UnknownKind, MissingTargets, TargetNotAnAddress, TargetNotInRoster,
        TargetRetired, TargetLoop, MissingReason
    };
    int row = 0;
    QString column;             ///< header name; empty when the whole row is meant
    Kind kind = Kind::NotAnAddress;
    QString value;              ///< the cell
    bool fatal = true;          ///< false: a warning, the row is used
    friend bool operator==(const RosterProblem &, const RosterProblem &) = default;
};

struct Roster {
    QList<RosterEntry> entries; ///< the usable rows, in order
    QList<RosterProblem> problems;
    QString domain;             ///< of most addresses, in ACE form
    friend bool operator==(const Roster &, const Roster &) = default;
};

/// Reads address,display_name,kind,old_user,new_user,targets[,reason] (RFC 4180; header in any order, English or
/// Japanese, or none; UTF-8, UTF-16 with BOM or CP932), the same pasted from a spreadsheet, PostfixAdmin's exports of
/// mailboxes (username, name …) and aliases (address, goto), a Dovecot passwd-file, or plain addresses line by line.
/// Targets are separated by ';', ',' or blanks. Passwords and hashes in such files are never kept. Pure: no I/O.
[[nodiscard]] Roster readRoster(const QByteArray &text);

} // namespace hikkoshi
