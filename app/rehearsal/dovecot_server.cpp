#include "rehearsal/dovecot_server.h"

#include "rehearsal/dovecot_configuration.h"
#include "rehearsal/guarded_process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <chrono>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr auto StartPatience = 15s;
constexpr int LongestDirectory = 60;    // bytes: a socket's whole path must fit into 108

[[nodiscard]] Result<QString> findDovecot(const QString &wanted)
{
    const QString program = !wanted.isEmpty() ? (QFileInfo(wanted).isExecutable() ? wanted : QString())
                                              : QStandardPaths::findExecutable(QStringLiteral("dovecot"));
    const QString elsewhere = QStandardPaths::findExecutable(
        QStringLiteral("dovecot"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    const QString found = !program.isEmpty() || !wanted.isEmpty() ? program : elsewhere;
    if (found.isEmpty())
        return fail(ErrorKind::ToolMissing, QStringLiteral("dovecot-imapd"));
    return found;
}

/// A port that nobody has at this moment.
[[nodiscard]] quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

[[nodiscard]] Result<> write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(ErrorKind::StorageFailed, path + QLatin1String(": ") + file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

[[nodiscard]] QString lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax<qint64>(0, file.size() - 1000));
    return QString::fromUtf8(file.readAll()).trimmed();
}

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
    QString given;                          ///< the directory that was asked for
    std::unique_ptr<QTemporaryDir> instead; ///< when that one cannot serve
    DovecotPlace place;
    std::optional<GuardedProcess> process;

    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> run();
    [[nodiscard]] QString file(const char *name) const
    {
        return place.directory + QLatin1Char('/') + QLatin1String(name);
    }
};

Result<> DovecotServer::Parts::prepare()
{
    auto user = ServiceUser::choose();
    if (!user)
        return fail(user.error());
    place.user = *user;
    if (!QDir().mkpath(given))
        return fail(ErrorKind::StorageFailed, given);
    place.directory = QDir(given).absolutePath();
    if (QFile::encodeName(place.directory).size() > LongestDirectory || !place.user.mayReach(place.directory)) {
        // Not QDir::tempPath() alone: TMPDIR may be as private or as long as the directory given.
        for (const QString &root : {QDir::tempPath(), QStringLiteral("/tmp")}) {
            if (root.size() < LongestDirectory - 20 && place.user.mayReach(root))
                instead = std::make_unique<QTemporaryDir>(root + QStringLiteral("/hikkoshi-XXXXXX"));
            if (instead && instead->isValid())
                break;
        }
        if (!instead || !instead->isValid())
            return fail(ErrorKind::StorageFailed, QStringLiteral("/tmp"));
        place.directory = instead->path();
    }
    for (const char *name : {"run", "state", "mail"}) {
        if (!QDir().mkpath(file(name)))
            return fail(ErrorKind::StorageFailed, file(name));
    }
    if (options.certificate) {
        // Copies: the server's user may not be able to reach the authority's directory.
        const CertificateFiles own {file("server.pem"), file("server.key")};
        if (!QFile::copy(options.certificate->certificate, own.certificate)
            || !QFile::copy(options.certificate->key, own.key))
            return fail(ErrorKind::StorageFailed, options.certificate->certificate);
        options.certificate = own;
    }
    QList<DovecotOptions::User> masters;
    if (options.master)
        masters << *options.master;
    if (auto written = write(file("users"), dovecotUsers(options.users)); !written)
        return written;
    return write(file("masters"), dovecotUsers(masters));
}

Result<> DovecotServer::Parts::run()
{
    const QString configuration = file("dovecot.conf");
    if (auto written = write(configuration, dovecotConfiguration(options, place)); !written)
        return written;
    if (auto owned = place.user.own(place.directory); !owned)
        return owned;
    auto started = GuardedProcess::start({program,
                                          {QStringLiteral("-F"), QStringLiteral("-c"), configuration},
                                          {QStringLiteral("TZ=") + options.timeZone},
                                          file("output.log"),
                                          place.user,
                                          place.directory});
    if (!started)
        return fail(started.error());
    process.emplace(std::move(*started));
    const QDeadlineTimer deadline(StartPatience);
    while (!deadline.hasExpired()) {
        if (process->waitForEnd(20ms))
            return fail(ErrorKind::Internal, lastLines(file("output.log")) + lastLines(file("dovecot.log")));
        if (greets(place.plainPort))
            return {};
    }
    return fail(ErrorKind::TimedOut, lastLines(file("dovecot.log")));
}

Result<std::unique_ptr<DovecotServer>> DovecotServer::start(const DovecotOptions &options, const QString &directory)
{
    auto program = findDovecot(options.program);
    if (!program)
        return fail(program.error());
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    parts->program = *program;
    parts->given = directory;
    std::unique_ptr<DovecotServer> server(new DovecotServer(std::move(parts)));
    if (auto prepared = server->m_parts->prepare(); !prepared)
        return fail(prepared.error());
    // A free port may be taken by somebody else before Dovecot binds it.
    Result<> running;
    for (int attempt = 0; attempt < 3; ++attempt) {
        server->m_parts->place.plainPort = freePort();
        server->m_parts->place.tlsPort = options.certificate ? freePort() : quint16(0);
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
    QDir(m_parts->given).removeRecursively();
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
    return m_parts->place.directory;
}

QString DovecotServer::mailDirectory(const QString &user) const
{
    return m_parts->file("mail") + QLatin1Char('/') + user;
}

QString DovecotServer::logFile() const
{
    return m_parts->file("dovecot.log");
}

Result<> DovecotServer::adopt(const QString &path) const
{
    return m_parts->place.user.own(path);
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
