#include "wizard/words/finding_words.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
using Reason = Finding::Reason;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};
}

FindingWords groundWords(Reason reason)
{
    switch (reason) {
    case Reason::NoUsableAnswer:
        return {.plain = Words::tr("No server gave a usable answer"), .named = Words::tr("No usable answer came from %1"),
                .remedy = Words::tr("Check again later, or from another network. A by-hand check counts when you write down the reason.")};
    case Reason::PortAnswers:
        return {.plain = Words::tr("Every authoritative server answers")};
    case Reason::PortOnlyTcp:
        return {.plain = Words::tr("A name server answers over TCP only"), .named = Words::tr("%1 answers over TCP only"),
                .remedy = Words::tr("Allow outgoing UDP on port 53 in the firewall.")};
    case Reason::PortSilent:
        return {.plain = Words::tr("The name servers cannot be asked from this network"),
                .named = Words::tr("%1 does not answer from this network"),
                .remedy = Words::tr("Allow outgoing UDP and TCP on port 53, or check from another network.")};
    case Reason::NotIntercepted:
        return {.plain = Words::tr("Questions reach the authoritative servers unchanged")};
    case Reason::Intercepted:
        return {.plain = Words::tr("This network intercepts DNS questions"),
                .named = Words::tr("This network answers in place of %1"),
                .remedy = Words::tr("Check from another network. Until then only encrypted questions to public resolvers are usable.")};
    case Reason::InsideSameAsOutside:
        return {.plain = Words::tr("The office sees the same records as the world")};
    case Reason::InsideDiffers:
        return {.plain = Words::tr("The office's DNS answers otherwise than the world's"),
                .named = Words::tr("The office's DNS answers otherwise than the world's: %1"),
                .remedy = Words::tr("Add the new records to the internal zone too.")};
    case Reason::InsideHoldsOldMail:
        return {.plain = Words::tr("The internal DNS zone sends mail to the old server"),
                .named = Words::tr("The internal DNS zone names %1 for mail"),
                .remedy = Words::tr("Change the mail records of the internal zone on the same day.")};
    case Reason::ClockRight:
        return {.plain = Words::tr("The clock of this computer is right")};
    case Reason::ClockOff:
        return {.plain = Words::tr("The clock of this computer is a little off"),
                .each = Words::tr("The clock of this computer is %1 s off"),
                .remedy = Words::tr("Set the clock by the network.")};
    case Reason::ClockWrong:
        return {.plain = Words::tr("The clock of this computer is wrong: every promised time would be wrong too"),
                .each = Words::tr("The clock of this computer is %1 s off: every promised time would be wrong too"),
                .remedy = Words::tr("Set the clock by the network, then check again.")};
    case Reason::DelegationAgrees:
        return {.plain = Words::tr("All name servers list the same servers"),
                .named = Words::tr("Parent zone and name servers list the same servers: %1")};
    case Reason::DelegationDiffers:
        return {.plain = Words::tr("Parent zone and name servers list different servers"),
                .named = Words::tr("Listed on one side only: %1"),
                .remedy = Words::tr("Put the same name servers at the registrar and into the zone.")};
    case Reason::NameServerLame:
        return {.plain = Words::tr("A listed name server does not know the domain"),
                .each = Words::tr("%1 is listed but does not know the domain"),
                .remedy = Words::tr("Take it off the list at the registrar, or have the zone set up on it, before anything else.")};
    case Reason::NameServerDead:
        return {.plain = Words::tr("A listed name server does not answer"),
                .each = Words::tr("%1 is listed but does not answer"),
                .remedy = Words::tr("Take it off the list at the registrar, or ask its operator.")};
    case Reason::DnsProviderKnown:
        return {.plain = Words::tr("The DNS provider is known"), .each = Words::tr("The DNS is run by %1")};
    case Reason::DnsProviderUnknown:
        return {.plain = Words::tr("The name servers belong to no provider that this program knows"),
                .named = Words::tr("No known provider runs %1"),
                .remedy = Words::tr("Find out who runs the name servers and who may change the records.")};
    case Reason::PanelIsNotLive:
        return {.plain = Words::tr("The chosen panel is not the one that the world asks"),
                .each = Words::tr("Records typed at %1 have no effect: %2 answers"),
                .remedy = Words::tr("Edit in the panel of the provider that the name servers belong to.")};
    case Reason::SerialsAgree:
        return {.plain = Words::tr("All name servers hold the same version of the zone")};
    case Reason::SerialsDiffer:
        return {.plain = Words::tr("The name servers hold different versions of the zone"),
                .named = Words::tr("%1 still holds an older version of the zone"),
                .remedy = Words::tr("Wait until the zone has been transferred, then check again.")};
    case Reason::SerialStale:
        return {.plain = Words::tr("A name server is not fetching the zone any more"),
                .named = Words::tr("%1 has not fetched the zone for longer than it may"),
                .remedy = Words::tr("Ask the DNS provider why the transfer fails.")};
    case Reason::MxFine:
        return {.plain = Words::tr("The MX is the same everywhere and its servers exist"),
                .named = Words::tr("Mail goes to %1")};
    case Reason::MxTargetIsDomain:
        return {.plain = Words::tr("The MX points to the domain itself"),
                .each = Words::tr("The MX points to the domain itself: %1"),
                .remedy = Words::tr("Change the MX before anybody changes the web server's address.")};
    case Reason::MxTargetIsAlias:
        return {.plain = Words::tr("The MX points to an alias (CNAME), which is not allowed"),
                .each = Words::tr("The MX points to an alias (CNAME): %1"),
                .remedy = Words::tr("Nothing for now: the switch replaces it. Do not build the new MX in this way.")};
    case Reason::MxBackupPresent:
        return {.plain = Words::tr("There is a backup MX"), .named = Words::tr("There is a backup MX: %1"),
                .remedy = Words::tr("Write it down, and delete it at the switch.")};
    case Reason::MxTtlDiffers:
        return {.plain = Words::tr("The name servers give the MX different TTLs"),
                .named = Words::tr("The TTL of the MX differs at %1"),
                .remedy = Words::tr("Look at it again on the page of the TTL. The longest one counts.")};
    case Reason::MxDiffersByServer:
        return {.plain = Words::tr("The name servers give different MX records"),
                .named = Words::tr("%1 gives another MX than the rest"),
                .remedy = Words::tr("Wait until all name servers hold the same zone, or ask the provider.")};
    case Reason::MxMissing:
        return {.plain = Words::tr("The domain has no MX"),
                .remedy = Words::tr("Check that the domain is spelled correctly and that it receives mail.")};
    case Reason::MxNullMixed:
        return {.plain = Words::tr("“No mail here” stands beside other MX records"),
                .remedy = Words::tr("Delete the MX with the dot as its host.")};
    case Reason::MxNull:
        return {.plain = Words::tr("The domain says that it takes no mail"),
                .remedy = Words::tr("Check that this is the right domain.")};
    case Reason::MxTargetMissing:
        return {.plain = Words::tr("The MX names a server that does not exist"),
                .named = Words::tr("The MX names %1, which does not exist"),
                .remedy = Words::tr("Correct the MX, or create the address record of that server.")};
    case Reason::MxIsAddress:
        return {.plain = Words::tr("The MX holds an address instead of a name"),
                .named = Words::tr("The MX holds an address instead of a name: %1"),
                .remedy = Words::tr("Put a host name into the MX.")};
    case Reason::MxApartFromWeb:
        return {.plain = Words::tr("Mail does not depend on the web server's address")};
    case Reason::MxIsDomainItself:
        return {.plain = Words::tr("The MX is the domain itself: moving the web server would move the mail"),
                .remedy = Words::tr("Do not change the domain's address record before the MX is switched.")};
    case Reason::MxSharesWebAddress:
        return {.plain = Words::tr("The mail server shares the web server's address"),
                .each = Words::tr("%1 shares the web server's address"),
                .remedy = Words::tr("Do not change that address before the MX is switched.")};
    case Reason::TtlsShort:
        return {.plain = Words::tr("No record is cached for longer than an hour")};
    case Reason::TtlsLong:
        return {.plain = Words::tr("Some records are cached for longer than an hour"),
                .each = Words::tr("The longest TTL is %1 s"),
                .remedy = Words::tr("Lower the TTL at least that long before the switch.")};
    default:
        return {};
    }
}

} // namespace hikkoshi
