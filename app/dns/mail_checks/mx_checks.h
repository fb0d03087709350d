#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S4: do the MX records of today work (RFC 5321 §5.1, RFC 7505)? A finding for each thing that is odd. Facts: the
/// host; MxBackupPresent: the backups; MxTtlDiffers, MxDiffersByServer: the servers. Expected of MxTargetIsAlias: the
/// host itself.
[[nodiscard]] QList<Finding> currentMxCheck(Inquiry &inquiry, const CheckContext &context);

/// S5: does mail go by an address that belongs to the web site? Facts: the MX host.
[[nodiscard]] QList<Finding> webAddressCheck(Inquiry &inquiry, const CheckContext &context);

/// M1: the MX of the new service, before the switch. Facts: the host; NewMxDiffers: what the DNS has instead.
[[nodiscard]] QList<Finding> newMxCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
