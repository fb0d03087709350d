#pragma once

#include "dns/policy_fetch.h"
#include "dns/survey.h"

#include <QList>

namespace hikkoshi {

/// Finds the web server of mta-sts.DOMAIN through the first of \a resolvers that knows it, IPv4 before IPv6, and fetches
/// the policy there. \a resolver and \a fetch must outlive the source.
[[nodiscard]] PolicySource policySource(Resolver &resolver, PolicyFetch &fetch, const QList<DnsServer> &resolvers);

} // namespace hikkoshi
