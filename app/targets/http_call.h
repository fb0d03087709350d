#pragma once

#include "domain/result.h"
#include "domain/server.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace hikkoshi {

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;            ///< wiped by nobody: the caller keeps secrets in it as short as it can
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;            ///< at most 4 MiB
    std::optional<std::chrono::seconds> retryAfter;
};

/// Calls to the services of destinations: HTTPS only (HTTP to loopback for tests), certificates verified, no redirects, no
/// cookies, 60 s for all of it. Lives in a thread with an event loop; its destruction gives up what is under way.
class HttpCaller final : public QObject
{
    Q_OBJECT
public:
    explicit HttpCaller(const TrustSettings &trust = {}, QObject *parent = nullptr);

    using Answered = std::function<void(const Result<HttpAnswer> &)>;
    /// \a answered is called once, later, in this thread, unless \a context is gone by then. Any HTTP status is an answer.
    /// Errors: EncryptionRefused, CertificateUntrusted, HostUnreachable, TimedOut, ProtocolViolation (too large).
    void call(const HttpRequest &request, const QObject *context, Answered answered);

private:
    TrustSettings m_trust;
    QNetworkAccessManager m_manager;
};

} // namespace hikkoshi
