#pragma once

#include "dns/resolver.h"
#include "support/zone_world.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>

namespace hikkoshi {

/// A resolver over a world in memory that takes its time as a network does: an answer comes after delay(), a server that
/// does not answer after patience(); at most two questions under way per server and sixteen in all.
class DelayedWorld final : public QObject, public Resolver
{
    Q_OBJECT
public:
    explicit DelayedWorld(const ZoneWorld &world) : m_world(world) {}

    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void ask(const DnsQuery &query, const QObject *context, Answered answered) override;

    [[nodiscard]] int questions() const { return m_questions; }
    [[nodiscard]] int questionsTo(const DnsServer &server) const { return m_perServer.value(server); }
    [[nodiscard]] int mostPerServer() const;
    [[nodiscard]] const QList<DnsQuery> &asked() const { return m_asked; }

private:
    struct Waiting {
        DnsQuery query;
        QPointer<const QObject> context;
        Answered answered;
    };
    void proceed();
    void run(const Waiting &waiting);

    const ZoneWorld &m_world;
    std::chrono::milliseconds m_delay {0};
    std::chrono::milliseconds m_patience {0};
    QList<Waiting> m_waiting;
    QHash<DnsServer, int> m_underWay;
    QHash<DnsServer, int> m_perServer;
    QList<DnsQuery> m_asked;
    int m_allUnderWay = 0;
    int m_questions = 0;
};

} // namespace hikkoshi
