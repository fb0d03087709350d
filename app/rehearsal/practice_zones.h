#pragma once

#include "domain/dns_plan.h"
#include "rehearsal/nsd_server.h"
#include "rehearsal/zone_file.h"

#include <QHostAddress>
#include <QList>

#include <chrono>

namespace hikkoshi {

/// The practice clock. In an office the old TTL is a day, the lowered one five minutes, and a secondary may follow an hour
/// later; here they are seconds, so that a practice move waits for a minute and not for two days. All are real TTLs of
/// real servers: what happens is exactly what happens in an office, only sooner.
struct PracticeClock {
    std::chrono::seconds ttl {40};          ///< stands for 86400
    std::chrono::seconds loweredTtl {5};    ///< stands for 300
    std::chrono::seconds lag {4};           ///< how much later the second name server learns of a change
};

/// Where the practice domain's two name servers have their addresses; ns1 and ns2.
struct PracticeAddresses {
    QHostAddress primary {QStringLiteral("127.0.53.1")};
    QHostAddress secondary {QStringLiteral("127.0.53.2")};
    QHostAddress resolver {QStringLiteral("127.0.53.3")};
};

/// "renshu.example"
[[nodiscard]] DomainName practiceDomain();

/// The domain as it is before the move: MX, SPF, DKIM and autodiscover of the old service, no DMARC, all with the long
/// TTL.
[[nodiscard]] Zone practiceZone(const PracticeClock &clock, const PracticeAddresses &addresses);

/// The rest of the practice world: the parent zone, the old and the new mail service.
[[nodiscard]] QList<NsdOptions::ZoneContent> practiceSurroundings(const PracticeAddresses &addresses);

/// What the new service asks for, as its console would show it, and what the office knows about the old one: what the
/// person types into the wizard.
[[nodiscard]] DnsPlan practicePlan(const PracticeClock &clock);

} // namespace hikkoshi
