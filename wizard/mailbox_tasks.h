#pragma once

#include "domain/secret.h"
#include "transfer/copy_service.h"

#include <QStringList>

/// What several pages ask of the session: work on mailboxes, passwords that were typed in.
namespace hikkoshi {

class MoveSession;

/// Starts \a task for those of \a addresses whose passwords are known. \a retryRefused: tries refused messages again.
void startTask(MoveSession &session, CopyService::Task task, const QStringList &addresses, bool retryRefused = false);
/// Keeps what was typed; a null one was not asked for.
void keepPasswords(MoveSession &session, const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword);

} // namespace hikkoshi
