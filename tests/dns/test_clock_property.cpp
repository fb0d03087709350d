#include "dns/record_history.h"
#include "dns/safe_from.h"
#include "support/dns_sightings.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace hikkoshi;

namespace {

constexpr int Histories = 10000;
constexpr double Day = 86400;

/// One invented change of one record set, with everything that only an all-knowing observer sees. Times in seconds.
class Invented final
{
public:
    explicit Invented(unsigned seed);

    /// The last moment at which some obedient cache hands out the old.
    [[nodiscard]] double lastOld() const { return m_lastOld; }
    /// The promise that may not be exceeded: last sighting, or the SOA's bound where there was none.
    [[nodiscard]] double latestPromise() const;
    [[nodiscard]] bool isCalm() const { return m_calm; }
    [[nodiscard]] double pollInterval() const { return m_interval; }
    [[nodiscard]] const RecordExpectation &expected() const { return m_expected; }
    /// Polls on until the end; \a look is called after every round.
    template<typename Look>
    void watch(Look look);

private:
    struct Server {
        DnsServer server;
        double lowered = 0;         ///< the TTL became short here
        double changed = 0;         ///< and the value new
        bool reachable = true;
        double outageFrom = 0;
        double outageTo = 0;
        double firstNew = -1;       ///< first sighting
    };
    [[nodiscard]] double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    [[nodiscard]] bool chance(double share) { return between(0, 1) < share; }
    [[nodiscard]] double logBetween(double low, double high) { return std::exp(between(std::log(low), std::log(high))); }
    [[nodiscard]] const DnsReply &servedAt(const Server &server, double time) const;
    [[nodiscard]] double oldTtlAt(const Server &server, double time) const;
    void inventServers(int count);
    void runCaches();
    void ask(RecordHistory &history, Server &server, double time);

    std::mt19937 m_random;
    enum class Kind { Lowering, Switch, Both, Creation } m_kind;
    int m_longTtl;
    int m_shortTtl;
    int m_negativeTtl = 900;        // of the SOA in support/dns_sightings.h
    double m_interval;
    double m_takeOver;
    bool m_calm;
    DnsReply m_longOld;
    DnsReply m_shortOld;
    DnsReply m_new;
    DnsReply m_nothing;
    std::vector<Server> m_servers;
    RecordExpectation m_expected;
    double m_lastChange = 0;
    double m_lastOld = 0;
};

Invented::Invented(unsigned seed)
    : m_random(seed)
    , m_kind(Kind(int(between(0, 4))))
    , m_longTtl(int(logBetween(1, Day)))
    , m_shortTtl(std::max(1, std::min(m_longTtl / 2, int(logBetween(1, 3600)))))
    , m_interval(std::array {1.0, 15.0, 30.0, 300.0}[size_t(between(0, 4))])
    , m_takeOver(logBetween(60, 14400))
    , m_calm(chance(0.4))
{
    if (m_kind == Kind::Lowering)
        m_longTtl = std::max(m_longTtl, m_shortTtl + 1);
    if (m_kind == Kind::Lowering)
        m_expected.ttlAtMost = std::chrono::seconds(m_shortTtl);
    else
        m_expected = {RecordExpectation::Match::Hosts, {QStringLiteral("mx.new.example")}, {}};
    const auto said = [](const QStringList &records) { return sighting(serverAt(u"192.0.2.1"), records, 0); };
    m_longOld = said({mxLine(QStringLiteral("mail.office.example"), m_longTtl)});
    m_shortOld = said({mxLine(QStringLiteral("mail.office.example"), m_shortTtl)});
    m_new = said({mxLine(QStringLiteral("mx.new.example"), m_shortTtl)});
    m_nothing = said({});
    inventServers(1 + int(between(0, 5)));
    runCaches();
}

void Invented::inventServers(int count)
{
    const double edit = between(5, 2 * m_interval + 600);
    const double secondEdit = edit + (m_kind == Kind::Both ? logBetween(1, Day) : 0);
    for (int i = 0; i < count; ++i) {
        Server server;
        server.server = serverAt(QStringLiteral("192.0.2.%1").arg(i + 1));
        server.lowered = edit + (i == 0 ? 0 : between(0, m_takeOver));
        server.changed = std::max(server.lowered, secondEdit + (i == 0 ? 0 : between(0, m_takeOver)));
        if (!m_calm && i > 0) {
            server.reachable = !chance(0.3);
            if (chance(0.4)) {
                server.outageFrom = between(-100, server.changed + 1000);
                server.outageTo = server.outageFrom + logBetween(10, Day);
            }
        }
        m_lastChange = std::max(m_lastChange, server.changed);
        m_servers.push_back(server);
    }
}

const DnsReply &Invented::servedAt(const Server &server, double time) const
{
    switch (m_kind) {
    case Kind::Lowering:
        return time < server.lowered ? m_longOld : m_shortOld;
    case Kind::Switch:
        return time < server.changed ? m_longOld : m_new;
    case Kind::Both:
        return time >= server.changed ? m_new : time < server.lowered ? m_longOld : m_shortOld;
    case Kind::Creation:
        return time < server.changed ? m_nothing : m_new;
    }
    Q_UNREACHABLE();
}

/// How long a cache keeps the old that it fetches there then; negative: it gets the new.
double Invented::oldTtlAt(const Server &server, double time) const
{
    switch (m_kind) {
    case Kind::Lowering:
        return time < server.lowered ? m_longTtl : -1;
    case Kind::Switch:
        return time < server.changed ? m_longTtl : -1;
    case Kind::Both:
        return time < server.changed ? (time < server.lowered ? m_longTtl : m_shortTtl) : -1;
    case Kind::Creation:
        return time < server.changed ? m_negativeTtl : -1;
    }
    Q_UNREACHABLE();
}

/// A crowd of caches that ask as they like, and for every server those that ask at the worst moment.
void Invented::runCaches()
{
    const auto fetch = [&](const Server &server, double time) {
        const double ttl = oldTtlAt(server, time);
        const double arrived = time + between(0, 0.9);          // on its way, or a TTL 0 handed out once more
        if (ttl >= 0)
            m_lastOld = std::max(m_lastOld, arrived + ttl + 0.9);
        return arrived + std::max(ttl, double(m_shortTtl));
    };
    for (const Server &server : m_servers) {
        fetch(server, server.lowered - 1e-6);
        fetch(server, server.changed - 1e-6);
    }
    for (int cache = 0; cache < 20; ++cache) {
        double time = between(-3600, m_lastChange);
        for (int i = 0; i < 200 && time < m_lastChange; ++i)
            time = fetch(m_servers[size_t(between(0, double(m_servers.size())))], time) + logBetween(0.1, 600);
    }
}

void Invented::ask(RecordHistory &history, Server &server, double time)
{
    const double trip = between(0.001, 0.9);
    const bool away = !server.reachable || (time >= server.outageFrom && time < server.outageTo) || (!m_calm && chance(0.05));
    if (away) {
        noteAuthority(history, silence(server.server, time + 4.5));
        return;
    }
    const double answered = time + between(0, trip);
    DnsReply reply = servedAt(server, answered);
    reply.query.server = server.server;
    reply.receivedAt = secondOfDay(time + trip);
    noteAuthority(history, reply);
    if (oldTtlAt(server, answered) < 0 && server.firstNew < 0)
        server.firstNew = time + trip;
}

template<typename Look>
void Invented::watch(Look look)
{
    QList<DnsServer> addresses;
    for (const Server &server : m_servers)
        addresses.append(server.server);
    RecordHistory history = emptyHistory(officeQuestion(), addresses, {});
    history.refresh = std::chrono::seconds(int(m_takeOver * 3 / 4) + 1);
    history.retry = std::chrono::seconds(int(m_takeOver / 4) + 1);
    const double end = m_lastChange + m_takeOver + m_longTtl + Day;
    double time = 0;
    while (time < end) {
        for (Server &server : m_servers)
            ask(history, server, time);
        look(history, time + 5);
        // When everything has been seen, only the passing of time is of interest.
        const bool done = std::all_of(m_servers.begin(), m_servers.end(), [](const Server &one) { return one.firstNew >= 0; });
        double next = time + m_interval;
        if (!m_calm && chance(0.02))
            next += logBetween(60, Day / 2);                     // the PC slept
        if (done || time > m_lastChange + 2 * m_interval)
            next = std::max(next, time + (end - time) / 7);
        time = std::max(next, time + 5);
    }
}

double Invented::latestPromise() const
{
    double first = -1;
    for (const Server &server : m_servers) {
        if (server.firstNew >= 0 && (first < 0 || server.firstNew < first))
            first = server.firstNew;
    }
    double latest = 0;
    const double ttl = m_kind == Kind::Creation ? m_negativeTtl : m_longTtl;
    for (const Server &server : m_servers)
        latest = std::max(latest, std::max(server.firstNew, server.firstNew < 0 ? first + m_takeOver + 2 : 0) + ttl);
    return latest + 2;
}

} // namespace

class TestClockProperty final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenThousandHistoriesGiveNoEarlyPromise()
    {
        int promises = 0;
        int early = 0;
        int late = 0;
        double worstCalm = 0;
        for (unsigned seed = 0; seed < Histories; ++seed) {
            Invented invented(seed);
            SafeFrom last;
            invented.watch([&](const RecordHistory &history, double now) {
                last = safeFrom(history, invented.expected(), secondOfDay(now));
                if (last.state != SafeFrom::State::Running && last.state != SafeFrom::State::Passed)
                    return;
                ++promises;
                if (secondOfDay(invented.lastOld()) > last.at)
                    ++early;
            });
            QVERIFY2(last.state == SafeFrom::State::Passed || last.state == SafeFrom::State::Running,
                     qPrintable(QStringLiteral("history %1 ends without a promise").arg(seed)));
            if (!last.assumed && last.at > secondOfDay(invented.latestPromise() + 0.01))
                ++late;
            if (invented.isCalm())
                worstCalm = std::max(worstCalm, double(secondOfDay(invented.lastOld()).msecsTo(last.at)) / 1000 - std::max(invented.pollInterval(), 5.0));
        }
        qInfo("%d histories, %d promises, %d early, %d later than the bound; latest beyond the poll interval: %.2f s", Histories,
              promises, early, late, worstCalm);
        QCOMPARE(early, 0);
        QCOMPARE(late, 0);
        QVERIFY(promises > Histories);
        QVERIFY(worstCalm <= 3);
    }
};

QTEST_GUILESS_MAIN(TestClockProperty)
#include "test_clock_property.moc"
