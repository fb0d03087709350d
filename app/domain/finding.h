#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// Red only for what stops mail, Unknown for all that could not be determined: never red for our own network.
enum class CheckState { Green, Amber, Red, Unknown };

/// What one check of the list (docs: ids E, S, L, V, M, A, C, T, B, X) came to. A value; wizard/words makes the sentence
/// and the one action out of \a reason and \a facts.
struct Finding {
    Q_GADGET
public:
    /// Named as in JSON. Grouped by the check that comes to it first.
    enum class Reason {
        NoUsableAnswer,                                                             ///< any check: grey
        PortAnswers, PortOnlyTcp, PortSilent,                                       // E1
        NotIntercepted, Intercepted,                                                // E2
        InsideSameAsOutside, InsideDiffers, InsideHoldsOldMail,                     // E3
        ClockRight, ClockOff, ClockWrong,                                           // E4
        DelegationAgrees, DelegationDiffers, NameServerLame, NameServerDead,        // S1
        DnsProviderKnown, DnsProviderUnknown, PanelIsNotLive,                       // S2
        SerialsAgree, SerialsDiffer, SerialStale,                                   // S3
        MxFine, MxTargetIsDomain, MxTargetIsAlias, MxBackupPresent, MxTtlDiffers, MxDiffersByServer, MxMissing,
        MxNullMixed, MxNull, MxTargetMissing, MxIsAddress,                          // S4
        MxApartFromWeb, MxIsDomainItself, MxSharesWebAddress,                       // S5
        TtlsShort, TtlsLong,                                                        // S6
        SpfFine, SpfMissing, SpfNearLimit, SpfUsesPtr, SpfNeutralAll, SpfOpenEnd, SpfTooLong, SpfUsesMx, SpfDiffersByServer,
        SpfSeveral, SpfSyntax, SpfTooManyLookups, SpfTooManyVoids, SpfPassAll, SpfIncludeWithoutSpf,    // S7
        SendersNamed, SenderUnknown,                                                // S8
        DmarcMissing, DmarcNotEnforced, DmarcWithoutReports, DmarcEnforced, DmarcSeveral, DmarcHoldsSpf,
        DmarcAtDomain,                                                              // S9
        DkimFound, DkimNone, DkimSelectorUnknown, DkimRevoked,                      // S10
        NoWildcard, WildcardAddress, WildcardText, WildcardMx,                      // S11
        ClientSetupNoted, ClientSetupAtOld,                                         // S12
        MtaStsNone, MtaStsFine, MtaStsTesting, MtaStsUnreadable, MtaStsExcludesMx,  // S13, T1
        DnssecNone, DnssecPresent, DnssecBlocksMove,                                // S14
        ReverseMatches, ReverseGeneric, ReverseMissing,                             // S15
        TtlLowered, TtlLoweredPartly, TtlNotLoweredYet, TtlFixedByProvider, TtlNotLowered,  // L1
        SafeSince, SafeFrom,                                                        // L2
        NegativeTtlShort, NegativeTtlMedium, NegativeTtlLong,                       // L3
        TtlRaised, TtlStillShort,                                                   // L4
        TokenEverywhere, TokenPartly, TokenResolverLate, TokenAbsent, TokenDamaged, TokenAtWrongName,   // V1
        NameNotDoubled, NameDoubled,                                                // V2
        SpfStillSingle,                                                             // V3
        NoAliasClash, AliasClash,                                                   // V4
        GateOpen, GateOverridden, GateClosed,                                       // M0
        NewMxKnown, NewMxUnknownShape, NewMxTargetMissing, NewMxDiffers,            // M1
        MxSwitched, MxSwitchedPartly, MxSplit, MxNotSwitchedYet, MxNotSwitched,     // M2
        ResolverNew, ResolverOld, ResolverOldTooLong,                               // M3
        OldServerReceives, OldServerUnreachable, OldServerOff,                      // M4
        OldSideCleared, OldSideNotCleared,                                          // M5
        TestMailArrived, TestMailLate, TestMailBounced,                             // M6
        SpfCoversBoth, SpfCoversOldByMx, SpfLacksNew, SpfLacksOld,                  // A1
        DkimKeyGood, DkimKeyShort, DkimTargetNotYet, DkimTesting, DkimKeyRevoked, DkimTargetMissing, DkimKeyCut,
        DkimKeyDamaged, DkimKeyMissing, DkimKeyTooShort,                            // A2
        MailSignedByDomain, MailSignedByProvider, MailNotSigned,                    // A3
        DmarcValid, DmarcOldTags, DmarcReportsNotAllowed, DmarcSyntax, DmarcEnforcedTooEarly,   // A4
        Aligned, AlignedByOne, NotAligned,                                          // A5
        ClientSetupNew, ClientSetupMissing, ClientSetupOld,                         // C1
        TlsReportsFine, TlsReportsNone, TlsReportsSyntax,                           // T2
        DaneNone, DaneFine, DaneWithoutDnssec, DaneStale,                           // T3
        BlockListAlive, BlockListDead,                                              // B0
        AddressNotListed, AddressInPolicyList, AddressListed,                       // B1
        BlockListRefusesUs,                                                         // B2
        ReputationOfProvider,                                                       // B3
        OldSpfRemoved, OldSpfStillThere, OldSpfOverdue, OldSpfDead,                 // X1
        OldDkimGone, OldDkimThere, OldDkimRemovedEarly,                             // X2
        NothingLeft, LeftoverThere, LeftoverDangling, MsoidBreaksActivation         // X3
    };
    Q_ENUM(Reason)

    QString id;                         ///< "S4": stands for good, in JSON, the log and the help
    CheckState state = CheckState::Unknown;
    Reason reason = Reason::NoUsableAnswer;
    QString subject;                    ///< what it is about: "office.example MX"
    QStringList observed;               ///< as the servers said it, each with the server where that matters
    QStringList expected;               ///< what should stand there; values to paste, exactly
    QStringList facts;                  ///< what the sentence of \a reason names: hosts, servers, counts
    std::optional<QDateTime> until;     ///< when this ends by itself, UTC
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// As in JSON: "green", "amber", "red", "unknown".
[[nodiscard]] QString nameOf(CheckState state);
[[nodiscard]] std::optional<CheckState> checkStateFromName(QStringView name);
/// The enumerator's own name.
[[nodiscard]] QString nameOf(Finding::Reason reason);
[[nodiscard]] std::optional<Finding::Reason> findingReasonFromName(QStringView name);

/// Red before amber before unknown before green: what a page or the exit code goes by.
[[nodiscard]] CheckState worstOf(const QList<Finding> &findings);

} // namespace hikkoshi
