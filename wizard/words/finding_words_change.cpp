#include "wizard/words/finding_words.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
using Reason = Finding::Reason;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};
}

FindingWords changeWords(Reason reason)
{
    switch (reason) {
    case Reason::TtlLowered:
        return {.plain = Words::tr("The TTL is lowered at every name server"),
                .named = Words::tr("The TTL is %1 s at every name server")};
    case Reason::TtlLoweredPartly:
        return {.plain = Words::tr("The TTL is lowered at some name servers only"),
                .named = Words::tr("%1 still gives the old TTL"),
                .remedy = Words::tr("Wait until the zone has reached every name server.")};
    case Reason::TtlNotLoweredYet:
        return {.plain = Words::tr("The TTL is not lowered yet"), .named = Words::tr("The TTL is still %1 s"),
                .remedy = Words::tr("Change the TTL of the MX to 300 in the DNS panel and save it.")};
    case Reason::TtlFixedByProvider:
        return {.plain = Words::tr("The provider does not let the TTL be lowered"),
                .named = Words::tr("The provider fixes the TTL at %1 s"),
                .remedy = Words::tr("Plan the switch with that time: for so long mail may arrive at both servers.")};
    case Reason::TtlNotLowered:
        return {.plain = Words::tr("A name server still gives the old TTL, longer than any transfer takes"),
                .named = Words::tr("%1 still gives the old TTL, longer than any transfer takes"),
                .remedy = Words::tr("Look whether the change was saved and published, and whether the edited row is the MX.")};
    case Reason::SafeSince:
        return {.plain = Words::tr("No cache holds the old TTL any more"),
                .timed = Words::tr("No cache has held the old TTL since %1")};
    case Reason::SafeFrom:
        return {.plain = Words::tr("Caches may still hold the old TTL"),
                .timed = Words::tr("The last cache with the old TTL expires at %1 at the latest"),
                .remedy = Words::tr("Do not switch the MX before.")};
    case Reason::NegativeTtlShort:
        return {.plain = Words::tr("A “not there” is remembered for a short time only"),
                .named = Words::tr("A “not there” is remembered for %1 s")};
    case Reason::NegativeTtlMedium:
        return {.plain = Words::tr("A “not there” is remembered for up to an hour"),
                .named = Words::tr("A “not there” is remembered for %1 s"),
                .remedy = Words::tr("Create new names early, and do not press “Verify” in the other console before they are seen here.")};
    case Reason::NegativeTtlLong:
        return {.plain = Words::tr("A “not there” is remembered for hours"),
                .named = Words::tr("A “not there” is remembered for as long as %1 s"),
                .remedy = Words::tr("Create new names the day before they are needed.")};
    case Reason::TtlRaised:
        return {.plain = Words::tr("The TTL has been put back"), .named = Words::tr("The TTL has been put back to %1 s")};
    case Reason::TtlStillShort:
        return {.plain = Words::tr("The TTL is still as short as for the switch"),
                .named = Words::tr("The TTL is still %1 s"), .remedy = Words::tr("Put it back to 3600.")};
    case Reason::TokenEverywhere:
        return {.plain = Words::tr("The verification record is at every authoritative server")};
    case Reason::TokenPartly:
        return {.plain = Words::tr("The verification record is at some authoritative servers only"),
                .named = Words::tr("%1 does not have the verification record yet"),
                .remedy = Words::tr("Wait; do not press “Verify” in the other console yet.")};
    case Reason::TokenResolverLate:
        return {.plain = Words::tr("It is at the authoritative servers; a resolver still remembers “not there”"),
                .named = Words::tr("It is at the authoritative servers; %1 still remembers “not there”"),
                .timed = Words::tr("It is at the authoritative servers; the remembered “not there” ends at %1 at the latest"),
                .remedy = Words::tr("Wait; do not press “Verify” in the other console yet.")};
    case Reason::TokenAbsent:
        return {.plain = Words::tr("The verification record was not found"),
                .remedy = Words::tr("Add it in the DNS panel. The host field stays empty or is “@”; the value goes in whole.")};
    case Reason::TokenDamaged:
        return {.plain = Words::tr("The verification record is there, but damaged"),
                .remedy = Words::tr("Paste it again: without quotation marks, blanks, line breaks or full-width letters.")};
    case Reason::TokenAtWrongName:
        return {.plain = Words::tr("The verification record stands under another name"),
                .named = Words::tr("The verification record stands under %1"),
                .remedy = Words::tr("Delete it there and add it under the right name.")};
    case Reason::NameNotDoubled:
        return {.plain = Words::tr("No name has the domain twice")};
    case Reason::NameDoubled:
        return {.plain = Words::tr("The panel has added the domain a second time"),
                .each = Words::tr("There is a record at %1: the panel has added the domain a second time"),
                .remedy = Words::tr("Enter the host without the domain.")};
    case Reason::SpfStillSingle:
        return {.plain = Words::tr("There is still only one SPF record")};
    case Reason::NoAliasClash:
        return {.plain = Words::tr("No alias (CNAME) is in the way")};
    case Reason::AliasClash:
        return {.plain = Words::tr("An alias (CNAME) stands where other records belong"),
                .each = Words::tr("An alias (CNAME) is in the way at %1"), .remedy = Words::tr("Delete the alias.")};
    case Reason::GateOpen:
        return {.plain = Words::tr("Everything is ready for the switch")};
    case Reason::GateOverridden:
        return {.plain = Words::tr("The switch goes on with a written reason")};
    case Reason::GateClosed:
        return {.plain = Words::tr("Something still speaks against the switch"),
                .named = Words::tr("%1 still speaks against the switch"),
                .remedy = Words::tr("Put the red ones right first. Do not edit the MX yet.")};
    case Reason::NewMxKnown:
        return {.plain = Words::tr("The new MX exists and looks like the service's own")};
    case Reason::NewMxUnknownShape:
        return {.plain = Words::tr("The new MX exists but does not look like the service's usual ones"),
                .each = Words::tr("%1 exists but does not look like the service's usual MX"),
                .remedy = Words::tr("Copy it once more from the admin console and compare.")};
    case Reason::NewMxTargetMissing:
        return {.plain = Words::tr("The new MX names a server that does not exist: it may have been guessed"),
                .each = Words::tr("%1 does not exist: it may have been guessed"),
                .remedy = Words::tr("Copy the value from the admin console again; never put it together by hand.")};
    case Reason::NewMxDiffers:
        return {.plain = Words::tr("The MX in the DNS is not the one that was pasted here"),
                .named = Words::tr("The DNS has %1, which is not what was pasted here"),
                .remedy = Words::tr("Compare both with the admin console.")};
    case Reason::MxSwitched:
        return {.plain = Words::tr("Every authoritative server gives the new MX")};
    case Reason::MxSwitchedPartly:
        return {.plain = Words::tr("Some authoritative servers give the new MX"),
                .named = Words::tr("%1 still gives the old MX"),
                .remedy = Words::tr("Wait until the zone has reached every name server.")};
    case Reason::MxSplit:
        return {.plain = Words::tr("An old MX is still listed beside the new one: mail goes to both"),
                .named = Words::tr("%1 is still listed beside the new MX: mail goes to both"),
                .remedy = Words::tr("Delete the old MX.")};
    case Reason::MxNotSwitchedYet:
        return {.plain = Words::tr("The new MX is not at the authoritative servers yet"),
                .timed = Words::tr("The new MX is not at the authoritative servers yet; the provider publishes by %1"),
                .remedy = Words::tr("Save it in the DNS panel; some providers publish every 15 minutes only.")};
    case Reason::MxNotSwitched:
        return {.plain = Words::tr("No authoritative server gives the new MX, though it should be published by now"),
                .remedy = Words::tr("Look whether the change was saved, and in the right panel.")};
    case Reason::ResolverNew:
        return {.plain = Words::tr("The resolver gives the new MX"), .named = Words::tr("%1 gives the new MX")};
    case Reason::ResolverOld:
        return {.plain = Words::tr("The resolver still has the old MX in its cache"),
                .named = Words::tr("%1 still has the old MX in its cache"),
                .timed = Words::tr("The old MX in the cache expires at %1 at the latest"),
                .remedy = Words::tr("Wait. No mail is lost: the old server still receives.")};
    case Reason::ResolverOldTooLong:
        return {.plain = Words::tr("The resolver gives the old MX for longer than it may"),
                .named = Words::tr("%1 gives the old MX for longer than it may"),
                .remedy = Words::tr("Use the resolver's page for clearing its cache. Keep the old server receiving.")};
    case Reason::OldServerReceives:
        return {.plain = Words::tr("The old server still receives mail")};
    case Reason::OldServerUnreachable:
        return {.plain = Words::tr("Whether the old server receives cannot be seen from this network"),
                .remedy = Words::tr("Check it from another network: many lines block port 25.")};
    case Reason::OldServerOff:
        return {.plain = Words::tr("The old server does not receive mail any more"),
                .each = Words::tr("%1 does not receive mail any more"),
                .remedy = Words::tr("Switch it on again: it has to receive for at least five days after the switch.")};
    case Reason::OldSideCleared:
        return {.plain = Words::tr("The old server no longer keeps the domain's mail for itself")};
    case Reason::OldSideNotCleared:
        return {.plain = Words::tr("The old server may keep mail of its own users and web forms"),
                .remedy = Words::tr("Take the domain off the old server's mail settings once the MX is switched.")};
    case Reason::TestMailArrived:
        return {.plain = Words::tr("The test mail arrived over the new MX")};
    case Reason::TestMailLate:
        return {.plain = Words::tr("The test mail has not arrived yet"),
                .each = Words::tr("The test mail has been on its way for %1 min"),
                .remedy = Words::tr("Look into the old mailbox, too.")};
    case Reason::TestMailBounced:
        return {.plain = Words::tr("The test mail came back"),
                .remedy = Words::tr("Read the reason in the returned mail.")};
    default:
        return {};
    }
}

} // namespace hikkoshi
