#pragma once

#include "domain/result.h"
#include "domain/server.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>

class QThread;

namespace hikkoshi {

/// Bytes to and from one server, over TLS unless the caller said plain loopback. Blocking in short slices, so that
/// every wait ends within 200 ms of a stop. Lives in the thread that made it until it is moved to another; neither may be
/// the GUI thread or needs an event loop of its own. The only file that knows QSslSocket.
class TlsStream final
{
public:
    /// How long one wait lasts at most before the stop is asked again.
    static constexpr std::chrono::milliseconds Slice {50};

    /// Name, TCP and, with ImplicitTls, the handshake, all within \a limit. Errors: BadInput (CA file), HostUnreachable,
    /// TimedOut, CertificateUntrusted (with its facts), EncryptionRefused, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<TlsStream>> connect(const Endpoint &endpoint, const TrustSettings &trust,
                                                                    std::stop_token stop, std::chrono::milliseconds limit);
    ~TlsStream();

    /// Turns TLS on after STARTTLS. EncryptionRefused when a byte has come that nobody has read: it was put there before
    /// TLS and would count as the server's word after it. Otherwise as connect().
    [[nodiscard]] Result<> startTls(std::chrono::milliseconds limit);

    /// Whether TLS is on and verified, or the server is this machine.
    [[nodiscard]] bool mayCarrySecrets() const;
    /// What ends every wait.
    [[nodiscard]] const std::stop_token &stop() const;
    /// "TLSv1.3 TLS_AES_256_GCM_SHA384"; empty without TLS.
    [[nodiscard]] QString description() const;
    [[nodiscard]] CertificateFacts certificate() const;

    /// Copies what has arrived, without waiting; 0 when nothing has.
    [[nodiscard]] qint64 read(char *to, qint64 most);
    /// Waits one slice for bytes; also sends what is pending. Errors: Cancelled, ConnectionLost.
    [[nodiscard]] Result<> waitForBytes();
    /// Hands \a bytes over to be sent; does not wait. ConnectionLost when the server is gone.
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    /// What was handed over but has not left yet.
    [[nodiscard]] qint64 pending() const;
    /// Waits one slice for pending bytes to leave, and takes in what comes meanwhile (bounded).
    [[nodiscard]] Result<> waitForRoom();
    /// Sends what it can without waiting.
    void flush();
    /// Ends the connection at once.
    void abort();
    /// Hands the stream over to \a thread, in which alone it may be used from now on. Called by the one it lives in.
    void moveTo(QThread &thread);

private:
    class Socket;
    explicit TlsStream(std::unique_ptr<Socket> socket);
    std::unique_ptr<Socket> m_socket;
};

} // namespace hikkoshi
