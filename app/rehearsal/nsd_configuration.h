#pragma once

#include "rehearsal/nsd_server.h"

#include <QByteArray>
#include <QString>

namespace hikkoshi {

/// The whole nsd.conf for NSD 4; a pure function. Names its control socket ("control") and the zones' files, all in
/// \a directory.
[[nodiscard]] QByteArray nsdConfiguration(const NsdOptions &options, const QString &directory, quint16 port);

/// Name of the file that holds the zone \a origin.
[[nodiscard]] QString zoneFileName(const DomainName &origin);

} // namespace hikkoshi
