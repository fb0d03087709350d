#include "dns/dns_watch.h"

#include "dns/record_history.h"
#include "dns/resolver.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// A remaining TTL is cut to whole seconds on its way.
constexpr auto TtlRounding = 1s;
/// A resolver that has given the new is asked again after so many slow rounds.
constexpr int RoundsUntilAgain = 6;
/// What is overdue more than this after a nap was slept through.
constexpr int NapsUntilSlept = 3;

} // namespace

DnsWatch::DnsWatch(Resolver &resolver, WatchClock &clock, WatchPlan plan, QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_clock(clock)
    , m_plan(std::move(plan))
    , m_guard(m_plan.pace.longestNap * NapsUntilSlept)
{
    for (const WatchedRecord &record : m_plan.records)
        m_histories.append(emptyHistory(record.question, m_plan.authorities, record.atResolvers ? m_plan.resolvers : QList<DnsServer>()));
}

DnsWatch::~DnsWatch() = default;

void DnsWatch::restore(const QList<RecordHistory> &histories)
{
    for (RecordHistory &history : m_histories)
        takeOver(history, histories);
}

void DnsWatch::remember(const SurveySnapshot &snapshot)
{
    for (RecordHistory &history : m_histories)
        noteEarlier(history, snapshot);
}

void DnsWatch::start()
{
    if (std::exchange(m_running, true))
        return;
    m_guard = ClockGuard(m_plan.pace.longestNap * NapsUntilSlept);
    m_nextSoa = m_clock.now().running;
    catchUpWithClock();
    checkNow();
}

/// What an earlier run noted in a future that has been taken back would make every answer of now look late.
void DnsWatch::catchUpWithClock()
{
    const QDateTime now = m_clock.now().utc;
    QDateTime latest = now;
    for (const RecordHistory &history : std::as_const(m_histories)) {
        for (const AuthorityHistory &authority : history.authorities)
            latest = authority.lastAsked.isValid() ? std::max(latest, authority.lastAsked) : latest;
        for (const ResolverHistory &resolver : history.resolvers)
            latest = resolver.lastAsked.isValid() ? std::max(latest, resolver.lastAsked) : latest;
    }
    const milliseconds ahead(now.msecsTo(latest));
    if (ahead == 0ms)
        return;
    for (RecordHistory &history : m_histories)
        shiftTimes(history, -ahead);
    Q_EMIT clockJumped({ClockJump::Kind::SetBack, ahead, now});
}

void DnsWatch::stop()
{
    m_running = false;
    m_alarm.reset();
    giveUpQuestions();
}

void DnsWatch::checkNow()
{
    if (!m_running)
        return;
    m_lastMoved = m_clock.now().running;
    m_nextRound = m_open == 0 ? m_lastMoved : std::min(m_nextRound, m_lastMoved + interval());
    wakeUp();
}

void DnsWatch::setAttention(Attention attention)
{
    if (m_attention == attention)
        return;
    m_attention = attention;
    if (attention == Attention::Watched)
        checkNow();
}

SafeFrom DnsWatch::safeFrom(qsizetype record) const
{
    return hikkoshi::safeFrom(m_histories[record], m_plan.records[record].expected, m_clock.now().utc);
}

bool DnsWatch::isReached() const
{
    for (qsizetype i = 0; i < m_histories.size(); ++i) {
        const RecordExpectation &expected = m_plan.records[i].expected;
        const auto isNew = [&](const ResolverHistory &resolver) {
            if (!resolver.seenAt.isValid())
                return resolver.failures > 0;
            return meets(expected, resolver.values, resolver.ttlLeft)
                || (resolver.failures > 0 && cacheEnds(resolver) < m_clock.now().utc);
        };
        const auto &resolvers = m_histories[i].resolvers;
        if (!authoritiesAgree(m_histories[i], expected) || !std::all_of(resolvers.begin(), resolvers.end(), isNew))
            return false;
    }
    return true;
}

QDateTime DnsWatch::nextCheck() const
{
    const Moment now = m_clock.now();
    return m_running ? now.utc.addMSecs(std::max(m_nextRound - now.running, 0ms).count()) : QDateTime();
}

/// Notices sleep and a clock that was set, before anything else is believed.
void DnsWatch::look()
{
    const Moment now = m_clock.now();
    const QList<ClockJump> jumps = m_guard.look(now);
    if (jumps.isEmpty())
        return;
    giveUpQuestions();
    m_nextRound = m_lastMoved = now.running;
    for (const ClockJump &jump : jumps) {
        if (jump.kind != ClockJump::Kind::Slept) {
            const milliseconds by = jump.kind == ClockJump::Kind::SetForward ? jump.by : -jump.by;
            for (RecordHistory &history : m_histories)
                shiftTimes(history, by);
            if (m_lastChecked.isValid())
                m_lastChecked = m_lastChecked.addMSecs(by.count());
        }
        Q_EMIT clockJumped(jump);
    }
}

void DnsWatch::wakeUp()
{
    if (!m_running)
        return;
    look();
    if (m_open == 0 && m_clock.now().running >= m_nextRound)
        startRound();
    if (m_open == 0)
        askResolvers();
    scheduleWake();
}

void DnsWatch::scheduleWake()
{
    if (!m_running)
        return;
    const Moment now = m_clock.now();
    milliseconds nap = m_plan.pace.longestNap;
    if (m_open == 0) {
        nap = std::min(nap, m_nextRound - now.running);
        for (qsizetype record = 0; record < m_histories.size(); ++record) {
            const QList<ResolverHistory> &resolvers = m_histories[record].resolvers;
            for (qsizetype i = 0; i < resolvers.size(); ++i) {
                const auto due = m_asking.contains({record, i}) ? std::nullopt : resolverDue(record, resolvers[i]);
                if (due)
                    nap = std::min(nap, milliseconds(now.utc.msecsTo(*due)));
            }
        }
    }
    m_alarm = std::make_unique<QObject>();
    m_clock.wake(std::max(nap, 1ms), m_alarm.get(), [this] { wakeUp(); });
}

void DnsWatch::startRound()
{
    const milliseconds now = m_clock.now().running;
    m_nextRound = m_nextRound + interval() > now ? m_nextRound + interval() : now + interval();
    m_heard = false;
    if (!m_questions)
        m_questions = std::make_unique<QObject>();
    const auto ask = [this](const DnsQuestion &question, qsizetype record) {
        for (const DnsServer &server : m_plan.authorities) {
            ++m_open;
            m_resolver.ask({question, server}, m_questions.get(), [this, record, round = m_generation](const DnsReply &reply) {
                if (isCurrent(round))
                    takeAuthority(record, reply);
            });
        }
    };
    if (now >= m_nextSoa) {
        m_nextSoa = now + m_plan.pace.soaEvery;
        ask({m_plan.zone, RecordType::SOA}, -1);
    }
    for (qsizetype i = 0; i < m_plan.records.size(); ++i)
        ask(m_plan.records[i].question, i);
}

/// \a record is -1 for the zone's SOA.
void DnsWatch::takeAuthority(qsizetype record, const DnsReply &reply)
{
    --m_open;
    m_heard = m_heard || reply.isUsable() || reply.code != 0;
    if (record < 0) {
        for (RecordHistory &history : m_histories)
            noteSoa(history, reply);
    } else if (reply.isUsable()) {
        report(noteAuthority(m_histories[record], reply));
    } else {
        m_unheard.append({record, reply});
    }
    if (m_open == 0)
        endRound();
}

void DnsWatch::endRound()
{
    for (const auto &[record, reply] : std::as_const(m_unheard)) {
        if (m_heard)
            noteAuthority(m_histories[record], reply);
        else
            noteUnheard(m_histories[record], reply);
    }
    m_unheard.clear();
    if (m_heard)
        m_lastChecked = m_clock.now().utc;
    if (!m_heard)
        m_nextRound = std::min(m_nextRound, m_clock.now().running + m_plan.pace.quick);
    if (std::exchange(m_offline, !m_heard) == m_heard)
        Q_EMIT offlineChanged(m_offline);
    if (!m_offline)
        askResolvers();
    if (m_asking.isEmpty())
        Q_EMIT checked();
    scheduleWake();
}

void DnsWatch::askResolvers()
{
    if (m_offline || m_lastChecked.isNull())
        return;
    const QDateTime now = m_clock.now().utc;
    if (!m_questions)
        m_questions = std::make_unique<QObject>();
    for (qsizetype record = 0; record < m_histories.size(); ++record) {
        for (qsizetype i = 0; i < m_histories[record].resolvers.size(); ++i) {
            const Slot slot(record, i);
            const auto due = resolverDue(record, m_histories[record].resolvers[i]);
            if (m_asking.contains(slot) || !due || *due > now)
                continue;
            m_asking.insert(slot);
            m_resolver.ask({m_plan.records[record].question, m_plan.resolvers[i]}, m_questions.get(),
                           [this, slot, round = m_generation](const DnsReply &reply) {
                               if (isCurrent(round))
                                   takeResolver(slot, reply);
                           });
        }
    }
}

void DnsWatch::takeResolver(Slot slot, const DnsReply &reply)
{
    m_asking.remove(slot);
    report(noteResolver(m_histories[slot.first], reply));
    if (m_asking.isEmpty() && m_open == 0) {
        Q_EMIT checked();
        scheduleWake();
    }
}

/// Nothing: it is not to be asked as things stand.
std::optional<QDateTime> DnsWatch::resolverDue(qsizetype record, const ResolverHistory &resolver) const
{
    const RecordExpectation &expected = m_plan.records[record].expected;
    if (!authoritiesAgree(m_histories[record], expected))
        return std::nullopt;
    if (!resolver.lastAsked.isValid())
        return m_lastChecked;
    const milliseconds pause = resolver.failures > SilentAfter ? m_plan.pace.slow : std::min(m_plan.pace.quick, 5000ms);
    QDateTime due = resolver.lastAsked.addMSecs(pause.count());
    if (resolver.seenAt.isValid()) {
        const bool isNew = meets(expected, resolver.values, resolver.ttlLeft);
        if (isNew && resolver.failures == 0) {
            if (safeFrom(record).state == SafeFrom::State::Passed)
                return std::nullopt;
            // Behind one address stand many caches; one of the others may still have the old. Rarely is often enough.
            due = std::max(due, resolver.seenAt.addMSecs((RoundsUntilAgain * m_plan.pace.slow).count()));
        }
        due = std::max(due, resolver.seenAt.addSecs((resolver.ttlLeft.value_or(0s) + TtlRounding).count()));
    }
    return due;
}

milliseconds DnsWatch::interval() const
{
    const bool moving = m_clock.now().running - m_lastMoved < m_plan.pace.quickFor;
    return m_attention == Attention::Watched && moving ? m_plan.pace.quick : m_plan.pace.slow;
}

/// A reply from before a sleep tells nothing about now.
bool DnsWatch::isCurrent(int generation)
{
    look();
    if (generation == m_generation)
        return true;
    wakeUp();
    return false;
}

void DnsWatch::giveUpQuestions()
{
    ++m_generation;
    // One of them may be on the stack right now.
    if (m_questions)
        m_questions.release()->deleteLater();
    m_asking.clear();
    m_unheard.clear();
    m_open = 0;
}

void DnsWatch::report(const std::optional<DnsChange> &change)
{
    if (!change)
        return;
    m_lastMoved = m_clock.now().running;
    Q_EMIT changed(*change);
}

} // namespace hikkoshi
