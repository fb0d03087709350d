#include "dns/network_resolver.h"
#include "dns/survey.h"
#include "support/fault_dns_server.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

constexpr int NameServers = 4;
constexpr int AddressesEach = 2;
constexpr int Resolvers = 8;
constexpr auto Delay = 50ms;

QList<dnsPackets::Record> zone()
{
    using namespace dnsPackets;
    const QByteArray apex = "office.test";
    QList<Record> records {{apex, Soa, 300, soa("ns1.office.test", "root.office.test", 7, 300)},
                           {apex, Mx, 300, mx(10, "mail.office.test")},
                           {apex, A, 300, QByteArray("\xc0\x00\x02\x50", 4)},
                           {"mail.office.test", A, 300, QByteArray("\xc0\x00\x02\x19", 4)},
                           {apex, Txt, 300, string("v=spf1 ip4:192.0.2.25 -all")},
                           {"_dmarc.office.test", Txt, 300, string("v=DMARC1; p=none; rua=mailto:d@office.test")}};
    for (int number = 1; number <= NameServers; ++number)
        records.append({apex, Ns, 300, name("ns" + QByteArray::number(number) + ".office.test")});
    return records;
}

/// As a resolver says it: not authoritative, recursion offered.
FaultDnsServer::Script resolverOf(const QList<dnsPackets::Record> &records)
{
    return [records](const FaultDnsServer::Asked &asked) {
        dnsPackets::Content content = dnsPackets::lookUp(records, asked.question);
        content.flags = dnsPackets::RecursionAvailable;
        return QList<FaultDnsServer::Step> {{dnsPackets::answer(asked.question, content), Delay}};
    };
}

/// The servers live in a thread of their own, so that what they do is no gap in the thread that asks.
class World final
{
public:
    /// The last authoritative server never answers when \a oneIsDead.
    explicit World(bool oneIsDead)
    {
        m_thread.start();
        m_keeper.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&m_keeper, [this, oneIsDead] {
            const FaultDnsServer::Script dead = [](const FaultDnsServer::Asked &) { return QList<FaultDnsServer::Step>(); };
            for (int i = 0; i < NameServers * AddressesEach; ++i) {
                const bool isDead = oneIsDead && i == NameServers * AddressesEach - 1;
                m_servers.push_back(std::make_unique<FaultDnsServer>(isDead ? dead : FaultDnsServer::authoritativeFor(zone(), Delay)));
            }
            for (int i = 0; i < Resolvers; ++i)
                m_servers.push_back(std::make_unique<FaultDnsServer>(resolverOf(zone())));
        }, Qt::BlockingQueuedConnection);
    }
    ~World()
    {
        QMetaObject::invokeMethod(&m_keeper, [this] { m_servers.clear(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    [[nodiscard]] SurveySettings settings() const
    {
        SurveySettings settings;
        settings.domain = *DomainName::parse(u"office.test");
        for (std::size_t i = 0; i < m_servers.size(); ++i) {
            DnsServer server;
            server.address = QHostAddress::LocalHost;
            server.port = m_servers[i]->port();
            server.recursive = i >= NameServers * AddressesEach;
            if (!server.recursive)
                server.name = QStringLiteral("ns%1.office.test").arg(i / AddressesEach + 1);
            (server.recursive ? settings.resolvers : settings.nameServers).append(server);
        }
        // The day of the switch: every resolver is asked too.
        settings.plan.newMx = {{QStringLiteral("office.test"), QStringLiteral("MX"), QStringLiteral("10 mail.office.test")}};
        settings.plan.mxChangedAt = QDateTime::currentDateTimeUtc().addSecs(-600);
        return settings;
    }

    [[nodiscard]] int mostAtOnce() const
    {
        int most = 0;
        QMetaObject::invokeMethod(const_cast<QObject *>(&m_keeper), [&] {
            for (const auto &server : m_servers)
                most = std::max(most, server->mostAtOnce());
        }, Qt::BlockingQueuedConnection);
        return most;
    }

private:
    QThread m_thread;
    QObject m_keeper;
    std::vector<std::unique_ptr<FaultDnsServer>> m_servers;
};

struct Run {
    SurveyResult result;
    qint64 took = 0;
    qint64 longestGap = 0;      ///< of the event loop
};

std::optional<Run> survey(const SurveySettings &settings)
{
    NetworkResolver resolver;
    Survey survey(resolver, [](const DomainName &, const QHostAddress &, const QObject *, auto) {
        qFatal("there is no policy in this zone");
    });
    Run run;
    QElapsedTimer beat;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] { run.longestGap = std::max(run.longestGap, beat.restart()); });
    QSignalSpy finished(&survey, &Survey::finished);
    beat.start();
    heart.start(5);
    QElapsedTimer clock;
    clock.start();
    survey.start(settings);
    if (!QTest::qWaitFor([&] { return finished.count() == 1; }, 30'000))
        return std::nullopt;
    run.took = clock.elapsed();
    run.result = finished.first().first().value<SurveyResult>();
    return run;
}

} // namespace

/// The whole way over UDP: survey, scheduler, codec. Four name servers on two addresses each and eight resolvers, each of
/// which takes 50 ms.
class TestSurveyOverSockets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allAreAskedWithinASecondAndTheWindowStaysAlive()
    {
        const World world(false);
        std::optional<Run> run;
        for (int attempt = 0; attempt < 3; ++attempt) {         // a busy machine is not the survey's fault
            run = survey(world.settings());
            QVERIFY(run);
            qInfo("%lld answers, %lld ms, longest gap %lld ms", qlonglong(run->result.observations.size()), run->took, run->longestGap);
            if (run->took < 1000 && run->longestGap < 50)
                break;
        }
        QVERIFY2(run->took < 1000, qPrintable(QString::number(run->took)));
        QVERIFY2(run->longestGap < 50, qPrintable(QString::number(run->longestGap)));
        QSet<quint16> answered;
        for (const DnsReply &reply : run->result.observations) {
            QVERIFY2(reply.isUsable(), qPrintable(digLine(reply.query)));
            answered.insert(reply.query.server.port);
        }
        QCOMPARE(answered.size(), NameServers * AddressesEach + Resolvers);
        QVERIFY2(world.mostAtOnce() <= 2, qPrintable(QString::number(world.mostAtOnce())));
    }

    void oneDeadServerIsNamedAndTheOthersAreJudged()
    {
        const World world(true);
        const auto run = survey(world.settings());
        QVERIFY(run);
        qInfo("%lld ms with a dead one", run->took);
        bool isMxJudged = false;
        for (const Finding &finding : run->result.findings)
            isMxJudged = isMxJudged || (finding.id == QLatin1String("S4") && finding.reason == Finding::Reason::MxFine);
        QVERIFY(isMxJudged);
        // Its own waits over UDP and TCP, and nothing that came after them.
        QVERIFY2(run->took < 9'000, qPrintable(QString::number(run->took)));
    }
};

QTEST_GUILESS_MAIN(TestSurveyOverSockets)
#include "test_survey_over_sockets.moc"
