#include "imap/tls_stream.h"

#include "imap/certificate_check.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace hikkoshi {

namespace {

constexpr qint64 ReadBuffer = 256 * 1024;

bool isLoopbackName(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QNetworkProxy proxyFor(const QString &host, quint16 port)
{
    if (isLoopbackName(host))
        return QNetworkProxy::NoProxy;
    const QNetworkProxyQuery query(host, port, QStringLiteral("imap"), QNetworkProxyQuery::TcpSocket);
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(query);
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.capabilities() & QNetworkProxy::TunnelingCapability || proxy.type() == QNetworkProxy::NoProxy)
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

Result<QSslConfiguration> configuration(const TrustSettings &trust)
{
    QSslConfiguration result = QSslConfiguration::defaultConfiguration(); // the system's roots
    result.setProtocol(QSsl::TlsV1_2OrLater);
    result.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!trust.caFile.isEmpty()) {
        const auto roots = QSslCertificate::fromPath(trust.caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (roots.isEmpty())
            return fail(ErrorKind::BadInput, trust.caFile);
        result.addCaCertificates(roots);
    }
    return result;
}

} // namespace

/// The socket with what was decided about it.
class TlsStream::Socket final
{
public:
    Socket(Endpoint endpoint, TrustSettings trust, std::stop_token stop);

    [[nodiscard]] Result<> connect(std::chrono::milliseconds limit);
    [[nodiscard]] Result<> secure(std::chrono::milliseconds limit, const std::function<void()> &begin);
    [[nodiscard]] Result<> checkAlive() const;
    void runPosted();

    QSslSocket socket;
    Endpoint endpoint;
    TrustSettings trust;
    std::stop_token stop;
    QList<QSslError> problems;

private:
    [[nodiscard]] Result<> run(std::chrono::milliseconds limit, const std::function<void()> &begin,
                               const std::function<bool()> &isThere);
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error untrusted(QStringList words) const;
};

TlsStream::Socket::Socket(Endpoint where, TrustSettings whom, std::stop_token token)
    : endpoint(std::move(where))
    , trust(std::move(whom))
    , stop(std::move(token))
{
    socket.setReadBufferSize(ReadBuffer);
    const QString target = endpoint.address.isEmpty() ? endpoint.host : endpoint.address;
    socket.setProxy(proxyFor(target, endpoint.port));
    socket.setPeerVerifyName(endpoint.host);
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [this](const QList<QSslError> &errors) {
        problems = errors;
        // Only for the one certificate that the user has decided to believe, for the one server that shows it, and only
        // for the errors that were found with it: nothing else may go on after an error.
        if (isPinned(socket.peerCertificate(), endpoint.authority(), trust))
            socket.ignoreSslErrors(errors);
    });
}

/// A TCP connect cannot be cut into slices (the first one that runs out ends the attempt), so it runs in an event loop
/// of its own, which the stop ends at once. No other object's events matter in this thread.
Result<> TlsStream::Socket::run(std::chrono::milliseconds limit, const std::function<void()> &begin,
                                const std::function<bool()> &isThere)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    bool timedOut = false;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        timedOut = true;
        loop.quit();
    });
    QObject::connect(&socket, &QSslSocket::connected, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    QObject::connect(&socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    const std::stop_callback whenStopped(stop, [&loop] {
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    timer.start(limit);
    begin();
    if (!isThere() && !stop.stop_requested())
        loop.exec();
    if (isThere())
        return {};
    const Error why = stop.stop_requested() ? Error {ErrorKind::Cancelled, {}}
        : timedOut                          ? Error {ErrorKind::TimedOut, endpoint.authority()}
                                            : failure();
    socket.abort();
    return fail(why);
}

Result<> TlsStream::Socket::connect(std::chrono::milliseconds limit)
{
    const QString target = endpoint.address.isEmpty() ? endpoint.host : endpoint.address;
    if (endpoint.encryption == Encryption::ImplicitTls) {
        auto secured = secure(limit, [&] { socket.connectToHostEncrypted(target, endpoint.port, endpoint.host); });
        if (!secured)
            return secured;
    } else {
        if (const QHostAddress address(target);
            endpoint.encryption == Encryption::PlainLoopback && !address.isNull() && !address.isLoopback())
            return fail(ErrorKind::EncryptionRefused, endpoint.authority());
        auto there = run(
            limit, [&] { socket.connectToHost(target, endpoint.port); },
            [&] { return socket.state() == QAbstractSocket::ConnectedState; });
        if (!there)
            return there;
        if (endpoint.encryption == Encryption::PlainLoopback && !socket.peerAddress().isLoopback()) {
            socket.abort();
            return fail(ErrorKind::EncryptionRefused, endpoint.authority());
        }
    }
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return {};
}

Result<> TlsStream::Socket::secure(std::chrono::milliseconds limit, const std::function<void()> &begin)
{
    auto settings = configuration(trust);
    if (!settings)
        return fail(settings.error());
    socket.setSslConfiguration(*settings);
    auto there = run(limit, begin, [&] { return socket.isEncrypted(); });
    if (!there)
        return there;
    const QSslCertificate leaf = socket.peerCertificate();
    if (isPinned(leaf, endpoint.authority(), trust))
        return {};
    if (problems.isEmpty() && !leaf.isNull() && hasAlternativeName(leaf, endpoint.host))
        return {};
    socket.abort();
    return fail(untrusted({QStringLiteral("No subject alternative name matches %1").arg(endpoint.host)}));
}

Error TlsStream::Socket::failure() const
{
    if (!problems.isEmpty())
        return untrusted({});
    switch (socket.error()) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {ErrorKind::EncryptionRefused, socket.errorString()};
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return {ErrorKind::TimedOut, socket.errorString()};
    case QAbstractSocket::RemoteHostClosedError:
        return {ErrorKind::ConnectionLost, socket.errorString()};
    default:
        return {ErrorKind::HostUnreachable, socket.errorString()};
    }
}

Error TlsStream::Socket::untrusted(QStringList words) const
{
    for (const QSslError &problem : problems)
        words.append(problem.errorString());
    words.removeDuplicates();
    QSslCertificate leaf = socket.peerCertificate();
    if (leaf.isNull() && !problems.isEmpty())
        leaf = problems.first().certificate();
    Error error {ErrorKind::CertificateUntrusted, words.join(QStringLiteral("; "))};
    error.certificate = certificateFacts(leaf, endpoint.authority(), words);
    return error;
}

Result<> TlsStream::Socket::checkAlive() const
{
    if (stop.stop_requested())
        return fail(ErrorKind::Cancelled);
    if (socket.state() != QAbstractSocket::ConnectedState && socket.bytesAvailable() == 0)
        return fail(ErrorKind::ConnectionLost, socket.errorString());
    return {};
}

/// QSslSocket decrypts the rest of a full buffer, and encrypts what was written, by events posted to itself; without an
/// event loop they would pile up and the bytes would never come.
void TlsStream::Socket::runPosted()
{
    QCoreApplication::sendPostedEvents(&socket, QEvent::MetaCall);
}

TlsStream::TlsStream(std::unique_ptr<Socket> socket)
    : m_socket(std::move(socket))
{
}

TlsStream::~TlsStream() = default;

Result<std::unique_ptr<TlsStream>> TlsStream::connect(const Endpoint &endpoint, const TrustSettings &trust,
                                                      std::stop_token stop, std::chrono::milliseconds limit)
{
    auto socket = std::make_unique<Socket>(endpoint, trust, std::move(stop));
    if (auto connected = socket->connect(limit); !connected)
        return fail(connected.error());
    return std::unique_ptr<TlsStream>(new TlsStream(std::move(socket)));
}

Result<> TlsStream::startTls(std::chrono::milliseconds limit)
{
    if (m_socket->socket.bytesAvailable() > 0)
        return fail(ErrorKind::EncryptionRefused, QStringLiteral("bytes before the TLS handshake"));
    return m_socket->secure(limit, [this] { m_socket->socket.startClientEncryption(); });
}

const std::stop_token &TlsStream::stop() const
{
    return m_socket->stop;
}

bool TlsStream::mayCarrySecrets() const
{
    return m_socket->socket.isEncrypted()
        || (m_socket->endpoint.encryption == Encryption::PlainLoopback && m_socket->socket.peerAddress().isLoopback());
}

QString TlsStream::description() const
{
    if (!m_socket->socket.isEncrypted())
        return {};
    const QSslCipher cipher = m_socket->socket.sessionCipher();
    return cipher.protocolString() + QLatin1Char(' ') + cipher.name();
}

CertificateFacts TlsStream::certificate() const
{
    if (!m_socket->socket.isEncrypted())
        return {};
    QStringList words;
    for (const QSslError &problem : m_socket->problems)
        words.append(problem.errorString());
    return certificateFacts(m_socket->socket.peerCertificate(), m_socket->endpoint.authority(), words);
}

qint64 TlsStream::read(char *to, qint64 most)
{
    QSslSocket &socket = m_socket->socket;
    if (socket.bytesAvailable() == 0)
        m_socket->runPosted();
    if (socket.bytesAvailable() == 0)
        return 0;
    return qMax(qint64(0), socket.read(to, most));
}

Result<> TlsStream::waitForBytes()
{
    m_socket->runPosted();
    if (m_socket->socket.bytesAvailable() == 0 && m_socket->checkAlive())
        m_socket->socket.waitForReadyRead(int(Slice.count()));
    return m_socket->checkAlive();
}

Result<> TlsStream::write(QByteArrayView bytes)
{
    if (m_socket->socket.state() != QAbstractSocket::ConnectedState)
        return fail(ErrorKind::ConnectionLost, m_socket->socket.errorString());
    if (m_socket->socket.write(bytes.data(), bytes.size()) != bytes.size())
        return fail(ErrorKind::ConnectionLost, m_socket->socket.errorString());
    return {};
}

qint64 TlsStream::pending() const
{
    return m_socket->socket.bytesToWrite() + m_socket->socket.encryptedBytesToWrite();
}

Result<> TlsStream::waitForRoom()
{
    m_socket->runPosted();
    if (m_socket->checkAlive() && pending() > 0)
        m_socket->socket.waitForBytesWritten(int(Slice.count()));
    return m_socket->checkAlive();
}

void TlsStream::flush()
{
    m_socket->runPosted();
    m_socket->socket.flush();
}

void TlsStream::abort()
{
    m_socket->socket.abort();
}

void TlsStream::moveTo(QThread &thread)
{
    m_socket->socket.moveToThread(&thread);
}

} // namespace hikkoshi
