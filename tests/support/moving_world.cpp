#include "support/moving_world.h"

#include <algorithm>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds Trip = 40ms;
constexpr milliseconds TimeOut = 4500ms;

} // namespace

void MovingWorld::ask(const DnsQuery &query, const QObject *context, Answered answered)
{
    m_asked.append({query, m_clock.running()});
    if (query.server.recursive && m_promised.value(query, milliseconds(-1)) > m_clock.running())
        ++m_impatient;
    m_clock.wake(networkGone ? TimeOut : Trip, context, [this, query, answered = std::move(answered)] { answered(answer(query)); });
}

void MovingWorld::fill(const DnsQuery &query)
{
    const auto promised = m_promised;
    (void)fromCache(query);
    m_promised = promised;
}

int MovingWorld::asked(const DnsServer &server) const
{
    return int(std::count_if(m_asked.begin(), m_asked.end(), [&](const Asked &one) { return one.query.server == server; }));
}

DnsReply MovingWorld::answer(const DnsQuery &query)
{
    DnsReply reply;
    if (networkGone)
        reply.query = query;
    else
        reply = query.server.recursive ? fromCache(query) : zones.answer(query);
    reply.receivedAt = m_clock.utc();
    return reply;
}

DnsReply MovingWorld::fromCache(const DnsQuery &query)
{
    Kept &kept = m_kept[query];
    const milliseconds now = m_clock.running();
    if (now >= kept.until) {
        kept.reply = zones.answer({query.question, authorities.first()});
        kept.reply.query = query;
        kept.reply.authoritative = false;
        kept.reply.recursionAvailable = true;
        const auto ttl = kept.reply.ttl() ? kept.reply.ttl() : kept.reply.negativeTtl();
        kept.at = now;
        kept.until = now + ttl.value_or(0s);
    }
    DnsReply reply = kept.reply;
    const seconds age = std::chrono::duration_cast<seconds>(now - kept.at);
    for (DnsRecord &record : reply.records)
        record.ttl = std::max(record.ttl - age, 0s);
    for (DnsRecord &record : reply.authority)
        record.ttl = std::max(record.ttl - age, 0s);
    m_promised.insert(query, kept.until);
    return reply;
}

} // namespace hikkoshi
