#pragma once

#include "dns/inquiry.h"
#include "dns/spf/spf_node.h"
#include "dns/spf/spf_result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>

#include <optional>

namespace hikkoshi {

/// A mail that might come.
struct SpfRequest {
    QHostAddress ip;                        ///< of the server that sends
    QByteArray helo;
    QByteArray mailFrom;                    ///< empty: the HELO identity is checked (RFC 7208 §2.4)
    QByteArray receiver = "unknown";        ///< %{r}
    QDateTime at;                           ///< %{t}
    std::optional<QByteArray> record;       ///< takes the place of what the sender's domain publishes: a plan
};

struct SpfOutcome {
    SpfResult result = SpfResult::None;
    std::optional<QByteArray> explanation;  ///< of exp=, for Fail only; nothing: the receiver uses its own
    SpfNode trace;                          ///< every term that was reached, and what it cost
};

/// check_host() of RFC 7208 §4, in full. Nothing while answers are missing; they are wanted then. Never waits.
/// Where the RFC leaves a choice: more than 10 MX hosts are a permerror even if an early one matches; %{p} counts as one
/// look-up; empty answers of the hosts behind mx and ptr are no void look-ups; a name that no question can carry does
/// not match.
[[nodiscard]] std::optional<SpfOutcome> evaluateSpf(const SpfRequest &request, Inquiry &inquiry);

} // namespace hikkoshi
