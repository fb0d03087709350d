#pragma once

#include "dns/mail_checks/check_tools.h"
#include "dns/spf/spf_merge.h"
#include "dns/spf/spf_terms.h"

#include <QByteArray>

namespace hikkoshi {

/// The servers that give more than one SPF record (RFC 7208 §4.5: a permerror).
[[nodiscard]] QStringList serversWithSeveral(const RecordSets &sets);

/// The records of the first server that gives more than one.
[[nodiscard]] QList<QByteArray> severalRecords(const RecordSets &sets);
/// "ns1.office.example (192.0.2.1): v=spf1 -all", one line per record; without servers when all give the same.
[[nodiscard]] QStringList recordsByServer(const RecordSets &sets);

/// "mx" or "a" of the domain itself: they mean another server once the MX or the web site moves.
[[nodiscard]] bool followsTheMove(const SpfDirective &directive, const DomainName &domain);

/// The terms of the record that stand for the same as \a term: whatever the case, a needless prefix or a final dot.
[[nodiscard]] bool hasTerm(const SpfTerms &terms, const SpfDirective &term, const DomainName &domain);

/// One record out of all that is published and all that the plan says. Nothing while it is open.
[[nodiscard]] std::optional<SpfProposal> mergedRecord(const QList<QByteArray> &records, const CheckContext &context,
                                                      Inquiry &inquiry);

/// The first node with that problem, nearest to the root; nullptr without one.
[[nodiscard]] const SpfNode *nodeWith(const SpfNode &node, SpfProblem problem);

/// SPF is ASCII (RFC 7208 §3).
[[nodiscard]] QString spfTextFrom(const QByteArray &bytes);
[[nodiscard]] QStringList spfTextsFrom(const QList<QByteArray> &records);

} // namespace hikkoshi
