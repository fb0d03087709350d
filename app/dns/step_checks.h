#pragma once

#include "dns/dns_reply.h"
#include "dns/safe_from.h"
#include "domain/dns_book.h"
#include "domain/finding.h"

#include <QStringList>

namespace hikkoshi {

struct Provider;

/// Which checks belong to which step, and what the watch of the MX says to each. Pure functions.

/// The checks that a survey does for \a step; the watched ones (L1 to L4, M2, M3) come beside them.
[[nodiscard]] QStringList surveyedChecks(Step step);
/// Whether the plan holds anything that the checks of \a step could look for.
[[nodiscard]] bool hasSomethingToCheck(Step step, const DnsPlan &plan);

/// Who runs the name servers of the domain; nullptr: nobody that is known, or several.
[[nodiscard]] const Provider *dnsProviderOf(const QList<DnsServer> &authorities);

/// What the watch waits for: the new MX once it is being switched (or its page is looked at), the lowered TTL from when
/// that page is looked at or the person has lowered it, and otherwise any change.
[[nodiscard]] RecordExpectation expectedMx(const DnsPlan &plan, std::optional<Step> lookedAt);

/// What was watched, judged for \a step at \a now.
[[nodiscard]] QList<Finding> watchedFindings(Step step, const RecordHistory &history, const DnsPlan &plan,
                                             const Provider *provider, const QDateTime &now);

} // namespace hikkoshi
