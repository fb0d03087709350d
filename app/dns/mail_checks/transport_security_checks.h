#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// S13: would an MTA-STS policy keep senders from the MX of today or from the new one (RFC 8461)? Facts: the hosts that
/// it leaves out. Expected: the lines to add to the policy file, then the TXT with a new id.
[[nodiscard]] QList<Finding> mtaStsCheck(Inquiry &inquiry, const CheckContext &context);

/// T1: the same for the new MX, and whether senders have been told: an id that is still the one of an earlier survey,
/// in which the policy left the new MX out, keeps the old policy alive (MtaStsExcludesMx, though the policy of today
/// names it).
[[nodiscard]] QList<Finding> newMtaStsCheck(Inquiry &inquiry, const CheckContext &context);

/// T2: TLS-RPT (RFC 8460). Facts: the text that is not such a record.
[[nodiscard]] QList<Finding> tlsReportsCheck(Inquiry &inquiry, const CheckContext &context);

/// (S14 and T3: dane_checks.cpp) S14: DNSSEC of the domain and DANE of today's MX: what stands in the way of moving the
/// name servers. Observed: DS, TLSA.
[[nodiscard]] QList<Finding> dnssecCheck(Inquiry &inquiry, const CheckContext &context);

/// T3: TLSA of the new MX (RFC 7672). Facts: the host. DaneStale: its address has changed since an earlier survey, its
/// TLSA has not.
[[nodiscard]] QList<Finding> daneCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
