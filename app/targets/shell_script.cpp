#include "targets/shell_script.h"

#include "targets/quoting.h"

namespace hikkoshi {

ShellScript::ShellScript(const QString &heading, const QString &functions)
{
    m_text = QStringLiteral("#!/bin/sh\n# %1\n").arg(heading) + QStringLiteral(R"END(umask 077
made=hikkoshi-made.txt
failed=0
last=$(mktemp) || exit 1
trap 'rm -f "$last"' EXIT

report() { printf '%-7s %s\n' "$1" "$2"; }

# try_to KIND ADDRESS COMMAND...: runs it, says how it went, notes what was made.
try_to() {
    kind=$1 address=$2
    shift 2
    if "$@" >"$last" 2>&1; then
        report made "$kind $address"
        printf '%s %s\n' "$kind" "$address" >>"$made"
    else
        report FAILED "$kind $address"
        sed 's/^/        /' "$last"
        failed=1
        return 1
    fi
}

)END") + functions + u'\n';
}

void ShellScript::call(const QString &word, const QStringList &arguments)
{
    m_text += word;
    for (const QString &argument : arguments)
        m_text += u' ' + shellQuoted(argument);
    m_text += u'\n';
}

QByteArray ShellScript::bytes() const
{
    return (m_text + QStringLiteral("\nexit $failed\n")).toUtf8();
}

QByteArray undoScript(const QString &heading, const QString &functions)
{
    return (QStringLiteral("#!/bin/sh\n# %1\n").arg(heading) + QStringLiteral(R"END(made=hikkoshi-made.txt
[ -s "$made" ] || { echo 'hikkoshi-made.txt: nothing to take back'; exit 0; }

)END") + functions + QStringLiteral(R"END(
# The last thing made goes first.
lines=$(sed '1!G;h;$!d' "$made")
printf '%s\n' "$lines"
[ "$1" = --yes ] || { echo "$0 --yes"; exit 1; }
failed=0
while read -r kind address; do
    if undo "$kind" "$address" </dev/null; then
        printf '%-7s %s\n' removed "$kind $address"
    else
        printf '%-7s %s\n' FAILED "$kind $address"
        failed=1
    fi
done <<END
$lines
END
[ $failed = 0 ] && rm "$made"
exit $failed
)END")).toUtf8();
}

} // namespace hikkoshi
