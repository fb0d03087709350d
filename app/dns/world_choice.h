#pragma once

#include "dns/inquiry.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// Nothing that \a server was asked came to a usable answer, and at least one question shows that none will; or it
/// denies that a top-level domain exists.
[[nodiscard]] bool hasFailed(const Observations &known, const DnsServer &server);

/// The resolver for names elsewhere: the first of \a resolvers, then of \a fallbacks, that has not failed; the
/// fallbacks first once the line was seen to answer in the place of other servers. Nothing when all have failed.
[[nodiscard]] std::optional<DnsServer> chooseWorld(const Observations &known, const QList<DnsServer> &resolvers,
                                                   const QList<DnsServer> &fallbacks);

} // namespace hikkoshi
