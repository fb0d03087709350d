#pragma once

#include "accounts/account_table.h"
#include "domain/move_project.h"
#include "storage/event_log.h"
#include "storage/project_store.h"
#include "transfer/copy_service.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace hikkoshi {

/// What copy, verify and rehearse are asked to do.
struct MoveRequest {
    Endpoint oldServer;
    Endpoint newServer;
    QString caFile;
    QString projectFile;
    std::vector<AccountRow> accounts;
    QStringList onlyAddresses;
    QStringList folders;
    QStringList excludedFolders;
    int mailboxesAtOnce = 3;
};

/// A move on disk with the passwords of this run in memory.
class MoveSetup final
{
public:
    /// Opens the project file, or makes it, and writes into it what the request says. Passwords are not among it.
    [[nodiscard]] static Result<std::unique_ptr<MoveSetup>> open(MoveRequest request);
    /// Without a project file: enough for a check, which writes nothing.
    [[nodiscard]] static std::unique_ptr<MoveSetup> withoutFile(MoveRequest request);

    /// The project as it is now: decisions made in the window count here too.
    [[nodiscard]] TransferPlan plan() const;
    [[nodiscard]] MoveProject &project() { return m_project; }
    /// Writes what begins or has ended into the project's log, behind all changes of the project: \a kind is "started"
    /// or "finished". When it returns, both are on disk.
    [[nodiscard]] Result<> note(CopyService::Task task, const QString &kind);

private:
    explicit MoveSetup(MoveRequest request);

    MoveRequest m_request;
    MoveProject m_project;
    std::unique_ptr<ProjectStore> m_store;
    std::unique_ptr<EventLog> m_log;
    std::vector<std::pair<SharedSecret, SharedSecret>> m_secrets;   ///< old and new, one pair per account
};

} // namespace hikkoshi
