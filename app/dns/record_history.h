#pragma once

#include "dns/dns_reply.h"
#include "domain/dns_history.h"
#include "domain/dns_plan.h"

#include <QString>

#include <optional>

namespace hikkoshi {

/// Turns replies into a RecordHistory. Nothing here asks, waits or looks at the clock: the time of a sighting is
/// DnsReply::receivedAt. A reply that is older than the latest one of the same server is passed over.

/// Which server it is: "192.0.2.1:53", "[2001:db8::1]:53"; with "tls:" or "https:" in front where it is not plain DNS.
[[nodiscard]] QString serverKey(const DnsServer &server);
/// The same for people: "ns1.office.example (192.0.2.1)", with the port unless it is 53.
[[nodiscard]] QString serverLabel(const QString &name, const QString &key);

/// A history of \a question with nothing seen yet.
[[nodiscard]] RecordHistory emptyHistory(const DnsQuestion &question, const QList<DnsServer> &authorities,
                                         const QList<DnsServer> &resolvers);

/// Notes what an authoritative server said. A sighting is only what has the AA bit: anything else (time-outs, SERVFAIL,
/// a referral, an answer out of somebody's cache, as an intercepting network gives it) is a failure and never a change.
/// Returns the change, if the server said something else before; the first sighting is none.
std::optional<DnsChange> noteAuthority(RecordHistory &history, const DnsReply &reply);

/// Notes a failure that our own network is to blame for: the status, nothing else.
void noteUnheard(RecordHistory &history, const DnsReply &reply);

/// Notes what a resolver said. Another remaining TTL alone is no change.
std::optional<DnsChange> noteResolver(RecordHistory &history, const DnsReply &reply);

/// Notes refresh, retry and the negative TTL out of an authoritative answer to a question for SOA; a name that is not the
/// top of its zone gets the zone's SOA with the "no".
void noteSoa(RecordHistory &history, const DnsReply &reply);

/// Notes what a saved survey saw, so that the TTL of those days counts: at every authority, since the survey may have
/// seen fewer. Passed over where something older is known.
void noteEarlier(RecordHistory &history, const SnapshotRecord &record, const QDateTime &takenAt);

/// The same with those records of the survey that \a history is about.
void noteEarlier(RecordHistory &history, const SurveySnapshot &snapshot);

/// Goes on where one of \a known, about the same name and type, ended: its servers' histories replace those of the same
/// servers here.
void takeOver(RecordHistory &history, const QList<RecordHistory> &known);

/// Moves every time: the clock was set.
void shiftTimes(RecordHistory &history, std::chrono::milliseconds by);

/// Whether that is what is waited for. An unknown TTL meets no TTL.
[[nodiscard]] bool meets(const RecordExpectation &expected, const QStringList &values,
                         std::optional<std::chrono::seconds> ttl);

} // namespace hikkoshi
