#include "rehearsal/practice_dns.h"

#include <QDir>
#include <QTimer>

namespace hikkoshi {

namespace {

constexpr int Attempts = 3;     // a free port may be taken before our servers bind it

} // namespace

Result<std::unique_ptr<PracticeDns>> PracticeDns::start(const QString &directory, const PracticeDnsOptions &options)
{
    const PracticeAddresses addresses;
    Result<> opened;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        std::unique_ptr<PracticeDns> dns(new PracticeDns(options, addresses, directory));
        opened = dns->open(addresses);
        if (opened)
            return dns;
        if (opened.error().kind != ErrorKind::Internal)
            break;
    }
    return fail(opened.error());
}

PracticeDns::PracticeDns(const PracticeDnsOptions &options, const PracticeAddresses &addresses,
                         const QString &directory)
    : m_options(options)
    , m_directory(directory)
    , m_panel(practiceZone(options.clock, addresses))
{
}

PracticeDns::~PracticeDns()
{
    askToStop();
    m_primary.reset();
    m_secondary.reset();
    m_resolver.reset();
    QDir().rmdir(m_directory);  // what the servers had in it is gone with them
}

Result<> PracticeDns::open(const PracticeAddresses &addresses)
{
    const auto text = zoneText(m_panel.published());
    if (!text)
        return fail(text.error());
    NsdOptions names;
    names.program = m_options.nsdProgram;
    names.port = freePort({addresses.primary, addresses.secondary, addresses.resolver});
    names.zones = practiceSurroundings(addresses) + QList<NsdOptions::ZoneContent> {{practiceDomain(), *text}};
    names.addresses = {addresses.primary};
    auto primary = NsdServer::start(names, m_directory + QStringLiteral("/ns1"));
    if (!primary)
        return fail(primary.error());
    m_primary = std::move(*primary);
    names.addresses = {addresses.secondary};
    auto secondary = NsdServer::start(names, m_directory + QStringLiteral("/ns2"));
    if (!secondary)
        return fail(secondary.error());
    m_secondary = std::move(*secondary);

    UnboundOptions world;
    world.program = m_options.unboundProgram;
    world.address = addresses.resolver;
    world.port = names.port;
    for (const NsdOptions::ZoneContent &zone : names.zones)
        world.zones << UnboundOptions::Zone {zone.origin, nameServers()};
    auto resolver = UnboundServer::start(world, m_directory + QStringLiteral("/resolver"));
    if (!resolver)
        return fail(resolver.error());
    m_resolver = std::move(*resolver);
    return {};
}

QList<LoopbackServer> PracticeDns::nameServers() const
{
    return {m_primary->server(), m_secondary->server()};
}

LoopbackServer PracticeDns::resolver() const
{
    return m_resolver->server();
}

QStringList PracticeDns::logFiles() const
{
    return {m_primary->logFile(), m_secondary->logFile(), m_resolver->logFile()};
}

Result<> PracticeDns::publish()
{
    if (!m_panel.hasChanges())
        return {};
    const Zone zone = m_panel.next();
    const auto text = zoneText(zone);
    if (!text)
        return fail(text.error());
    if (auto set = m_primary->setZone(zone.origin, *text); !set)
        return set;
    m_panel.setPublished(zone);
    ++m_underWay;
    QTimer::singleShot(m_options.clock.lag, Qt::PreciseTimer, this, [this, text = *text] { bringSecondaryUpToDate(text); });
    return {};
}

void PracticeDns::bringSecondaryUpToDate(const QByteArray &text)
{
    const auto set = m_secondary->setZone(practiceDomain(), text);
    --m_underWay;
    if (set)
        Q_EMIT secondaryFollowed();
    else
        Q_EMIT secondaryFailed(set.error());
}

void PracticeDns::askToStop()
{
    for (NsdServer *server : {m_primary.get(), m_secondary.get()}) {
        if (server)
            server->askToStop();
    }
    if (m_resolver)
        m_resolver->askToStop();
}

} // namespace hikkoshi
