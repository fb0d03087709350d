#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

class MoveProject;

/// The steps of a move, numbered as the pages are. Only steps that this program really has are listed.
enum class Step {
    Dashboard = 0,      ///< いまの状況
    WhatMoves = 1,      ///< 移行の内容
    Survey = 2,         ///< いまの設定を調べる: the domain's DNS, saved as it is
    VerifyDomain = 6,   ///< ドメインの追加と所有権の確認
    Accounts = 8,       ///< 利用者: the roster of mailboxes
    SenderAuthentication = 9,   ///< 送信ドメイン認証
    LowerTtl = 10,      ///< TTL を短くする
    Connect = 12,       ///< 接続とフォルダーの対応
    Copy = 13,          ///< メールのコピー
    Compare = 14,       ///< 突き合わせ
    SwitchMx = 16,      ///< MX を切り替える
    CleanUp = 22,       ///< 後片付け: what is left in the DNS
    Report = 23         ///< 完了報告
};

enum class Phase { Plan, Prepare, MoveMail, CutOver, After };

enum class StepState { NotStarted, InProgress, Waiting, NeedsAttention, Done, NotApplicable, Skipped };

/// Why a step may not be left yet; the face words it. A new one gets a name in names.cpp and says in
/// journey::mayBeOverridden whether a written reason is enough to pass it.
enum class Obstacle {
    None, NoOldServer, NoNewServer, NoAccounts, NotAllAccountsChecked, CopyNotStarted, NotCompared, DifferencesNotAccepted,
    NoDomain, NotSurveyed, TokenNotSeen, OwnershipNotConfirmed, SendersNotReady, TtlNotLowered,
    NoSnapshot, AddressesMissing, MxNotSwitched, MxNotSeen, LeftoversRemain
};

/// A person went past an obstacle and wrote down why. Another obstacle on the same step is not covered by it.
struct Override {
    Obstacle against = Obstacle::None;
    QString reason;
    QDateTime when;
    friend bool operator==(const Override &, const Override &) = default;
};

/// The one place that knows the order of the steps, when each may be entered and when it is done. Pure functions over
/// the project; what a person confirmed stands in the project with its time.
namespace journey {
[[nodiscard]] QList<Step> steps();                               ///< in order, without the dashboard
[[nodiscard]] Phase phaseOf(Step step);
/// Skipped: not done, but passed with a written reason.
[[nodiscard]] StepState stateOf(Step step, const MoveProject &project);
/// The next step after \a step; nothing after the last.
[[nodiscard]] std::optional<Step> after(Step step);
[[nodiscard]] std::optional<Step> before(Step step);
/// What stands in the way of going on from \a step. None: go on.
[[nodiscard]] Obstacle obstacle(Step step, const MoveProject &project);
/// Whether a written reason is enough to go past \a obstacle. Not for the hard stops: the MX before all addresses exist
/// or without its old value saved, deleting anything, changing the old passwords before the tests passed.
[[nodiscard]] bool mayBeOverridden(Obstacle obstacle);
/// The written reason by which \a step is passed now; nothing where nothing stands in the way any more.
[[nodiscard]] std::optional<Override> overrideInForce(Step step, const MoveProject &project);
/// The first step that is neither done, skipped nor not applicable: what the dashboard names as next; nothing when all are.
[[nodiscard]] std::optional<Step> next(const MoveProject &project);
}

} // namespace hikkoshi
