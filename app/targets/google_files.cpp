#include "targets/account_files.h"
#include "targets/person_name.h"
#include "targets/quoting.h"
#include "targets/shell_script.h"

namespace hikkoshi {

namespace {

constexpr qsizetype LongestName = 60;

const QString Functions = QStringLiteral(R"END(gam=${GAM:-gam}

other_name() {  # ADDRESS MAILBOX
    if "$gam" info alias "$1" >/dev/null 2>&1; then report same "alias $1"; return; fi
    try_to alias "$1" "$gam" create alias "$1" user "$2"
}
group() {       # ADDRESS NAME: outsiders may write to it, as they could before
    if "$gam" info group "$1" >/dev/null 2>&1; then report same "group $1"; return; fi
    try_to group "$1" "$gam" create group "$1" name "$2" && wait_for_group "$1" \
        && set_to "posting to $1" update group "$1" whocanpostmessage anyone_can_post
}
wait_for_group() {
    for second in 5 10 20 40; do
        "$gam" info group "$1" >/dev/null 2>&1 && return 0
        sleep $second
    done
}
set_to() {      # WHAT COMMAND...: harmless when it is so already
    what=$1
    shift
    "$gam" "$@" >"$last" 2>&1 && report set "$what" || { report FAILED "$what"; sed 's/^/        /' "$last"; failed=1; }
}
member() { set_to "member $2 of $1" update group "$1" add member user "$2"; }
may_open() { set_to "$2 opens $1" user "$1" add delegate "$2"; }
forward() {     # MAILBOX TARGET: an address elsewhere may have to agree first
    set_to "forwarding address $2" user "$1" add forwardingaddress "$2"
    set_to "forward $1" user "$1" forward true keep "$2"
}
)END");

const QString UndoFunctions = QStringLiteral(R"END(gam=${GAM:-gam}
undo() { "$gam" delete "$1" "$2" >/dev/null 2>&1; }
)END");

class Writer final
{
public:
    explicit Writer(const AccountFileWords &words) : m_script(words.scriptHeading, Functions)
    {
        // The short form of the console's own template, which it accepts.
        m_users = csvLine({QStringLiteral("First Name [Required]"), QStringLiteral("Last Name [Required]"),
                           QStringLiteral("Email Address [Required]"), QStringLiteral("Password [Required]"),
                           QStringLiteral("Org Unit Path [Required]"), QStringLiteral("Change Password at Next Sign-In")});
    }

    void user(const RosterEntry &entry, const QString &password, const QStringList &forwardTo)
    {
        const QString local = entry.address.section(u'@', 0, 0);
        PersonName name = splitName(entry.displayName.isEmpty() ? local : entry.displayName);
        if (name.given.isEmpty())
            name.given = local;         // both parts are required
        if (name.family.size() > LongestName || name.given.size() > LongestName) {
            m_leftOut.append({entry.row, QStringLiteral("display_name"), LeftOut::Reason::NameTooLong, entry.displayName, true});
            return;
        }
        m_users += csvLine({name.given, name.family, entry.address, password, QStringLiteral("/"), QStringLiteral("TRUE")});
        for (const QString &target : forwardTo)
            m_script.call(QStringLiteral("forward"), {entry.address, target});
    }

    void group(const RosterEntry &entry, const QStringList &members)
    {
        const QString name = entry.displayName.isEmpty() ? entry.address.section(u'@', 0, 0) : entry.displayName;
        m_script.call(QStringLiteral("group"), {entry.address, name});
        for (const QString &member : members)
            m_script.call(QStringLiteral("member"), {entry.address, member});
    }

    void mayOpen(const RosterEntry &shared)
    {
        for (const QString &user : shared.targets)
            m_script.call(QStringLiteral("may_open"), {shared.address, user});
    }

    void otherName(const AddressPlan::OtherName &name)
    {
        m_script.call(QStringLiteral("other_name"), {name.entry.address, name.mailbox});
    }

    void leaveOut(const LeftOut &what) { m_leftOut.append(what); }

    [[nodiscard]] AccountFiles files(const AccountFileWords &words) const
    {
        return {{{QStringLiteral("google-users.csv"), m_users.toUtf8()},
                 {QStringLiteral("google-addresses.sh"), m_script.bytes()},
                 {QStringLiteral("google-undo.sh"), undoScript(words.undoHeading, UndoFunctions)}}, m_leftOut};
    }

private:
    QString m_users;
    ShellScript m_script;
    QList<LeftOut> m_leftOut;
};

} // namespace

/// The console's CSV for the users (UTF-8 without BOM: its header must match), then a GAM script for all else. A shared
/// mailbox is a user that others may open: a group could not take over its mail.
AccountFiles googleFiles(const AddressPlan &plan, const AccountFileWords &words)
{
    Writer writer(words);
    for (const auto &mailbox : plan.mailboxes)
        writer.user(mailbox.entry, mailbox.password, mailbox.forwardTo);
    for (const auto &shared : plan.shared) {
        writer.user(shared.entry, shared.password, {});
        writer.mayOpen(shared.entry);
    }
    for (const auto &name : plan.otherNames)
        writer.otherName(name);
    for (const auto &group : plan.groups)
        writer.group(group.entry, group.entry.targets);
    for (const auto &entry : plan.catchAlls)
        writer.leaveOut({entry.row, QStringLiteral("kind"), LeftOut::Reason::NoCatchAll, entry.address, true});
    return writer.files(words);
}

} // namespace hikkoshi
