#include "wizard/move_session.h"

#include "domain/names.h"
#include "storage/database_writer.h"

#include <algorithm>

namespace hikkoshi {

MoveSession::MoveSession() : m_secrets(makeMemorySecretStore()) { }

MoveSession::~MoveSession()
{
    // The work writes its last outcomes into the project, so it ends before the file is closed.
    m_run.reset();
    m_dns.reset();
}

Result<std::unique_ptr<MoveSession>> MoveSession::create(const QString &fileName)
{
    std::unique_ptr<MoveSession> session(new MoveSession);
    if (const auto ready = session->finishOpening(ProjectStore::create(fileName, session->m_project)); !ready)
        return fail(ready.error());
    session->note(Step::Dashboard, QStringLiteral("project-created"));
    return session;
}

Result<std::unique_ptr<MoveSession>> MoveSession::open(const QString &fileName)
{
    std::unique_ptr<MoveSession> session(new MoveSession);
    if (const auto ready = session->finishOpening(ProjectStore::open(fileName, session->m_project)); !ready)
        return fail(ready.error());
    session->m_vaultLocked = Vault::exists(fileName)
        && session->m_project.settings().secrets != SecretsPolicy::MemoryOnly;
    return session;
}

Result<> MoveSession::finishOpening(Result<std::unique_ptr<ProjectStore>> store)
{
    if (!store)
        return fail(store.error());
    m_store = std::move(*store);
    connect(m_store.get(), &ProjectStore::saveFailed, this, [this](const Error &error) {
        setProblem(error);
    });
    if (const auto ready = openLog(); !ready)
        return ready;
    m_ledger = std::make_unique<LedgerView>(m_store->fileName(), m_store->writer());
    m_run = std::make_unique<MoveRun>(m_project);
    connect(m_run.get(), &MoveRun::happened, this, &MoveSession::note);
    m_dns = std::make_unique<DnsDesk>(m_project);
    connect(m_dns.get(), &DnsDesk::happened, this, &MoveSession::note);
    connect(&m_project, &MoveProject::copyOutcomeChanged, m_ledger.get(), &LedgerView::refreshCounts);
    m_ledger->refreshCounts();
    return {};
}

/// Only now: what is noted from here on, the session remembers itself.
Result<> MoveSession::openLog()
{
    const auto log = EventLog::open(m_store->fileName());
    if (!log)
        return fail(log.error());
    const auto latest = (*log)->latest(EventsKept);
    if (latest)
        m_events = *latest;
    else
        setProblem(latest.error());
    return {};
}

void MoveSession::copyTo(const QString &fileName, std::function<void(const Result<> &)> answer)
{
    m_store->copyTo(fileName, std::move(answer));
}

void MoveSession::addAccounts(std::vector<AccountRow> rows)
{
    QList<MailboxPair> mailboxes = m_project.mailboxes();
    std::vector<std::pair<QString, Secret>> secrets;
    for (AccountRow &row : rows) {
        const auto same = std::find_if(mailboxes.begin(), mailboxes.end(), [&](const MailboxPair &known) {
            return known.address.compare(row.mailbox.address, Qt::CaseInsensitive) == 0;
        });
        if (same == mailboxes.end())
            mailboxes << row.mailbox;
        else
            *same = row.mailbox;
        if (!row.oldPassword.isEmpty())
            secrets.emplace_back(secretName(row.mailbox.address, Side::Old), std::move(row.oldPassword));
        if (!row.newPassword.isEmpty())
            secrets.emplace_back(secretName(row.mailbox.address, Side::New), std::move(row.newPassword));
    }
    if (const auto kept = setPasswords(std::move(secrets)); !kept)
        setProblem(kept.error());
    m_project.setMailboxes(mailboxes);
    note(Step::Accounts, QStringLiteral("accounts-imported"), {{QStringLiteral("count"), int(rows.size())}});
}

void MoveSession::removeMailbox(const QString &address)
{
    QList<MailboxPair> mailboxes = m_project.mailboxes();
    mailboxes.removeIf([&](const MailboxPair &mailbox) {
        return mailbox.address.compare(address, Qt::CaseInsensitive) == 0;
    });
    for (const Side side : {Side::Old, Side::New})
        if (const auto gone = m_secrets->remove(secretName(address, side)); !gone)
            setProblem(gone.error());
    m_project.setMailboxes(mailboxes);
    note(Step::Accounts, QStringLiteral("mailbox-removed"), {{QStringLiteral("address"), address}});
    Q_EMIT secretsChanged();
}

void MoveSession::decideFolder(const QString &address, const FolderDecision &decision)
{
    auto mailbox = m_project.mailbox(address);
    if (!mailbox)
        return;
    mailbox->folders.removeIf([&](const FolderDecision &old) { return old.oldWireName == decision.oldWireName; });
    mailbox->folders << decision;
    m_project.updateMailbox(*mailbox);
    note(Step::Connect, QStringLiteral("folder-decided"), {{QStringLiteral("address"), address}});
}

void MoveSession::trustCertificate(Step where, const CertificatePin &pin)
{
    m_project.addPin(pin);
    note(where, QStringLiteral("certificate-pinned"), {{QStringLiteral("host"), pin.authority}});
}

void MoveSession::setConfirmed(Step where, const QString &name, bool confirmed)
{
    if (confirmed)
        m_project.confirm(name, QDateTime::currentDateTime());
    else
        m_project.withdraw(name);
    if (name == QLatin1String("switched")) {
        DnsPlan plan = m_project.dns().plan;
        plan.mxChangedAt = confirmed ? std::optional(QDateTime::currentDateTimeUtc()) : std::nullopt;
        m_project.setDnsPlan(plan);
    }
    note(where, confirmed ? QStringLiteral("confirmed") : QStringLiteral("withdrawn"), {{QStringLiteral("name"), name}});
}

void MoveSession::acceptDifferences(const QString &address, const QString &reason)
{
    m_project.acceptDifferences(address, reason);
    note(Step::Compare, QStringLiteral("differences-accepted"),
         {{QStringLiteral("address"), address}, {QStringLiteral("reason"), reason}});
}

void MoveSession::overrideObstacle(Step step, const QString &reason)
{
    const Obstacle obstacle = journey::obstacle(step, m_project);
    if (!journey::mayBeOverridden(obstacle) || reason.trimmed().isEmpty())
        return;
    m_project.setOverride(step, {obstacle, reason.trimmed(), QDateTime::currentDateTime()});
    note(step, QStringLiteral("obstacle-overridden"), {{QStringLiteral("step"), nameOf(step)},
        {QStringLiteral("obstacle"), nameOf(obstacle)}, {QStringLiteral("reason"), reason.trimmed()}});
}

void MoveSession::withdrawOverride(Step step)
{
    if (!m_project.writtenOverride(step))
        return;
    m_project.withdrawOverride(step);
    note(step, QStringLiteral("override-withdrawn"), {{QStringLiteral("step"), nameOf(step)}});
}

void MoveSession::practise(const QList<WantedRecord> &records, int ttl)
{
    if (m_practice)
        Q_EMIT practiceRequested(records, ttl);
}

void MoveSession::setProblem(const Error &error)
{
    m_problem = error;
    Q_EMIT problemChanged();
}

TransferPlan MoveSession::plan(const QStringList &addresses) const
{
    const MoveSettings &settings = m_project.settings();
    TransferPlan plan;
    plan.projectFile = fileName();
    plan.oldServer = settings.oldServer.value_or(Endpoint {});
    plan.newServer = settings.newServer.value_or(Endpoint {});
    plan.trust = m_project.trust();
    plan.options.mailboxesAtOnce = settings.mailboxesAtOnce;
    plan.options.afterSwitch = m_project.confirmedAt(QStringLiteral("switched")).has_value();
    for (const QString &address : addresses) {
        const auto mailbox = m_project.mailbox(address);
        if (!mailbox || mailbox->excludedBecause)
            continue;
        MailboxJob job;
        job.mailbox = *mailbox;
        job.oldLogin.user = mailbox->oldUser;
        job.oldLogin.password = m_secrets->get(secretName(address, Side::Old));
        job.newLogin.user = mailbox->newUser;
        job.newLogin.password = m_secrets->get(secretName(address, Side::New));
        plan.jobs.push_back(std::move(job));
    }
    return plan;
}

QStringList MoveSession::activeAddresses() const
{
    QStringList addresses;
    for (const MailboxPair &mailbox : m_project.mailboxes())
        if (!mailbox.excludedBecause)
            addresses << mailbox.address;
    return addresses;
}

QStringList MoveSession::withoutPassword(const QStringList &addresses) const
{
    QStringList missing;
    for (const QString &address : addresses)
        if (!hasPassword(address, Side::Old) || !hasPassword(address, Side::New))
            missing << address;
    return missing;
}

void MoveSession::note(Step step, const QString &kind, const QJsonObject &facts)
{
    Event event;
    event.when = QDateTime::currentDateTime();
    event.when.setOffsetFromUtc(event.when.offsetFromUtc());
    event.step = step;
    event.kind = kind;
    event.facts = facts;
    m_store->writer().post([event](const Database &database) { return EventLog::appendTo(database, event); }, this,
                           [this](const Result<> &kept) {
                               if (!kept)
                                   setProblem(kept.error());
                           });
    m_events.prepend(event);
    if (m_events.size() > EventsKept)
        m_events.removeLast();
    Q_EMIT noted();
}

} // namespace hikkoshi
