#pragma once

#include "dns/dns_reply.h"
#include "domain/dns_plan.h"
#include "wizard/widgets/palette.h"

#include <QString>

#include <chrono>

/// Words of the pages that look at the domain's DNS.
namespace hikkoshi {

[[nodiscard]] QString destinationName(Destination destination);
/// What has to be known about it before one chooses it; mostly empty.
[[nodiscard]] QString destinationNote(Destination destination);

/// Amber that ends by itself is waited for; grey is never the domain's fault.
[[nodiscard]] Mark markOf(const Finding &finding);
[[nodiscard]] QString findingWord(const Finding &finding);
/// "2 failed", "1 warning": what the head of a page says about a set of findings.
[[nodiscard]] QString findingsWord(const QList<Finding> &findings);
[[nodiscard]] Mark markOf(const QList<Finding> &findings);

/// "Every 30 s. Last checked 09:41:07"; without a rhythm only the second.
[[nodiscard]] QString rhythmText(std::chrono::milliseconds rhythm, const QDateTime &lastChecked);
/// What a server's answer was, in words: "there is no such name".
[[nodiscard]] QString replyText(ReplyStatus status);
/// "NXDOMAIN, AA, 12 ms, 09:41:07".
[[nodiscard]] QString replyFacts(const DnsReply &reply);
/// The server for people: its name and address.
[[nodiscard]] QString serverText(const DnsServer &server);
/// All of it for an inquiry: sentence, action, and each raw answer with the line that asks the same.
[[nodiscard]] QString findingDetails(const Finding &finding, const QList<DnsReply> &replies);

/// "3 min 12 s", as a clock that runs down.
[[nodiscard]] QString countdownText(std::chrono::seconds left);
/// What goes into the host field of a panel: "@" for the domain itself, "selector1._domainkey".
[[nodiscard]] QString hostPart(const QString &name, const QString &domain);
/// How the DNS provider is called in the language of the window; \a key as it is when nobody knows it.
[[nodiscard]] QString providerName(const QString &key);

} // namespace hikkoshi
