#pragma once

#include "domain/result.h"

#include <QString>

#include <functional>

class QObject;

namespace hikkoshi {

class MoveSession;

/// Writes what the move came to: *.json for programs, *.csv the messages that did not arrive, anything else the record
/// as text. The ledger is read and the file written in the reading thread; \a answer comes in the GUI thread as long as
/// \a context lives.
void saveReport(MoveSession &session, const QString &fileName, QObject *context, std::function<void(const Result<> &)> answer);

} // namespace hikkoshi
