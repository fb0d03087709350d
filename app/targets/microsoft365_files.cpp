#include "targets/account_files.h"
#include "targets/person_name.h"
#include "targets/powershell_script.h"
#include "targets/quoting.h"

#include <QRegularExpression>

namespace hikkoshi {

namespace {

constexpr int UsersInOneFile = 249;         // 250 rows with the header
constexpr int UserColumns = 16;
constexpr qsizetype LongestName = 256;

const QString Connect = QStringLiteral("Connect-ExchangeOnline\n\n");

// Each value arrives as a string of its own; nothing of the roster is ever part of the code.
const QString AddressFunctions = QStringLiteral(R"END(function New-Shared([string]$address, [string]$name, [string]$alias) {
    if (Is-There { Get-Mailbox -Identity $address }) { Report 'same' "shared $address"; return }
    Try-To 'shared' $address { New-Mailbox -Shared -Name $alias -DisplayName $name -Alias $alias -PrimarySmtpAddress $address }
}
function Grant-Shared([string]$address, [string]$user) {
    Set-To "$user opens $address" {
        Add-MailboxPermission -Identity $address -User $user -AccessRights FullAccess -InheritanceType All
        Add-RecipientPermission -Identity $address -Trustee $user -AccessRights SendAs -Confirm:$false
    }
}
function New-OutsideContact([string]$address) {
    if (Is-There { Get-MailContact -Identity $address }) { Report 'same' "contact $address"; return }
    Try-To 'contact' $address { New-MailContact -Name $address -ExternalEmailAddress $address }
}
function New-List([string]$address, [string]$name, [string]$alias) {
    if (Is-There { Get-DistributionGroup -Identity $address }) { Report 'same' "list $address"; return }
    Try-To 'list' $address {
        New-DistributionGroup -Name $alias -DisplayName $name -Alias $alias -PrimarySmtpAddress $address -RequireSenderAuthenticationEnabled $false
    }
}
function Add-ToList([string]$address, [string]$member) {
    if (Is-There { Get-DistributionGroupMember -Identity $address -ResultSize Unlimited | Where-Object { $_.PrimarySmtpAddress -eq $member -or "$($_.ExternalEmailAddress)" -eq "SMTP:$member" } }) {
        Report 'same' "member $member of $address"
        return
    }
    Set-To "member $member of $address" { Add-DistributionGroupMember -Identity $address -Member $member -BypassSecurityGroupManagerCheck }
}
function Add-OtherName([string]$address, [string]$mailbox) {
    if (Is-There { (Get-Mailbox -Identity $mailbox).EmailAddresses -contains "smtp:$address" }) { Report 'same' "alias $address"; return }
    Try-To 'alias' $address { Set-Mailbox -Identity $mailbox -EmailAddresses @{ Add = "smtp:$address" } }
}
# Mail that is passed on to outside needs AutoForwardingMode On in the outbound spam policy as well.
function Set-Forward([string]$mailbox, [string]$target) {
    Set-To "forward $mailbox to $target" { Set-Mailbox -Identity $mailbox -ForwardingSmtpAddress $target -DeliverToMailboxAndForward $true }
}
# Renames the default folders: before the copy, never after it.
function Set-Japanese([string]$mailbox) {
    Set-To "language of $mailbox" {
        Set-MailboxRegionalConfiguration -Identity $mailbox -Language ja-JP -TimeZone 'Tokyo Standard Time' -LocalizeDefaultFolderName
    }
}
)END");

const QString LicenceFunctions = QStringLiteral(R"END($Licence = if ($args.Count) { $args[0] } else { 'EXCHANGESTANDARD' }
Connect-MgGraph -Scopes 'User.ReadWrite.All', 'Organization.Read.All'
$sku = Get-MgSubscribedSku -All | Where-Object SkuPartNumber -eq $Licence
if (-not $sku) { Get-MgSubscribedSku -All | Format-Table SkuPartNumber, ConsumedUnits; exit 1 }

function Grant-Licence([string]$user) {
    if (Is-There { (Get-MgUserLicenseDetail -UserId $user).SkuId -contains $sku.SkuId }) { Report 'same' "licence $user"; return }
    Try-To 'licence' $user {
        Update-MgUser -UserId $user -UsageLocation 'JP' -PreferredLanguage 'ja-JP'
        Set-MgUserLicense -UserId $user -AddLicenses @{ SkuId = $sku.SkuId } -RemoveLicenses @()
    }
}
)END");

const QString Undo = QStringLiteral(R"END($ErrorActionPreference = 'Stop'
Connect-ExchangeOnline
# The last thing made goes first. Removing a shared mailbox asks each time: its mail goes with it.
$lines = @(Get-Content -Path 'hikkoshi-made.txt' -Encoding UTF8)
[array]::Reverse($lines)
foreach ($line in $lines) {
    $kind, $address = $line -split ' ', 2
    try {
        switch ($kind) {
            'shared'  { Remove-Mailbox -Identity $address }
            'list'    { Remove-DistributionGroup -Identity $address -Confirm:$false }
            'contact' { Remove-MailContact -Identity $address -Confirm:$false }
            'alias'   { Get-Mailbox -Identity $address | Set-Mailbox -EmailAddresses @{ Remove = "smtp:$address" } }
        }
        Write-Host "removed $line"
    } catch {
        Write-Host "FAILED  ${line}: $($_.Exception.Message)"
    }
}
)END");

/// What Microsoft takes before the @, and how much of it.
std::optional<LeftOut> objectionTo(const RosterEntry &entry)
{
    static const QRegularExpression local(QStringLiteral("^[A-Za-z0-9'._!#^~-]+\\z"));
    const QString name = entry.address.section(u'@', 0, 0);
    if (name.size() > 50 || entry.address.size() - name.size() - 1 > 48)
        return LeftOut {entry.row, QStringLiteral("address"), LeftOut::Reason::AddressTooLong, entry.address, true};
    if (!local.match(name).hasMatch() || name.endsWith(u'.'))
        return LeftOut {entry.row, QStringLiteral("address"), LeftOut::Reason::LettersRefused, entry.address, true};
    if (entry.displayName.size() > LongestName)
        return LeftOut {entry.row, QStringLiteral("display_name"), LeftOut::Reason::NameTooLong, entry.displayName, true};
    return std::nullopt;
}

QString localOf(const QString &address)
{
    return address.section(u'@', 0, 0);
}

QString nameOr(const RosterEntry &entry)
{
    return entry.displayName.isEmpty() ? localOf(entry.address) : entry.displayName;
}

QString userHeader()
{
    return csvLine({QStringLiteral("User Name"), QStringLiteral("First Name"), QStringLiteral("Last Name"), QStringLiteral("Display Name"),
                    QStringLiteral("Job Title"), QStringLiteral("Department"), QStringLiteral("Office Number"), QStringLiteral("Office Phone"),
                    QStringLiteral("Mobile Phone"), QStringLiteral("Fax"), QStringLiteral("Alternate email address"), QStringLiteral("Address"),
                    QStringLiteral("City"), QStringLiteral("State or Province"), QStringLiteral("ZIP or Postal Code"),
                    QStringLiteral("Country or Region")});
}

QString userLine(const RosterEntry &entry)
{
    const PersonName name = splitName(entry.displayName);
    QStringList cells {entry.address, name.given, name.family, nameOr(entry)};
    while (cells.size() < UserColumns)
        cells.append(QString());
    for (QString &cell : cells) {
        if (cell.isEmpty())
            cell = u' ';        // an empty field is one blank here
    }
    return csvLine(cells);
}

class Writer final
{
public:
    explicit Writer(const AccountFileWords &words)
        : m_words(words), m_addresses(words.scriptHeading, AddressFunctions + Connect)
    {
    }

    /// False, and noted, when Microsoft would not take it.
    [[nodiscard]] bool takes(const RosterEntry &entry)
    {
        if (const auto objection = objectionTo(entry)) {
            m_leftOut.append(*objection);
            return false;
        }
        return true;
    }

    void user(const AddressPlan::Mailbox &mailbox)
    {
        if (!takes(mailbox.entry))
            return;
        m_users.append(mailbox.entry);
        m_addresses.call(QStringLiteral("Set-Japanese"), {mailbox.entry.address});
        if (!mailbox.forwardTo.isEmpty())
            m_addresses.call(QStringLiteral("Set-Forward"), {mailbox.entry.address, mailbox.forwardTo.first()});
        for (const QString &more : mailbox.forwardTo.mid(1))    // it holds one address
            leaveOut({mailbox.entry.row, QStringLiteral("targets"), LeftOut::Reason::ForwardByHand, more, false});
    }

    void shared(const RosterEntry &entry)
    {
        if (!takes(entry))
            return;
        m_addresses.call(QStringLiteral("New-Shared"), {entry.address, nameOr(entry), localOf(entry.address)});
        m_addresses.call(QStringLiteral("Set-Japanese"), {entry.address});
        for (const QString &user : entry.targets)
            m_addresses.call(QStringLiteral("Grant-Shared"), {entry.address, user});
    }

    void group(const AddressPlan::Group &group)
    {
        if (!takes(group.entry))
            return;
        for (const QString &member : group.outside)
            m_addresses.call(QStringLiteral("New-OutsideContact"), {member});
        m_addresses.call(QStringLiteral("New-List"), {group.entry.address, nameOr(group.entry), localOf(group.entry.address)});
        for (const QString &member : group.inside + group.outside)
            m_addresses.call(QStringLiteral("Add-ToList"), {group.entry.address, member});
    }

    void otherName(const AddressPlan::OtherName &name)
    {
        if (takes(name.entry))
            m_addresses.call(QStringLiteral("Add-OtherName"), {name.entry.address, name.mailbox});
    }

    void leaveOut(const LeftOut &what) { m_leftOut.append(what); }

    [[nodiscard]] AccountFiles files() const
    {
        AccountFiles result {{}, m_leftOut};
        for (qsizetype first = 0; first < m_users.size(); first += UsersInOneFile) {
            QString text = QChar::ByteOrderMark + userHeader();
            for (const RosterEntry &entry : m_users.mid(first, UsersInOneFile))
                text += userLine(entry);
            result.files.append({QStringLiteral("m365-users-%1.csv").arg(first / UsersInOneFile + 1), text.toUtf8()});
        }
        result.files.append({QStringLiteral("m365-licences.ps1"), licences()});
        result.files.append({QStringLiteral("m365-addresses.ps1"), m_addresses.bytes()});
        result.files.append({QStringLiteral("m365-undo-addresses.ps1"),
                             powerShellBytes(QStringLiteral("# %1\n").arg(m_words.undoHeading) + Undo)});
        return result;
    }

private:
    [[nodiscard]] QByteArray licences() const
    {
        PowerShellScript script(m_words.scriptHeading, LicenceFunctions);
        for (const RosterEntry &entry : m_users)
            script.call(QStringLiteral("Grant-Licence"), {entry.address});
        return script.bytes();
    }

    const AccountFileWords &m_words;
    QList<RosterEntry> m_users;
    PowerShellScript m_addresses;
    QList<LeftOut> m_leftOut;
};

} // namespace

/// The admin centre's bulk CSV (its service makes the passwords), licences through Microsoft Graph, and shared mailboxes,
/// lists, aliases, forwards and the folders' language through Exchange Online PowerShell, with an undo.
AccountFiles microsoft365Files(const AddressPlan &plan, const AccountFileWords &words)
{
    Writer writer(words);
    for (const auto &mailbox : plan.mailboxes)
        writer.user(mailbox);
    for (const auto &shared : plan.shared)
        writer.shared(shared.entry);
    for (const auto &name : plan.otherNames)
        writer.otherName(name);
    for (const auto &group : plan.groups)
        writer.group(group);
    for (const auto &entry : plan.catchAlls)
        writer.leaveOut({entry.row, QStringLiteral("kind"), LeftOut::Reason::NoCatchAll, entry.address, true});
    return writer.files();
}

} // namespace hikkoshi
