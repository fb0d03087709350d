#include "support/token_server.h"
#include "targets/oauth/token_keeper.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace hikkoshi;
using namespace std::chrono_literals;

/// Connections ask from their own threads, as in the copy.
class TestTokenKeeper final : public QObject
{
    Q_OBJECT

    static TokenGrant grantAt(const support::TokenServer &server)
    {
        return AppSecretGrant {server.url(QStringLiteral("token")), QStringLiteral("app"), QStringLiteral("scope"),
                               std::make_shared<const Secret>("client secret")};
    }

    using Asked = std::future<Result<Secret>>;
    static Asked ask(TokenKeeper &keeper, const QByteArray &refused = {}, std::stop_token stop = {})
    {
        return std::async(std::launch::async, [&keeper, refused, stop] {
            const Secret old(refused);
            return keeper.token(QStringLiteral("taro@example.jp"), refused.isEmpty() ? nullptr : &old, stop);
        });
    }
    /// What came, while this thread's event loop serves the end point.
    static QString told(Asked &asked)
    {
        if (!QTest::qWaitFor([&] { return asked.wait_for(0ms) == std::future_status::ready; }, 10'000))
            return QStringLiteral("nothing");
        const auto token = asked.get();
        return token ? QString::fromUtf8(token->reveal().toByteArray()) : errorName(token.error().kind);
    }

private Q_SLOTS:
    void aTokenIsAskedForOnceAndKept()
    {
        support::TokenServer server(1h);
        TokenKeeper keeper(grantAt(server));
        auto first = ask(keeper);
        QCOMPARE(told(first), QStringLiteral("token-1"));
        auto second = ask(keeper);
        QCOMPARE(told(second), QStringLiteral("token-1"));
        QCOMPARE(server.posted().size(), 1);
    }

    void manyAtOnceShareOneQuestion()
    {
        support::TokenServer server(1h);
        TokenKeeper keeper(grantAt(server));
        std::vector<Asked> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(ask(keeper));
        for (Asked &one : all)
            QCOMPARE(told(one), QStringLiteral("token-1"));
        QCOMPARE(server.posted().size(), 1);
    }

    void aRefusedTokenIsReplacedOnceForAll()
    {
        support::TokenServer server(1h);
        TokenKeeper keeper(grantAt(server));
        auto first = ask(keeper);
        QCOMPARE(told(first), QStringLiteral("token-1"));
        auto renewed = ask(keeper, "token-1");
        QCOMPARE(told(renewed), QStringLiteral("token-2"));
        auto late = ask(keeper, "token-1");     // another connection finds out later
        QCOMPARE(told(late), QStringLiteral("token-2"));
        QCOMPARE(server.posted().size(), 2);
    }

    void aTokenIsRenewedBeforeItEnds()
    {
        support::TokenServer server(1s);
        TokenKeeper keeper(grantAt(server));
        auto first = ask(keeper);
        QCOMPARE(told(first), QStringLiteral("token-1"));
        QTRY_VERIFY_WITH_TIMEOUT([&] {
            auto next = ask(keeper);
            return told(next) == QLatin1String("token-2");
        }(), 5'000);
        QCOMPARE(server.refusedTokens(), 0);
    }

    void aRefusalIsToldAndTheNextTryAsksAgain()
    {
        support::TokenServer server(1h);
        server.failWith(400, R"({"error":"unauthorized_client","error_description":"no consent"})");
        TokenKeeper keeper(grantAt(server));
        auto first = ask(keeper);
        QCOMPARE(told(first), QStringLiteral("login-refused"));
        server.recover();
        auto second = ask(keeper);
        QCOMPARE(told(second), QStringLiteral("token-1"));
    }

    void patienceIsAskedForByTheServer()
    {
        support::TokenServer server(1h);
        server.failWith(429, "{}", "Retry-After: 7\r\n");
        TokenKeeper keeper(grantAt(server));
        auto asked = ask(keeper);
        QVERIFY(QTest::qWaitFor([&] { return asked.wait_for(0ms) == std::future_status::ready; }));
        const auto answer = asked.get();
        QCOMPARE(answer.error().kind, ErrorKind::ServerBusy);
        QCOMPARE(*answer.error().retryAfter, std::chrono::milliseconds(7s));
    }

    void aStopEndsTheWaitSoon()
    {
        support::TokenServer server(1h);
        server.setSilent(true);
        TokenKeeper keeper(grantAt(server));
        std::stop_source stop;
        auto asked = ask(keeper, {}, stop.get_token());
        QTRY_VERIFY(server.arrived() > 0);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QCOMPARE(told(asked), QStringLiteral("cancelled"));
        QVERIFY(timer.elapsed() < 200);
    }

    void itsEndSetsEveryoneFree()
    {
        support::TokenServer server(1h);
        server.setSilent(true);
        auto keeper = std::make_unique<TokenKeeper>(grantAt(server));
        auto asked = ask(*keeper);
        QTRY_VERIFY(server.arrived() > 0);
        keeper.reset();
        QCOMPARE(told(asked), QStringLiteral("cancelled"));
    }

    void plainHttpToAnotherMachineIsRefused()
    {
        TokenKeeper keeper(AppSecretGrant {QUrl(QStringLiteral("http://192.0.2.1/token")), {}, {}, std::make_shared<const Secret>("x")});
        auto asked = ask(keeper);
        QCOMPARE(told(asked), QStringLiteral("encryption-refused"));
    }
};

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "test_token_keeper.moc"
