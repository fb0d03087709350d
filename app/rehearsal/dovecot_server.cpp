#include "rehearsal/dovecot_server.h"

#include "rehearsal/dovecot_configuration.h"
#include "rehearsal/guarded_process.h"
#include "rehearsal/loopback.h"
#include "rehearsal/server_directory.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpSocket>

#include <chrono>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr auto StartPatience = 15s;

[[nodiscard]] bool greets(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(1000))
        return false;
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(3000))
            return false;
    }
    return socket.readLine().startsWith("* OK");
}

} // namespace

struct DovecotServer::Parts {
    DovecotOptions options;
    QString program;
    ServerDirectory directory;
    DovecotPlace place;
    std::optional<GuardedProcess> process;

    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> run();
};

Result<> DovecotServer::Parts::prepare()
{
    place.directory = directory.path();
    place.user = directory.user();
    for (const char *name : {"run", "state", "mail"}) {
        if (auto made = directory.makeFolder(name); !made)
            return made;
    }
    if (options.certificate) {
        // Copies: the server's user may not be able to reach the authority's directory.
        const CertificateFiles own {directory.file("server.pem"), directory.file("server.key")};
        if (!QFile::copy(options.certificate->certificate, own.certificate)
            || !QFile::copy(options.certificate->key, own.key))
            return fail(ErrorKind::StorageFailed, options.certificate->certificate);
        options.certificate = own;
    }
    QList<DovecotOptions::User> masters;
    if (options.master)
        masters << *options.master;
    if (auto written = directory.write(QStringLiteral("users"), dovecotUsers(options.users)); !written)
        return written;
    return directory.write(QStringLiteral("masters"), dovecotUsers(masters));
}

Result<> DovecotServer::Parts::run()
{
    if (auto written = directory.write(QStringLiteral("dovecot.conf"), dovecotConfiguration(options, place)); !written)
        return written;
    if (auto owned = directory.handOver(); !owned)
        return owned;
    auto started = GuardedProcess::start({program,
                                          {QStringLiteral("-F"), QStringLiteral("-c"), directory.file("dovecot.conf")},
                                          {QStringLiteral("TZ=") + options.timeZone},
                                          directory.file("output.log"),
                                          directory.user(),
                                          directory.path()});
    if (!started)
        return fail(started.error());
    process.emplace(std::move(*started));
    const QDeadlineTimer deadline(StartPatience);
    while (!deadline.hasExpired()) {
        if (process->waitForEnd(20ms))
            return fail(ErrorKind::Internal, directory.lastLines("output.log") + directory.lastLines("dovecot.log"));
        if (greets(place.plainPort))
            return {};
    }
    return fail(ErrorKind::TimedOut, directory.lastLines("dovecot.log"));
}

Result<std::unique_ptr<DovecotServer>> DovecotServer::start(const DovecotOptions &options, const QString &directory)
{
    auto program = findServerProgram(options.program, QStringLiteral("dovecot"), QStringLiteral("dovecot-imapd"));
    if (!program)
        return fail(program.error());
    auto place = ServerDirectory::make(directory);
    if (!place)
        return fail(place.error());
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    parts->program = *program;
    parts->directory = std::move(*place);
    std::unique_ptr<DovecotServer> server(new DovecotServer(std::move(parts)));
    if (auto prepared = server->m_parts->prepare(); !prepared)
        return fail(prepared.error());
    // A free port may be taken by somebody else before Dovecot binds it.
    Result<> running;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const QList<QHostAddress> here {QHostAddress(QHostAddress::LocalHost)};
        server->m_parts->place.plainPort = freePort(here);
        server->m_parts->place.tlsPort = options.certificate ? freePort(here) : quint16(0);
        running = server->m_parts->run();
        if (running)
            return server;
        server->stop();
    }
    return fail(running.error());
}

DovecotServer::DovecotServer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

DovecotServer::~DovecotServer()
{
    stop();
}

quint16 DovecotServer::plainPort() const
{
    return m_parts->place.plainPort;
}

quint16 DovecotServer::tlsPort() const
{
    return m_parts->place.tlsPort;
}

Endpoint DovecotServer::endpoint() const
{
    const QString host = QStringLiteral("localhost");
    const QString address = QStringLiteral("127.0.0.1");
    if (m_parts->options.certificate)
        return {host, tlsPort(), Encryption::ImplicitTls, address};
    return {host, plainPort(), Encryption::PlainLoopback, address};
}

QString DovecotServer::directory() const
{
    return m_parts->directory.path();
}

QString DovecotServer::mailDirectory(const QString &user) const
{
    return m_parts->directory.file("mail") + QLatin1Char('/') + user;
}

QString DovecotServer::logFile() const
{
    return m_parts->directory.file("dovecot.log");
}

Result<> DovecotServer::adopt(const QString &path) const
{
    return m_parts->directory.user().own(path);
}

void DovecotServer::stop()
{
    m_parts->process.reset();
}

void DovecotServer::askToStop()
{
    if (m_parts->process)
        m_parts->process->askToStop();
}

Result<> DovecotServer::resume()
{
    stop();
    return m_parts->run();
}

} // namespace hikkoshi
