#pragma once

#include "dns/dns_reply.h"

#include <functional>

class QObject;

namespace hikkoshi {

/// Asks servers. The real one is NetworkResolver; tests have their own. Used by the thread that made it.
class Resolver
{
public:
    virtual ~Resolver() = default;

    using Answered = std::function<void(const DnsReply &)>;
    /// \a answered is called exactly once, later, from the event loop of this thread, never from within ask(). When
    /// \a context is destroyed before, the question is given up and nothing is called.
    virtual void ask(const DnsQuery &query, const QObject *context, Answered answered) = 0;
};

} // namespace hikkoshi
