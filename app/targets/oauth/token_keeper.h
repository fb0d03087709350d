#pragma once

#include "domain/result.h"
#include "targets/http_call.h"
#include "targets/oauth/token_grant.h"

#include <QHash>
#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

namespace hikkoshi {

/// Has an access token ready whenever a connection needs one. Lives in a thread with an event loop, where it asks; token()
/// is called by the connections' threads. Tokens stay in memory.
class TokenKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit TokenKeeper(TokenGrant grant, const TrustSettings &trust = {}, QObject *parent = nullptr);
    ~TokenKeeper() override;        ///< whoever still waits gets Cancelled

    /// A token that is good for a while yet: from memory, or a new one; never \a refused, which a server did not accept
    /// (may be null). In any thread but this object's; waits until the end point has answered or \a stop. Errors: Cancelled, TimedOut, those of readTokenAnswer and HttpCaller.
    [[nodiscard]] Result<Secret> token(const QString &user, const Secret *refused, const std::stop_token &stop);

Q_SIGNALS:
    /// A newer refresh token has come: to be kept in the place of the old one.
    void refreshTokenChanged(const std::shared_ptr<const hikkoshi::Secret> &token);

private:
    struct Entry;
    void ask(const QString &key);
    void take(const QString &key, Result<IssuedToken> answer);

    TokenGrant m_grant;                                 ///< this object's thread only
    HttpCaller m_http;
    const bool m_perUser;

    std::mutex m_mutex;                                 ///< guards all below
    std::condition_variable_any m_changed;
    QHash<QString, std::shared_ptr<Entry>> m_entries;
    bool m_closed = false;
    int m_waiting = 0;
};

} // namespace hikkoshi
