#include "wizard/connection_test.h"

#include "imap/imap_store.h"

namespace hikkoshi {

namespace {

constexpr auto LeftBeforeLogIn = "left before the log-in";

/// Runs in the test's thread.
std::optional<Error> tryToReach(const Endpoint &endpoint, const TrustSettings &trust, const std::stop_token &stop)
{
    // The token is asked for only when the connection stands and is trusted; refusing it sends nothing.
    Login nobody;
    nobody.token = [](const Secret *, const std::stop_token &) -> Result<Secret> {
        return fail(ErrorKind::LoginUnavailable, QLatin1String(LeftBeforeLogIn));
    };
    ImapTimeouts patience;
    patience.connect = std::chrono::seconds(15);
    patience.greeting = std::chrono::seconds(20);
    patience.answer = std::chrono::seconds(20);
    const auto store = openImapStore(endpoint, nobody, trust, stop, patience);
    if (store)
        return {};
    // A server without OAuth says so only after it has been reached: that is all this asks.
    return store.error().kind == ErrorKind::LoginUnavailable ? std::nullopt : std::optional(store.error());
}

} // namespace

ConnectionTest::ConnectionTest(QObject *parent) : QObject(parent) { }

ConnectionTest::~ConnectionTest()
{
    cancel();
}

void ConnectionTest::cancel()
{
    ++m_question;
    m_running = false;
    m_stop.request_stop();
    if (m_thread) {
        m_thread->quit();
        m_thread->wait();
        m_thread.reset();
    }
}

void ConnectionTest::start(const Endpoint &endpoint, const TrustSettings &trust)
{
    cancel();
    m_stop = {};
    m_running = true;
    const quint64 question = m_question;
    m_thread.reset(QThread::create([this, endpoint, trust, question, stop = m_stop.get_token()] {
        const auto error = tryToReach(endpoint, trust, stop);
        QMetaObject::invokeMethod(this, [this, error, question] {
            if (question != m_question)
                return;
            m_running = false;
            Q_EMIT finished(error);
        });
    }));
    m_thread->start();
}

} // namespace hikkoshi
