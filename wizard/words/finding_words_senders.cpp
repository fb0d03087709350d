#include "wizard/words/finding_words.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
using Reason = Finding::Reason;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};
}

FindingWords senderWords(Reason reason)
{
    switch (reason) {
    case Reason::SpfCoversBoth:
        return {.plain = Words::tr("SPF covers the old and the new server")};
    case Reason::SpfCoversOldByMx:
        return {.plain = Words::tr("SPF covers the old server only by “mx” or “a”: that ends at the switch"),
                .named = Words::tr("SPF covers the old server only by %1: that ends at the switch"),
                .remedy = Words::tr("Replace it by the old server's address (ip4:…) before the switch.")};
    case Reason::SpfLacksNew:
        return {.plain = Words::tr("SPF does not cover the new service"),
                .named = Words::tr("SPF lacks %1 of the new service"),
                .remedy = Words::tr("Paste the merged SPF of this page into the DNS panel.")};
    case Reason::SpfLacksOld:
        return {.plain = Words::tr("SPF does not cover the old server, which still sends"),
                .named = Words::tr("SPF does not cover %1, which still sends"),
                .remedy = Words::tr("Paste the merged SPF of this page into the DNS panel.")};
    case Reason::DkimKeyGood:
        return {.plain = Words::tr("The DKIM key is published and sound")};
    case Reason::DkimKeyShort:
        return {.plain = Words::tr("The DKIM key is shorter than it should be"),
                .each = Words::tr("The DKIM key %1 has only %2 bits"),
                .remedy = Words::tr("Have the service make a key of 2048 bits.")};
    case Reason::DkimTargetNotYet:
        return {.plain = Words::tr("The alias is right, but the service has not published the key yet"),
                .each = Words::tr("%1: the alias is right, but the service has not published the key yet"),
                .remedy = Words::tr("Wait; it may take from minutes to four days. Then switch DKIM on in the service.")};
    case Reason::DkimTesting:
        return {.plain = Words::tr("The DKIM key is marked as a test (t=y)"),
                .each = Words::tr("The DKIM key %1 is marked as a test (t=y)"),
                .remedy = Words::tr("Take “t=y” out once the tests have passed.")};
    case Reason::DkimKeyRevoked:
        return {.plain = Words::tr("The DKIM key is empty, that is, revoked"),
                .each = Words::tr("The DKIM key %1 is empty, that is, revoked"),
                .remedy = Words::tr("Paste the key again from the service.")};
    case Reason::DkimTargetMissing:
        return {.plain = Words::tr("The alias of the DKIM key leads to a name that does not exist"),
                .each = Words::tr("The alias of %1 leads to %2, which does not exist"),
                .remedy = Words::tr("Copy the value from the admin console again; never put it together by hand.")};
    case Reason::DkimKeyCut:
        return {.plain = Words::tr("The DKIM key is cut off, usually at 255 characters"),
                .each = Words::tr("The DKIM key %1 is cut off, usually at 255 characters"),
                .remedy = Words::tr("Split the value into two quoted strings, or use a key of 1024 bits if the panel cannot.")};
    case Reason::DkimKeyDamaged:
        return {.plain = Words::tr("The DKIM key is damaged"), .each = Words::tr("The DKIM key %1 is damaged"),
                .remedy = Words::tr("Paste it again without blanks, quotation marks or line breaks.")};
    case Reason::DkimKeyMissing:
        return {.plain = Words::tr("The DKIM key of the new service is not published"),
                .each = Words::tr("The DKIM key %1 is not published"),
                .remedy = Words::tr("Add the record of this page in the DNS panel.")};
    case Reason::DkimKeyTooShort:
        return {.plain = Words::tr("The DKIM key is so short that receivers ignore it"),
                .each = Words::tr("The DKIM key %1 has %2 bits: receivers ignore it"),
                .remedy = Words::tr("Have the service make a key of 2048 bits.")};
    case Reason::MailSignedByDomain:
        return {.plain = Words::tr("Mail is signed by the domain itself")};
    case Reason::MailSignedByProvider:
        return {.plain = Words::tr("Mail is signed by the provider's domain, not by the own one"),
                .named = Words::tr("Mail is signed by %1, not by the own domain"),
                .remedy = Words::tr("Switch on DKIM for the own domain in the service.")};
    case Reason::MailNotSigned:
        return {.plain = Words::tr("Mail is not signed"), .remedy = Words::tr("Switch on DKIM in the service.")};
    case Reason::DmarcValid:
        return {.plain = Words::tr("The DMARC record is valid")};
    case Reason::DmarcOldTags:
        return {.plain = Words::tr("DMARC uses tags that no longer count"),
                .named = Words::tr("DMARC uses tags that no longer count: %1"),
                .remedy = Words::tr("Take them out when you edit the record next.")};
    case Reason::DmarcReportsNotAllowed:
        return {.plain = Words::tr("The DMARC reports go to a domain that has not agreed to take them"),
                .named = Words::tr("%1 has not agreed to take the DMARC reports"),
                .remedy = Words::tr("Use an address of the own domain, or have the other one publish its consent.")};
    case Reason::DmarcSyntax:
        return {.plain = Words::tr("The DMARC record has a mistake in it"),
                .named = Words::tr("The DMARC record has a mistake at “%1”"),
                .remedy = Words::tr("Correct it. “v=DMARC1; p=none; rua=mailto:…” is enough.")};
    case Reason::DmarcEnforcedTooEarly:
        return {.plain = Words::tr("DMARC is enforced before SPF and DKIM of the new service pass"),
                .each = Words::tr("DMARC is enforced (p=%1) before SPF and DKIM of the new service pass"),
                .remedy = Words::tr("Set p=none until they pass.")};
    case Reason::Aligned:
        return {.plain = Words::tr("SPF and DKIM both speak for the domain")};
    case Reason::AlignedByOne:
        return {.plain = Words::tr("Only one of SPF and DKIM speaks for the domain"),
                .remedy = Words::tr("Switch on DKIM for the own domain in the service.")};
    case Reason::NotAligned:
        return {.plain = Words::tr("Neither SPF nor DKIM speaks for the domain"),
                .remedy = Words::tr("Switch on DKIM for the own domain in the service.")};
    case Reason::ClientSetupNew:
        return {.plain = Words::tr("Mail programs are led to the new service")};
    case Reason::ClientSetupMissing:
        return {.plain = Words::tr("Mail programs find no automatic set-up"),
                .remedy = Words::tr("Add the autodiscover record of the new service.")};
    case Reason::ClientSetupOld:
        return {.plain = Words::tr("Mail programs are still led to the old server"),
                .named = Words::tr("Mail programs are still led to %1"),
                .remedy = Words::tr("Change it to the new service.")};
    case Reason::TlsReportsFine:
        return {.plain = Words::tr("Reports on encryption (TLS-RPT) are set up")};
    case Reason::TlsReportsNone:
        return {.plain = Words::tr("There is no TLS-RPT record; it is optional")};
    case Reason::TlsReportsSyntax:
        return {.plain = Words::tr("The TLS-RPT record has a mistake in it"),
                .remedy = Words::tr("Correct it: “v=TLSRPTv1; rua=mailto:…”.")};
    case Reason::DaneNone:
        return {.plain = Words::tr("There is no DANE record; it is optional")};
    case Reason::DaneFine:
        return {.plain = Words::tr("The DANE record of the new MX counts")};
    case Reason::DaneWithoutDnssec:
        return {.plain = Words::tr("There is a DANE record, but without DNSSEC it does not count"),
                .remedy = Words::tr("Take it away, or have the zone signed.")};
    case Reason::DaneStale:
        return {.plain = Words::tr("A DANE record is left of an old server: signed mail would be refused"),
                .named = Words::tr("The DANE record of %1 is stale: mail would be refused"),
                .remedy = Words::tr("Delete or renew it.")};
    case Reason::BlockListAlive:
        return {.plain = Words::tr("The block list works")};
    case Reason::BlockListDead:
        return {.plain = Words::tr("The block list does not work and was left out"),
                .each = Words::tr("%1 does not work and was left out"),
                .remedy = Words::tr("Nothing. Another network may be able to ask it.")};
    case Reason::AddressNotListed:
        return {.plain = Words::tr("The new server's address is on no block list"),
                .each = Words::tr("%1 is on no block list")};
    case Reason::AddressInPolicyList:
        return {.plain = Words::tr("The address is on a list of lines that should not send mail directly"),
                .each = Words::tr("%1 is on %2, a list of lines that should not send mail directly"),
                .remedy = Words::tr("Ask the provider, or have it taken off on the list's page.")};
    case Reason::AddressListed:
        return {.plain = Words::tr("The new server's address is on a block list"),
                .each = Words::tr("%1 is on the block list %2"),
                .remedy = Words::tr("Find the cause, then have it taken off on the list's page.")};
    case Reason::BlockListRefusesUs:
        return {.plain = Words::tr("The block list does not answer this resolver"),
                .each = Words::tr("%1 does not answer this resolver"),
                .remedy = Words::tr("Open the list's page in a browser instead.")};
    case Reason::ReputationOfProvider:
        return {.plain = Words::tr("The service looks after the reputation of its own addresses")};
    case Reason::OldSpfRemoved:
        return {.plain = Words::tr("The old server is out of the SPF record")};
    case Reason::OldSpfStillThere:
        return {.plain = Words::tr("The old server is still in the SPF record"),
                .named = Words::tr("%1 is still in the SPF record"),
                .remedy = Words::tr("Take it out once nothing sends through the old server.")};
    case Reason::OldSpfOverdue:
        return {.plain = Words::tr("The old server has been in the SPF record for more than 30 days since the move"),
                .named = Words::tr("%1 is still in the SPF record, more than 30 days after the move"),
                .remedy = Words::tr("Paste the SPF of this page, without the old server.")};
    case Reason::OldSpfDead:
        return {.plain = Words::tr("The SPF record refers to an old name that does not exist any more"),
                .named = Words::tr("SPF refers to %1, which does not exist any more"),
                .remedy = Words::tr("Paste the SPF of this page, without it.")};
    case Reason::OldDkimGone:
        return {.plain = Words::tr("The old DKIM key is gone")};
    case Reason::OldDkimThere:
        return {.plain = Words::tr("The old DKIM key is still there"),
                .each = Words::tr("The old DKIM key %1 is still there"),
                .remedy = Words::tr("Delete it a week after the last mail that it signed.")};
    case Reason::OldDkimRemovedEarly:
        return {.plain = Words::tr("The old DKIM key went before its last mail had arrived everywhere"),
                .each = Words::tr("The old DKIM key %1 went before its last mail had arrived everywhere"),
                .remedy = Words::tr("Put it back for a week.")};
    case Reason::NothingLeft:
        return {.plain = Words::tr("Nothing of the old server is left in the DNS")};
    case Reason::LeftoverThere:
        return {.plain = Words::tr("Records of the old server are left"),
                .each = Words::tr("Records of the old server are left: %1"),
                .remedy = Words::tr("Delete them when the old contract ends.")};
    case Reason::LeftoverDangling:
        return {.plain = Words::tr("A record points to a host that anybody could take over"),
                .each = Words::tr("%1 points to a host that anybody could take over"),
                .remedy = Words::tr("Delete it now.")};
    case Reason::MsoidBreaksActivation:
        return {.plain = Words::tr("The record “msoid” keeps Office programs from being activated"),
                .remedy = Words::tr("Delete it now.")};
    default:
        return {};
    }
}

} // namespace hikkoshi
