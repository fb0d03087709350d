#pragma once

#include "dns/resolver.h"
#include "domain/server.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace hikkoshi {

class DnsTransport;

/// Asks real servers over Qt's sockets in this thread and never blocks it. At most 16 questions are under way at once, two
/// of them at the same server; the others wait, those for servers that were silent the longest. A question that is waiting or under way already is not
/// asked twice: all who asked get the same reply. When the last of them has gone, it is given up. A resolver that is
/// destroyed answers nobody.
class NetworkResolver final : public QObject, public Resolver
{
    Q_OBJECT

public:
    static constexpr int MostUnderWay = 16;
    static constexpr int MostPerServer = 2;

    explicit NetworkResolver(QObject *parent = nullptr);
    ~NetworkResolver() override;

    /// Roots to believe besides the system's, for DoT and DoH questions asked from now on.
    void setTrust(const TrustSettings &trust);

    void ask(const DnsQuery &query, const QObject *context, Answered answered) override;

    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] int waiting() const { return int(m_queue.size()); }

private:
    struct Asker {
        QPointer<const QObject> context;
        Answered answered;
    };
    struct Pending {
        QList<Asker> askers;
        DnsTransport *transport = nullptr;      ///< a child; none while it waits
    };
    using ServerKey = QPair<QString, quint16>;

    void schedulePump();
    void pump();
    [[nodiscard]] std::optional<qsizetype> nextInQueue() const;
    void start(const DnsQuery &query);
    [[nodiscard]] DnsTransport *makeTransport(const DnsQuery &query);
    void deliver(const DnsReply &reply, const DnsTransport *from);
    void release(const DnsQuery &query, DnsTransport *transport);
    void forgetTheGone();
    [[nodiscard]] std::optional<QSslConfiguration> tls();

    QHash<DnsQuery, Pending> m_pending;
    QList<DnsQuery> m_queue;                    ///< those of m_pending without a transport
    QHash<ServerKey, int> m_perServer;          ///< under way
    QSet<ServerKey> m_silent;                   ///< those whose last reply was none
    int m_underWay = 0;
    bool m_isPumpScheduled = false;
    TrustSettings m_trust;
    std::optional<QSslConfiguration> m_tls;     ///< made when first needed: reading the roots takes its time
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace hikkoshi
