#pragma once

#include "dns/inquiry.h"
#include "dns/spf/spf_proposal.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// What the record after the move is made from.
struct SpfCleanupRequest {
    DomainName domain;
    QByteArray record;                  ///< what is published now
    QStringList oldAddresses;           ///< the old server's, addresses or networks
    QByteArray newTerms;                ///< stay, whatever they let pass
    QStringList newAddresses;           ///< stay
    QStringList otherSenders;           ///< stay
    bool endsStrictly = false;          ///< the record before the move ended in "-all": it may do so again
};

/// The same record without the old side: every term that lets an old address pass is taken out, and every include that
/// leads to no SPF any more; the rest keeps its order. SpfProposal::addressesLeft names old addresses that still pass
/// by terms that stay. Without old addresses only dead includes go. Nothing while it is open.
[[nodiscard]] std::optional<SpfProposal> removeOldSpf(const SpfCleanupRequest &request, Inquiry &inquiry);

} // namespace hikkoshi
