#pragma once

#include "domain/result.h"
#include "domain/server.h"

#include <QSslConfiguration>

namespace hikkoshi {

/// TLS 1.2 or later that believes the system's roots and those of TrustSettings::caFile. BadInput when that cannot be read.
/// Pins are not used: a resolver's certificate verifies, or the resolver is not asked.
[[nodiscard]] Result<QSslConfiguration> tlsFor(const TrustSettings &trust);

} // namespace hikkoshi
