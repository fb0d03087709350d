#pragma once

#include "domain/domain_name.h"
#include "domain/result.h"
#include "rehearsal/loopback.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <memory>

namespace hikkoshi {

/// What kind of caching resolver is wanted. Its cache is Unbound's own: what a name server says is kept for exactly the
/// TTL, a "no" for the negative TTL.
struct UnboundOptions {
    struct Zone {
        DomainName origin;                  ///< and everything below; the root: the whole practice world
        QList<LoopbackServer> servers;      ///< authoritative for it; asked as Unbound likes
    };

    QHostAddress address {QHostAddress::LocalHost};     ///< loopback only
    quint16 port = 0;                       ///< 0: a free one
    QList<Zone> zones;                      ///< names elsewhere: SERVFAIL, or REFUSED when this is empty
    QString moreConfiguration;              ///< further lines of the section "server:", as they are
    QString program;                        ///< the unbound to run; empty: the installed one
};

/// One real Unbound that knows only the zones it is given: no root servers, no packet that leaves this PC (it sends
/// from loopback addresses only). It ends with this object or with the program. For the rehearsal and for tests.
/// Belongs to no thread.
class UnboundServer final
{
public:
    /// Blocks until it answers (about 0.1 s) or 10 s have passed. \a directory is made, or a temporary one used
    /// instead: see ServerDirectory. ToolMissing (detail: "unbound") when it is not installed; BadInput for an address
    /// that is not loopback; Internal with its own words when it ends early.
    [[nodiscard]] static Result<std::unique_ptr<UnboundServer>> start(const UnboundOptions &options,
                                                                      const QString &directory);
    ~UnboundServer();       ///< stops it, waits until it is gone and removes its directory

    [[nodiscard]] LoopbackServer server() const;    ///< where it is asked
    [[nodiscard]] QString logFile() const;
    /// Ends the server; resume() starts it again on the same port, with an empty cache.
    void stop();
    void askToStop();       ///< begins to: of several servers all may end at the same time
    [[nodiscard]] Result<> resume();

private:
    struct Parts;
    explicit UnboundServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace hikkoshi
