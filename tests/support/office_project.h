#pragma once

#include "wizard/move_session.h"

#include <QTemporaryDir>

/// An office in the middle of its move, as the pictures show it: nobody in it exists.
namespace hikkoshi::office {

/// Settings and eight mailboxes, one of them excluded.
void fillRoster(MoveSession &session);
/// Checks of all mailboxes: one log-in refused, one certificate refused, three messages too big.
void fillChecks(MoveProject &project);
/// A copy under way: done, running, waiting, stopped.
void startCopy(MoveRun &run);
/// A finished copy: the ledger in the project file and the outcomes, one mailbox with refused messages.
void fillCopies(MoveSession &session);
/// Comparisons: equal, differing, accepted.
void fillComparisons(MoveProject &project);

} // namespace hikkoshi::office
