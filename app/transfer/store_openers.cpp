#include "transfer/store_openers.h"

#include "imap/imap_store.h"

#include <QThread>

#include <future>

namespace hikkoshi {

StoreOpeners imapOpeners(const TransferPlan &plan, const MailboxJob &job, const std::stop_token &stop)
{
    QThread *const home = QThread::currentThread();
    const auto opener = [&plan, stop, home](const Endpoint &server, const Login &login) -> StoreOpener {
        return [&plan, &server, &login, stop, home] {
            return openImapStore(server, login, plan.trust, stop, plan.options.timeouts, home);
        };
    };
    return {opener(plan.oldServer, job.oldLogin), opener(plan.newServer, job.newLogin)};
}

Result<BothStores> openBoth(const StoreOpeners &open)
{
    auto opening = std::async(std::launch::async, open.openNew);
    auto oldStore = open.openOld();
    auto newStore = opening.get();
    if (oldStore && newStore)
        return BothStores {std::move(*oldStore), std::move(*newStore)};
    const bool newDecides = oldStore || (!newStore && abandons(oldStore.error().kind) == Abandon::Nothing);
    return fail(newDecides ? newStore.error() : oldStore.error());
}

} // namespace hikkoshi
