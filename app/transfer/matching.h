#pragma once

#include "domain/units.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace hikkoshi {

/// What is known of one message when the two sides are compared.
struct MatchCandidate {
    Uid uid = 0;
    QByteArray digest;          ///< headerDigest()
    qint64 arrived = 0;         ///< INTERNALDATE in seconds since 1970; 0 when unknown
    qint64 size = 0;
    bool hasMessageId = false;
};

enum class MatchRule {
    Exact,      ///< digest, date and size: our own copies
    Adopting    ///< then digest and size, then digest (with a Message-ID) and nearly the size: another tool's copies
};

/// Pairs of (old UID, new UID) that are the same message. A multiset match: k equal old ones need k equal new ones, and
/// no message is used twice. Pure.
[[nodiscard]] QList<std::pair<Uid, Uid>> matchMessages(const QList<MatchCandidate> &oldSide,
                                                       const QList<MatchCandidate> &newSide, MatchRule rule);

} // namespace hikkoshi
