#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QNetworkAccessManager;

namespace hikkoshi {

/// What is wanted over HTTPS, and how much of it.
struct HttpsWish {
    QHostAddress address;                       ///< to connect to; null: where the system finds the name
    quint16 port = 443;
    QString name;                               ///< the certificate must carry it
    QString path;
    QByteArray body;                            ///< to be posted; empty: GET
    QByteArray contentType;                     ///< of body
    bool allowsHttp2 = true;
    qsizetype most = 0;                         ///< bytes of the answer
    std::chrono::milliseconds patience {0};     ///< for all of it
};

struct HttpsOutcome {
    enum class Status { Answered, Untrusted, Unreachable, TimedOut, TooLarge };
    Status status = Status::Unreachable;
    int code = 0;                               ///< of HTTP, when Answered
    QByteArray body;
    QByteArray contentType;
    std::optional<QDateTime> serverClock {};    ///< its Date header, UTC
    QString detail;                             ///< the library's words when it failed
    friend bool operator==(const HttpsOutcome &, const HttpsOutcome &) = default;
};

/// One request over HTTPS, bounded in bytes and time. Follows no redirects, keeps no cookies, believes only certificates
/// that verify. Destroying it gives the request up.
class HttpsExchange final : public QObject
{
    Q_OBJECT

public:
    /// \a manager outlives this.
    HttpsExchange(HttpsWish wish, QNetworkAccessManager &manager, const QSslConfiguration &tls, QObject *parent = nullptr);
    ~HttpsExchange() override;

    void start();

Q_SIGNALS:
    void finished(const hikkoshi::HttpsOutcome &outcome);   ///< exactly once, from the event loop

private:
    void noteProblems(const QList<QSslError> &problems);
    void checkName();
    void readSome();
    void takeReply();
    void end(HttpsOutcome::Status status);
    void dropReply();

    const HttpsWish m_wish;
    QNetworkAccessManager &m_manager;
    QSslConfiguration m_tls;
    QNetworkReply *m_reply = nullptr;           ///< the manager's child until it is dropped
    QTimer m_timer;
    HttpsOutcome m_outcome;
    bool m_isUntrusted = false;
};

} // namespace hikkoshi
