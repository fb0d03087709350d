#pragma once

#include "domain/finding.h"

#include <QString>

/// What a check found, in words: one sentence that says what is so, and one action.
///
/// Finding::facts hold values, never words; the headers of the checks (dns/mail_checks) say which. The sentence names
/// those listed here, in this order; further ones are left to the details. Without them it says the same in general.
/// Finding::until is named where time ends the state. Reasons that are not listed name nothing:
///   servers that were asked: NoUsableAnswer
///   the servers: PortOnlyTcp, PortSilent, Intercepted, NameServerLame, NameServerDead, SerialStale, MxTtlDiffers,
///       MxDiffersByServer, SpfDiffersByServer, TtlNotLowered
///   what differs: InsideDiffers
///   hosts: InsideHoldsOldMail, MxFine, MxTargetIsAlias, MxBackupPresent, MxTargetMissing, ClientSetupAtOld,
///       MtaStsExcludesMx, NewMxKnown, NewMxUnknownShape, NewMxTargetMissing, ClientSetupNew, ClientSetupOld,
///       DaneStale
///   seconds: ClockOff, ClockWrong, TtlsLong, TtlLowered, TtlNotLoweredYet, TtlFixedByProvider, NegativeTtlShort,
///       NegativeTtlMedium, NegativeTtlLong, TtlRaised, TtlStillShort
///   servers that only one side lists: DelegationDiffers
///   provider: DnsProviderKnown
///   name servers: DnsProviderUnknown
///   chosen panel, live provider: PanelIsNotLive
///   serial: SerialsAgree
///   servers that lag: SerialsDiffer
///   host: MxTargetIsDomain, MxIsDomainItself, MxSharesWebAddress, OldServerReceives, OldServerUnreachable,
///       OldServerOff
///   values: MxIsAddress
///   lookups: SpfFine, SpfNearLimit, SpfTooManyLookups
///   bytes: SpfTooLong
///   terms: SpfUsesMx, SenderUnknown, SpfCoversOldByMx, OldSpfStillThere, OldSpfOverdue, OldSpfDead
///   count: SpfSeveral, SpfTooManyVoids, DmarcSeveral
///   the part: SpfSyntax, DmarcSyntax
///   domains: SpfIncludeWithoutSpf, DmarcReportsNotAllowed
///   policy: DmarcEnforced, DmarcEnforcedTooEarly
///   selectors: DkimFound, DkimRevoked
///   address, name: ReverseMatches
///   names: ReverseGeneric, LeftoverThere, LeftoverDangling
///   address: ReverseMissing, AddressNotListed
///   servers that still serve the old one: TtlLoweredPartly
///   servers without it: TokenPartly
///   resolver: TokenResolverLate, ResolverNew, ResolverOld, ResolverOldTooLong
///   name: TokenAtWrongName, NameDoubled, AliasClash
///   ids of the checks in the way: GateClosed
///   what the DNS has instead: NewMxDiffers
///   servers that still give the old one: MxSwitchedPartly
///   hosts still listed beside the new one: MxSplit
///   minutes: TestMailLate
///   terms that are missing: SpfLacksNew
///   addresses: SpfLacksOld
///   selector: DkimKeyGood, DkimTargetNotYet, DkimTesting, DkimKeyRevoked, DkimKeyCut, DkimKeyDamaged,
///       DkimKeyMissing, OldDkimGone, OldDkimThere, OldDkimRemovedEarly
///   selector, bits: DkimKeyShort, DkimKeyTooShort
///   selector, target: DkimTargetMissing
///   signing domain: MailSignedByProvider
///   tags: DmarcOldTags
///   SPF or DKIM: AlignedByOne
///   list: BlockListAlive, BlockListDead, BlockListRefusesUs
///   address, list: AddressInPolicyList, AddressListed
namespace hikkoshi {

/// One sentence without a full stop, in the language of the window.
[[nodiscard]] QString findingHeadline(const Finding &finding);
/// One action; empty for what is green and for what needs none.
[[nodiscard]] QString findingRemedy(const Finding &finding);
/// "MX now" for "S4"; an unknown id as it is.
[[nodiscard]] QString checkName(const QString &id);

} // namespace hikkoshi
