#pragma once

#include "dns/dns_reply.h"
#include "domain/dns_history.h"

#include <QList>

#include <chrono>

namespace hikkoshi {

/// What a DnsWatch looks at, and how often.

struct WatchedRecord {
    DnsQuestion question;
    RecordExpectation expected;                 ///< met from the start where only changes are of interest
    bool atResolvers = true;                    ///< ask resolvers too, when the authorities agree
};

struct WatchPace {
    std::chrono::milliseconds quick {std::chrono::seconds(30)};
    std::chrono::milliseconds slow {std::chrono::minutes(5)};
    std::chrono::milliseconds quickFor {std::chrono::minutes(10)};  ///< without a change; then slow
    std::chrono::milliseconds longestNap {std::chrono::seconds(15)};///< looks at the clock at least so often
    std::chrono::milliseconds soaEvery {std::chrono::hours(1)};
};

struct WatchPlan {
    DomainName zone;                            ///< whose SOA is asked
    QList<DnsServer> authorities;               ///< every address of every name server
    QList<DnsServer> resolvers;
    QList<WatchedRecord> records;
    WatchPace pace;
};

} // namespace hikkoshi
