#pragma once

#include "rehearsal/unbound_server.h"

#include <QByteArray>
#include <QString>

namespace hikkoshi {

/// The whole unbound.conf for Unbound 1.x; a pure function.
[[nodiscard]] QByteArray unboundConfiguration(const UnboundOptions &options, const QString &directory, quint16 port);

} // namespace hikkoshi
