#include "targets/account_files.h"
#include "targets/quoting.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace hikkoshi {

namespace {

/// Dovecot's SSHA512: base64 of SHA-512(password, salt) and the salt. The passwords are random, 103 bits: no slow hash
/// is needed to protect them, and every Dovecot knows this one.
QByteArray hashOf(const QString &password)
{
    QByteArray salt(8, '\0');
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    const QByteArray digest = QCryptographicHash::hash(password.toUtf8() + salt, QCryptographicHash::Sha512);
    return "{SSHA512}" + (digest + salt).toBase64();
}

QByteArray userLine(const RosterEntry &entry, const QString &password)
{
    return entry.newUser.toUtf8() + ':' + hashOf(password) + "::::::\n";
}

QByteArray aliasLine(const QString &address, const QStringList &targets)
{
    return address.toUtf8() + ' ' + targets.join(QLatin1String(", ")).toUtf8() + '\n';
}

} // namespace

/// passwd: a Dovecot passwd-file; virtual: a table for Postfix's virtual_alias_maps; first-passwords.csv: who gets which.
AccountFiles dovecotFiles(const AddressPlan &plan)
{
    QByteArray users;
    QByteArray aliases;
    QString passwords = csvLine({QStringLiteral("address"), QStringLiteral("user"), QStringLiteral("password")});
    AccountFiles result;
    const auto addUser = [&](const RosterEntry &entry, const QString &password) {
        if (entry.newUser.contains(u':')) {      // it ends the name there
            result.leftOut.append({entry.row, QStringLiteral("new_user"), LeftOut::Reason::LettersRefused, entry.newUser, true});
            return;
        }
        users += userLine(entry, password);
        passwords += csvLine({entry.address, entry.newUser, password});
    };
    for (const auto &mailbox : plan.mailboxes) {
        addUser(mailbox.entry, mailbox.password);
        if (!mailbox.forwardTo.isEmpty())
            aliases += aliasLine(mailbox.entry.address, QStringList(mailbox.entry.address) + mailbox.forwardTo);
    }
    for (const auto &shared : plan.shared)
        addUser(shared.entry, shared.password);
    for (const auto &name : plan.otherNames)
        aliases += aliasLine(name.entry.address, {name.mailbox});
    for (const auto &group : plan.groups)
        aliases += aliasLine(group.entry.address, group.entry.targets);
    for (const auto &entry : plan.catchAlls)
        aliases += aliasLine(entry.address, entry.targets);
    result.files = {{QStringLiteral("passwd"), users}, {QStringLiteral("virtual"), aliases},
                    {QStringLiteral("first-passwords.csv"), passwords.toUtf8()}};
    return result;
}

} // namespace hikkoshi
