#include "dns/network_resolver.h"
#include "support/ask_and_wait.h"
#include "support/fault_dns_server.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using namespace hikkoshi;
using namespace std::chrono_literals;
using Asked = FaultDnsServer::Asked;
using Step = FaultDnsServer::Step;
using Steps = QList<Step>;

namespace {

FaultDnsServer::Script answersAfter(std::chrono::milliseconds delay)
{
    return [delay](const Asked &asked) {
        const dnsPackets::Record mx {asked.question.name, dnsPackets::Mx, 300, dnsPackets::mx(10, "mail.office.test")};
        return Steps {{dnsPackets::answer(asked.question, {dnsPackets::Authoritative, dnsPackets::NoError, {mx}}), delay}};
    };
}

Steps silence(const Asked &)
{
    return {};
}

/// The n-th question.
DnsQuery queryNumber(int number, quint16 port)
{
    return plainQuery(QByteArray("n" + QByteArray::number(number) + ".office.test").constData(), RecordType::MX, port);
}

/// Servers in a thread of their own, so that what they do is no gap in the thread that asks.
class ServerThread final
{
public:
    explicit ServerThread(const QList<std::chrono::milliseconds> &delays)
    {
        m_thread.start();
        m_keeper.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&m_keeper, [this, delays] {
            for (const auto delay : delays)
                m_servers.push_back(std::make_unique<FaultDnsServer>(answersAfter(delay)));
        }, Qt::BlockingQueuedConnection);
    }
    ~ServerThread()
    {
        QMetaObject::invokeMethod(&m_keeper, [this] { m_servers.clear(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    [[nodiscard]] quint16 port(size_t server) const { return m_servers.at(server)->port(); }
    [[nodiscard]] size_t size() const { return m_servers.size(); }
    [[nodiscard]] int mostAtOnce(size_t server)
    {
        int most = 0;
        QMetaObject::invokeMethod(&m_keeper, [&] { most = m_servers.at(server)->mostAtOnce(); }, Qt::BlockingQueuedConnection);
        return most;
    }

private:
    QThread m_thread;
    QObject m_keeper;
    std::vector<std::unique_ptr<FaultDnsServer>> m_servers;
};

/// Notes the longest time in which this thread's event loop did not come round.
class Beat final
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = qMax(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start(5ms);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class TestNetworkResolver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsAnsweredFromWithinAsk();
    void equalQuestionsAreAskedOnce();
    void otherServersAndTypesAreOtherQuestions();
    void notMoreThanSixteenAreUnderWay();
    void notMoreThanTwoAreUnderWayAtOneServer();
    void whoHasGoneIsNotCalled();
    void goneOneLeavesTheOtherItsAnswer();
    void placesOfTheGoneAreFree();
    void givenUpQuestionCanBeAskedAnew();
    void answeredOneMayEndEverything();
    void answeredOneMayEndAnother();
    void answeredOneMayAskOn();
    void deadServerOfFourDelaysNothingElse();
    void deadHalfOfTheServersDelaysNothingElse();
    void fortyQuestionsHoldNothingUp();
    void surveyOfSixteenServersTakesLessThanASecond();
};

void TestNetworkResolver::nobodyIsAnsweredFromWithinAsk()
{
    NetworkResolver resolver;
    const DnsQuery impossible {{domainName("office.test").child(QString(64, u'a')), RecordType::A}, {}};
    int calls = 0;
    resolver.ask(impossible, this, [&calls](const DnsReply &) { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void TestNetworkResolver::equalQuestionsAreAskedOnce()
{
    const FaultDnsServer server(answersAfter(50ms));
    NetworkResolver resolver;
    QList<DnsReply> replies;
    const auto note = [&replies](const DnsReply &reply) { replies.append(reply); };
    resolver.ask(queryNumber(1, server.port()), this, note);
    resolver.ask(queryNumber(1, server.port()), this, note);
    QTRY_COMPARE(server.asked().size(), 1);
    resolver.ask(queryNumber(1, server.port()), this, note);        // it is under way by now
    QTRY_COMPARE(replies.size(), 3);
    QCOMPARE(server.asked().size(), 1);
    QCOMPARE(replies.at(0), replies.at(2));
    QVERIFY(askAndWait(resolver, queryNumber(1, server.port())));
    QCOMPARE(server.asked().size(), 2);                             // nothing is remembered
}

void TestNetworkResolver::otherServersAndTypesAreOtherQuestions()
{
    const FaultDnsServer one(answersAfter(0ms));
    const FaultDnsServer other(answersAfter(0ms));
    NetworkResolver resolver;
    int calls = 0;
    const auto note = [&calls](const DnsReply &) { ++calls; };
    DnsQuery recursive = queryNumber(1, one.port());
    recursive.server.recursive = true;
    DnsQuery text = queryNumber(1, one.port());
    text.question.type = RecordType::TXT;
    for (const DnsQuery &query : {queryNumber(1, one.port()), recursive, text, queryNumber(1, other.port())})
        resolver.ask(query, this, note);
    QTRY_COMPARE(calls, 4);
    QCOMPARE(one.asked().size(), 3);
    QCOMPARE(other.asked().size(), 1);
}

void TestNetworkResolver::notMoreThanSixteenAreUnderWay()
{
    std::vector<std::unique_ptr<FaultDnsServer>> servers;
    int atOnce = 0;
    int most = 0;
    for (int i = 0; i < 12; ++i) {
        servers.push_back(std::make_unique<FaultDnsServer>([&](const Asked &asked) {
            most = qMax(most, ++atOnce);
            return answersAfter(100ms)(asked);
        }));
    }
    NetworkResolver resolver;
    int calls = 0;
    for (int i = 0; i < 48; ++i) {
        resolver.ask(queryNumber(i, servers.at(size_t(i) % 12)->port()), this, [&](const DnsReply &reply) {
            QVERIFY(resolver.underWay() < NetworkResolver::MostUnderWay);
            calls += reply.status == ReplyStatus::Answer ? 1 : 0;
            --atOnce;
        });
    }
    QTRY_COMPARE(resolver.underWay(), 16);
    QCOMPARE(resolver.waiting(), 32);
    QTRY_COMPARE(calls, 48);
    QCOMPARE(most, 16);
    QCOMPARE(resolver.underWay(), 0);
}

void TestNetworkResolver::notMoreThanTwoAreUnderWayAtOneServer()
{
    const FaultDnsServer server(answersAfter(30ms));
    NetworkResolver resolver;
    int calls = 0;
    for (int i = 0; i < 9; ++i)
        resolver.ask(queryNumber(i, server.port()), this, [&calls](const DnsReply &) { ++calls; });
    QTRY_COMPARE(calls, 9);
    QCOMPARE(server.mostAtOnce(), 2);
}

void TestNetworkResolver::whoHasGoneIsNotCalled()
{
    const FaultDnsServer server(answersAfter(50ms));
    NetworkResolver resolver;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 4; ++i)
        resolver.ask(queryNumber(i, server.port()), context.get(), [&calls](const DnsReply &) { ++calls; });
    QTRY_COMPARE(server.asked().size(), 2);
    context.reset();
    QCOMPARE(resolver.underWay(), 0);
    QCOMPARE(resolver.waiting(), 0);
    QVERIFY(askAndWait(resolver, queryNumber(9, server.port())));
    QCOMPARE(calls, 0);
    QCOMPARE(server.asked().size(), 3);
}

void TestNetworkResolver::goneOneLeavesTheOtherItsAnswer()
{
    const FaultDnsServer server(answersAfter(50ms));
    NetworkResolver resolver;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    resolver.ask(queryNumber(1, server.port()), context.get(), [&calls](const DnsReply &) { calls += 100; });
    resolver.ask(queryNumber(1, server.port()), this, [&calls](const DnsReply &) { ++calls; });
    context.reset();
    QTRY_COMPARE(calls, 1);
    QCOMPARE(server.asked().size(), 1);
}

void TestNetworkResolver::placesOfTheGoneAreFree()
{
    const FaultDnsServer dead(silence);
    NetworkResolver resolver;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 2; ++i)
        resolver.ask(queryNumber(i, dead.port()), context.get(), [](const DnsReply &) {});
    bool isAnswered = false;
    resolver.ask(queryNumber(3, dead.port()), this, [&isAnswered](const DnsReply &) { isAnswered = true; });
    QTRY_COMPARE(dead.asked().size(), 2);
    context.reset();
    QTRY_COMPARE(dead.asked().size(), 3);
    QVERIFY(!isAnswered);
}

void TestNetworkResolver::givenUpQuestionCanBeAskedAnew()
{
    const FaultDnsServer server(answersAfter(40ms));
    NetworkResolver resolver;
    int late = 0;
    for (int i = 0; i < 20; ++i) {
        const auto isGone = std::make_shared<bool>(false);
        {
            QObject context;
            resolver.ask(queryNumber(1, server.port()), &context, [isGone, &late](const DnsReply &) { late += *isGone ? 1 : 0; });
            QTest::qWait(i * 3);        // also to where the answer lies in the event queue already
        }
        *isGone = true;
    }
    const auto reply = askAndWait(resolver, queryNumber(1, server.port()));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(late, 0);
    QCOMPARE(resolver.underWay(), 0);
}

void TestNetworkResolver::answeredOneMayEndEverything()
{
    const FaultDnsServer server(answersAfter(10ms));
    auto resolver = std::make_unique<NetworkResolver>();
    int calls = 0;
    for (int i = 0; i < 3; ++i) {
        resolver->ask(queryNumber(1, server.port()), this, [&](const DnsReply &) {
            ++calls;
            resolver.reset();
        });
    }
    resolver->ask(queryNumber(2, server.port()), this, [&](const DnsReply &) { calls += 100; });
    QTRY_VERIFY(!resolver);
    QTest::qWait(100);
    QCOMPARE(calls, 1);
}

void TestNetworkResolver::answeredOneMayEndAnother()
{
    const FaultDnsServer server(answersAfter(10ms));
    NetworkResolver resolver;
    auto context = std::make_unique<QObject>();
    int calls = 0;
    resolver.ask(queryNumber(1, server.port()), this, [&](const DnsReply &) { context.reset(); });
    resolver.ask(queryNumber(1, server.port()), context.get(), [&](const DnsReply &) { ++calls; });
    QTRY_VERIFY(!context);
    QVERIFY(askAndWait(resolver, queryNumber(2, server.port())));
    QCOMPARE(calls, 0);
}

void TestNetworkResolver::answeredOneMayAskOn()
{
    const FaultDnsServer server(answersAfter(0ms));
    NetworkResolver resolver;
    int calls = 0;
    resolver.ask(queryNumber(1, server.port()), this, [&](const DnsReply &) {
        resolver.ask(queryNumber(1, server.port()), this, [&](const DnsReply &) { ++calls; });
    });
    QTRY_COMPARE(calls, 1);
    QCOMPARE(server.asked().size(), 2);
}

void TestNetworkResolver::deadServerOfFourDelaysNothingElse()
{
    const FaultDnsServer servers[] {FaultDnsServer(answersAfter(20ms)), FaultDnsServer(answersAfter(20ms)),
                                    FaultDnsServer(answersAfter(20ms)), FaultDnsServer(silence)};
    NetworkResolver resolver;
    QElapsedTimer clock;
    clock.start();
    int good = 0;
    qint64 goodAfter = 0;
    for (int i = 0; i < 32; ++i) {
        resolver.ask(queryNumber(i, servers[i % 4].port()), this, [&](const DnsReply &reply) {
            good += reply.status == ReplyStatus::Answer ? 1 : 0;
            goodAfter = good == 24 && goodAfter == 0 ? clock.elapsed() : goodAfter;
        });
    }
    QTRY_COMPARE(good, 24);
    qInfo("24 good answers after %lld ms", goodAfter);
    QVERIFY(goodAfter < 1000);
    QVERIFY(resolver.underWay() <= 2);
}

void TestNetworkResolver::deadHalfOfTheServersDelaysNothingElse()
{
    std::vector<std::unique_ptr<FaultDnsServer>> servers;
    for (int i = 0; i < 20; ++i)
        servers.push_back(std::make_unique<FaultDnsServer>(i % 2 == 0 ? FaultDnsServer::Script(silence) : answersAfter(20ms)));
    NetworkResolver resolver;
    int good = 0;
    for (int i = 0; i < 80; ++i) {
        resolver.ask(queryNumber(i, servers.at(size_t(i) % 20)->port()), this,
                     [&](const DnsReply &reply) { good += reply.status == ReplyStatus::Answer ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(good, 40, 3000);
}

/// 40 questions to 10 servers that take 20, 30, … 110 ms. The beat is taken again when something else held the machine.
void TestNetworkResolver::fortyQuestionsHoldNothingUp()
{
    QList<std::chrono::milliseconds> delays;
    for (int i = 0; i < 10; ++i)
        delays.append(std::chrono::milliseconds(20 + 10 * i));
    ServerThread servers(delays);
    qint64 longest = 1000;
    for (int round = 0; round < 5 && longest >= 50; ++round) {
        NetworkResolver resolver;
        const Beat beat;
        QElapsedTimer clock;
        clock.start();
        int good = 0;
        for (int i = 0; i < 40; ++i) {
            resolver.ask(queryNumber(i, servers.port(size_t(i) % 10)), this,
                         [&](const DnsReply &reply) { good += reply.status == ReplyStatus::Answer ? 1 : 0; });
        }
        (void)QTest::qWaitFor([&good] { return good == 40; });
        QCOMPARE(good, 40);
        longest = beat.longest();
        qInfo("40 questions: %lld ms, longest gap %lld ms", clock.elapsed(), longest);
        QVERIFY(clock.elapsed() < 1000);
    }
    QVERIFY(longest < 50);
    for (size_t i = 0; i < servers.size(); ++i)
        QVERIFY(servers.mostAtOnce(i) <= 2);
}

void TestNetworkResolver::surveyOfSixteenServersTakesLessThanASecond()
{
    ServerThread servers(QList<std::chrono::milliseconds>(16, 50ms));
    NetworkResolver resolver;
    QElapsedTimer clock;
    clock.start();
    int good = 0;
    for (int i = 0; i < 160; ++i) {
        resolver.ask(queryNumber(i, servers.port(size_t(i) % 16)), this,
                     [&](const DnsReply &reply) { good += reply.status == ReplyStatus::Answer ? 1 : 0; });
    }
    QTRY_COMPARE(good, 160);
    qInfo("160 questions to 16 servers of 50 ms: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestNetworkResolver)
#include "test_network_resolver.moc"
