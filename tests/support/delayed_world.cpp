#include "support/delayed_world.h"

#include <QTimer>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr int MostPerServer = 2;
constexpr int MostInAll = 16;

} // namespace

void DelayedWorld::ask(const DnsQuery &query, const QObject *context, Answered answered)
{
    ++m_questions;
    ++m_perServer[query.server];
    m_asked.append(query);
    m_waiting.append({query, context, std::move(answered)});
    proceed();
}

int DelayedWorld::mostPerServer() const
{
    const auto most = std::max_element(m_perServer.begin(), m_perServer.end());
    return most == m_perServer.end() ? 0 : *most;
}

void DelayedWorld::proceed()
{
    for (qsizetype i = 0; i < m_waiting.size() && m_allUnderWay < MostInAll;) {
        if (!m_waiting.at(i).context) {
            m_waiting.removeAt(i);
        } else if (m_underWay.value(m_waiting.at(i).query.server) < MostPerServer) {
            run(m_waiting.takeAt(i));
        } else {
            ++i;
        }
    }
}

void DelayedWorld::run(const Waiting &waiting)
{
    ++m_allUnderWay;
    ++m_underWay[waiting.query.server];
    const DnsReply reply = m_world.answer(waiting.query);
    QTimer::singleShot(reply.status == ReplyStatus::TimedOut ? m_patience : m_delay, this, [this, waiting, reply] {
        --m_allUnderWay;
        --m_underWay[waiting.query.server];
        if (waiting.context)
            waiting.answered(reply);
        proceed();
    });
}

} // namespace hikkoshi
