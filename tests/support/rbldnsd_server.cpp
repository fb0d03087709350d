#include "support/rbldnsd_server.h"

#include "rehearsal/dns_probe.h"

#include <QDeadlineTimer>

namespace hikkoshi::support {

using namespace std::chrono_literals;

Result<std::unique_ptr<RbldnsdServer>> RbldnsdServer::start(const QList<BlockList> &lists, const QString &directory)
{
    auto program = findServerProgram({}, QStringLiteral("rbldnsd"), QStringLiteral("rbldnsd"));
    if (!program)
        return fail(program.error());
    auto place = ServerDirectory::make(directory);
    if (!place)
        return fail(place.error());
    std::unique_ptr<RbldnsdServer> server(new RbldnsdServer(std::move(*place)));
    const ServerDirectory &files = server->m_directory;
    const QHostAddress here(QHostAddress::LocalHost);
    server->m_server = {here, freePort({here})};
    QStringList arguments {QStringLiteral("-n"), QStringLiteral("-w"), files.path(), QStringLiteral("-b"),
                           QStringLiteral("%1/%2").arg(here.toString(), QString::number(server->m_server.port))};
    for (const BlockList &list : lists) {
        const QString name = list.zone.ascii() + QStringLiteral(".list");
        if (auto written = files.write(name, list.entries); !written)
            return fail(written.error());
        const QString kind = list.kind == BlockList::Kind::Names ? QStringLiteral("dnset") : QStringLiteral("ip4set");
        arguments << QStringLiteral("%1:%2:%3").arg(list.zone.ascii(), kind, name);
    }
    if (auto owned = files.handOver(); !owned)
        return fail(owned.error());
    auto started = GuardedProcess::start({*program, arguments, {}, files.file("rbldnsd.log"), files.user(), files.path()});
    if (!started)
        return fail(started.error());
    server->m_process.emplace(std::move(*started));
    const QDeadlineTimer deadline(10s);
    while (!deadline.hasExpired()) {
        if (server->m_process->waitForEnd(5ms))
            break;
        if (askSerial(server->m_server, lists.first().zone, 200ms))
            return server;
    }
    return fail(ErrorKind::Internal, files.lastLines("rbldnsd.log"));
}

} // namespace hikkoshi::support
