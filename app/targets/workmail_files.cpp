#include "targets/account_files.h"
#include "targets/shell_script.h"

#include <QRegularExpression>

namespace hikkoshi {

namespace {

// Names and addresses that come here hold no quotes, so that they are safe inside the queries.
const QString Functions = QStringLiteral(R"END(organization=${1:?m-...}
workmail() { aws workmail "$@" --organization-id "$organization" --output text; }
user_id() { workmail list-users --query "Users[?Email=='$1'].UserId | [0]" | grep -v '^None$'; }
group_id() { workmail list-groups --query "Groups[?Email=='$1'].GroupId | [0]" | grep -v '^None$'; }

user() {        # NAME ADDRESS DISPLAY-NAME PASSWORD
    if [ -n "$(user_id "$2")" ]; then report same "user $2"; return; fi
    id=$(workmail create-user --name "$1" --display-name "$3" --password "$4" --query UserId) || {
        report FAILED "user $2"; failed=1; return; }
    try_to user "$2" workmail register-to-work-mail --entity-id "$id" --email "$2"
}
group() {       # NAME ADDRESS
    if [ -n "$(group_id "$2")" ]; then report same "group $2"; return; fi
    id=$(workmail create-group --name "$1" --query GroupId) || { report FAILED "group $2"; failed=1; return; }
    try_to group "$2" workmail register-to-work-mail --entity-id "$id" --email "$2"
}
member() {      # GROUP MEMBER
    id=$(user_id "$2"); [ -n "$id" ] || id=$(group_id "$2")
    workmail associate-member-to-group --group-id "$(group_id "$1")" --member-id "$id" >"$last" 2>&1 \
        && report set "member $2 of $1" || { report FAILED "member $2 of $1"; sed 's/^/        /' "$last"; failed=1; }
}
other_name() {  # ADDRESS MAILBOX
    id=$(user_id "$2")
    if workmail list-aliases --entity-id "$id" --query Aliases | tr '\t' '\n' | grep -qixF "$1"; then
        report same "alias $1"; return
    fi
    try_to alias "$1" workmail create-alias --entity-id "$id" --alias "$1"
}
may_open() {    # SHARED USER
    workmail put-mailbox-permissions --entity-id "$(user_id "$1")" --grantee-id "$(user_id "$2")" \
        --permission-values FULL_ACCESS >"$last" 2>&1 \
        && report set "$2 opens $1" || { report FAILED "$2 opens $1"; sed 's/^/        /' "$last"; failed=1; }
}
)END");

const QString UndoFunctions = QStringLiteral(R"END(organization=${2:?m-...}
workmail() { aws workmail "$@" --organization-id "$organization" --output text; }
undo() {
    case $1 in
    user)
        id=$(workmail list-users --query "Users[?Email=='$2'].UserId | [0]")
        workmail deregister-from-work-mail --entity-id "$id" && workmail delete-user --user-id "$id" ;;
    group)
        id=$(workmail list-groups --query "Groups[?Email=='$2'].GroupId | [0]")
        workmail deregister-from-work-mail --entity-id "$id" && workmail delete-group --group-id "$id" ;;
    alias)
        for id in $(workmail list-users --query 'Users[].UserId'); do
            workmail delete-alias --entity-id "$id" --alias "$2" 2>/dev/null && return 0
        done
        return 1 ;;
    esac
}
)END");

class Writer final
{
public:
    explicit Writer(const AccountFileWords &words) : m_script(words.scriptHeading, Functions) {}

    void user(const RosterEntry &entry, const QString &password, const QStringList &forwardTo)
    {
        if (refused(entry))
            return;
        const QString name = entry.address.section(u'@', 0, 0);
        m_script.call(QStringLiteral("user"), {name, entry.address, entry.displayName.isEmpty() ? name : entry.displayName, password});
        if (!forwardTo.isEmpty())
            leaveOut(entry, QStringLiteral("targets"), LeftOut::Reason::ForwardByHand, forwardTo.join(u';'), false);
    }

    void group(const AddressPlan::Group &group)
    {
        if (refused(group.entry))
            return;
        m_script.call(QStringLiteral("group"), {group.entry.address.section(u'@', 0, 0), group.entry.address});
        for (const QString &member : group.inside)
            m_script.call(QStringLiteral("member"), {group.entry.address, member});
        for (const QString &member : group.outside)
            leaveOut(group.entry, QStringLiteral("targets"), LeftOut::Reason::OutsideMember, member, false);
    }

    void otherName(const AddressPlan::OtherName &name)
    {
        if (!refused(name.entry))
            m_script.call(QStringLiteral("other_name"), {name.entry.address, name.mailbox});
    }

    void mayOpen(const RosterEntry &shared)
    {
        for (const QString &user : shared.targets)
            m_script.call(QStringLiteral("may_open"), {shared.address, user});
    }

    void leaveOut(const RosterEntry &entry, const QString &column, LeftOut::Reason reason, const QString &value, bool whole)
    {
        m_leftOut.append({entry.row, column, reason, value, whole});
    }

    [[nodiscard]] AccountFiles files(const AccountFileWords &words) const
    {
        return {{{QStringLiteral("workmail-accounts.sh"), m_script.bytes()},
                 {QStringLiteral("workmail-undo.sh"), undoScript(words.undoHeading, UndoFunctions)}}, m_leftOut};
    }

private:
    /// UserName is [\w\-.]{1,64}.
    [[nodiscard]] bool refused(const RosterEntry &entry)
    {
        static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9_.-]{1,64}@"));
        if (allowed.match(entry.address).hasMatch() && !entry.address.startsWith(u'-'))
            return false;
        leaveOut(entry, QStringLiteral("address"), LeftOut::Reason::LettersRefused, entry.address, true);
        return true;
    }

    ShellScript m_script;
    QList<LeftOut> m_leftOut;
};

} // namespace

/// A script for the AWS command line and its undo; both get the organization's id. The service ends on 2027-03-31.
AccountFiles workMailFiles(const AddressPlan &plan, const AccountFileWords &words)
{
    Writer writer(words);
    for (const auto &mailbox : plan.mailboxes)
        writer.user(mailbox.entry, mailbox.password, mailbox.forwardTo);
    for (const auto &shared : plan.shared)
        writer.user(shared.entry, shared.password, {});
    for (const auto &shared : plan.shared)
        writer.mayOpen(shared.entry);
    for (const auto &name : plan.otherNames)
        writer.otherName(name);
    for (const auto &group : plan.groups)
        writer.group(group);
    for (const auto &entry : plan.catchAlls)
        writer.leaveOut(entry, QStringLiteral("kind"), LeftOut::Reason::NoCatchAll, entry.address, true);
    return writer.files(words);
}

} // namespace hikkoshi
