#include "dns/dns_watch.h"
#include "dns/network_resolver.h"
#include "dns/record_history.h"
#include "rehearsal/nsd_server.h"
#include "rehearsal/unbound_server.h"
#include "rehearsal/zone_file.h"
#include "support/ask_and_wait.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

constexpr auto PollEvery = 500ms;
constexpr auto LateAtMost = 3s;
const QString OldMx = QStringLiteral("10 mail.lag.test");
const QString NewMx = QStringLiteral("10 mx.new.test");
const QString Token = QStringLiteral("MS=ms12345678");

/// The zone of the two experiments: a "no" lasts 8 s.
Zone lagZone(quint32 serial, const QString &mx, std::chrono::seconds ttl, bool token = false)
{
    Zone zone;
    zone.origin = domainName("lag.test");
    zone.primary = domainName("ns1.lag.test");
    zone.serial = serial;
    zone.soaTtl = 60s;
    zone.minimum = 8s;
    zone.records = {{zone.origin, QStringLiteral("NS"), QStringLiteral("ns1.lag.test"), 60s},
                    {zone.origin, QStringLiteral("NS"), QStringLiteral("ns2.lag.test"), 60s},
                    {domainName("ns1.lag.test"), QStringLiteral("A"), QStringLiteral("127.0.54.1"), 60s},
                    {domainName("ns2.lag.test"), QStringLiteral("A"), QStringLiteral("127.0.54.2"), 60s},
                    {zone.origin, QStringLiteral("MX"), mx, ttl}};
    if (token)
        zone.records.append({domainName("_verify.lag.test"), QStringLiteral("TXT"), Token, ttl});
    return zone;
}

/// A real primary, a real secondary that is brought up to date by hand, a real cache that asks the secondary only.
struct Servers {
    QTemporaryDir directory;
    std::unique_ptr<NsdServer> primary;
    std::unique_ptr<NsdServer> secondary;
    std::unique_ptr<UnboundServer> cache;

    [[nodiscard]] bool start(const Zone &zone)
    {
        const auto text = zoneText(zone);
        for (auto [server, address] : {std::pair(&primary, "127.0.54.1"), std::pair(&secondary, "127.0.54.2")}) {
            NsdOptions options;
            options.addresses = {QHostAddress(QString::fromLatin1(address))};
            options.zones = {{zone.origin, *text}};
            auto started = NsdServer::start(options, directory.filePath(QString::fromLatin1(address)));
            if (!started)
                return false;
            *server = std::move(*started);
        }
        UnboundOptions options;
        options.zones = {{zone.origin, {secondary->server()}}};
        auto started = UnboundServer::start(options, directory.filePath(QStringLiteral("cache")));
        if (!started)
            return false;
        cache = std::move(*started);
        return true;
    }
    [[nodiscard]] QList<DnsServer> authorities() const
    {
        QList<DnsServer> servers;
        for (const LoopbackServer &server : {primary->server(), secondary->server()})
            servers.append({server.address, server.port, DnsServer::Protocol::Plain, false, {}});
        return servers;
    }
    [[nodiscard]] DnsServer resolver() const
    {
        return {cache->server().address, cache->server().port, DnsServer::Protocol::Plain, true, {}};
    }
};

/// Somebody who asks the cache all the time, and writes down when it last gave the old.
class Sender final : public QObject
{
public:
    Sender(Resolver &resolver, DnsQuery query, RecordExpectation expected)
        : m_resolver(resolver)
        , m_query(std::move(query))
        , m_expected(std::move(expected))
    {
        m_timer.setInterval(40ms);
        connect(&m_timer, &QTimer::timeout, this, [this] { ask(); });
    }
    void start()
    {
        ask();
        m_timer.start();
    }
    QDateTime lastOld;
    QDateTime firstNew;
    int answers = 0;

private:
    void ask()
    {
        m_resolver.ask(m_query, this, [this](const DnsReply &reply) {
            if (!reply.isUsable())
                return;
            ++answers;
            QStringList values;
            for (const DnsRecord &record : reply.answers())
                values.append(valueText(record));
            if (!meets(m_expected, values, reply.ttl()))
                lastOld = reply.receivedAt;
            else if (!firstNew.isValid())
                firstNew = reply.receivedAt;
        });
    }
    Resolver &m_resolver;
    DnsQuery m_query;
    RecordExpectation m_expected;
    QTimer m_timer;
};

} // namespace

/// The two experiments that the clock was made from, on real servers, the worst moment for every question.
class TestClockServers final : public QObject
{
    Q_OBJECT

    /// Changes both servers from \a before to \a after, the second \a lag later, while it is watched.
    void run(const Zone &before, const Zone &after, const WatchedRecord &record, std::chrono::milliseconds lag)
    {
        Servers servers;
        QVERIFY(servers.start(before));
        NetworkResolver resolver;
        SystemClock clock;
        WatchPlan plan;
        plan.zone = before.origin;
        plan.authorities = servers.authorities();
        plan.records = {record};
        plan.pace.quick = PollEvery;
        DnsWatch watch(resolver, clock, plan);
        watch.start();
        QTRY_VERIFY(watch.lastChecked().isValid());
        QCOMPARE(watch.safeFrom(0).state, SafeFrom::State::StillServed);

        NetworkResolver other;
        Sender sender(other, {record.question, servers.resolver()}, record.expected);
        const QByteArray text = *zoneText(after);
        QVERIFY(servers.primary->setZone(after.origin, text));
        QTest::qWait(int(lag.count()));
        QCOMPARE(watch.safeFrom(0).state, SafeFrom::State::StillServed);
        sender.start();
        QTRY_VERIFY(sender.answers > 0);                // at the worst moment
        QVERIFY(servers.secondary->setZone(after.origin, text));

        QTRY_COMPARE_WITH_TIMEOUT(watch.safeFrom(0).state, SafeFrom::State::Running, 5000);
        const QDateTime promised = watch.safeFrom(0).at;
        QVERIFY(QDateTime::currentDateTimeUtc() < promised);
        QTRY_COMPARE_WITH_TIMEOUT(watch.safeFrom(0).state, SafeFrom::State::Passed, 20000);
        QCOMPARE(watch.safeFrom(0).at, promised);
        const auto early = std::chrono::milliseconds(promised.msecsTo(sender.lastOld));
        qInfo("the old was last seen %lld ms before the promised time, the new first %lld ms before it (%d answers)",
              static_cast<long long>(-early.count()), static_cast<long long>(sender.firstNew.msecsTo(promised)), sender.answers);
        QVERIFY(sender.firstNew.isValid());
        QVERIFY2(early <= 0ms, "promised too early");
        QVERIFY2(-early <= LateAtMost + PollEvery, "promised too late");
    }

private Q_SLOTS:
    void aLaggingSecondaryAndACacheAreWaitedFor()
    {
        run(lagZone(1, OldMx, 6s), lagZone(2, NewMx, 6s),
            {{domainName("lag.test"), RecordType::MX}, {RecordExpectation::Match::Hosts, {QStringLiteral("mx.new.test")}, {}}, false},
            3900ms);
    }

    void theRememberedNoIsWaitedFor()
    {
        run(lagZone(1, OldMx, 6s), lagZone(2, OldMx, 6s, true),
            {{domainName("_verify.lag.test"), RecordType::TXT}, {RecordExpectation::Match::Contains, {Token}, {}}, false}, 500ms);
    }
};

QTEST_GUILESS_MAIN(TestClockServers)
#include "test_clock_servers.moc"
