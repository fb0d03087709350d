#pragma once

#include "dns/dns_transport.h"

#include <QTimer>

class QUdpSocket;

namespace hikkoshi {

/// Asks over UDP, and over TCP when the answer is cut off (RFC 1035 §4.2, RFC 7766).
///
///   each try            a socket of its own, connected, so that the system drops what other senders say; port and id
///                       are random and new. 1.5 s without an answer: the next try, three in all, then TimedOut
///   foreign packet      another id or question: it is ignored, the try goes on
///   FORMERR, NOTIMP     once more without EDNS, which is no try of its own
///   TC                  the same by TCP; TruncatedNoTcp when that gives nothing
///   nothing to read     Qt wakes so when the system refused the packet (ICMP): once more, then PortClosed
class UdpQuestion final : public DnsTransport
{
    Q_OBJECT

public:
    static constexpr int Tries = 3;
    static constexpr std::chrono::milliseconds Patience {1500};     ///< per try

    explicit UdpQuestion(const DnsQuery &query, QObject *parent = nullptr);

private:
    void send() override;
    void openSocket();
    void dropSocket();
    void write();
    void read();
    void take(const QByteArray &packet);
    void noteRefusal();
    void tryAgain();
    void askByStream();
    void takeFromStream(const DnsReply &reply);

    QUdpSocket *m_socket = nullptr;     ///< of this try; a child
    QTimer m_timer;
    QByteArray m_asked;                 ///< what this try has sent
    Edns m_edns = Edns::With;
    int m_tries = 0;
    int m_refusals = 0;
};

} // namespace hikkoshi
