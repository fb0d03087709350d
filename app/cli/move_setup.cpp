#include "cli/move_setup.h"

#include <QFileInfo>

namespace hikkoshi {

MoveSetup::MoveSetup(MoveRequest request)
    : m_request(std::move(request))
{
    for (const AccountRow &row : m_request.accounts) {
        m_secrets.emplace_back(std::make_shared<const Secret>(row.oldPassword.clone()),
                               std::make_shared<const Secret>(row.newPassword.clone()));
    }
}

std::unique_ptr<MoveSetup> MoveSetup::withoutFile(MoveRequest request)
{
    return std::unique_ptr<MoveSetup>(new MoveSetup(std::move(request)));
}

Result<std::unique_ptr<MoveSetup>> MoveSetup::open(MoveRequest request)
{
    std::unique_ptr<MoveSetup> setup(new MoveSetup(std::move(request)));
    const QString &file = setup->m_request.projectFile;
    auto store = QFileInfo::exists(file) ? ProjectStore::open(file, setup->m_project)
                                         : ProjectStore::create(file, setup->m_project);
    if (!store)
        return fail(store.error());
    setup->m_store = std::move(*store);
    auto log = EventLog::open(file);
    if (!log)
        return fail(log.error());
    setup->m_log = std::move(*log);

    MoveSettings settings = setup->m_project.settings();
    settings.oldServer = setup->m_request.oldServer;
    settings.newServer = setup->m_request.newServer;
    settings.caFile = setup->m_request.caFile;
    settings.mailboxesAtOnce = setup->m_request.mailboxesAtOnce;
    if (settings.domain.isEmpty() && !setup->m_request.accounts.empty())
        settings.domain = setup->m_request.accounts.front().mailbox.address.section(u'@', 1);
    setup->m_project.setSettings(settings);
    for (const AccountRow &row : setup->m_request.accounts) {
        MailboxPair mailbox = setup->m_project.mailbox(row.mailbox.address).value_or(row.mailbox);
        mailbox.oldUser = row.mailbox.oldUser;
        mailbox.newUser = row.mailbox.newUser;
        setup->m_project.updateMailbox(mailbox);
    }
    if (auto written = setup->m_store->flush(); !written)
        return fail(written.error());
    return setup;
}

Result<> MoveSetup::note(CopyService::Task task, const QString &kind)
{
    if (!m_log)
        return {};
    if (auto written = m_store->flush(); !written)
        return written;
    Event event;
    event.when = QDateTime::currentDateTime();
    event.when.setOffsetFromUtc(event.when.offsetFromUtc());
    event.step = task == CopyService::Task::Copy ? Step::Copy : Step::Compare;
    event.kind = QStringLiteral("%1-%2").arg(task == CopyService::Task::Copy ? QStringLiteral("copy")
                                                                              : QStringLiteral("compare"), kind);
    event.facts = {{QStringLiteral("mailboxes"), qint64(plan().jobs.size())}};
    return m_log->append(event);
}

TransferPlan MoveSetup::plan() const
{
    TransferPlan plan;
    plan.projectFile = m_request.projectFile;
    plan.oldServer = m_request.oldServer;
    plan.newServer = m_request.newServer;
    plan.trust = m_project.trust();
    plan.trust.caFile = m_request.caFile;
    plan.options.mailboxesAtOnce = m_request.mailboxesAtOnce;
    plan.options.onlyFolders = m_request.folders;
    plan.options.excludedFolders = m_request.excludedFolders;
    plan.options.afterSwitch = m_project.confirmedAt(QStringLiteral("switched")).has_value();
    for (size_t i = 0; i < m_request.accounts.size(); ++i) {
        const MailboxPair &row = m_request.accounts[i].mailbox;
        const bool wanted = m_request.onlyAddresses.isEmpty()
            || m_request.onlyAddresses.contains(row.address, Qt::CaseInsensitive);
        if (!wanted)
            continue;
        MailboxJob job;
        job.mailbox = m_project.mailbox(row.address).value_or(row);
        job.oldLogin.user = row.oldUser;
        job.oldLogin.password = m_secrets[i].first;
        job.newLogin.user = row.newUser;
        job.newLogin.password = m_secrets[i].second;
        plan.jobs.push_back(std::move(job));
    }
    return plan;
}

} // namespace hikkoshi
