#pragma once

#include "dns/check_context.h"

namespace hikkoshi {

/// What to keep of a survey: each record set as the authoritative servers gave it (as the resolver did where there were
/// none), the servers with the same values and TTL put together; and the findings.
[[nodiscard]] SurveySnapshot snapshotOf(const CheckContext &context, const QList<DnsReply> &observations,
                                        const QList<Finding> &findings);

} // namespace hikkoshi
