#include "domain/names.h"

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

template<typename Value, std::size_t Count>
using Table = std::array<std::pair<Value, const char *>, Count>;

template<typename Value, std::size_t Count>
QString nameIn(const Table<Value, Count> &table, Value wanted)
{
    for (const auto &[value, name] : table) {
        if (value == wanted)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

template<typename Value, std::size_t Count>
std::optional<Value> valueIn(const Table<Value, Count> &table, QStringView wanted)
{
    for (const auto &[value, name] : table) {
        if (wanted == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

constexpr Table<Step, 13> Steps {{
    {Step::Dashboard, "dashboard"},
    {Step::WhatMoves, "what-moves"},
    {Step::Survey, "survey"},
    {Step::VerifyDomain, "verify-domain"},
    {Step::Accounts, "accounts"},
    {Step::SenderAuthentication, "sender-authentication"},
    {Step::LowerTtl, "lower-ttl"},
    {Step::Connect, "connect"},
    {Step::Copy, "copy"},
    {Step::Compare, "compare"},
    {Step::SwitchMx, "switch-mx"},
    {Step::CleanUp, "clean-up"},
    {Step::Report, "report"},
}};

constexpr Table<Destination, 6> Destinations {{
    {Destination::NotChosen, "not-chosen"},
    {Destination::Microsoft365, "microsoft365"},
    {Destination::GoogleWorkspace, "google"},
    {Destination::WorkMail, "workmail"},
    {Destination::PostfixAdmin, "postfixadmin"},
    {Destination::OtherImap, "other-imap"},
}};

constexpr Table<Obstacle, 19> Obstacles {{
    {Obstacle::None, "none"},
    {Obstacle::NoOldServer, "no-old-server"},
    {Obstacle::NoNewServer, "no-new-server"},
    {Obstacle::NoAccounts, "no-accounts"},
    {Obstacle::NotAllAccountsChecked, "not-all-accounts-checked"},
    {Obstacle::CopyNotStarted, "copy-not-started"},
    {Obstacle::NotCompared, "not-compared"},
    {Obstacle::DifferencesNotAccepted, "differences-not-accepted"},
    {Obstacle::NoDomain, "no-domain"},
    {Obstacle::NotSurveyed, "not-surveyed"},
    {Obstacle::TokenNotSeen, "token-not-seen"},
    {Obstacle::OwnershipNotConfirmed, "ownership-not-confirmed"},
    {Obstacle::SendersNotReady, "senders-not-ready"},
    {Obstacle::TtlNotLowered, "ttl-not-lowered"},
    {Obstacle::NoSnapshot, "no-snapshot"},
    {Obstacle::AddressesMissing, "addresses-missing"},
    {Obstacle::MxNotSwitched, "mx-not-switched"},
    {Obstacle::MxNotSeen, "mx-not-seen"},
    {Obstacle::LeftoversRemain, "leftovers-remain"},
}};

constexpr Table<SecretsPolicy, 4> Policies {{
    {SecretsPolicy::NotDecided, "not-decided"},
    {SecretsPolicy::Vault, "vault"},
    {SecretsPolicy::VaultWithKeyring, "vault-with-keyring"},
    {SecretsPolicy::MemoryOnly, "memory-only"},
}};

constexpr Table<FolderRole, 11> Roles {{
    {FolderRole::None, "none"},
    {FolderRole::Inbox, "inbox"},
    {FolderRole::Drafts, "drafts"},
    {FolderRole::Sent, "sent"},
    {FolderRole::Trash, "trash"},
    {FolderRole::Junk, "junk"},
    {FolderRole::Archive, "archive"},
    {FolderRole::All, "all"},
    {FolderRole::Flagged, "flagged"},
    {FolderRole::Important, "important"},
    {FolderRole::NotMail, "not-mail"},
}};

using Note = FolderPlan::Note;
constexpr Table<Note, 9> Notes {{
    {Note::None, "none"},
    {Note::RoleMatched, "role-matched"},
    {Note::Renamed, "renamed"},
    {Note::Clash, "clash"},
    {Note::NotMail, "not-mail"},
    {Note::VirtualFolder, "virtual-folder"},
    {Note::NotSelectable, "not-selectable"},
    {Note::ByDecision, "by-decision"},
    {Note::Filtered, "filtered"},
}};

constexpr Table<DifferenceKind, 7> Differences {{
    {DifferenceKind::MissingOnNew, "missing-on-new"},
    {DifferenceKind::SizeDiffers, "size-differs"},
    {DifferenceKind::DateDiffers, "date-differs"},
    {DifferenceKind::FlagsDiffer, "flags-differ"},
    {DifferenceKind::HeaderDiffers, "header-differs"},
    {DifferenceKind::BodyDiffers, "body-differs"},
    {DifferenceKind::FolderMissing, "folder-missing"},
}};

constexpr Table<MessageState, 6> States {{
    {MessageState::Pending, "pending"},
    {MessageState::Copied, "copied"},
    {MessageState::AlreadyThere, "already"},
    {MessageState::Skipped, "skipped"},
    {MessageState::Refused, "refused"},
    {MessageState::Vanished, "vanished"},
}};

} // namespace

QString nameOf(Step step)
{
    return nameIn(Steps, step);
}

QString nameOf(Destination destination)
{
    return nameIn(Destinations, destination);
}

QString nameOf(Obstacle obstacle)
{
    return nameIn(Obstacles, obstacle);
}

QString nameOf(SecretsPolicy policy)
{
    return nameIn(Policies, policy);
}

QString nameOf(FolderRole role)
{
    return nameIn(Roles, role);
}

QString nameOf(FolderPlan::Note note)
{
    return nameIn(Notes, note);
}

QString nameOf(DifferenceKind kind)
{
    return nameIn(Differences, kind);
}

QString nameOf(MessageState state)
{
    return nameIn(States, state);
}

QString nameOf(ErrorKind kind)
{
    return errorName(kind);
}

template<>
std::optional<Step> fromName(QStringView name)
{
    return valueIn(Steps, name);
}

template<>
std::optional<Destination> fromName(QStringView name)
{
    return valueIn(Destinations, name);
}

template<>
std::optional<CheckState> fromName(QStringView name)
{
    return checkStateFromName(name);
}

template<>
std::optional<Finding::Reason> fromName(QStringView name)
{
    return findingReasonFromName(name);
}

template<>
std::optional<Obstacle> fromName(QStringView name)
{
    return valueIn(Obstacles, name);
}

template<>
std::optional<SecretsPolicy> fromName(QStringView name)
{
    return valueIn(Policies, name);
}

template<>
std::optional<FolderRole> fromName(QStringView name)
{
    return valueIn(Roles, name);
}

template<>
std::optional<FolderPlan::Note> fromName(QStringView name)
{
    return valueIn(Notes, name);
}

template<>
std::optional<DifferenceKind> fromName(QStringView name)
{
    return valueIn(Differences, name);
}

template<>
std::optional<MessageState> fromName(QStringView name)
{
    return valueIn(States, name);
}

template<>
std::optional<ErrorKind> fromName(QStringView name)
{
    const ErrorKind kind = errorKindFromName(name);
    return errorName(kind) == name ? std::optional(kind) : std::nullopt;
}

} // namespace hikkoshi
