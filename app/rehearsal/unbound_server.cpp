#include "rehearsal/unbound_server.h"

#include "rehearsal/dns_probe.h"
#include "rehearsal/guarded_process.h"
#include "rehearsal/server_directory.h"
#include "rehearsal/unbound_configuration.h"

#include <QDeadlineTimer>

#include <optional>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr auto StartPatience = 10s;
constexpr auto AnswerPatience = 200ms;
constexpr auto LooksEvery = 5ms;

} // namespace

struct UnboundServer::Parts {
    UnboundOptions options;
    QString program;
    quint16 port = 0;
    ServerDirectory directory;
    std::optional<GuardedProcess> process;

    [[nodiscard]] Result<> run();
};

Result<> UnboundServer::Parts::run()
{
    const QByteArray configuration = unboundConfiguration(options, directory.path(), port);
    if (auto written = directory.write(QStringLiteral("unbound.conf"), configuration); !written)
        return written;
    if (auto owned = directory.handOver(); !owned)
        return owned;
    auto started = GuardedProcess::start({program,
                                          {QStringLiteral("-d"), QStringLiteral("-c"), directory.file("unbound.conf")},
                                          {},
                                          directory.file("unbound.log"),
                                          directory.user(),
                                          directory.path()});
    if (!started)
        return fail(started.error());
    process.emplace(std::move(*started));
    const auto localhost = DomainName::parse(u"localhost"); // Unbound knows it by itself: nothing gets into its cache
    const QDeadlineTimer deadline(StartPatience);
    while (localhost && !deadline.hasExpired()) {
        if (process->waitForEnd(LooksEvery))
            return fail(ErrorKind::Internal, directory.lastLines("unbound.log"));
        if (askSerial({options.address, port}, *localhost, AnswerPatience))
            return {};
    }
    return fail(ErrorKind::TimedOut, directory.lastLines("unbound.log"));
}

Result<std::unique_ptr<UnboundServer>> UnboundServer::start(const UnboundOptions &options, const QString &directory)
{
    auto program = findServerProgram(options.program, QStringLiteral("unbound"), QStringLiteral("unbound"));
    if (!program)
        return fail(program.error());
    QList<QHostAddress> addresses {options.address};
    for (const UnboundOptions::Zone &zone : options.zones) {
        for (const LoopbackServer &server : zone.servers)
            addresses << server.address;
    }
    for (const QHostAddress &address : addresses) {
        if (!isLoopback(address))
            return fail(ErrorKind::BadInput, address.toString());
    }
    auto place = ServerDirectory::make(directory);
    if (!place)
        return fail(place.error());
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    parts->program = *program;
    parts->directory = std::move(*place);
    std::unique_ptr<UnboundServer> server(new UnboundServer(std::move(parts)));
    // A free port may be taken by somebody else before Unbound binds it.
    Result<> running;
    for (int attempt = 0; attempt < (options.port ? 1 : 3); ++attempt) {
        server->m_parts->port = options.port ? options.port : freePort({options.address});
        running = server->m_parts->run();
        if (running)
            return server;
        server->stop();
    }
    return fail(running.error());
}

UnboundServer::UnboundServer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

UnboundServer::~UnboundServer()
{
    stop();
}

LoopbackServer UnboundServer::server() const
{
    return {m_parts->options.address, m_parts->port};
}

QString UnboundServer::logFile() const
{
    return m_parts->directory.file("unbound.log");
}

void UnboundServer::stop()
{
    m_parts->process.reset();
}

void UnboundServer::askToStop()
{
    if (m_parts->process)
        m_parts->process->askToStop();
}

Result<> UnboundServer::resume()
{
    stop();
    return m_parts->run();
}

} // namespace hikkoshi
