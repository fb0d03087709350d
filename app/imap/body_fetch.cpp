#include "imap/body_fetch.h"

#include "imap/commands.h"

namespace hikkoshi {

namespace {

qint64 memoryOf(const FetchedMessage &message)
{
    return message.body && message.body->isInMemory() ? message.body->size() : 0;
}

} // namespace

Result<> BodyFetch::request(const QList<Uid> &uids)
{
    QList<Uid> fresh;
    fresh.reserve(uids.size());
    for (const Uid uid : uids) {
        if (uid == 0)
            return fail(ErrorKind::BadInput, QStringLiteral("UID 0"));
        if (!m_untold.contains(uid)) {
            m_untold.insert(uid, false);
            fresh.append(uid);
        }
    }
    for (UidSet &set : uidSets(std::move(fresh), MostUids))
        m_waiting.push_back(std::move(set));
    return refill();
}

Result<> BodyFetch::refill()
{
    while (!m_waiting.empty() && m_sent.size() < MostCommands && !m_pipeline.expectsPermission()) {
        const UidSet set = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_pipeline.reader().expectBodies(true);
        auto command = commands::fetchBodies(set);
        auto id = command ? m_pipeline.send(*command, ReplyContext::Fetch) : fail(command.error());
        if (!id)
            return fail(id.error());
        for (const Uid uid : set.uids)
            m_untold[uid] = true;
        m_sent.push_back(Group {*id, set.uids});
    }
    return {};
}

Result<std::optional<FetchedMessage>> BodyFetch::next()
{
    for (;;) {
        auto settled = settle();
        if (settled)
            settled = refill();
        if (!settled)
            return fail(settled.error());
        if (!m_ready.empty()) {
            std::optional<FetchedMessage> message = std::move(m_ready.front());
            m_ready.pop_front();
            m_readyInMemory -= memoryOf(*message);
            m_pipeline.reader().spillBodies(m_readyInMemory > MostInMemory);
            return message;
        }
        if (m_sent.empty())
            return std::nullopt;
        if (auto pumped = m_pipeline.pump(); !pumped)
            return fail(pumped.error());
    }
}

Result<> BodyFetch::take(FetchReply &reply)
{
    const auto asked = m_untold.find(reply.facts.uid);
    if (reply.facts.uid == 0 || asked == m_untold.end() || !*asked)
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("a body that was not asked for"));
    m_untold.erase(asked);
    tell(FetchedMessage {reply.facts.uid, std::move(reply.body), {}});
    return {};
}

void BodyFetch::tell(FetchedMessage &&message)
{
    m_readyInMemory += memoryOf(message);
    m_ready.push_back(std::move(message));
    m_pipeline.reader().spillBodies(m_readyInMemory > MostInMemory);
}

/// Draws the conclusions from the commands that were answered.
Result<> BodyFetch::settle()
{
    for (size_t i = 0; i < m_sent.size();) {
        if (!m_pipeline.isAnswered(m_sent[i].id)) {
            ++i;
            continue;
        }
        const Group group = std::move(m_sent[i]);
        m_sent.erase(m_sent.begin() + std::ptrdiff_t(i));
        if (auto settled = settleGroup(group); !settled)
            return settled;
    }
    m_pipeline.reader().expectBodies(!m_sent.empty());
    return {};
}

/// What was asked for and has not come is gone when the server said OK. When it refused a group, each is asked for
/// alone, so that one bad message costs only itself.
Result<> BodyFetch::settleGroup(const Group &group)
{
    auto status = m_pipeline.finishWell(group.id);
    if (!status && m_pipeline.death())
        return fail(status.error());
    std::optional<Error> refusal;
    if (!status && status.error().kind != ErrorKind::MessageGone)
        refusal = status.error();
    const bool askAlone = !status && group.uids.size() > 1
        && (abandons(status.error().kind) == Abandon::ThisMessage || status.error().kind == ErrorKind::ProtocolViolation);
    for (const Uid uid : group.uids) {
        const auto untold = m_untold.find(uid);
        if (untold == m_untold.end())
            continue;
        if (askAlone) {
            *untold = false;
            m_waiting.push_back(UidSet {QByteArray::number(uid), {uid}});
        } else {
            m_untold.erase(untold);
            tell(FetchedMessage {uid, nullptr, refusal});
        }
    }
    return {};
}

Result<> BodyFetch::abandon()
{
    m_waiting.clear();
    while (!m_sent.empty()) {
        auto status = m_pipeline.finish(m_sent.front().id);
        if (!status)
            return fail(status.error());
        m_sent.pop_front();
    }
    m_pipeline.reader().expectBodies(false);
    m_pipeline.reader().spillBodies(false);
    m_untold.clear();
    m_ready.clear();
    m_readyInMemory = 0;
    return {};
}

} // namespace hikkoshi
