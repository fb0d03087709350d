#pragma once

#include "domain/finding.h"

#include <QString>

/// The sentences of findings, as finding_text.h puts them together.
namespace hikkoshi {

struct FindingWords {
    QString plain {};       ///< what is so, without names
    QString named {};       ///< the same with %1 as all the facts, listed
    QString each {};        ///< the same with %1, %2 as the first and the second fact; others are not named
    QString timed {};       ///< the same with %1 as the moment when it ends
    QString remedy {};      ///< what to do
};

/// Checks E and S1 to S6: the servers, the zone, the MX as it is now. Empty for a reason of another file.
[[nodiscard]] FindingWords groundWords(Finding::Reason reason);
/// Checks S7 to S15: what the zone says about mail. Empty for a reason of another file.
[[nodiscard]] FindingWords recordWords(Finding::Reason reason);
/// Checks L, V and M: the change under way. Empty for a reason of another file.
[[nodiscard]] FindingWords changeWords(Finding::Reason reason);
/// Checks A, C, T, B and X: senders, clients, what is left over. Empty for a reason of another file.
[[nodiscard]] FindingWords senderWords(Finding::Reason reason);

} // namespace hikkoshi
