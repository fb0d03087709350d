#include "rehearsal/nsd_server.h"

#include "rehearsal/dns_probe.h"
#include "rehearsal/guarded_process.h"
#include "rehearsal/nsd_configuration.h"
#include "rehearsal/server_directory.h"
#include "rehearsal/zone_file.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>

#include <algorithm>
#include <optional>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr auto StartPatience = 10s;
constexpr auto ReloadPatience = 10s;
constexpr std::chrono::milliseconds ControlPatience = 5s;
constexpr auto AnswerPatience = 200ms;
constexpr auto LooksEvery = 5ms;
// While the zone changes hands, the old process may answer once more after the new one has.
constexpr int SteadyAnswers = 10;
constexpr auto SteadyTime = 25ms;

} // namespace

struct NsdServer::Parts {
    NsdOptions options;
    QString program;
    quint16 port = 0;
    ServerDirectory directory;
    std::optional<GuardedProcess> process;

    [[nodiscard]] Result<> keepZone(const NsdOptions::ZoneContent &zone) const;
    [[nodiscard]] Result<> run();
    [[nodiscard]] Result<> waitFor(const DomainName &origin, quint32 serial, int answers,
                                   const QDeadlineTimer &deadline) const;
    [[nodiscard]] Result<> control(const QByteArray &command) const;
};

/// Lets NSD's own checker read the zone, then puts it where the server reads it.
Result<> NsdServer::Parts::keepZone(const NsdOptions::ZoneContent &zone) const
{
    const QString name = zoneFileName(zone.origin);
    const QString trial = QStringLiteral("trial.zone");
    auto checker = findServerProgram({}, QStringLiteral("nsd-checkzone"), QStringLiteral("nsd"));
    if (!checker)
        return fail(checker.error());
    if (!serialIn(zone.text))
        return fail(ErrorKind::BadInput, zone.origin.ascii() + QStringLiteral(": SOA?"));
    if (auto written = directory.write(trial, zone.text); !written)
        return written;
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(*checker, {zone.origin.ascii() + u'.', directory.path() + u'/' + trial});
    if (!check.waitForFinished(int(ControlPatience.count())) || check.exitCode() != 0)
        return fail(ErrorKind::BadInput, QString::fromUtf8(check.readAll()).trimmed());
    return directory.write(name, zone.text);
}

Result<> NsdServer::Parts::run()
{
    if (auto written = directory.write(QStringLiteral("nsd.conf"), nsdConfiguration(options, directory.path(), port));
        !written)
        return written;
    if (auto owned = directory.handOver(); !owned)
        return owned;
    auto started = GuardedProcess::start({program,
                                          {QStringLiteral("-d"), QStringLiteral("-c"), directory.file("nsd.conf")},
                                          {},
                                          directory.file("nsd.log"),
                                          directory.user(),
                                          directory.path()});
    if (!started)
        return fail(started.error());
    process.emplace(std::move(*started));
    const QDeadlineTimer deadline(StartPatience);
    if (options.zones.isEmpty())
        return waitFor({}, 0, 1, deadline);
    for (const NsdOptions::ZoneContent &zone : options.zones) {
        if (auto served = waitFor(zone.origin, *serialIn(zone.text), 1, deadline); !served)
            return served;
    }
    return {};
}

/// Until \a answers in a row, at every address, say \a serial; without zones any answer is enough.
Result<> NsdServer::Parts::waitFor(const DomainName &origin, quint32 serial, int answers,
                                   const QDeadlineTimer &deadline) const
{
    int inARow = 0;
    QElapsedTimer steady;
    while (!deadline.hasExpired()) {
        if (process->waitForEnd(LooksEvery))
            return fail(ErrorKind::Internal, directory.lastLines("nsd.log"));
        const bool right = std::all_of(options.addresses.begin(), options.addresses.end(), [&](const auto &address) {
            const auto reply = askSerial({address, port}, origin, AnswerPatience);
            return reply && (options.zones.isEmpty() || reply->serial == serial);
        });
        inARow = right ? inARow + 1 : 0;
        if (inARow == 1)
            steady.start();
        if (inARow >= answers && (answers == 1 || steady.hasExpired(std::chrono::milliseconds(SteadyTime).count())))
            return {};
    }
    return fail(ErrorKind::TimedOut, directory.lastLines("nsd.log"));
}

/// One command in NSD's control protocol, version 1: a line there, a line back.
Result<> NsdServer::Parts::control(const QByteArray &command) const
{
    QLocalSocket socket;
    socket.connectToServer(directory.file("control"));
    const QByteArray line = "NSDCT1 " + command + '\n';
    if (!socket.waitForConnected(int(ControlPatience.count())) || socket.write(line) != line.size())
        return fail(ErrorKind::Internal, socket.errorString());
    const QDeadlineTimer deadline(ControlPatience);
    while (!socket.canReadLine() && !deadline.hasExpired()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            break;
    }
    const QByteArray answer = socket.readAll();
    if (!answer.startsWith("ok"))
        return fail(ErrorKind::Internal, QString::fromUtf8(answer.isEmpty() ? QByteArray("nsd: no answer") : answer));
    return {};
}

Result<std::unique_ptr<NsdServer>> NsdServer::start(const NsdOptions &options, const QString &directory)
{
    auto program = findServerProgram(options.program, QStringLiteral("nsd"), QStringLiteral("nsd"));
    if (!program)
        return fail(program.error());
    for (const QHostAddress &address : options.addresses) {
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
    for (const NsdOptions::ZoneContent &zone : options.zones) {
        if (auto kept = parts->keepZone(zone); !kept)
            return fail(kept.error());
    }
    std::unique_ptr<NsdServer> server(new NsdServer(std::move(parts)));
    // A free port may be taken by somebody else before NSD binds it.
    Result<> running;
    for (int attempt = 0; attempt < (options.port ? 1 : 3); ++attempt) {
        server->m_parts->port = options.port ? options.port : freePort(options.addresses);
        running = server->m_parts->run();
        if (running)
            return server;
        server->stop();
    }
    return fail(running.error());
}

NsdServer::NsdServer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

NsdServer::~NsdServer()
{
    stop();
}

Result<> NsdServer::setZone(const DomainName &origin, const QByteArray &text)
{
    const auto known = std::find_if(m_parts->options.zones.begin(), m_parts->options.zones.end(),
                                    [&](const auto &zone) { return zone.origin == origin; });
    const auto serial = serialIn(text);
    if (known == m_parts->options.zones.end() || serial == serialIn(known->text))
        return fail(ErrorKind::BadInput, origin.ascii());
    if (auto kept = m_parts->keepZone({origin, text}); !kept)
        return kept;
    known->text = text;
    if (!m_parts->process)
        return {};      // stopped: resume() serves it
    if (auto told = m_parts->control("reload " + origin.ascii().toLatin1() + '.'); !told)
        return told;
    return m_parts->waitFor(origin, *serial, SteadyAnswers, QDeadlineTimer(ReloadPatience));
}

quint16 NsdServer::port() const
{
    return m_parts->port;
}

QList<LoopbackServer> NsdServer::servers() const
{
    QList<LoopbackServer> all;
    for (const QHostAddress &address : m_parts->options.addresses)
        all << LoopbackServer {address, m_parts->port};
    return all;
}

QString NsdServer::logFile() const
{
    return m_parts->directory.file("nsd.log");
}

void NsdServer::stop()
{
    m_parts->process.reset();
}

void NsdServer::askToStop()
{
    if (m_parts->process)
        m_parts->process->askToStop();
}

Result<> NsdServer::resume()
{
    stop();
    return m_parts->run();
}

} // namespace hikkoshi
