#include "storage/project_schema.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace hikkoshi {

namespace {

const QStringList &tables()
{
    static const QStringList names {QStringLiteral("project_setting"), QStringLiteral("project_pin"),
        QStringLiteral("project_mailbox"), QStringLiteral("project_outcome"), QStringLiteral("project_acceptance"),
        QStringLiteral("project_confirmation"), QStringLiteral("project_override"), QStringLiteral("project_dns")};
    return names;
}

constexpr auto OverrideTable = "CREATE TABLE project_override(step TEXT NOT NULL PRIMARY KEY, obstacle TEXT NOT NULL,"
                               " reason TEXT NOT NULL, written TEXT NOT NULL) STRICT";

constexpr auto DnsTable = "CREATE TABLE project_dns(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT";

constexpr auto Schema = {
    "CREATE TABLE project_setting(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE project_pin(authority TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY(authority, sha256)) STRICT",
    "CREATE TABLE project_mailbox(position INTEGER NOT NULL PRIMARY KEY, address TEXT NOT NULL,"
    " display_name TEXT NOT NULL, old_user TEXT NOT NULL, new_user TEXT NOT NULL, excluded_because TEXT,"
    " folders TEXT NOT NULL) STRICT",
    "CREATE TABLE project_outcome(kind TEXT NOT NULL, address TEXT NOT NULL, outcome TEXT NOT NULL,"
    " PRIMARY KEY(kind, address)) STRICT",
    "CREATE TABLE project_acceptance(address TEXT NOT NULL PRIMARY KEY, reason TEXT NOT NULL) STRICT",
    "CREATE TABLE project_confirmation(name TEXT NOT NULL PRIMARY KEY, confirmed TEXT NOT NULL) STRICT",
    OverrideTable,
    DnsTable,
};

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::ProjectDamaged, detail);
}

Result<> runAll(const Database &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = database.run(statement); !done)
            return fail(done.error());
    }
    return {};
}

QString setVersion(int version)
{
    return QStringLiteral("PRAGMA user_version = %1").arg(version);
}

Result<> switchToWal(const Database &database)
{
    const auto mode = database.value(QStringLiteral("PRAGMA journal_mode = wal"));
    if (!mode)
        return fail(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return fail(ErrorKind::StorageFailed, QStringLiteral("no write-ahead log here: ") + mode->toString());
    return {};
}

Result<> checkTable(const Database &database, const QString &table)
{
    const auto type = database.value(QStringLiteral("SELECT type FROM sqlite_schema WHERE name = '%1'").arg(table));
    if (!type)
        return fail(type.error());
    if (type->toString() != QLatin1String("table"))
        return damaged(QStringLiteral("no table ") + table);
    const auto check = database.value(QStringLiteral("PRAGMA quick_check('%1')").arg(table));
    if (!check)
        return fail(check.error());
    return check->toString() == QLatin1String("ok") ? Result<>() : damaged(check->toString().left(200));
}

Result<> migrateOnce(const Database &database, int version, const std::vector<Migration> &steps, int from)
{
    for (int at = from; at < version; ++at) {
        const auto step = std::find_if(steps.begin(), steps.end(), [at](const Migration &m) { return m.version == at; });
        if (step == steps.end())
            return damaged(QStringLiteral("no way forward from version %1").arg(at));
        if (auto done = runAll(database, step->statements); !done)
            return done;
    }
    return runAll(database, {setVersion(version)});
}

} // namespace

std::vector<Migration> migrations()
{
    return {
        {1, {QLatin1String(OverrideTable)}},
        {2, {QLatin1String(DnsTable)}},
    };
}

Result<> createProjectSchema(const Database &database, int version)
{
    // In this order: set after the switch to WAL, the id would stay in the log until the first checkpoint.
    const QString id = QStringLiteral("PRAGMA application_id = %1").arg(ProjectApplicationId);
    if (auto done = runAll(database, {id}); !done)
        return done;
    if (auto done = switchToWal(database); !done)
        return done;
    return database.transaction([&]() -> Result<> {
        QStringList statements;
        for (const char *statement : Schema)
            statements.append(QLatin1String(statement));
        return runAll(database, statements << setVersion(version));
    });
}

Result<> recognizeProject(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::StorageFailed, file.errorString());
    const QByteArray head = file.read(100);
    constexpr char Magic[] = "SQLite format 3";     // 16 bytes with its NUL
    if (head.size() < 100 || !head.startsWith(QByteArrayView(Magic, sizeof Magic)))
        return damaged(QStringLiteral("not an SQLite file"));
    if (qFromBigEndian<qint32>(head.constData() + 68) != ProjectApplicationId)
        return damaged(QStringLiteral("not a project file"));
    return {};
}

Result<int> projectVersion(const Database &database, int newest)
{
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (version->toInt() > newest)
        return fail(ErrorKind::ProjectNewer, QString::number(version->toInt()));
    if (version->toInt() < 1)
        return damaged(QStringLiteral("never finished"));
    return version->toInt();
}

Result<> checkProjectSchema(const Database &database)
{
    const QString foreign = QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'view'"
                                           " OR (type = 'trigger' AND tbl_name LIKE 'project_%')");
    const auto name = database.value(foreign);
    if (!name)
        return fail(name.error());
    if (name->isValid())
        return damaged(QStringLiteral("unexpected: ") + name->toString().left(200));
    for (const QString &table : tables()) {
        if (auto checked = checkTable(database, table); !checked)
            return checked;
    }
    return switchToWal(database);
}

Result<> migrateProject(const Database &database, const QString &fileName, int version,
                        const std::vector<Migration> &steps)
{
    const auto from = database.value(QStringLiteral("PRAGMA user_version"));
    if (!from)
        return fail(from.error());
    if (from->toInt() >= version)
        return {};
    // Under another name first: a crash must not leave half a copy under the right one.
    const QString copy = fileName + QStringLiteral(".before-v%1").arg(version);
    const QString part = copy + QStringLiteral(".part");
    QFile::remove(part);
    if (auto copied = database.copyTo(part); !copied)
        return copied;
    QFile::remove(copy);
    if (!QFile::rename(part, copy))
        return fail(ErrorKind::StorageFailed, QStringLiteral("cannot rename ") + part);
    return database.transaction([&] { return migrateOnce(database, version, steps, from->toInt()); });
}

} // namespace hikkoshi
