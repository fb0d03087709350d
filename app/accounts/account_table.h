#pragma once

#include "domain/mailbox.h"
#include "domain/result.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace hikkoshi {

/// One usable row of the accounts file: a mailbox and its log-ins.
struct AccountRow {
    MailboxPair mailbox;
    Secret oldPassword;     ///< may be empty: asked later
    Secret newPassword;
};

/// A row, or a cell of it, that cannot be used or looks wrong.
struct RowProblem {
    enum class Kind {
        MissingColumn, UnknownColumn, WrongCellCount, UnclosedQuote, NotAnAddress, DuplicateAddress, OtherDomain,
        MissingUser, MissingPassword, BlankAroundValue, UndecodableText, Empty
    };
    int row = 0;            ///< line number in the file or the paste, from 1
    QString column;         ///< header name; empty when the whole row is meant
    Kind kind = Kind::NotAnAddress;
    QString value;          ///< the cell; never a password
    bool fatal = true;      ///< false: a warning, the row is used
    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

struct AccountTable {
    std::vector<AccountRow> rows;
    QList<RowProblem> problems;
};

/// Reads address,old_user,old_password,new_user,new_password (RFC 4180; header in any order and case; UTF-8 with or
/// without BOM, UTF-16 with BOM, else CP932), or the same pasted from a spreadsheet (tab separated, header optional:
/// then the columns are taken in that order). Missing users mean the address. \a domain may be empty; other domains
/// are a warning. Pure: no I/O.
[[nodiscard]] AccountTable readAccounts(const QByteArray &text, const QString &domain = {});

} // namespace hikkoshi
