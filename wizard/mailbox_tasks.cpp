#include "wizard/mailbox_tasks.h"

#include "wizard/move_session.h"

namespace hikkoshi {

void startTask(MoveSession &session, CopyService::Task task, const QStringList &addresses, bool retryRefused)
{
    QStringList ready = addresses;
    for (const QString &missing : session.withoutPassword(addresses))
        ready.removeAll(missing);
    TransferPlan plan = session.plan(ready);
    plan.options.retryRefused = retryRefused;
    session.run().start(task, std::move(plan));
}

void keepPasswords(MoveSession &session, const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword)
{
    if (oldPassword)
        session.keepPassword(address, MoveSession::Side::Old, *oldPassword);
    if (newPassword)
        session.keepPassword(address, MoveSession::Side::New, *newPassword);
}

} // namespace hikkoshi
