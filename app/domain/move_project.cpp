#include "domain/move_project.h"

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

QString keyOf(const QString &address)
{
    return address.toLower();
}

template<typename Value>
std::optional<Value> find(const QHash<QString, Value> &hash, const QString &address)
{
    const auto found = hash.constFind(keyOf(address));
    return found == hash.constEnd() ? std::nullopt : std::optional<Value>(*found);
}

/// False when \a value stood there already.
template<typename Value>
bool put(QHash<QString, Value> &hash, const QString &address, const Value &value)
{
    const auto found = hash.constFind(keyOf(address));
    if (found != hash.constEnd() && *found == value)
        return false;
    hash.insert(keyOf(address), value);
    return true;
}

} // namespace

MoveProject::MoveProject(QObject *parent)
    : QObject(parent)
{
}

void MoveProject::setContents(Contents contents)
{
    const QStringList preflightBefore = m_contents.preflight.keys();
    const QStringList copyBefore = m_contents.copy.keys();
    const QStringList verifyBefore = m_contents.verify.keys();
    m_contents = std::move(contents);
    Q_EMIT settingsChanged();
    Q_EMIT pinsChanged();
    Q_EMIT mailboxesChanged();
    for (const QString &address : preflightBefore + m_contents.preflight.keys())
        Q_EMIT preflightChanged(address);
    for (const QString &address : copyBefore + m_contents.copy.keys())
        Q_EMIT copyOutcomeChanged(address);
    for (const QString &address : verifyBefore + m_contents.verify.keys())
        Q_EMIT verifyOutcomeChanged(address);
    Q_EMIT confirmationsChanged();
    Q_EMIT overridesChanged();
    Q_EMIT dnsChanged();
    Q_EMIT dnsHistoriesChanged();
    Q_EMIT lastStepChanged();
    Q_EMIT changed();
}

void MoveProject::setSettings(MoveSettings settings)
{
    settings.mailboxesAtOnce = std::clamp(settings.mailboxesAtOnce, 1, 16);
    if (settings == m_contents.settings)
        return;
    const bool otherServers = settings.oldServer != m_contents.settings.oldServer || settings.newServer != m_contents.settings.newServer;
    const bool otherDomain = settings.domain != m_contents.settings.domain;
    m_contents.settings = std::move(settings);
    Q_EMIT settingsChanged();
    if (otherDomain)
        forgetChecks();
    if (otherServers)
        forgetPreflight(m_contents.preflight.keys());    // it was about other servers
    Q_EMIT changed();
}

void MoveProject::addPin(const CertificatePin &pin)
{
    if (m_contents.pins.contains(pin))
        return;
    m_contents.pins.append(pin);
    Q_EMIT pinsChanged();
    Q_EMIT changed();
}

void MoveProject::removePin(const CertificatePin &pin)
{
    if (m_contents.pins.removeAll(pin) == 0)
        return;
    Q_EMIT pinsChanged();
    Q_EMIT changed();
}

TrustSettings MoveProject::trust() const
{
    return {m_contents.settings.caFile, m_contents.pins};
}

std::optional<MailboxPair> MoveProject::mailbox(const QString &address) const
{
    for (const MailboxPair &candidate : m_contents.mailboxes) {
        if (candidate.address.compare(address, Qt::CaseInsensitive) == 0)
            return candidate;
    }
    return std::nullopt;
}

void MoveProject::setMailboxes(QList<MailboxPair> mailboxes)
{
    if (mailboxes == m_contents.mailboxes)
        return;
    QStringList stale;
    for (const MailboxPair &mailbox : std::as_const(mailboxes)) {
        const auto before = this->mailbox(mailbox.address);
        if (before && (before->oldUser != mailbox.oldUser || before->newUser != mailbox.newUser))
            stale.append(keyOf(mailbox.address));
    }
    m_contents.mailboxes = std::move(mailboxes);
    Q_EMIT mailboxesChanged();
    forgetPreflight(stale);     // other people logged in then
    Q_EMIT changed();
}

void MoveProject::updateMailbox(const MailboxPair &mailbox)
{
    QList<MailboxPair> mailboxes = m_contents.mailboxes;
    const auto same = [&mailbox](const MailboxPair &candidate) {
        return candidate.address.compare(mailbox.address, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(mailboxes.begin(), mailboxes.end(), same);
    if (found == mailboxes.end())
        mailboxes.append(mailbox);
    else
        *found = mailbox;
    setMailboxes(std::move(mailboxes));
}

std::optional<PreflightOutcome> MoveProject::preflight(const QString &address) const
{
    return find(m_contents.preflight, address);
}

void MoveProject::setPreflight(const PreflightOutcome &outcome)
{
    if (!put(m_contents.preflight, outcome.address, outcome))
        return;
    Q_EMIT preflightChanged(outcome.address);
    Q_EMIT changed();
}

std::optional<MailboxOutcome> MoveProject::copyOutcome(const QString &address) const
{
    return find(m_contents.copy, address);
}

void MoveProject::setCopyOutcome(const MailboxOutcome &outcome)
{
    if (!put(m_contents.copy, outcome.address, outcome))
        return;
    Q_EMIT copyOutcomeChanged(outcome.address);
    Q_EMIT changed();
}

std::optional<VerifyOutcome> MoveProject::verifyOutcome(const QString &address) const
{
    return find(m_contents.verify, address);
}

void MoveProject::setVerifyOutcome(const VerifyOutcome &outcome)
{
    const bool accepted = m_contents.accepted.remove(keyOf(outcome.address)) > 0;
    if (!put(m_contents.verify, outcome.address, outcome) && !accepted)
        return;
    Q_EMIT verifyOutcomeChanged(outcome.address);
    Q_EMIT changed();
}

std::optional<QString> MoveProject::acceptedBecause(const QString &address) const
{
    return find(m_contents.accepted, address);
}

void MoveProject::acceptDifferences(const QString &address, const QString &reason)
{
    if (!put(m_contents.accepted, address, reason))
        return;
    Q_EMIT verifyOutcomeChanged(address);
    Q_EMIT changed();
}

std::optional<QDateTime> MoveProject::confirmedAt(const QString &name) const
{
    const auto found = m_contents.confirmed.constFind(name);
    return found == m_contents.confirmed.constEnd() ? std::nullopt : std::optional(*found);
}

void MoveProject::confirm(const QString &name, const QDateTime &when)
{
    if (confirmedAt(name) == when)
        return;
    m_contents.confirmed.insert(name, when);
    Q_EMIT confirmationsChanged();
    Q_EMIT changed();
}

void MoveProject::withdraw(const QString &name)
{
    if (m_contents.confirmed.remove(name) == 0)
        return;
    Q_EMIT confirmationsChanged();
    Q_EMIT changed();
}

std::optional<Override> MoveProject::writtenOverride(Step step) const
{
    const auto found = m_contents.overrides.constFind(step);
    return found == m_contents.overrides.constEnd() ? std::nullopt : std::optional(*found);
}

void MoveProject::setOverride(Step step, const Override &written)
{
    if (writtenOverride(step) == written)
        return;
    m_contents.overrides.insert(step, written);
    Q_EMIT overridesChanged();
    Q_EMIT changed();
}

void MoveProject::withdrawOverride(Step step)
{
    if (m_contents.overrides.remove(step) == 0)
        return;
    Q_EMIT overridesChanged();
    Q_EMIT changed();
}

void MoveProject::setDnsPlan(const DnsPlan &plan)
{
    if (plan == m_contents.dns.plan)
        return;
    m_contents.dns.plan = plan;
    Q_EMIT dnsChanged();
    Q_EMIT changed();
}

void MoveProject::setSnapshot(const SurveySnapshot &snapshot)
{
    if (m_contents.dns.snapshot == snapshot)
        return;
    m_contents.dns.snapshot = snapshot;
    Q_EMIT dnsChanged();
    Q_EMIT changed();
}

std::optional<DnsCheck> MoveProject::dnsCheck(Step step) const
{
    const auto found = m_contents.dns.checks.constFind(step);
    return found == m_contents.dns.checks.constEnd() ? std::nullopt : std::optional(*found);
}

void MoveProject::setDnsCheck(Step step, const DnsCheck &check)
{
    if (dnsCheck(step) == check)
        return;
    m_contents.dns.checks.insert(step, check);
    Q_EMIT dnsChanged();
    Q_EMIT changed();
}

void MoveProject::setDnsHistories(const QList<RecordHistory> &histories)
{
    if (histories == m_contents.dns.histories)
        return;
    m_contents.dns.histories = histories;
    Q_EMIT dnsHistoriesChanged();
}

void MoveProject::forgetChecks()
{
    if (!m_contents.dns.checks.isEmpty()) {
        m_contents.dns.checks.clear();
        Q_EMIT dnsChanged();
    }
    setDnsHistories({});
}

void MoveProject::setLastStep(Step step)
{
    if (step == m_contents.lastStep)
        return;
    m_contents.lastStep = step;
    Q_EMIT lastStepChanged();
    Q_EMIT changed();
}

void MoveProject::forgetPreflight(const QStringList &addresses)
{
    for (const QString &address : addresses) {
        if (m_contents.preflight.remove(keyOf(address)) > 0)
            Q_EMIT preflightChanged(address);
    }
}

} // namespace hikkoshi
