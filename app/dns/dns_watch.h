#pragma once

#include "dns/safe_from.h"
#include "dns/watch_clock.h"
#include "dns/watch_plan.h"
#include "domain/dns_plan.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace hikkoshi {

class Resolver;

/// Asks again until the world agrees, for weeks. Lives in the thread of its Resolver; nothing blocks.
///
///   authorities   all at once, every 30 s while somebody looks and something moves, else every 5 min
///   resolvers     one question only when all authorities that can be asked have what is expected, and not again before
///                 the TTL that the resolver gave has run out; seldom when it has given the new, and no more when no cache
///                 can know the old
///   network gone  a round in which nobody answers changes nothing and counts against no server; tried again quickly
///   sleep         open questions are given up, all authorities are asked again at once
///   clock set     the same, and every noted time moves along
class DnsWatch final : public QObject
{
    Q_OBJECT
public:
    enum class Attention { Watched, Background };

    /// \a resolver and \a clock must outlive it.
    DnsWatch(Resolver &resolver, WatchClock &clock, WatchPlan plan, QObject *parent = nullptr);
    ~DnsWatch() override;

    /// What was seen in an earlier run, by name and type; servers that the plan does not have are left out. Before start.
    /// Times that lie ahead of the clock, which was set back meanwhile, are moved to now when it starts.
    void restore(const QList<RecordHistory> &histories);
    /// What a saved survey saw: the TTL of those days counts. Before start, after restore().
    void remember(const SurveySnapshot &snapshot);
    void start();
    void stop();
    /// Asks all authorities now, resolvers as the rule allows, and is quick again for a while.
    void checkNow();
    void setAttention(Attention attention);

    [[nodiscard]] const WatchPlan &plan() const { return m_plan; }
    /// One for each record of the plan, in its order.
    [[nodiscard]] const QList<RecordHistory> &histories() const { return m_histories; }
    [[nodiscard]] SafeFrom safeFrom(qsizetype record) const;
    /// The authorities that can be asked and the resolvers that answer all have what is expected, of every record.
    [[nodiscard]] bool isReached() const;
    [[nodiscard]] bool isChecking() const { return m_open > 0 || !m_asking.isEmpty(); }
    /// The latest round reached nobody.
    [[nodiscard]] bool isOffline() const { return m_offline; }
    [[nodiscard]] QDateTime lastChecked() const { return m_lastChecked; }   ///< the latest round with an answer; UTC
    [[nodiscard]] QDateTime nextCheck() const;                              ///< UTC; invalid when stopped

Q_SIGNALS:
    void changed(const hikkoshi::DnsChange &change);
    /// No question is open any more; histories() is as new as can be.
    void checked();
    void offlineChanged(bool offline);
    void clockJumped(const hikkoshi::ClockJump &jump);

private:
    using Slot = std::pair<qsizetype, qsizetype>;       ///< record, resolver

    void look();
    void catchUpWithClock();
    void wakeUp();
    void scheduleWake();
    void startRound();
    void endRound();
    void takeAuthority(qsizetype record, const DnsReply &reply);
    void askResolvers();
    void takeResolver(Slot slot, const DnsReply &reply);
    [[nodiscard]] std::optional<QDateTime> resolverDue(qsizetype record, const ResolverHistory &resolver) const;
    [[nodiscard]] std::chrono::milliseconds interval() const;
    [[nodiscard]] bool isCurrent(int generation);
    void giveUpQuestions();
    void report(const std::optional<DnsChange> &change);

    Resolver &m_resolver;
    WatchClock &m_clock;
    WatchPlan m_plan;
    QList<RecordHistory> m_histories;
    ClockGuard m_guard;
    Attention m_attention = Attention::Watched;
    std::unique_ptr<QObject> m_questions;               ///< context of all open questions
    std::unique_ptr<QObject> m_alarm;                   ///< context of the next wake
    QList<std::pair<qsizetype, DnsReply>> m_unheard;    ///< failures of this round, until somebody answers
    QSet<Slot> m_asking;
    int m_generation = 0;
    int m_open = 0;                                     ///< questions to authorities
    bool m_heard = false;
    bool m_offline = false;
    bool m_running = false;
    std::chrono::milliseconds m_nextRound {0};          ///< on Moment::running, as all below
    std::chrono::milliseconds m_nextSoa {0};
    std::chrono::milliseconds m_lastMoved {0};
    QDateTime m_lastChecked;
};

} // namespace hikkoshi
