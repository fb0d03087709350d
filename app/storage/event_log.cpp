#include "storage/event_log.h"

#include "storage/database.h"
#include "storage/json_reader.h"
#include "domain/names.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

/// What may be written down. The face has a sentence for each (wizard/words/event_text.cpp).
constexpr const char *Kinds[] = {
    "project-created", "project-opened", "project-copied", "settings-changed", "secrets-policy-changed",
    "accounts-imported", "mailbox-excluded", "mailbox-included", "folder-decided",
    "certificate-pinned", "certificate-unpinned",
    "check-started", "check-finished", "mailbox-checked",
    "copy-started", "copy-paused", "copy-resumed", "copy-stopped", "copy-finished", "mailbox-copied", "mailbox-failed",
    "compare-started", "compare-finished", "mailbox-compared", "differences-accepted",
    "messages-saved", "confirmed", "withdrawn", "rehearsal-started", "rehearsal-finished",
    "mailbox-removed", "report-saved", "rehearsal-day-passed",
    "obstacle-overridden", "override-withdrawn",
    "snapshot-saved", "dns-changed", "dns-plan-changed", "practice-dns-changed",
};

constexpr auto Schema = {
    "CREATE TABLE IF NOT EXISTS event_log(id INTEGER PRIMARY KEY AUTOINCREMENT, happened TEXT NOT NULL,"
    " who TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL, facts TEXT NOT NULL) STRICT",
    "CREATE TRIGGER IF NOT EXISTS event_log_no_update BEFORE UPDATE ON event_log"
    " BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS event_log_no_delete BEFORE DELETE ON event_log"
    " BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    // INSERT OR REPLACE would delete without asking the trigger above.
    "CREATE TRIGGER IF NOT EXISTS event_log_no_replace BEFORE INSERT ON event_log"
    " WHEN EXISTS (SELECT 1 FROM event_log WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
};

bool isKind(const QString &kind)
{
    return std::any_of(std::begin(Kinds), std::end(Kinds), [&](const char *known) { return kind == QLatin1String(known); });
}

Result<Event> readEvent(const QSqlQuery &row)
{
    Event event;
    const auto when = timeOfText(row.value(0).toString());
    const auto step = fromName<Step>(row.value(2).toString());
    if (!when || !step)
        return fail(ErrorKind::ProjectDamaged, QStringLiteral("event log"));
    event.when = *when;
    event.who = row.value(1).toString();
    event.step = *step;
    event.kind = row.value(3).toString();
    event.facts = QJsonDocument::fromJson(row.value(4).toString().toUtf8()).object();
    return event;
}

} // namespace

Result<std::unique_ptr<EventLog>> EventLog::open(const QString &projectFile)
{
    auto database = Database::open(projectFile);
    if (!database)
        return fail(database.error());
    const auto made = database->transaction([&]() -> Result<> {
        for (const char *statement : Schema) {
            if (auto done = database->run(QLatin1String(statement)); !done)
                return fail(done.error());
        }
        return {};
    });
    if (!made)
        return fail(made.error());
    return std::unique_ptr<EventLog>(new EventLog(std::make_unique<Database>(std::move(*database))));
}

EventLog::EventLog(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

EventLog::~EventLog() = default;

Result<> EventLog::append(const Event &event)
{
    return appendTo(*m_database, event);
}

Result<> EventLog::appendTo(const Database &database, const Event &event)
{
    if (!isKind(event.kind) || !event.when.isValid())
        return fail(ErrorKind::Internal, QStringLiteral("not an event: ") + event.kind);
    const QString facts = QString::fromUtf8(QJsonDocument(event.facts).toJson(QJsonDocument::Compact));
    const QString who = event.who.isNull() ? QStringLiteral("") : event.who;
    auto done = database.run(
        QStringLiteral("INSERT INTO event_log(happened, who, step, kind, facts) VALUES(?, ?, ?, ?, ?)"),
        {textOfTime(event.when), who, nameOf(event.step), event.kind, facts});
    return done ? Result<>() : fail(done.error());
}

Result<QList<Event>> EventLog::latest(int count) const
{
    auto rows = m_database->run(
        QStringLiteral("SELECT happened, who, step, kind, facts FROM event_log ORDER BY id DESC LIMIT ?"), {count});
    if (!rows)
        return fail(rows.error());
    QList<Event> events;
    while (rows->next()) {
        auto event = readEvent(*rows);
        if (!event)
            return fail(event.error());
        events.append(std::move(*event));
    }
    return events;
}

Result<std::pair<QDateTime, QDateTime>> EventLog::span(const QString &firstKind, const QString &lastKind) const
{
    const auto when = [this](const QString &kind, QLatin1String order) -> Result<QDateTime> {
        auto rows = m_database->run(
            QStringLiteral("SELECT happened, who, step, kind, facts FROM event_log WHERE kind=? ORDER BY id %1 LIMIT 1")
                .arg(order), {kind});
        if (!rows)
            return fail(rows.error());
        if (!rows->next())
            return QDateTime();
        const auto event = readEvent(*rows);
        return event ? Result<QDateTime>(event->when) : fail(event.error());
    };
    const auto first = when(firstKind, QLatin1String("ASC"));
    const auto last = when(lastKind, QLatin1String("DESC"));
    if (!first || !last)
        return fail(first ? last.error() : first.error());
    return std::pair(*first, *last);
}

} // namespace hikkoshi
