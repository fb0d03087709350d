#pragma once

#include "support/zone_world.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// One case of a suite in the YAML form of openspf.org.
struct SpfCase {
    QString name;
    QByteArray host;
    QByteArray helo;
    QByteArray mailFrom;
    QList<QByteArray> results;              ///< any of them is right
    std::optional<QByteArray> explanation;  ///< "DEFAULT": none of the record's
};

/// The cases of one YAML document and the zone they share.
struct SpfScenario {
    QString description;
    QList<SpfCase> cases;
    ZoneWorld world;                        ///< held by spfResolver()
};

/// The server that holds the zone of every scenario.
[[nodiscard]] DnsServer spfResolver();

/// Reads a suite: SPF entries stand for TXT unless the name has TXT of its own, "TXT: NONE" is no TXT, a bare TIMEOUT
/// stands for all types not listed, text is Latin-1. Throws std::exception when it is no such file.
[[nodiscard]] QList<SpfScenario> loadSpfSuite(const QString &path);

/// Runs a case; what differed, in words, or nothing.
[[nodiscard]] QString runSpfCase(const SpfScenario &scenario, const SpfCase &one);

} // namespace hikkoshi
