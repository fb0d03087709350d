#pragma once

#include "dns/delegation.h"
#include "dns/dns_reply.h"
#include "domain/dns_history.h"
#include "domain/dns_plan.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace hikkoshi {

class ProviderTable;

/// What the headers of a letter that arrived at the new side say (RFC 8601). The mail room reads it, A3, A5 and M6
/// judge.
struct MailVerdict {
    QDateTime sentAt;               ///< UTC
    std::optional<QDateTime> arrivedAt;     ///< UTC; nothing: not yet
    bool bounced = false;
    QString bounceText;             ///< the server's own words
    QString fromDomain;             ///< of the author (From:)
    QStringList signedBy;           ///< d= of the signatures that verify
    QString spfDomain;              ///< the domain that SPF passed for; empty: it did not pass
    QStringList receivedBy;         ///< hosts of the Received fields, newest first
    friend bool operator==(const MailVerdict &, const MailVerdict &) = default;
};

/// What became of a call at the old server's port 25 (M4).
struct SmtpGreeting {
    enum class Outcome { Greeted, Refused, Silent };    ///< Silent: our own line may block port 25
    Outcome outcome = Outcome::Silent;
    QString host;
    QString text;                   ///< the banner, or the system's words
    friend bool operator==(const SmtpGreeting &, const SmtpGreeting &) = default;
};

/// All that a check may go by besides the replies. A value, made anew for every run.
struct CheckContext {
    DomainName domain;
    DnsPlan plan;
    Delegation delegation;
    /// The resolver for names elsewhere; nothing when none of them answers.
    std::optional<DnsServer> world;
    /// The resolver of this PC or office, which may see an inner DNS (E3) and which block lists serve (B0-B2).
    std::optional<DnsServer> inside;
    QList<DnsServer> resolvers;     ///< all others are asked only when the authoritative servers agree
    QDateTime now;                  ///< UTC
    std::optional<SurveySnapshot> earlier;              ///< an older survey: what lasts too long (S3)
    QList<RecordHistory> histories; ///< what a watch has seen: then the clock of L2 and M3 goes by it
    std::optional<DnsServer> clockServer;               ///< over HTTPS: its answers tell its time (E4)
    std::optional<std::chrono::seconds> clockOffset;    ///< local clock minus another's, when it is known already (E4)
    std::optional<MailVerdict> testMail;                ///< A3, A5, M6
    std::optional<SmtpGreeting> oldServer;              ///< M4
    QStringList overriddenIds;      ///< amber and grey that the person goes on with, and has said why (M0)
    const ProviderTable *providers = nullptr;           ///< never null while checks run
};

} // namespace hikkoshi
