#pragma once

#include "domain/journey.h"
#include "domain/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace hikkoshi {

class Database;

/// One thing that happened. \a kind is a name from the table in event_log.cpp, \a facts its values: the face makes the
/// sentence, in either language, years later too. Never a secret.
struct Event {
    QDateTime when;         ///< with its offset from UTC
    QString who;            ///< "" is the program itself
    Step step = Step::Dashboard;
    QString kind;           ///< e.g. "copy-started", "copy-finished", "certificate-pinned"
    QJsonObject facts;
    friend bool operator==(const Event &, const Event &) = default;
};

/// The append-only record of the move, a table of the project file. One connection, used by the thread that opened it.
class EventLog final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<EventLog>> open(const QString &projectFile);
    ~EventLog();
    /// Internal for a kind that is not in the table.
    [[nodiscard]] Result<> append(const Event &event);
    /// The same on another connection to a file whose log was opened before: for a DatabaseWriter's job.
    [[nodiscard]] static Result<> appendTo(const Database &database, const Event &event);
    /// The newest \a count first.
    [[nodiscard]] Result<QList<Event>> latest(int count) const;
    /// When \a firstKind happened for the first time and \a lastKind for the last; invalid when it never did.
    [[nodiscard]] Result<std::pair<QDateTime, QDateTime>> span(const QString &firstKind, const QString &lastKind) const;

private:
    explicit EventLog(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace hikkoshi
