#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace hikkoshi::support {

/// An OAuth token end point with introspection (RFC 6749, RFC 7662) on 127.0.0.1, as short-lived as a test wants its
/// tokens. Lives in the test's thread and answers from its event loop.
class TokenServer final : public QObject
{
    Q_OBJECT
public:
    explicit TokenServer(std::chrono::milliseconds lifetime);

    [[nodiscard]] QUrl url(const QString &path) const;
    /// What was posted to /token, oldest first.
    [[nodiscard]] const QList<QUrlQuery> &posted() const { return m_posted; }
    [[nodiscard]] int refusedTokens() const { return m_refused; }       ///< introspections of tokens that had ended
    /// From now on /token answers this instead of a token.
    void failWith(int status, const QByteArray &body, const QByteArray &headers = {});
    void recover() { m_failure = 0; }
    [[nodiscard]] int arrived() const { return m_arrived; }             ///< whole questions
    /// Leaves questions unanswered.
    void setSilent(bool silent) { m_silent = silent; }
    /// Ends all tokens at once.
    void endTokens() { m_endings.clear(); }

private:
    void serve(QTcpSocket *socket);
    [[nodiscard]] QByteArray answer(const QByteArray &method, const QUrl &target, const QByteArray &body);

    QTcpServer m_server;
    std::chrono::milliseconds m_lifetime;
    QHash<QByteArray, QDateTime> m_endings;
    QList<QUrlQuery> m_posted;
    QByteArray m_failureBody;
    QByteArray m_failureHeaders;
    int m_failure = 0;
    int m_arrived = 0;
    int m_issued = 0;
    int m_refused = 0;
    bool m_silent = false;
};

} // namespace hikkoshi::support
