#pragma once

#include "dns/inquiry.h"
#include "dns/spf/spf_proposal.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// What the merged record is made from.
struct SpfMergeRequest {
    DomainName domain;
    QList<QByteArray> oldRecords;       ///< what is published now; two of them become one; none: a first record
    QByteArray newTerms;                ///< as the new service says: "include:spf.example", or a whole record of its own
    QStringList oldAddresses;           ///< the old server sends from these, addresses or networks
    QStringList newAddresses;           ///< the new server, when it is one's own
    QStringList otherSenders;           ///< terms of senders that stay
};

/// One record for the time in which both sides send. Nothing while it is open.
///
/// Old terms first, in their order, then the old addresses, then other senders, then the new side; what means the same
/// stands there once. "mx" of the domain itself, whose meaning changes when the MX does, is replaced by the old
/// addresses, or by what the MX hosts have today when no old addresses are given; so is "a" when it names nothing but
/// the old server. An old address that the kept terms do not let pass is added as ip4 or ip6. "redirect" becomes an
/// include. The end is "~all", whatever stood there: a sender that was overlooked is not refused during the move, and
/// nothing looser is let through; the clean-up sets the final one.
[[nodiscard]] std::optional<SpfProposal> mergeSpf(const SpfMergeRequest &request, Inquiry &inquiry);

} // namespace hikkoshi
