#include "dns/world_choice.h"

#include "dns/delegation.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr int FailuresOfOthers = 3;     ///< SERVFAIL may be the fault of the name that was asked for

bool lineIntercepts(const Observations &known)
{
    bool seen = false;
    for (const DnsReply &reply : known.replies()) {
        if (!reply.query.server.recursive && reply.authoritative)
            return false;
        seen = seen || isIntercepted(reply);
    }
    return seen;
}

/// No resolver of the world denies a top-level domain: one that does answers "no such name" to everything, as some
/// captive networks do, and its "no" proves nothing.
bool deniesTopLevel(const DnsReply &reply)
{
    return reply.query.server.recursive && reply.status == ReplyStatus::NoName
        && reply.query.question.type == RecordType::NS && reply.query.question.name.labels().size() == 1;
}

} // namespace

bool hasFailed(const Observations &known, const DnsServer &server)
{
    int failures = 0;
    bool hasAnswered = false;
    for (const DnsReply &reply : known.replies()) {
        if (reply.query.server != server || reply.status == ReplyStatus::BadName)
            continue;
        if (deniesTopLevel(reply))
            return true;
        hasAnswered = hasAnswered || reply.isUsable();
        if (reply.isUsable())
            continue;
        const bool hopeless = reply.status == ReplyStatus::TimedOut || reply.status == ReplyStatus::PortClosed
            || reply.status == ReplyStatus::Untrusted || reply.status == ReplyStatus::Refused;
        failures += hopeless ? FailuresOfOthers : 1;
    }
    return !hasAnswered && failures >= FailuresOfOthers;
}

std::optional<DnsServer> chooseWorld(const Observations &known, const QList<DnsServer> &resolvers,
                                     const QList<DnsServer> &fallbacks)
{
    const QList<DnsServer> candidates = lineIntercepts(known) ? fallbacks + resolvers : resolvers + fallbacks;
    const auto chosen = std::find_if(candidates.begin(), candidates.end(),
                                     [&known](const DnsServer &server) { return !hasFailed(known, server); });
    return chosen == candidates.end() ? std::nullopt : std::optional(*chosen);
}

} // namespace hikkoshi
