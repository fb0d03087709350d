#include "wizard/words/finding_words.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
using Reason = Finding::Reason;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};
}

FindingWords recordWords(Reason reason)
{
    switch (reason) {
    case Reason::SpfFine:
        return {.plain = Words::tr("There is one valid SPF record"),
                .each = Words::tr("There is one valid SPF record; it needs %1 of 10 lookups")};
    case Reason::SpfMissing:
        return {.plain = Words::tr("There is no SPF record"),
                .remedy = Words::tr("Add the SPF record of the page on sender authentication.")};
    case Reason::SpfNearLimit:
        return {.plain = Words::tr("The SPF record is close to the limit of 10 lookups"),
                .each = Words::tr("SPF needs %1 of 10 lookups"),
                .remedy = Words::tr("Take out includes that nobody sends through any more.")};
    case Reason::SpfUsesPtr:
        return {.plain = Words::tr("SPF uses “ptr”, which many servers ignore"),
                .remedy = Words::tr("Replace “ptr” by the addresses of the sending servers.")};
    case Reason::SpfNeutralAll:
        return {.plain = Words::tr("SPF ends in “?all” and protects nothing"), .remedy = Words::tr("End it in “~all”.")};
    case Reason::SpfOpenEnd:
        return {.plain = Words::tr("SPF has no end: nothing is said about other senders"),
                .remedy = Words::tr("End it in “~all”.")};
    case Reason::SpfTooLong:
        return {.plain = Words::tr("The SPF record is too long"),
                .named = Words::tr("The SPF record is %1 bytes long; more than 450 may be cut off"),
                .remedy = Words::tr("Shorten it, or move a part into an include of your own.")};
    case Reason::SpfUsesMx:
        return {.plain = Words::tr("SPF names its servers by “mx” or “a”: their meaning changes at the switch"),
                .named = Words::tr("SPF uses %1, whose meaning changes at the switch"),
                .remedy = Words::tr("Replace them by the old server's address (ip4:…) before the switch.")};
    case Reason::SpfDiffersByServer:
        return {.plain = Words::tr("The name servers give different SPF records"),
                .named = Words::tr("%1 gives another SPF than the rest"),
                .remedy = Words::tr("Wait until all name servers hold the same zone.")};
    case Reason::SpfSeveral:
        return {.plain = Words::tr("There is more than one SPF record: receivers refuse both"),
                .each = Words::tr("There are %1 SPF records: receivers refuse all of them"),
                .remedy = Words::tr("Merge them into one record.")};
    case Reason::SpfSyntax:
        return {.plain = Words::tr("The SPF record has a mistake in it"),
                .named = Words::tr("The SPF record has a mistake at “%1”"),
                .remedy = Words::tr("Correct the record; the text to paste stands on the page of sender authentication.")};
    case Reason::SpfTooManyLookups:
        return {.plain = Words::tr("SPF needs more than 10 lookups: receivers refuse it"),
                .each = Words::tr("SPF needs %1 lookups; 10 are allowed"),
                .remedy = Words::tr("Take out includes, or merge them.")};
    case Reason::SpfTooManyVoids:
        return {.plain = Words::tr("SPF refers to too many names that do not exist"),
                .each = Words::tr("SPF refers to %1 names that do not exist; 2 are allowed"),
                .remedy = Words::tr("Take out the dead names.")};
    case Reason::SpfPassAll:
        return {.plain = Words::tr("SPF ends in “+all”: anybody may send as this domain"),
                .remedy = Words::tr("End it in “~all”.")};
    case Reason::SpfIncludeWithoutSpf:
        return {.plain = Words::tr("SPF includes a domain that has no SPF"),
                .named = Words::tr("SPF includes %1, which has no SPF"),
                .remedy = Words::tr("Take this include out, or correct its spelling.")};
    case Reason::SendersNamed:
        return {.plain = Words::tr("Every sender in the SPF record is named")};
    case Reason::SenderUnknown:
        return {.plain = Words::tr("SPF holds senders that nobody has named yet"),
                .named = Words::tr("Nobody has said yet what sends through %1"),
                .remedy = Words::tr("Find out what sends through it (web form, copier, newsletter) and keep it in the new SPF.")};
    case Reason::DmarcMissing:
        return {.plain = Words::tr("There is no DMARC record")};
    case Reason::DmarcNotEnforced:
        return {.plain = Words::tr("DMARC is there and only watches (p=none)")};
    case Reason::DmarcWithoutReports:
        return {.plain = Words::tr("DMARC only watches, and nobody gets the reports"),
                .remedy = Words::tr("Add “rua=mailto:…” with an address that somebody reads.")};
    case Reason::DmarcEnforced:
        return {.plain = Words::tr("DMARC is enforced: mail that is not signed will be refused"),
                .each = Words::tr("DMARC is enforced (p=%1): mail that is not signed will suffer"),
                .remedy = Words::tr("Have DKIM of the new service pass before the switch, or set p=none until then.")};
    case Reason::DmarcSeveral:
        return {.plain = Words::tr("There is more than one DMARC record: none counts"),
                .remedy = Words::tr("Leave exactly one.")};
    case Reason::DmarcHoldsSpf:
        return {.plain = Words::tr("An SPF text stands where DMARC belongs"),
                .remedy = Words::tr("Delete it there; SPF belongs to the domain itself.")};
    case Reason::DmarcAtDomain:
        return {.plain = Words::tr("A DMARC text stands at the domain itself, where it has no effect"),
                .remedy = Words::tr("Move it to “_dmarc”.")};
    case Reason::DkimFound:
        return {.plain = Words::tr("DKIM keys were found"), .named = Words::tr("DKIM keys were found: %1")};
    case Reason::DkimNone:
        return {.plain = Words::tr("No DKIM key was found")};
    case Reason::DkimSelectorUnknown:
        return {.plain = Words::tr("There is a DKIM key, but its selector is unknown"),
                .remedy = Words::tr("Look into a mail that was sent recently: the selector is “s=” in DKIM-Signature.")};
    case Reason::DkimRevoked:
        return {.plain = Words::tr("A DKIM key has been revoked"), .named = Words::tr("The DKIM key %1 has been revoked"),
                .remedy = Words::tr("Nothing, unless mail is still signed with it.")};
    case Reason::NoWildcard:
        return {.plain = Words::tr("No wildcard record answers for names that do not exist")};
    case Reason::WildcardAddress:
        return {.plain = Words::tr("A wildcard answers for every name: “autodiscover” leads to the web server"),
                .remedy = Words::tr("Add an autodiscover record of its own.")};
    case Reason::WildcardText:
        return {.plain = Words::tr("A wildcard text answers for every name"),
                .remedy = Words::tr("Do not trust “found” at other names; better delete the wildcard.")};
    case Reason::WildcardMx:
        return {.plain = Words::tr("A wildcard MX takes mail for every name"),
                .remedy = Words::tr("Delete the wildcard MX, or switch it together with the MX.")};
    case Reason::ClientSetupNoted:
        return {.plain = Words::tr("How mail programs find their server is noted")};
    case Reason::ClientSetupAtOld:
        return {.plain = Words::tr("Mail programs are led to the old server"),
                .named = Words::tr("Mail programs are led to %1"),
                .remedy = Words::tr("Change it on the day of the switch, not before.")};
    case Reason::MtaStsNone:
        return {.plain = Words::tr("There is no MTA-STS policy")};
    case Reason::MtaStsFine:
        return {.plain = Words::tr("The MTA-STS policy names the MX")};
    case Reason::MtaStsTesting:
        return {.plain = Words::tr("The MTA-STS policy is on trial"),
                .remedy = Words::tr("Add the new MX to the policy before the switch.")};
    case Reason::MtaStsUnreadable:
        return {.plain = Words::tr("The MTA-STS policy cannot be read"),
                .remedy = Words::tr("Check the web server of “mta-sts”, or take the record away.")};
    case Reason::MtaStsExcludesMx:
        return {.plain = Words::tr("The MTA-STS policy is enforced and does not name the new MX: mail would be refused"),
                .named = Words::tr("The MTA-STS policy is enforced and does not name %1: mail would be refused"),
                .remedy = Words::tr("Add the new MX and a new “id” at least a day before the switch, or set “mode: none”.")};
    case Reason::DnssecNone:
        return {.plain = Words::tr("The domain is not signed (DNSSEC)")};
    case Reason::DnssecPresent:
        return {.plain = Words::tr("The domain is signed (DNSSEC); the MX may be changed as usual")};
    case Reason::DnssecBlocksMove:
        return {.plain = Words::tr("The domain is signed (DNSSEC): moving the name servers would break it"),
                .remedy = Words::tr("Have the DS record removed first and wait until its TTL has run out.")};
    case Reason::ReverseMatches:
        return {.plain = Words::tr("The new server's address and its name agree")};
    case Reason::ReverseGeneric:
        return {.plain = Words::tr("The new server's address has only the provider's general name"),
                .named = Words::tr("The new server's address is called %1, which is the provider's general name"),
                .remedy = Words::tr("Have the reverse name set to the server's own name.")};
    case Reason::ReverseMissing:
        return {.plain = Words::tr("The new server's address has no name: many will refuse its mail"),
                .each = Words::tr("%1 has no name: many will refuse its mail"),
                .remedy = Words::tr("Ask the provider of the line or the server to set the reverse name.")};
    default:
        return {};
    }
}

} // namespace hikkoshi
