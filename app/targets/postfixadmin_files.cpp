#include "targets/account_files.h"
#include "targets/shell_script.h"

namespace hikkoshi {

namespace {

// postfixadmin-cli of 3.3 and 4: only what both know. It returns 1 for what does not exist.
const QString Functions = QStringLiteral(R"END(cli=${POSTFIXADMIN_CLI:-postfixadmin-cli}
exists() { "$cli" "$1" view "$2" >/dev/null 2>&1; }

domain() {
    if exists domain "$1"; then report same "domain $1"; return; fi
    # Not noted for the undo: everything in the domain would go with it.
    "$cli" domain add "$1" --description "$1" --aliases 0 --mailboxes 0 --active 1 --default-aliases 0 >"$last" 2>&1 \
        && report made "domain $1" || { report FAILED "domain $1"; sed 's/^/        /' "$last"; failed=1; }
}
mailbox() {     # ADDRESS PASSWORD [NAME]
    if exists mailbox "$1"; then report same "mailbox $1"; return; fi
    try_to mailbox "$1" "$cli" mailbox add "$1" ${3:+--name "$3"} --password "$2" --password2 "$2" --active 1 --welcome-mail 0
}
alias_to() {    # ADDRESS TARGETS
    if exists alias "$1"; then report same "alias $1"; return; fi
    try_to alias "$1" "$cli" alias add "$1" --goto "$2" --active 1
}
forward() {     # ADDRESS TARGETS: the mailbox keeps its own
    "$cli" alias update "$1" --goto "$2" --goto-mailbox 1 >"$last" 2>&1 && report set "forward $1" || {
        report FAILED "forward $1"; sed 's/^/        /' "$last"; failed=1; }
}
)END");

const QString UndoFunctions = QStringLiteral(R"END(cli=${POSTFIXADMIN_CLI:-postfixadmin-cli}
undo() { "$cli" "$1" delete "$2" >/dev/null 2>&1; }
)END");

class Writer final
{
public:
    explicit Writer(const AccountFileWords &words) : m_script(words.scriptHeading, Functions) {}

    void domain(const QString &name) { m_script.call(QStringLiteral("domain"), {name}); }

    void mailbox(const RosterEntry &entry, const QString &password, const QStringList &forwardTo)
    {
        if (refused(entry))
            return;
        QStringList arguments {entry.address, password};
        if (entry.displayName.startsWith(u'-'))     // it would be taken for an option
            m_leftOut.append({entry.row, QStringLiteral("display_name"), LeftOut::Reason::NameLeadingDash, entry.displayName, false});
        else if (!entry.displayName.isEmpty())
            arguments.append(entry.displayName);
        m_script.call(QStringLiteral("mailbox"), arguments);
        if (!forwardTo.isEmpty())
            m_script.call(QStringLiteral("forward"), {entry.address, forwardTo.join(u',')});
    }

    void alias(const RosterEntry &entry, const QStringList &targets)
    {
        if (!refused(entry))
            m_script.call(QStringLiteral("alias_to"), {entry.address, targets.join(u',')});
    }

    [[nodiscard]] AccountFiles files(const AccountFileWords &words) const
    {
        return {{{QStringLiteral("postfixadmin-accounts.sh"), m_script.bytes()},
                 {QStringLiteral("postfixadmin-undo.sh"), undoScript(words.undoHeading, UndoFunctions)}}, m_leftOut};
    }

private:
    [[nodiscard]] bool refused(const RosterEntry &entry)
    {
        if (!entry.address.startsWith(u'-'))
            return false;
        m_leftOut.append({entry.row, QStringLiteral("address"), LeftOut::Reason::LettersRefused, entry.address, true});
        return true;
    }

    ShellScript m_script;
    QList<LeftOut> m_leftOut;
};

} // namespace

/// A script for postfixadmin-cli on the new server, and its undo. Lists are aliases there, a shared mailbox is a mailbox
/// with a password of its own.
AccountFiles postfixAdminFiles(const AddressPlan &plan, const QString &domain, const AccountFileWords &words)
{
    Writer writer(words);
    writer.domain(domain);
    for (const auto &mailbox : plan.mailboxes)
        writer.mailbox(mailbox.entry, mailbox.password, mailbox.forwardTo);
    for (const auto &shared : plan.shared)
        writer.mailbox(shared.entry, shared.password, {});
    for (const auto &name : plan.otherNames)
        writer.alias(name.entry, {name.mailbox});
    for (const auto &group : plan.groups)
        writer.alias(group.entry, group.entry.targets);
    for (const auto &entry : plan.catchAlls)
        writer.alias(entry, entry.targets);
    return writer.files(words);
}

} // namespace hikkoshi
