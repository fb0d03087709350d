#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"

namespace hikkoshi {

/// V1: does each record that proves the domain stand at every name server, as it was pasted? The resolvers are asked
/// only then. Facts: the servers that lack it; TokenDamaged: what stands there; TokenAtWrongName: where. Expected: the
/// value.
[[nodiscard]] QList<Finding> tokenCheck(Inquiry &inquiry, const CheckContext &context);

/// V2: has the panel put the domain behind a name that already had it? Facts: the doubled name. Expected: the name
/// wanted.
[[nodiscard]] QList<Finding> doubledNameCheck(Inquiry &inquiry, const CheckContext &context);

/// V4: a CNAME where other records stand (RFC 1034 §3.6.2). Facts: the name. Observed: what it is an alias of.
[[nodiscard]] QList<Finding> aliasClashCheck(Inquiry &inquiry, const CheckContext &context);

} // namespace hikkoshi
