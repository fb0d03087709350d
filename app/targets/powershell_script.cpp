#include "targets/powershell_script.h"

#include "targets/quoting.h"

namespace hikkoshi {

PowerShellScript::PowerShellScript(const QString &heading, const QString &functions)
{
    m_text = QStringLiteral("# %1\n").arg(heading) + QStringLiteral(R"END($ErrorActionPreference = 'Stop'
$made = 'hikkoshi-made.txt'
$script:failed = 0

function Report([string]$how, [string]$what) { Write-Host ('{0,-7} {1}' -f $how, $what) }

function Is-There([scriptblock]$question) {
    try { return [bool](& $question) } catch { return $false }
}

function Try-To([string]$kind, [string]$address, [scriptblock]$work) {
    try {
        & $work | Out-Null
        Report 'made' "$kind $address"
        Add-Content -Path $made -Encoding UTF8 -Value "$kind $address"
    } catch {
        Report 'FAILED' "$kind ${address}: $($_.Exception.Message)"
        $script:failed++
    }
}

function Set-To([string]$what, [scriptblock]$work) {
    try { & $work | Out-Null; Report 'set' $what }
    catch { Report 'FAILED' "${what}: $($_.Exception.Message)"; $script:failed++ }
}

)END") + functions + u'\n';
}

void PowerShellScript::call(const QString &word, const QStringList &arguments)
{
    m_text += word;
    for (const QString &argument : arguments)
        m_text += u' ' + powerShellQuoted(argument);
    m_text += u'\n';
}

QByteArray PowerShellScript::bytes() const
{
    return powerShellBytes(m_text + QStringLiteral("\nif ($script:failed) { exit 1 }\n"));
}

QByteArray powerShellBytes(const QString &text)
{
    return (QChar::ByteOrderMark + QString(text).replace(u'\n', QLatin1String("\r\n"))).toUtf8();
}

} // namespace hikkoshi
