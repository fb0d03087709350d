#include "wizard/words/finding_text.h"

#include "wizard/words/dns_text.h"
#include "wizard/words/finding_words.h"
#include "wizard/words/size_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace hikkoshi {

namespace {
using Reason = Finding::Reason;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// No default: a new reason does not compile until somebody has decided where its words stand.
FindingWords wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::NoUsableAnswer: case Reason::PortAnswers: case Reason::PortOnlyTcp: case Reason::PortSilent:
    case Reason::NotIntercepted: case Reason::Intercepted: case Reason::InsideSameAsOutside: case Reason::InsideDiffers:
    case Reason::InsideHoldsOldMail: case Reason::ClockRight: case Reason::ClockOff: case Reason::ClockWrong:
    case Reason::DelegationAgrees: case Reason::DelegationDiffers: case Reason::NameServerLame:
    case Reason::NameServerDead: case Reason::DnsProviderKnown: case Reason::DnsProviderUnknown:
    case Reason::PanelIsNotLive: case Reason::SerialsAgree: case Reason::SerialsDiffer: case Reason::SerialStale:
    case Reason::MxFine: case Reason::MxTargetIsDomain: case Reason::MxTargetIsAlias: case Reason::MxBackupPresent:
    case Reason::MxTtlDiffers: case Reason::MxDiffersByServer: case Reason::MxMissing: case Reason::MxNullMixed:
    case Reason::MxNull: case Reason::MxTargetMissing: case Reason::MxIsAddress: case Reason::MxApartFromWeb:
    case Reason::MxIsDomainItself: case Reason::MxSharesWebAddress: case Reason::TtlsShort: case Reason::TtlsLong:
        return groundWords(reason);
    case Reason::SpfFine: case Reason::SpfMissing: case Reason::SpfNearLimit: case Reason::SpfUsesPtr:
    case Reason::SpfNeutralAll: case Reason::SpfOpenEnd: case Reason::SpfTooLong: case Reason::SpfUsesMx:
    case Reason::SpfDiffersByServer: case Reason::SpfSeveral: case Reason::SpfSyntax: case Reason::SpfTooManyLookups:
    case Reason::SpfTooManyVoids: case Reason::SpfPassAll: case Reason::SpfIncludeWithoutSpf: case Reason::SendersNamed:
    case Reason::SenderUnknown: case Reason::DmarcMissing: case Reason::DmarcNotEnforced:
    case Reason::DmarcWithoutReports: case Reason::DmarcEnforced: case Reason::DmarcSeveral: case Reason::DmarcHoldsSpf:
    case Reason::DmarcAtDomain: case Reason::DkimFound: case Reason::DkimNone: case Reason::DkimSelectorUnknown:
    case Reason::DkimRevoked: case Reason::NoWildcard: case Reason::WildcardAddress: case Reason::WildcardText:
    case Reason::WildcardMx: case Reason::ClientSetupNoted: case Reason::ClientSetupAtOld: case Reason::MtaStsNone:
    case Reason::MtaStsFine: case Reason::MtaStsTesting: case Reason::MtaStsUnreadable: case Reason::MtaStsExcludesMx:
    case Reason::DnssecNone: case Reason::DnssecPresent: case Reason::DnssecBlocksMove: case Reason::ReverseMatches:
    case Reason::ReverseGeneric: case Reason::ReverseMissing:
        return recordWords(reason);
    case Reason::TtlLowered: case Reason::TtlLoweredPartly: case Reason::TtlNotLoweredYet:
    case Reason::TtlFixedByProvider: case Reason::TtlNotLowered: case Reason::SafeSince: case Reason::SafeFrom:
    case Reason::NegativeTtlShort: case Reason::NegativeTtlMedium: case Reason::NegativeTtlLong: case Reason::TtlRaised:
    case Reason::TtlStillShort: case Reason::TokenEverywhere: case Reason::TokenPartly: case Reason::TokenResolverLate:
    case Reason::TokenAbsent: case Reason::TokenDamaged: case Reason::TokenAtWrongName: case Reason::NameNotDoubled:
    case Reason::NameDoubled: case Reason::SpfStillSingle: case Reason::NoAliasClash: case Reason::AliasClash:
    case Reason::GateOpen: case Reason::GateOverridden: case Reason::GateClosed: case Reason::NewMxKnown:
    case Reason::NewMxUnknownShape: case Reason::NewMxTargetMissing: case Reason::NewMxDiffers: case Reason::MxSwitched:
    case Reason::MxSwitchedPartly: case Reason::MxSplit: case Reason::MxNotSwitchedYet: case Reason::MxNotSwitched:
    case Reason::ResolverNew: case Reason::ResolverOld: case Reason::ResolverOldTooLong: case Reason::OldServerReceives:
    case Reason::OldServerUnreachable: case Reason::OldServerOff: case Reason::OldSideCleared:
    case Reason::OldSideNotCleared: case Reason::TestMailArrived: case Reason::TestMailLate: case Reason::TestMailBounced:
        return changeWords(reason);
    case Reason::SpfCoversBoth: case Reason::SpfCoversOldByMx: case Reason::SpfLacksNew: case Reason::SpfLacksOld:
    case Reason::DkimKeyGood: case Reason::DkimKeyShort: case Reason::DkimTargetNotYet: case Reason::DkimTesting:
    case Reason::DkimKeyRevoked: case Reason::DkimTargetMissing: case Reason::DkimKeyCut: case Reason::DkimKeyDamaged:
    case Reason::DkimKeyMissing: case Reason::DkimKeyTooShort: case Reason::MailSignedByDomain:
    case Reason::MailSignedByProvider: case Reason::MailNotSigned: case Reason::DmarcValid: case Reason::DmarcOldTags:
    case Reason::DmarcReportsNotAllowed: case Reason::DmarcSyntax: case Reason::DmarcEnforcedTooEarly:
    case Reason::Aligned: case Reason::AlignedByOne: case Reason::NotAligned: case Reason::ClientSetupNew:
    case Reason::ClientSetupMissing: case Reason::ClientSetupOld: case Reason::TlsReportsFine:
    case Reason::TlsReportsNone: case Reason::TlsReportsSyntax: case Reason::DaneNone: case Reason::DaneFine:
    case Reason::DaneWithoutDnssec: case Reason::DaneStale: case Reason::BlockListAlive: case Reason::BlockListDead:
    case Reason::AddressNotListed: case Reason::AddressInPolicyList: case Reason::AddressListed:
    case Reason::BlockListRefusesUs: case Reason::ReputationOfProvider: case Reason::OldSpfRemoved:
    case Reason::OldSpfStillThere: case Reason::OldSpfOverdue: case Reason::OldSpfDead: case Reason::OldDkimGone:
    case Reason::OldDkimThere: case Reason::OldDkimRemovedEarly: case Reason::NothingLeft: case Reason::LeftoverThere:
    case Reason::LeftoverDangling: case Reason::MsoidBreaksActivation:
        return senderWords(reason);
    }
    Q_UNREACHABLE();
}

/// Facts that are keys of the table of providers.
bool areProviders(Reason reason)
{
    return reason == Reason::DnsProviderKnown || reason == Reason::PanelIsNotLive || reason == Reason::SendersNamed
        || reason == Reason::ReputationOfProvider;
}

/// Servers may be followed by the seconds that they are given, which are no server.
QStringList withoutLimit(QStringList facts)
{
    bool isNumber = false;
    facts.last().toLongLong(&isNumber);
    if (isNumber && facts.size() > 1)
        facts.removeLast();
    return facts;
}

using Maker = QString (*)();

const QHash<QString, Maker> &checkNames()
{
    static const QHash<QString, Maker> all {
        {QStringLiteral("E1"), [] { return Words::tr("Answers of the name servers"); }},
        {QStringLiteral("E2"), [] { return Words::tr("Interception of DNS"); }},
        {QStringLiteral("E3"), [] { return Words::tr("Inside and outside view"); }},
        {QStringLiteral("E4"), [] { return Words::tr("Clock of this computer"); }},
        {QStringLiteral("S1"), [] { return Words::tr("Delegation"); }},
        {QStringLiteral("S2"), [] { return Words::tr("Who runs the DNS"); }},
        {QStringLiteral("S3"), [] { return Words::tr("Versions of the zone"); }},
        {QStringLiteral("S4"), [] { return Words::tr("MX now"); }},
        {QStringLiteral("S5"), [] { return Words::tr("MX and web server"); }},
        {QStringLiteral("S6"), [] { return Words::tr("TTLs"); }},
        {QStringLiteral("S7"), [] { return Words::tr("SPF now"); }},
        {QStringLiteral("S8"), [] { return Words::tr("Other senders"); }},
        {QStringLiteral("S9"), [] { return Words::tr("DMARC now"); }},
        {QStringLiteral("S10"), [] { return Words::tr("DKIM now"); }},
        {QStringLiteral("S11"), [] { return Words::tr("Wildcards"); }},
        {QStringLiteral("S12"), [] { return Words::tr("Set-up of mail programs"); }},
        {QStringLiteral("S13"), [] { return Words::tr("MTA-STS and TLS reports"); }},
        {QStringLiteral("S14"), [] { return Words::tr("DNSSEC and DANE"); }},
        {QStringLiteral("S15"), [] { return Words::tr("Reverse name of the new server"); }},
        {QStringLiteral("L1"), [] { return Words::tr("TTL at the authoritative servers"); }},
        {QStringLiteral("L2"), [] { return Words::tr("Caches with the old TTL"); }},
        {QStringLiteral("L3"), [] { return Words::tr("Memory of “not there”"); }},
        {QStringLiteral("L4"), [] { return Words::tr("TTL put back"); }},
        {QStringLiteral("V1"), [] { return Words::tr("Verification record"); }},
        {QStringLiteral("V2"), [] { return Words::tr("Doubled names"); }},
        {QStringLiteral("V3"), [] { return Words::tr("SPF left as it was"); }},
        {QStringLiteral("V4"), [] { return Words::tr("Clash with an alias"); }},
        {QStringLiteral("M0"), [] { return Words::tr("Conditions of the switch"); }},
        {QStringLiteral("M1"), [] { return Words::tr("New MX"); }},
        {QStringLiteral("M2"), [] { return Words::tr("MX at the authoritative servers"); }},
        {QStringLiteral("M3"), [] { return Words::tr("MX at the resolvers"); }},
        {QStringLiteral("M4"), [] { return Words::tr("Old server still receives"); }},
        {QStringLiteral("M5"), [] { return Words::tr("Domain at the old server"); }},
        {QStringLiteral("M6"), [] { return Words::tr("Test mail"); }},
        {QStringLiteral("A1"), [] { return Words::tr("SPF with old and new"); }},
        {QStringLiteral("A2"), [] { return Words::tr("DKIM key"); }},
        {QStringLiteral("A3"), [] { return Words::tr("DKIM signature"); }},
        {QStringLiteral("A4"), [] { return Words::tr("DMARC"); }},
        {QStringLiteral("A5"), [] { return Words::tr("Alignment"); }},
        {QStringLiteral("C1"), [] { return Words::tr("Set-up of mail programs"); }},
        {QStringLiteral("T1"), [] { return Words::tr("MTA-STS policy"); }},
        {QStringLiteral("T2"), [] { return Words::tr("TLS reports"); }},
        {QStringLiteral("T3"), [] { return Words::tr("DANE"); }},
        {QStringLiteral("B0"), [] { return Words::tr("Block lists at work"); }},
        {QStringLiteral("B1"), [] { return Words::tr("Address on block lists"); }},
        {QStringLiteral("B2"), [] { return Words::tr("Access to block lists"); }},
        {QStringLiteral("B3"), [] { return Words::tr("Reputation of the service"); }},
        {QStringLiteral("X1"), [] { return Words::tr("Old server in SPF"); }},
        {QStringLiteral("X2"), [] { return Words::tr("Old DKIM key"); }},
        {QStringLiteral("X3"), [] { return Words::tr("Leftovers"); }},
    };
    return all;
}

} // namespace

QString findingHeadline(const Finding &finding)
{
    const FindingWords words = wordsOf(finding.reason);
    if (!words.timed.isEmpty() && finding.until)
        return words.timed.arg(untilText(*finding.until));
    QStringList facts = finding.facts;
    if (areProviders(finding.reason))
        std::transform(facts.begin(), facts.end(), facts.begin(), providerName);
    const qsizetype needed = words.each.contains(QLatin1String("%2")) ? 2 : 1;
    if (!words.each.isEmpty() && facts.size() >= needed)
        return needed == 2 ? words.each.arg(facts.at(0), facts.at(1)) : words.each.arg(facts.at(0));
    if (!words.named.isEmpty() && !facts.isEmpty())
        return words.named.arg(QLocale().createSeparatedList(withoutLimit(facts)));
    return words.plain;
}

QString findingRemedy(const Finding &finding)
{
    return finding.state == CheckState::Green ? QString() : wordsOf(finding.reason).remedy;
}

QString checkName(const QString &id)
{
    const Maker maker = checkNames().value(id);
    return maker ? maker() : id;
}

} // namespace hikkoshi
