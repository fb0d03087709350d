#pragma once

#include "targets/address_plan.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

/// For whom the files are made.
enum class AccountTarget { Microsoft365, GoogleWorkspace, WorkMail, PostfixAdmin, Dovecot, Sheet };
/// "microsoft365", "google", "workmail", "postfixadmin", "dovecot", "sheet".
[[nodiscard]] QString nameOf(AccountTarget target);
[[nodiscard]] std::optional<AccountTarget> accountTargetFromName(QStringView name);

/// A file to be written, readable by its owner only: most hold first passwords.
struct AccountFile {
    QString name;           ///< without a folder
    QByteArray bytes;       ///< in the encoding and with the line ends that its reader wants
};

/// Something of the roster that this destination cannot take, or takes only in part.
struct LeftOut {
    enum class Reason {
        NoCatchAll,         ///< the service has none
        AddressTooLong,     ///< for this service
        LettersRefused,     ///< in the address, by this service
        NameTooLong,
        NameLeadingDash,    ///< its tool would take the value for an option
        ForwardByHand,      ///< its tool cannot forward: the row is made, the forward is not
        OutsideMember       ///< its groups hold no address of others: the member is left out
    };
    int row = 0;
    QString column;
    Reason reason = Reason::NoCatchAll;
    QString value;
    bool whole = true;      ///< nothing of the row was made
    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

struct AccountFiles {
    QList<AccountFile> files;
    QList<LeftOut> leftOut;
};

/// The words that stand in files for people; the face brings them in the user's language.
struct AccountFileWords {
    QString scriptHeading;      ///< one line at the top of each script: what it does and that it may be run again
    QString undoHeading;        ///< the same for the script that takes it back
    QStringList sheetHeader;    ///< number, address, name, kind, first password, forward to
    QString kind[8];            ///< by AddressKind
};

/// The files of one destination. Pure: writes nothing. What a file must look like: each target's own .cpp.
[[nodiscard]] AccountFiles accountFiles(AccountTarget target, const AddressPlan &plan, const QString &domain,
                                        const AccountFileWords &words);

// One function each, in its own file.
[[nodiscard]] AccountFiles microsoft365Files(const AddressPlan &plan, const AccountFileWords &words);
[[nodiscard]] AccountFiles googleFiles(const AddressPlan &plan, const AccountFileWords &words);
[[nodiscard]] AccountFiles workMailFiles(const AddressPlan &plan, const AccountFileWords &words);
[[nodiscard]] AccountFiles postfixAdminFiles(const AddressPlan &plan, const QString &domain, const AccountFileWords &words);
[[nodiscard]] AccountFiles dovecotFiles(const AddressPlan &plan);
[[nodiscard]] AccountFiles sheetFiles(const AddressPlan &plan, const AccountFileWords &words);

} // namespace hikkoshi
