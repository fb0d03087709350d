#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S1: do the parent zone and the servers themselves name the same name servers, and does each of them serve the zone?
/// A finding for each server that does not. Facts: the server; of DelegationDiffers: the names that only one side has.
/// Observed: the parent's names; expected: the zone's own.
[[nodiscard]] QList<Finding> delegationCheck(Inquiry &inquiry, const CheckContext &context);

/// S2: who edits the zone. Facts: the keys of the providers (none when the servers stand under the domain itself), or
/// the names that nobody knows; PanelIsNotLive: the panel that the person has, then the one that is live.
[[nodiscard]] QList<Finding> editorCheck(Inquiry &inquiry, const CheckContext &context);

/// S3: has every server the same zone? Facts: the servers that are behind; until: when the SOA has them in step.
[[nodiscard]] QList<Finding> serialCheck(Inquiry &inquiry, const CheckContext &context);

/// S6: how long caches keep the records of mail. Facts: the largest TTL in seconds.
[[nodiscard]] QList<Finding> ttlCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
