#pragma once

#include "domain/domain_name.h"
#include "domain/result.h"
#include "rehearsal/guarded_process.h"
#include "rehearsal/loopback.h"
#include "rehearsal/server_directory.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hikkoshi::support {

/// One real rbldnsd (Debian's package of that name): block lists on loopback. Ends with this object.
class RbldnsdServer final
{
public:
    struct BlockList {
        enum class Kind { Addresses, Names };   ///< ip4set, dnset
        DomainName zone;                        ///< "zen.test"
        QByteArray entries;     ///< rbldnsd's lines: "127.0.0.2 :127.0.0.4:why"; "0.0.0.0/0 :127.255.255.254:error"
        Kind kind = Kind::Addresses;
    };

    /// Blocks until it answers. ToolMissing (detail: "rbldnsd") when it is not installed.
    [[nodiscard]] static Result<std::unique_ptr<RbldnsdServer>> start(const QList<BlockList> &lists,
                                                                      const QString &directory);
    [[nodiscard]] LoopbackServer server() const { return m_server; }

private:
    explicit RbldnsdServer(ServerDirectory directory) : m_directory(std::move(directory)) {}
    ServerDirectory m_directory;
    LoopbackServer m_server;
    std::optional<GuardedProcess> m_process;
};

} // namespace hikkoshi::support
