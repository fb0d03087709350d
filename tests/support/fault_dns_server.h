#pragma once

#include "support/dns_packets.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUdpSocket>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

/// A name server on a free port that answers as its script says, over UDP, TCP or TLS. Lives in the thread that made it
/// and answers from its event loop.
class FaultDnsServer final : public QObject
{
    Q_OBJECT

public:
    enum class Way { Udp, Stream };
    struct Asked {
        dnsPackets::Question question;
        Way way = Way::Udp;
        int count = 0;                          ///< questions that came this way, from 1
        QHostAddress from;
        quint16 fromPort = 0;
    };
    struct Step {
        QByteArray packet;
        std::chrono::milliseconds after {0};
    };
    using Script = std::function<QList<Step>(const Asked &)>;

    struct Options {
        QHostAddress address {QHostAddress::LocalHost};
        bool listensToUdp = true;
        bool listensToStreams = true;
        std::optional<QSslConfiguration> tls {};
        bool framesStreams = true;              ///< puts the two-byte length before what it sends over streams
    };

    explicit FaultDnsServer(Script script) : FaultDnsServer(std::move(script), Options {}) {}
    FaultDnsServer(Script script, const Options &options);
    ~FaultDnsServer() override;

    /// Answers from \a zone (see dnsPackets::lookUp), cut off over UDP when it is longer than 1232 bytes.
    [[nodiscard]] static Script authoritativeFor(const QList<dnsPackets::Record> &zone,
                                                 std::chrono::milliseconds delay = std::chrono::milliseconds(0));

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    /// Most questions that waited for their answer at the same time.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

private:
    void listen();
    void readDatagrams();
    void takeConnection();
    void readStream(QTcpSocket *socket);
    void respond(Asked asked, const std::function<void(const QByteArray &)> &send);

    Script m_script;
    Options m_options;
    QUdpSocket m_udp;
    std::unique_ptr<QTcpServer> m_streams;
    quint16 m_port = 0;
    QList<Asked> m_asked;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};
