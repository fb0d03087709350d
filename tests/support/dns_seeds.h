#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Whole answers of every kind, from which mutations start.
[[nodiscard]] QList<QByteArray> dnsSeeds();

/// Runs everything that reads packets over \a packet. What does not hold of the result; empty when all holds.
[[nodiscard]] QString problemWith(const QByteArray &packet);
