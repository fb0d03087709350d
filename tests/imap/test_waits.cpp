#include "support/imap_client.h"
#include "support/test_certificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QtTest>

#include <thread>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

/// Asks for a stop from another thread after a while, and knows how long the answer took.
class StopLater final
{
public:
    explicit StopLater(std::chrono::milliseconds when)
        : m_thread([this, when] {
            std::this_thread::sleep_for(when);
            m_clock.start();
            m_source.request_stop();
        })
    {
    }
    ~StopLater()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(StopLater)
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// Since the stop; -1 when it was not asked for yet.
    [[nodiscard]] qint64 answeredAfter()
    {
        if (!m_source.stop_requested())
            return -1;
        m_thread.join();
        return m_clock.elapsed();
    }

private:
    std::stop_source m_source;
    QElapsedTimer m_clock;
    std::thread m_thread;
};

const QByteArray Greeting = "S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\n";
const QByteArray Opened = ScriptedImapServer::login("LITERAL+") + "C: O1 EXAMINE \"INBOX\"\nS: * 3 EXISTS\nS: O1 OK\n";

/// Sanitizers keep freed memory, so that nothing can be said about it under them.
qint64 residentKiB()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#endif
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

class TestWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopEndsOpeningAtOnce_data();
    void stopEndsOpeningAtOnce();
    void stopEndsEveryWaitAtOnce_data();
    void stopEndsEveryWaitAtOnce();
    void stopEndsTheConnectAtOnce();
    void stopBeforeTheStartConnectsNowhere();
    void silenceEndsAtItsLimit_data();
    void silenceEndsAtItsLimit();
    void drippingIsSilence();
    void slowCallerIsNotTheServersSilence();
    void nobodyListeningIsUnreachable();
    void farewellIsShort();
    void floodsStayBounded_data();
    void floodsStayBounded();
};

void TestWaits::stopEndsOpeningAtOnce_data()
{
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("greeting") << QByteArray() << Encryption::PlainLoopback;
    QTest::newRow("half a greeting") << QByteArray("S-: * OK\n") << Encryption::PlainLoopback;
    QTest::newRow("handshake") << QByteArray() << Encryption::ImplicitTls;
    QTest::newRow("capabilities") << QByteArray("S: * OK x\nC: A1 CAPABILITY\n") << Encryption::PlainLoopback;
    QTest::newRow("log-in") << Greeting << Encryption::PlainLoopback;
    QTest::newRow("STARTTLS") << Greeting + "C: A1 STARTTLS\n" << Encryption::StartTls;
    QTest::newRow("handshake after STARTTLS") << Greeting + "C: A1 STARTTLS\nS: A1 OK go\n" << Encryption::StartTls;
}

void TestWaits::stopEndsOpeningAtOnce()
{
    QFETCH(QByteArray, transcript);
    QFETCH(Encryption, encryption);
    const ScriptedImapServer server(transcript);
    StopLater stop(150ms);
    const Endpoint endpoint {QStringLiteral("localhost"), server.port(), encryption, QStringLiteral("127.0.0.1")};
    const auto store = openImapStore(endpoint, imap_client::login(), {}, stop.token(), imap_client::patient());
    const qint64 after = stop.answeredAfter();
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
    QVERIFY2(after >= 0 && after < 200, qPrintable(QString::number(after)));
}

void TestWaits::stopEndsEveryWaitAtOnce_data()
{
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<int>("call");
    QTest::newRow("answer") << Opened << 0;
    QTest::newRow("body") << Opened + "C: A1 UID FETCH 7 (UID BODY.PEEK[])\nS: * 1 FETCH (UID 7 BODY[] {100000}\nS: only this\n" << 1;
    QTest::newRow("endless answers") << Opened + "C: A1 NOOP\nS*100000000: * 3 EXISTS\n" << 0;
    QTest::newRow("server that does not read") << Opened + "DEAF\n" << 2;
    QTest::newRow("listing") << Opened + "C: A1 UID FETCH 1:* (UID FLAGS)\nS~: * 1 FETCH (UID 7 FLAGS ()) and more and more\n" << 3;
}

void TestWaits::stopEndsEveryWaitAtOnce()
{
    QFETCH(QByteArray, transcript);
    QFETCH(int, call);
    const ScriptedImapServer server(transcript);
    StopLater stop(400ms);
    auto opened = openImapStore(imap_client::plain(server.port()), imap_client::login(), {}, stop.token(), imap_client::patient());
    QVERIFY(opened);
    MailStore &store = **opened;
    QVERIFY(store.open("INBOX", MailStore::Access::ReadOnly));
    Spool big;
    Result<> outcome;
    if (call == 0) {
        outcome = store.noop();
    } else if (call == 1) {
        QVERIFY(store.requestBodies({7}));
        const auto body = store.nextBody();
        outcome = body ? Result<> {} : fail(body.error());
    } else if (call == 2) {
        QVERIFY(big.write(QByteArray(20'000'000, 'x')));
        auto ticket = store.startAppend("F", {{{}, {}, &big}});
        const auto appended = ticket ? store.finishAppend(*ticket) : fail(ticket.error());
        outcome = appended ? Result<> {} : fail(appended.error());
    } else {
        outcome = store.scan(1, 0, MailStore::Flags, [](MessageFacts &&) -> Result<> { return {}; });
    }
    const qint64 after = stop.answeredAfter();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QVERIFY2(after >= 0 && after < 200, qPrintable(QString::number(after)));
    QCOMPARE(store.noop().error().kind, ErrorKind::Cancelled);
    store.close();
}

/// A listener whose queue is full swallows the next SYN, so that the connect hangs.
void TestWaits::stopEndsTheConnectAtOnce()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    listener.setListenBacklogSize(1);
    listener.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 200; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress::LocalHost, listener.serverPort());
        if (!fillers.back()->waitForConnected(200))
            break;
    }
    QVERIFY(fillers.back()->state() != QAbstractSocket::ConnectedState);
    StopLater stop(150ms);
    const auto store = openImapStore(imap_client::plain(listener.serverPort()), imap_client::login(), {}, stop.token(), imap_client::patient());
    const qint64 after = stop.answeredAfter();
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
    QVERIFY2(after >= 0 && after < 200, qPrintable(QString::number(after)));
}

void TestWaits::stopBeforeTheStartConnectsNowhere()
{
    const ScriptedImapServer server(Greeting);
    std::stop_source source;
    source.request_stop();
    const auto store = openImapStore(imap_client::plain(server.port()), imap_client::login(), {}, source.get_token(), imap_client::patient());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
}

void TestWaits::silenceEndsAtItsLimit_data()
{
    QTest::addColumn<QByteArray>("transcript");
    QTest::addColumn<ImapTimeouts>("timeouts");
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("handshake") << QByteArray() << ImapTimeouts {300ms, 20s, 20s} << Encryption::ImplicitTls;
    QTest::newRow("greeting") << QByteArray() << ImapTimeouts {20s, 300ms, 20s} << Encryption::PlainLoopback;
    QTest::newRow("dripping greeting") << QByteArray("S~: * OK slowly, slowly, slowly, slowly\n") << ImapTimeouts {20s, 300ms, 20s} << Encryption::PlainLoopback;
    QTest::newRow("log-in") << Greeting << ImapTimeouts {20s, 20s, 300ms} << Encryption::PlainLoopback;
}

void TestWaits::silenceEndsAtItsLimit()
{
    QFETCH(QByteArray, transcript);
    QFETCH(ImapTimeouts, timeouts);
    QFETCH(Encryption, encryption);
    const ScriptedImapServer server(transcript);
    QElapsedTimer clock;
    clock.start();
    const Endpoint endpoint {QStringLiteral("localhost"), server.port(), encryption, QStringLiteral("127.0.0.1")};
    const auto store = openImapStore(endpoint, imap_client::login(), {}, {}, timeouts);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::TimedOut);
    QVERIFY(clock.elapsed() >= 250 && clock.elapsed() < 5000);
}

void TestWaits::drippingIsSilence()
{
    const ScriptedImapServer server(Opened + "C: A1 UID FETCH 7 (UID BODY.PEEK[])\nS: * 1 FETCH (UID 7 BODY[] {100000}\nS~: "
                                    + QByteArray(1000, 'x') + '\n');
    auto opened = openImapStore(imap_client::plain(server.port()), imap_client::login(), {}, {}, {10s, 10s, 500ms});
    QVERIFY(opened);
    QVERIFY((*opened)->open("INBOX", MailStore::Access::ReadOnly));
    QVERIFY((*opened)->requestBodies({7}));
    const auto body = (*opened)->nextBody();
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::TimedOut);
}

void TestWaits::slowCallerIsNotTheServersSilence()
{
    const ScriptedImapServer server(Opened + "C: A1 UID FETCH 7 (UID BODY.PEEK[])\nS: * 1 FETCH (UID 7 BODY[] {1}\nS: a)\nS: A1 OK\n");
    auto opened = openImapStore(imap_client::plain(server.port()), imap_client::login(), {}, {}, {10s, 10s, 300ms});
    QVERIFY(opened);
    QVERIFY((*opened)->open("INBOX", MailStore::Access::ReadOnly));
    QVERIFY((*opened)->requestBodies({7}));
    QTest::qWait(600); // what a caller does that writes to a slow disk
    const auto body = (*opened)->nextBody();
    QVERIFY(body && *body);
}

void TestWaits::nobodyListeningIsUnreachable()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    const quint16 port = listener.serverPort();
    listener.close();
    for (const Encryption how : {Encryption::PlainLoopback, Encryption::ImplicitTls, Encryption::StartTls}) {
        const auto store = openImapStore({QStringLiteral("localhost"), port, how, QStringLiteral("127.0.0.1")}, imap_client::login(), {}, {}, imap_client::patient());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::HostUnreachable);
    }
    const auto unknown = openImapStore({QStringLiteral("no-such-host.invalid"), 993, Encryption::ImplicitTls, {}}, imap_client::login(), {}, {}, imap_client::patient());
    QVERIFY(!unknown);
    QVERIFY(unknown.error().kind == ErrorKind::HostUnreachable || unknown.error().kind == ErrorKind::TimedOut);
}

void TestWaits::farewellIsShort()
{
    const ScriptedImapServer server(Opened + "C: A1 LOGOUT\n");
    auto opened = imap_client::open(server);
    QVERIFY(opened);
    QVERIFY((*opened)->open("INBOX", MailStore::Access::ReadOnly));
    QElapsedTimer clock;
    clock.start();
    (*opened)->close();
    QVERIFY(clock.elapsed() < 1'500);
    QTRY_VERIFY(server.isPlayed());
}

void TestWaits::floodsStayBounded_data()
{
    QTest::addColumn<QByteArray>("flood");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("a million OKs") << QByteArray("S*1000000: * OK still here\nS: A1 OK\n") << QByteArray("done");
    QTest::newRow("a million EXISTS") << QByteArray("S*1000000: * 4294967295 EXISTS\nS: A1 OK\n") << QByteArray("done");
    QTest::newRow("a million EXPUNGEs") << QByteArray("S*1000000: * # EXPUNGE\nS: A1 OK\n") << QByteArray("done");
    QTest::newRow("a line of a gigabyte") << QByteArray("S-*16000000: 0123456789012345678901234567890123456789012345678901234567890123\n") << QByteArray("protocol-violation");
    QTest::newRow("a million folders") << QByteArray("S*1000000: * LIST () \"/\" \"folder #\"\nS: A1 OK\n") << QByteArray("protocol-violation");
    QTest::newRow("folders with long names") << QByteArray("S*300: * LIST () \"/\" \"" + QByteArray(100'000, 'x') + "#\"\nS: A1 OK\n") << QByteArray("protocol-violation");
    QTest::newRow("literals in a line") << QByteArray("S-*2000000: * X {1}\\r\\nx {1}\\r\\nx\\r\\n\nS: A1 OK\n") << QByteArray("done");
    QTest::newRow("unasked facts") << QByteArray("S*300000: * # FETCH (FLAGS (\\Seen a b c d) UID #)\nS: A1 OK\n") << QByteArray("done");
    QTest::newRow("continuations") << QByteArray("S*100000: + go\n") << QByteArray("protocol-violation");
    QTest::newRow("capabilities") << QByteArray("S-: * CAPABILITY\nS-*100000:  X=Y\nS-: \\r\\n\nS: A1 OK\n") << QByteArray("done");
}

void TestWaits::floodsStayBounded()
{
    QFETCH(QByteArray, flood);
    QFETCH(QByteArray, outcome);
    const ScriptedImapServer server(ScriptedImapServer::login("BACKENDAUTHENTICATE") + "C: A1 LIST \"\" \"*\"\n" + flood);
    auto opened = imap_client::open(server);
    QVERIFY(opened);
    const qint64 before = residentKiB();
    QElapsedTimer clock;
    clock.start();
    {
        const auto folders = (*opened)->listFolders();
        QCOMPARE(folders ? QByteArray("done") : errorName(folders.error().kind).toLatin1(), outcome);
    }
    QVERIFY2(residentKiB() - before < 64 * 1024, qPrintable(QString::number(residentKiB() - before)));
    QVERIFY(clock.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(TestWaits)
#include "test_waits.moc"
