#include "targets/oauth/token_keeper.h"

#include <QDateTime>

#include <algorithm>

namespace hikkoshi {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto EarlyBy = 5min;          // a token is renewed before it ends
constexpr auto Patience = 90s;

} // namespace

struct TokenKeeper::Entry {
    Secret access;
    Clock::time_point goodUntil;
    bool asking = false;
    int answers = 0;                    ///< how many have come: tells a waiting thread from an earlier failure
    std::optional<Error> error;         ///< of the last answer
};

TokenKeeper::TokenKeeper(TokenGrant grant, const TrustSettings &trust, QObject *parent)
    : QObject(parent), m_grant(std::move(grant)), m_http(trust), m_perUser(isPerUser(m_grant))
{
}

TokenKeeper::~TokenKeeper()
{
    std::unique_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_waiting == 0; });
}

Result<Secret> TokenKeeper::token(const QString &user, const Secret *refused, const std::stop_token &stop)
{
    const QString key = m_perUser ? user.toLower() : QString();
    std::unique_lock lock(m_mutex);
    if (m_closed)
        return fail(ErrorKind::Cancelled);
    auto &place = m_entries[key];
    if (!place)
        place = std::make_shared<Entry>();
    const std::shared_ptr<Entry> entry = place;

    // Several connections find out at once that theirs has ended: one of them asks for all.
    const bool isRefused = refused && entry->access.reveal() == refused->reveal();
    if (!entry->access.isEmpty() && !isRefused && Clock::now() < entry->goodUntil)
        return entry->access.clone();
    if (!entry->asking) {
        entry->asking = true;
        QMetaObject::invokeMethod(this, [this, key] { ask(key); }, Qt::QueuedConnection);
    }
    const int before = entry->answers;
    ++m_waiting;
    const bool answered = m_changed.wait_for(lock, stop, Patience, [&] { return m_closed || entry->answers != before; });
    --m_waiting;
    if (m_closed)
        m_changed.notify_all();
    if (m_closed || stop.stop_requested())
        return fail(ErrorKind::Cancelled);
    if (!answered)
        return fail(ErrorKind::TimedOut, QStringLiteral("token"));
    if (entry->error)
        return fail(*entry->error);
    return entry->access.clone();
}

void TokenKeeper::ask(const QString &key)
{
    const auto form = tokenForm(m_grant, key, QDateTime::currentDateTimeUtc());
    if (!form)
        return take(key, fail(form.error()));
    const HttpRequest request {"POST", tokenUrlOf(m_grant), {{"Content-Type", "application/x-www-form-urlencoded"}}, *form};
    m_http.call(request, this, [this, key](const Result<HttpAnswer> &answer) {
        if (!answer)
            return take(key, fail(answer.error()));
        auto token = readTokenAnswer(answer->status, answer->body);
        if (!token && answer->retryAfter)
            token.error().retryAfter = *answer->retryAfter;
        take(key, std::move(token));
    });
}

void TokenKeeper::take(const QString &key, Result<IssuedToken> answer)
{
    std::shared_ptr<const Secret> refresh;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = *m_entries.value(key);
        entry.asking = false;
        ++entry.answers;
        entry.error.reset();
        if (answer) {
            entry.access = std::move(answer->access);
            // A token of twenty seconds is good for eighteen.
            entry.goodUntil = Clock::now() + answer->lifetime
                - std::min<Clock::duration>(EarlyBy, answer->lifetime / 10);
            if (answer->refresh)
                refresh = std::make_shared<const Secret>(std::move(*answer->refresh));
        } else {
            entry.error = answer.error();
        }
        m_changed.notify_all();
    }
    if (!refresh)
        return;
    if (auto *signedIn = std::get_if<SignedInGrant>(&m_grant))
        signedIn->refreshToken = refresh;
    Q_EMIT refreshTokenChanged(refresh);
}

} // namespace hikkoshi
